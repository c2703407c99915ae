// Somebody leaves the coalition: every access ends at once, everywhere; what they did stays on record.
import { and, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import { bodyOffices } from '#db/schema/bodies'
import { invitations } from '#db/schema/invitations'
import { matterSubscriptions } from '#db/schema/matters'
import { outbox } from '#db/schema/outbox'
import {
  addressChanges,
  agencyIdentities,
  calendarFeeds,
  memberships,
  passkeys,
  people,
  recoveryCodes,
  secondFactors,
  sessions,
  signInLinks,
  signInSteps,
  siteRoleGrants,
} from '#db/schema/people'
import { seatHandovers, seatHolders, seats } from '#db/schema/seats'
import type { SiteRole } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import { type Actor, hasSiteRole } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, NotFound } from '../errors'
import { addDays } from '../time'
import { personName } from './names'
import { mayRecordDeparture } from './policy'

/** The person as those see them who may record that they leave. Throws NotFound. */
export async function findLeaver(db: Reader, actor: Actor, personId: string) {
  if (!hasSiteRole(actor, 'project-manager', 'administrator')) throw new NotFound()
  const [person] = await db
    .select()
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.endedAt)))
  if (!person) throw new NotFound()
  return { personId: person.id, name: personName(person), title: person.title, email: person.email }
}

/** Everybody with an account, by name; for those who appoint. */
export async function listPeople(db: Reader, actor: Actor) {
  if (!hasSiteRole(actor, 'project-manager', 'administrator')) return []
  const rows = await db.select().from(people).where(isNull(people.endedAt)).orderBy(people.name, people.id)
  return rows.map((row) => ({
    personId: row.id,
    name: personName(row),
    title: row.title,
    email: row.email,
  }))
}

/**
 * Ends the person's seats, offices, organisations, site roles, sessions, mailed links, proofs, open invitations and letters
 * that wait; web copies of editions open for nobody who left (editions/copies). Throws Conflict for the last
 * administrator, who would leave nobody behind to let others in.
 */
export async function recordDeparture(
  tx: Writer,
  actor: Actor,
  personId: string,
  today: string,
  now: Date,
): Promise<void> {
  const leaver = await findLeaver(tx, actor, personId)
  const permit = ensure(actor, 'person.left', mayRecordDeparture(actor, leaver))
  if (await isLastOf(tx, 'administrator', personId, today)) throw new Conflict('people.departure.lastAdministrator')
  await endEverything(tx, personId, today, now)
  await record(
    tx,
    permit,
    { subject: { kind: 'person', id: personId }, visibility: 'members', facts: { personId } },
    now,
  )
}

/** True where the person alone holds the site role today. */
export async function isLastOf(db: Reader, role: SiteRole, personId: string, today: string): Promise<boolean> {
  const holders = await db
    .select({ personId: siteRoleGrants.personId })
    .from(siteRoleGrants)
    .innerJoin(people, eq(people.id, siteRoleGrants.personId))
    .where(
      and(
        eq(siteRoleGrants.role, role),
        isNull(people.endedAt),
        or(isNull(siteRoleGrants.endsOn), gte(siteRoleGrants.endsOn, today)),
      ),
    )
  return holders.length > 0 && holders.every((row) => row.personId === personId)
}

/** Ends all that somebody holds, and every way in; part of a command that records it. */
export async function endEverything(tx: Writer, personId: string, today: string, now: Date): Promise<void> {
  const [leaver] = await tx.select({ email: people.email }).from(people).where(eq(people.id, personId))
  const lastDay = addDays(today, -1)
  await noteSeats(tx, personId, today)
  for (const term of [seatHolders, bodyOffices, memberships, siteRoleGrants] as const) {
    await tx
      .update(term)
      .set({ endsOn: lastDay })
      .where(and(eq(term.personId, personId), or(isNull(term.endsOn), gte(term.endsOn, today))))
  }
  await tx.update(people).set({ endedAt: now }).where(eq(people.id, personId))
  await tx.delete(sessions).where(eq(sessions.userId, personId))
  for (const proof of [
    addressChanges,
    calendarFeeds,
    signInSteps,
    recoveryCodes,
    secondFactors,
    passkeys,
    agencyIdentities,
  ] as const)
    await tx.delete(proof).where(eq(proof.personId, personId))
  await tx.delete(matterSubscriptions).where(eq(matterSubscriptions.personId, personId))
  await tx
    .update(signInLinks)
    .set({ usedAt: now })
    .where(and(eq(signInLinks.personId, personId), isNull(signInLinks.usedAt)))
  if (leaver) await endMail(tx, personId, leaver.email, now)
}

/** Whoever has an older page of one of the person's seats learns that it changed; handovers to or by them are over. */
async function noteSeats(tx: Writer, personId: string, today: string): Promise<void> {
  const held = tx
    .select({ id: seatHolders.seatId })
    .from(seatHolders)
    .where(and(eq(seatHolders.personId, personId), or(isNull(seatHolders.endsOn), gte(seatHolders.endsOn, today))))
  await tx
    .update(seats)
    .set({ revision: sql`${seats.revision} + 1` })
    .where(inArray(seats.id, held))
  const theirs = or(eq(seatHandovers.delegateId, personId), eq(seatHandovers.alternateId, personId))
  await tx
    .update(seatHandovers)
    .set({ endsOn: addDays(today, -1) })
    .where(and(theirs, gte(seatHandovers.endsOn, today)))
}

/** Letters that wait go nowhere, and invitations open nothing. What they subscribed to as a resident stays theirs. */
async function endMail(tx: Writer, personId: string, email: string, now: Date): Promise<void> {
  const toThem = or(eq(outbox.personId, personId), and(eq(outbox.to, email), eq(outbox.template, 'invitation')))
  await tx
    .update(outbox)
    .set({ status: 'cancelled', lastError: 'left', props: {} })
    .where(and(eq(outbox.status, 'pending'), toThem))
  await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(and(eq(invitations.email, email), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
}
