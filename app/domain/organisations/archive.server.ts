// Organisations that no longer take part: readable for ever, out of every choice, and brought back where that was wrong.
import { and, desc, eq, gte, inArray, isNull, or } from 'drizzle-orm'
import { organisationClosures } from '#db/schema/organisation-changes'
import { organisations } from '#db/schema/organisations'
import { memberships } from '#db/schema/people'
import { seatHolders, seats } from '#db/schema/seats'
import type { Travel } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import type { Actor, Person } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict } from '../errors'
import { addDays } from '../time'
import { findOrganisation } from './organisations.server'
import { mayArchiveOrganisation, mayRestoreOrganisation } from './policy'

const tables = { memberships, seats, seatHolders } as const

/** Archives an organisation: its seats and its people's terms end with yesterday; its page, words and signatures stay. */
export async function archiveOrganisation(
  tx: Writer,
  actor: Actor,
  slug: string,
  today: string,
  now: Date,
): Promise<void> {
  const organisation = await findOrganisation(tx, actor, slug)
  const permit = ensure(actor, 'organisation.archived', mayArchiveOrganisation(actor, organisation))
  const travel = await endTerms(tx, organisation.id, addDays(today, -1))
  await tx.insert(organisationClosures).values({
    organisationId: organisation.id,
    closedOn: today,
    travel,
    closedAt: now,
    closedBy: (permit.actor as Person).personId,
  })
  await tx.update(organisations).set({ archivedAt: now }).where(eq(organisations.id, organisation.id))
  const facts = { name: organisation.name, slug: organisation.slug }
  await record(tx, permit, { subject: { kind: 'organisation', id: organisation.id }, visibility: 'public', facts }, now)
}

/** Ends what runs on the day after `lastDay`, and returns what was ended with the end that it had. */
export async function endTerms(tx: Writer, organisationId: string, lastDay: string): Promise<Travel[]> {
  const held = await listOpenTerms(tx, organisationId, lastDay)
  for (const { table, endedId } of held)
    await tx.update(tables[table]).set({ endsOn: lastDay }).where(eq(tables[table].id, endedId))
  return held
}

/** Memberships, seats and terms on them that go on after the day. */
async function listOpenTerms(db: Reader, organisationId: string, lastDay: string): Promise<Travel[]> {
  const members = await db
    .select()
    .from(memberships)
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, addDays(lastDay, 1))),
      ),
    )
  const own = await db.select().from(seats).where(eq(seats.organisationId, organisationId))
  const open = own.filter((seat) => seat.endsOn === null || seat.endsOn > lastDay)
  const holders = await db
    .select()
    .from(seatHolders)
    .where(
      and(
        inArray(
          seatHolders.seatId,
          own.map((seat) => seat.id),
        ),
        or(isNull(seatHolders.endsOn), gte(seatHolders.endsOn, addDays(lastDay, 1))),
      ),
    )
  const travel = (table: Travel['table']) => (row: { id: string; endsOn: string | null }) => ({
    table,
    endedId: row.id,
    formerEnd: row.endsOn,
    begunId: null,
  })
  return [...members.map(travel('memberships')), ...open.map(travel('seats')), ...holders.map(travel('seatHolders'))]
}

/**
 * Brings an archived organisation back under its own address, with the people and seats that it had: what ended runs
 * again, and what went over to another organisation ends there with yesterday. Throws Conflict for one that is not archived.
 */
export async function restoreOrganisation(
  tx: Writer,
  actor: Actor,
  slug: string,
  today: string,
  now: Date,
): Promise<void> {
  const organisation = await findOrganisation(tx, actor, slug)
  if (organisation.archivedAt === null) throw new Conflict('organisations.archive.notArchived')
  const permit = ensure(actor, 'organisation.restored', mayRestoreOrganisation(actor, organisation))
  const [closure] = await tx
    .select()
    .from(organisationClosures)
    .where(and(eq(organisationClosures.organisationId, organisation.id), isNull(organisationClosures.undoneAt)))
    .orderBy(desc(organisationClosures.closedAt))
    .limit(1)
  if (closure) {
    for (const { table, endedId, formerEnd, begunId } of closure.travel) {
      await tx.update(tables[table]).set({ endsOn: formerEnd }).where(eq(tables[table].id, endedId))
      if (begunId)
        await tx
          .update(tables[table])
          .set({ endsOn: addDays(today, -1) })
          .where(eq(tables[table].id, begunId))
    }
    await tx.update(organisationClosures).set({ undoneAt: now }).where(eq(organisationClosures.id, closure.id))
  }
  await tx
    .update(organisations)
    .set({ archivedAt: null, mergedIntoId: null, mergedOn: null })
    .where(eq(organisations.id, organisation.id))
  const facts = { name: organisation.name, slug: organisation.slug, afterMerger: organisation.mergedIntoId !== null }
  await record(tx, permit, { subject: { kind: 'organisation', id: organisation.id }, visibility: 'public', facts }, now)
}
