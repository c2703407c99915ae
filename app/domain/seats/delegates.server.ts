// Who sits where on a day, for the other domains: to mail them, to count a quorum, to compute an outcome. What a screen
// shows of seats is asked with the actor, in seats.server.ts.
import { and, asc, desc, eq, isNull, lte } from 'drizzle-orm'
import { bodyOffices } from '#db/schema/bodies'
import { charters } from '#db/schema/charters'
import { organisations } from '#db/schema/organisations'
import { people, siteRoleGrants } from '#db/schema/people'
import { seatHandovers, seatHolders, seats } from '#db/schema/seats'
import type { SeatRole, Sector } from '#db/schema/words'
import { type Slots, statement } from '#db/statement'
import type { Reader } from '#db/store'
import { NotFound } from '../errors'
import { holdsOn } from '../people/actor.server'
import { type PersonRecipient, type RecipientRow, recipientColumns, recipientOf } from '../people/recipients.server'
import { voicesOf } from './voice'

export type Charter = typeof charters.$inferSelect
export type Delegate = PersonRecipient & {
  organisationId: string
  organisationName: string
  role: SeatRole
  acts: boolean
}
export type SeatFact = { organisationId: string; organisationName: string; sector: Sector }

function everyPersonOnce(rows: RecipientRow[]): PersonRecipient[] {
  const byId = new Map(rows.map((row) => [row.personId, recipientOf(row)]))
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name) || a.personId.localeCompare(b.personId))
}

/** The charter in force on a day: the latest version adopted by then. Throws NotFound where none was. */
export async function findCharterInForce(db: Reader, bodyId: string, today: string): Promise<Charter> {
  const [charter] = await db
    .select()
    .from(charters)
    .where(and(eq(charters.bodyId, bodyId), lte(charters.adoptedOn, today)))
    .orderBy(desc(charters.version))
    .limit(1)
  if (!charter) throw new NotFound()
  return charter
}

/**
 * Everybody who holds a seat of the body on the day: delegates, alternates and observers, told apart by `role`; `acts`
 * is who speaks for the seat on that day. Somebody who holds two roles stands twice.
 */
export async function listDelegates(db: Reader, bodyId: string, today: string): Promise<Delegate[]> {
  const rows = await db
    .select({
      ...recipientColumns,
      organisationId: seats.organisationId,
      organisationName: organisations.name,
      role: seatHolders.role,
      seatId: seats.id,
      observes: seats.observes,
    })
    .from(seatHolders)
    .innerJoin(seats, eq(seats.id, seatHolders.seatId))
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .innerJoin(people, eq(people.id, seatHolders.personId))
    .where(and(eq(seats.bodyId, bodyId), holdsOn(seats, today), holdsOn(seatHolders, today), isNull(people.endedAt)))
    .orderBy(asc(organisations.name), asc(seatHolders.role), asc(seatHolders.id))
  const absences = await db
    .select({ absence: seatHandovers })
    .from(seatHandovers)
    .innerJoin(seats, eq(seats.id, seatHandovers.seatId))
    .where(and(eq(seats.bodyId, bodyId), holdsOn(seatHandovers, today)))
    .orderBy(asc(seatHandovers.recordedAt), asc(seatHandovers.id))
  const voices = (seatId: string, observes: boolean) =>
    voicesOf(
      { observes },
      rows.filter((row) => row.seatId === seatId),
      absences.filter((row) => row.absence.seatId === seatId).map((row) => row.absence),
      today,
    )
  return rows.map((row) => ({
    ...recipientOf(row),
    organisationId: row.organisationId,
    organisationName: row.organisationName,
    role: row.role,
    acts: row.role !== 'observer' && voices(row.seatId, row.observes).includes(row.personId),
  }))
}

async function listOfficeHolders(db: Reader, bodyId: string, today: string): Promise<RecipientRow[]> {
  return db
    .select(recipientColumns)
    .from(bodyOffices)
    .innerJoin(people, eq(people.id, bodyOffices.personId))
    .where(and(eq(bodyOffices.bodyId, bodyId), holdsOn(bodyOffices, today), isNull(people.endedAt)))
}

/** The chair and the clerk of a body on the day; each person once. */
export const listOfficers = async (db: Reader, bodyId: string, today: string): Promise<PersonRecipient[]> =>
  everyPersonOnce(await listOfficeHolders(db, bodyId, today))

/** Everybody of a body on the day: who holds a seat in any role, the chair and the clerk; each person once. */
export async function listBodyPeople(db: Reader, bodyId: string, today: string): Promise<PersonRecipient[]> {
  const holders = await db
    .select(recipientColumns)
    .from(seatHolders)
    .innerJoin(seats, eq(seats.id, seatHolders.seatId))
    .innerJoin(people, eq(people.id, seatHolders.personId))
    .where(and(eq(seats.bodyId, bodyId), holdsOn(seats, today), holdsOn(seatHolders, today), isNull(people.endedAt)))
  return everyPersonOnce([...holders, ...(await listOfficeHolders(db, bodyId, today))])
}

/** Everybody who is a member on the day: holds a seat, an office or a site role; each person once. */
export async function listMembers(db: Reader, today: string): Promise<PersonRecipient[]> {
  const holders = await db
    .selectDistinct(recipientColumns)
    .from(seatHolders)
    .innerJoin(seats, eq(seats.id, seatHolders.seatId))
    .innerJoin(people, eq(people.id, seatHolders.personId))
    .where(and(holdsOn(seats, today), holdsOn(seatHolders, today), isNull(people.endedAt)))
  const officers = await db
    .selectDistinct(recipientColumns)
    .from(bodyOffices)
    .innerJoin(people, eq(people.id, bodyOffices.personId))
    .where(and(holdsOn(bodyOffices, today), isNull(people.endedAt)))
  const staff = await db
    .selectDistinct(recipientColumns)
    .from(siteRoleGrants)
    .innerJoin(people, eq(people.id, siteRoleGrants.personId))
    .where(and(holdsOn(siteRoleGrants, today), isNull(people.endedAt)))
  return everyPersonOnce([...holders, ...officers, ...staff])
}

const voicedSeats = statement((db, { bodyId, today }: Slots<{ bodyId: string; today: string }>) =>
  db
    .select({
      organisationId: seats.organisationId,
      organisationName: organisations.name,
      sector: organisations.sector,
    })
    .from(seats)
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(and(eq(seats.bodyId, bodyId), eq(seats.observes, false), holdsOn(seats, today)))
    .orderBy(asc(organisations.name), asc(organisations.id)),
)

/**
 * What a quorum or an outcome counts: each organisation that has a voice on the body on the day, with its sector. An
 * observing seat has no voice and is not among them; a seat without a delegate is. By which charter it is counted is the
 * meeting's or the proposal's own.
 */
export async function listVoicedSeats(db: Reader, bodyId: string, today: string): Promise<SeatFact[]> {
  const rows = await voicedSeats(db, { bodyId, today })
  const once = new Map(rows.map((row) => [row.organisationId, row]))
  return [...once.values()]
}

/** The same with the charter in force on the day, for what is opened then. */
export const listSeatFacts = async (
  db: Reader,
  bodyId: string,
  today: string,
): Promise<{ seats: SeatFact[]; charter: Charter }> => ({
  seats: await listVoicedSeats(db, bodyId, today),
  charter: await findCharterInForce(db, bodyId, today),
})
