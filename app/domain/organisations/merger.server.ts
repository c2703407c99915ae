// One organisation becomes part of another. What it said and signed stays its own; people and seats go over or end.
import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { organisationClosures } from '#db/schema/organisation-changes'
import { organisations } from '#db/schema/organisations'
import { memberships, people } from '#db/schema/people'
import { seatHolders, seats } from '#db/schema/seats'
import type { Travel } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import type { Actor, Person } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Invalid, NotFound } from '../errors'
import { holdsOn } from '../people/actor.server'
import { personName } from '../people/names'
import { addDays } from '../time'
import { endTerms } from './archive.server'
import { type Fate, fateOfSeat, type MergerInput, type SeatFate } from './merger'
import type { Organisation } from './organisation'
import { findOrganisation } from './organisations.server'
import { mayMergeOrganisation } from './policy'

/** Organisations that another can become part of: all that take part, but itself. */
export async function listMergerTargets(db: Reader, organisationId: string) {
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(isNull(organisations.archivedAt), ne(organisations.id, organisationId)))
    .orderBy(asc(organisations.name), asc(organisations.id))
}

export type MergerPlan = {
  into: Organisation
  people: { name: string; fate: 'moves' | 'ends' | 'belongs-already' }[]
  seats: { bodyName: string; fate: SeatFate; holders: string[] }[]
  /** Signatures of the one that ends; they stay its own. */
  signatures: number
}

/** What a merger would do today, for the page that asks before it happens. Throws NotFound, and Invalid for the target. */
export async function planMerger(
  db: Reader,
  actor: Actor,
  slug: string,
  input: MergerInput,
  today: string,
): Promise<MergerPlan> {
  const from = await findOrganisation(db, actor, slug)
  if (!mayMergeOrganisation(actor, from)) throw new NotFound()
  const into = await findTarget(db, from.id, input.intoId)
  const members = await listMembers(db, from.id, today)
  const there = new Set((await listMembers(db, into.id, today)).map((one) => one.personId))
  const seatedOn = await listSeatedOn(db, into.id, today)
  const held = await listHeldSeats(db, from.id, today)
  return {
    into,
    people: members.map(({ personId, name }) => ({
      name,
      fate: input.people === 'end' ? 'ends' : there.has(personId) ? 'belongs-already' : 'moves',
    })),
    seats: held.map(({ seat, bodyName, holders }) => ({
      bodyName,
      fate: fateOfSeat(seat, seatedOn, input.seats),
      holders: input.people === 'move' ? holders.map((one) => one.name) : [],
    })),
    signatures: from.signatures.length,
  }
}

async function findTarget(db: Reader, fromId: string, intoId: string): Promise<Organisation> {
  const [into] = await db
    .select()
    .from(organisations)
    .where(and(eq(organisations.id, intoId), isNull(organisations.archivedAt), ne(organisations.id, fromId)))
  if (!into) throw new Invalid({ intoId: 'errors.choose' })
  return into
}

async function listMembers(db: Reader, organisationId: string, today: string) {
  const rows = await db
    .select({ membership: memberships, person: people })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.organisationId, organisationId), holdsOn(memberships, today), isNull(people.endedAt)))
    .orderBy(asc(people.name), asc(memberships.id))
  return rows.map(({ membership, person }) => ({ ...membership, name: personName(person) }))
}

async function listSeatedOn(db: Reader, organisationId: string, today: string): Promise<Set<string>> {
  const rows = await db
    .select({ bodyId: seats.bodyId })
    .from(seats)
    .where(and(eq(seats.organisationId, organisationId), holdsOn(seats, today)))
  return new Set(rows.map((row) => row.bodyId))
}

async function listHeldSeats(db: Reader, organisationId: string, today: string) {
  const rows = await db
    .select({ seat: seats, bodyName: bodies.name })
    .from(seats)
    .innerJoin(bodies, eq(bodies.id, seats.bodyId))
    .where(and(eq(seats.organisationId, organisationId), holdsOn(seats, today)))
    .orderBy(asc(bodies.position), asc(seats.id))
  const found = []
  for (const { seat, bodyName } of rows) {
    const holders = await db
      .select({ holder: seatHolders, person: people })
      .from(seatHolders)
      .innerJoin(people, eq(people.id, seatHolders.personId))
      .where(and(eq(seatHolders.seatId, seat.id), holdsOn(seatHolders, today), isNull(people.endedAt)))
      .orderBy(asc(seatHolders.startsOn), asc(seatHolders.id))
    found.push({
      seat,
      bodyName,
      holders: holders.map(({ holder, person }) => ({ ...holder, name: personName(person) })),
    })
  }
  return found
}

/**
 * Merges an organisation into another from today on: it is archived, its page leads on, its people and seats go over or
 * end as asked. Its positions and signatures stay its own.
 */
export async function mergeOrganisation(
  tx: Writer,
  actor: Actor,
  slug: string,
  input: MergerInput,
  today: string,
  now: Date,
): Promise<void> {
  const from = await findOrganisation(tx, actor, slug)
  const permit = ensure(actor, 'organisation.merged', mayMergeOrganisation(actor, from))
  const into = await findTarget(tx, from.id, input.intoId)
  const begun = new Map<string, string>()
  if (input.people === 'move') await movePeople(tx, from.id, into.id, today, begun)
  if (input.seats === 'move')
    await moveSeats(tx, { fromId: from.id, intoId: into.id, people: input.people }, today, begun, now)
  const ended = await endTerms(tx, from.id, addDays(today, -1))
  const travel: Travel[] = ended.map((one) => ({ ...one, begunId: begun.get(one.endedId) ?? null }))
  await tx
    .update(organisations)
    .set({ archivedAt: now, mergedIntoId: into.id, mergedOn: today })
    .where(eq(organisations.id, from.id))
  await tx.insert(organisationClosures).values({
    organisationId: from.id,
    intoId: into.id,
    closedOn: today,
    travel,
    closedAt: now,
    closedBy: (permit.actor as Person).personId,
  })
  const facts = {
    name: from.name,
    slug: from.slug,
    intoId: into.id,
    into: into.name,
    people: input.people,
    seats: input.seats,
  }
  await record(tx, permit, { subject: { kind: 'organisation', id: from.id }, visibility: 'public', facts }, now)
}

type Begun = Map<string, string>

async function movePeople(tx: Writer, fromId: string, intoId: string, today: string, begun: Begun): Promise<void> {
  const there = new Set((await listMembers(tx, intoId, today)).map((one) => one.personId))
  for (const { id, personId, role } of await listMembers(tx, fromId, today)) {
    if (there.has(personId)) continue
    const [row] = await tx
      .insert(memberships)
      .values({ personId, organisationId: intoId, role, startsOn: today })
      .returning()
    if (row) begun.set(id, row.id)
  }
}

/** A seat goes over with whoever holds it, unless the people's terms end: then it stands empty there. */
async function moveSeats(
  tx: Writer,
  { fromId, intoId, people: fate }: { fromId: string; intoId: string; people: Fate },
  today: string,
  begun: Begun,
  now: Date,
): Promise<void> {
  const seatedOn = await listSeatedOn(tx, intoId, today)
  for (const { seat, holders } of await listHeldSeats(tx, fromId, today)) {
    if (fateOfSeat(seat, seatedOn, 'move') !== 'moves') continue
    const { bodyId, observes, endsOn } = seat
    const [fresh] = await tx
      .insert(seats)
      .values({ bodyId, organisationId: intoId, observes, startsOn: today, endsOn, createdAt: now })
      .returning()
    if (!fresh) continue
    begun.set(seat.id, fresh.id)
    for (const { id, personId, role, endsOn: termEnd } of fate === 'move' ? holders : []) {
      const [term] = await tx
        .insert(seatHolders)
        .values({ seatId: fresh.id, personId, role, startsOn: today, endsOn: termEnd })
        .returning()
      if (term) begun.set(id, term.id)
    }
  }
}
