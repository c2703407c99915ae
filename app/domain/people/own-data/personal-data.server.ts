// Everything that the site knows of a person, for that person alone. No secret is in it: no hash of a password, session
// or link.
import { and, asc, desc, eq, inArray, or } from 'drizzle-orm'
import { activity } from '#db/schema/activity'
import { subscriptions } from '#db/schema/editions'
import { invitations } from '#db/schema/invitations'
import { matterSubscriptions, matters } from '#db/schema/matters'
import { attendance, meetings } from '#db/schema/meetings'
import { outbox } from '#db/schema/outbox'
import { addressChanges, sessions } from '#db/schema/people'
import type { Reader } from '#db/store'
import type { Person } from '../../access/actor'
import { findAccount } from '../account.server'
import { listOwnDeeds } from './own-deeds.server'
import { listHoldings } from './own-holdings.server'
import { listOwnProofs } from './own-proofs.server'
import { listOwnWords } from './own-words.server'
import type { PersonalData } from './personal-data'

/** What is known of the actor, part by part. */
export async function gatherPersonalData(db: Reader, actor: Person): Promise<PersonalData> {
  const { id, ...account } = await findAccount(db, actor)
  const own = await listOwnWords(db, id)
  const { writings, figures, deeds } = await listOwnDeeds(db, id)
  const names = [account.name, account.displayName ?? ''].map(folded).filter(Boolean)
  return {
    person: [{ id, ...account, ...(await findAsked(db, id)) }],
    ...(await listHoldings(db, id)),
    sessions: await db
      .select({ device: sessions.device, createdAt: sessions.createdAt, expiresAt: sessions.expiresAt })
      .from(sessions)
      .where(eq(sessions.userId, id))
      .orderBy(asc(sessions.createdAt)),
    proofs: await listOwnProofs(db, id),
    ...own,
    writings: [...own.writings, ...writings],
    ...{ figures, deeds },
    attendance: (await listRepresented(db)).filter((row) => names.includes(folded(row.represented))),
    ...(await traces(db, id, account.email)),
  }
}

/** The address that they asked for and have not confirmed. */
async function findAsked(db: Reader, personId: string) {
  const [asked] = await db.select().from(addressChanges).where(eq(addressChanges.personId, personId))
  return asked ? { askedAddress: asked.email, askedUntil: asked.expiresAt } : {}
}

const folded = (name: string) => name.trim().toLowerCase()

const listRepresented = (db: Reader) =>
  db
    .select({ meeting: meetings.title, status: attendance.status, represented: attendance.represented })
    .from(attendance)
    .innerJoin(meetings, eq(meetings.id, attendance.meetingId))
    .where(inArray(attendance.status, ['present', 'remote']))
    .orderBy(asc(meetings.startsAt), asc(meetings.id), asc(attendance.organisationId))

async function traces(db: Reader, personId: string, email: string) {
  return {
    invitations: await db
      .select({
        name: invitations.name,
        email: invitations.email,
        createdAt: invitations.createdAt,
        expiresAt: invitations.expiresAt,
        acceptedAt: invitations.acceptedAt,
        revokedAt: invitations.revokedAt,
      })
      .from(invitations)
      .where(or(eq(invitations.email, email), eq(invitations.acceptedBy, personId)))
      .orderBy(asc(invitations.createdAt), asc(invitations.id)),
    activity: await db
      .select({
        number: activity.seq,
        at: activity.at,
        what: activity.verb,
        about: activity.subjectKind,
        id: activity.subjectId,
        facts: activity.facts,
      })
      .from(activity)
      .where(
        or(
          and(eq(activity.actorKind, 'person'), eq(activity.actorId, personId)),
          and(eq(activity.subjectKind, 'person'), eq(activity.subjectId, personId)),
        ),
      )
      .orderBy(asc(activity.seq)),
    subscriptions: [
      ...(await db
        .select({
          edition: subscriptions.audience,
          frequency: subscriptions.frequency,
          locale: subscriptions.locale,
          askedAt: subscriptions.askedAt,
          confirmedAt: subscriptions.confirmedAt,
          endedAt: subscriptions.endedAt,
        })
        .from(subscriptions)
        .where(or(eq(subscriptions.email, email), eq(subscriptions.personId, personId)))
        .orderBy(asc(subscriptions.askedAt), asc(subscriptions.id))),
      ...(await db
        .select({ matter: matters.number, since: matterSubscriptions.startedAt })
        .from(matterSubscriptions)
        .innerJoin(matters, eq(matters.id, matterSubscriptions.matterId))
        .where(eq(matterSubscriptions.personId, personId))
        .orderBy(asc(matterSubscriptions.startedAt), asc(matterSubscriptions.id))),
    ],
    mail: await db
      .select({
        letter: outbox.template,
        status: outbox.status,
        createdAt: outbox.createdAt,
        sentAt: outbox.sentAt,
      })
      .from(outbox)
      .where(or(eq(outbox.to, email), eq(outbox.personId, personId)))
      .orderBy(desc(outbox.createdAt), asc(outbox.id)),
  }
}
