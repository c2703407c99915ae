// Everything that the site knows of a person, for that person alone. No secret is in it: no hash of a password, session
// or link.
import { and, asc, desc, eq, inArray, or } from 'drizzle-orm'
import { activity } from '#db/schema/activity'
import { bodies, bodyOffices } from '#db/schema/bodies'
import { subscriptions } from '#db/schema/editions'
import { invitations } from '#db/schema/invitations'
import { matterSubscriptions, matters } from '#db/schema/matters'
import { attendance, meetings } from '#db/schema/meetings'
import { organisations } from '#db/schema/organisations'
import { outbox } from '#db/schema/outbox'
import {
  addressChanges,
  agencyIdentities,
  calendarFeeds,
  memberships,
  passkeys,
  secondFactors,
  sessions,
  siteRoleGrants,
} from '#db/schema/people'
import { seatHolders, seats } from '#db/schema/seats'
import type { Reader } from '#db/store'
import type { Person } from '../../access/actor'
import { findAccount } from '../account.server'
import { listOwnWords } from './own-words.server'
import type { PersonalData } from './personal-data'

/** What is known of the actor, part by part. */
export async function gatherPersonalData(db: Reader, actor: Person): Promise<PersonalData> {
  const { id, ...account } = await findAccount(db, actor)
  const names = [account.name, account.displayName ?? ''].map(folded).filter(Boolean)
  return {
    person: [{ id, ...account, ...(await findAsked(db, id)) }],
    ...(await holdings(db, id)),
    sessions: await db
      .select({ device: sessions.device, createdAt: sessions.createdAt, expiresAt: sessions.expiresAt })
      .from(sessions)
      .where(eq(sessions.userId, id))
      .orderBy(asc(sessions.createdAt)),
    proofs: await listProofs(db, id),
    ...(await listOwnWords(db, id)),
    attendance: (await listRepresented(db)).filter((row) => names.includes(folded(row.represented))),
    ...(await traces(db, id, account.email)),
  }
}

/** How somebody proves who they are, without what proves it. */
async function listProofs(db: Reader, personId: string) {
  const [factor] = await db
    .select({ createdAt: secondFactors.createdAt, confirmedAt: secondFactors.confirmedAt })
    .from(secondFactors)
    .where(eq(secondFactors.personId, personId))
  const keys = await db
    .select({ name: passkeys.name, createdAt: passkeys.createdAt, lastUsedAt: passkeys.lastUsedAt })
    .from(passkeys)
    .where(eq(passkeys.personId, personId))
    .orderBy(asc(passkeys.createdAt))
  const agencies = await db
    .select({
      issuer: agencyIdentities.issuer,
      subject: agencyIdentities.subject,
      createdAt: agencyIdentities.createdAt,
    })
    .from(agencyIdentities)
    .where(eq(agencyIdentities.personId, personId))
    .orderBy(asc(agencyIdentities.createdAt))
  const calendars = await db
    .select({ createdAt: calendarFeeds.createdAt })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.personId, personId))
  return [
    ...(factor ? [{ kind: 'authenticator', ...factor }] : []),
    ...keys.map((key) => ({ kind: 'passkey', ...key })),
    ...agencies.map((agency) => ({ kind: 'agency', ...agency })),
    ...calendars.map((calendar) => ({ kind: 'calendar-address', ...calendar })),
  ]
}

/** The address that they asked for and have not confirmed. */
async function findAsked(db: Reader, personId: string) {
  const [asked] = await db.select().from(addressChanges).where(eq(addressChanges.personId, personId))
  return asked ? { askedAddress: asked.email, askedUntil: asked.expiresAt } : {}
}

const folded = (name: string) => name.trim().toLowerCase()

async function holdings(db: Reader, personId: string) {
  return {
    organisations: await db
      .select({
        organisation: organisations.name,
        role: memberships.role,
        startsOn: memberships.startsOn,
        endsOn: memberships.endsOn,
      })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
      .where(eq(memberships.personId, personId))
      .orderBy(asc(memberships.startsOn), asc(memberships.id)),
    seats: await db
      .select({
        body: bodies.name,
        organisation: organisations.name,
        role: seatHolders.role,
        startsOn: seatHolders.startsOn,
        endsOn: seatHolders.endsOn,
      })
      .from(seatHolders)
      .innerJoin(seats, eq(seats.id, seatHolders.seatId))
      .innerJoin(bodies, eq(bodies.id, seats.bodyId))
      .innerJoin(organisations, eq(organisations.id, seats.organisationId))
      .where(eq(seatHolders.personId, personId))
      .orderBy(asc(seatHolders.startsOn), asc(seatHolders.id)),
    offices: await db
      .select({
        body: bodies.name,
        office: bodyOffices.office,
        startsOn: bodyOffices.startsOn,
        endsOn: bodyOffices.endsOn,
      })
      .from(bodyOffices)
      .innerJoin(bodies, eq(bodies.id, bodyOffices.bodyId))
      .where(eq(bodyOffices.personId, personId))
      .orderBy(asc(bodyOffices.startsOn), asc(bodyOffices.id)),
    siteRoles: await db
      .select({ role: siteRoleGrants.role, startsOn: siteRoleGrants.startsOn, endsOn: siteRoleGrants.endsOn })
      .from(siteRoleGrants)
      .where(eq(siteRoleGrants.personId, personId))
      .orderBy(asc(siteRoleGrants.startsOn), asc(siteRoleGrants.id)),
  }
}

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
