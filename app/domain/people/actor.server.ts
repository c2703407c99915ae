import { type AnyColumn, and, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { bodyOffices } from '#db/schema/bodies'
import { organisationContacts } from '#db/schema/organisation-changes'
import { organisations } from '#db/schema/organisations'
import { memberships, people, siteRoleGrants } from '#db/schema/people'
import { seatHandovers, seatHolders, seats } from '#db/schema/seats'
import type { Office, Sector, SiteRole } from '#db/schema/words'
import { type Slot, type Slots, statement } from '#db/statement'
import type { Reader } from '#db/store'
import type { ActorSeat, Person } from '../access/actor'
import { voicesOf } from '../seats/voice'
import { personName } from './names'
import { keepsFigures, namedForFigures } from './stewardship.server'

/** Holds on the day: started, and not ended before it. */
export const holdsOn = (term: { startsOn: AnyColumn; endsOn: AnyColumn }, day: string | Slot<string>) =>
  and(lte(term.startsOn, day), or(isNull(term.endsOn), gte(term.endsOn, day)))

const present = statement((db, p: Slots<{ personId: string }>) =>
  db
    .select()
    .from(people)
    .where(and(eq(people.id, p.personId), isNull(people.endedAt))),
)

/**
 * The person as an actor: what they hold on `today` (YYYY-MM-DD in the site's time zone). Null for somebody who has
 * left or does not exist, so that leaving ends every access at once.
 */
export async function findActor(db: Reader, personId: string, today: string): Promise<Person | null> {
  const [person] = await present(db, { personId })
  if (!person) return null
  const ownSeats = await listHeldSeats(db, personId, today)
  const held = await heldToday(db, { personId, today })
  const of = (kind: string) => held.filter((one) => one.kind === kind)
  return {
    kind: 'person',
    personId,
    name: personName(person),
    email: person.email,
    siteRoles: of('role').map((row) => row.what as SiteRole),
    organisationIds: of('membership').map((row) => row.where),
    stewardOf: [...new Set(of('steward').map((row) => row.where))],
    sectors: [...new Set(of('membership').map((row) => row.what as Sector))],
    seats: ownSeats,
    offices: of('office').map((row) => ({ bodyId: row.where, office: row.what as Office })),
    isMember: ownSeats.length > 0 || of('office').length > 0 || of('role').length > 0,
  }
}

/** Offices, site roles, organisations and stewardships of the day, asked for at once because every request of a member asks. */
const heldToday = statement((db, { personId, today }: Slots<{ personId: string; today: string }>) => {
  const offices = db
    .select({ kind: sql<string>`'office'`, where: bodyOffices.bodyId, what: sql<string>`${bodyOffices.office}` })
    .from(bodyOffices)
    .where(and(eq(bodyOffices.personId, personId), holdsOn(bodyOffices, today)))
  const roles = db
    .select({ kind: sql<string>`'role'`, where: sql<string>`''`, what: sql<string>`${siteRoleGrants.role}` })
    .from(siteRoleGrants)
    .where(and(eq(siteRoleGrants.personId, personId), holdsOn(siteRoleGrants, today)))
  const worksFor = db
    .select({
      kind: sql<string>`'membership'`,
      where: memberships.organisationId,
      what: sql<string>`${organisations.sector}`,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.personId, personId), holdsOn(memberships, today)))
  const keeps = db
    .select({ kind: sql<string>`'steward'`, where: memberships.organisationId, what: sql<string>`''` })
    .from(memberships)
    .leftJoin(organisationContacts, namedForFigures)
    .where(and(eq(memberships.personId, personId), holdsOn(memberships, today), keepsFigures))
  return offices.unionAll(roles).unionAll(worksFor).unionAll(keeps)
})

const mate = alias(seatHolders, 'mate')
const matePerson = alias(people, 'mate_person')

const heldSeats = statement((db, { personId, today }: Slots<{ personId: string; today: string }>) =>
  db
    .select({
      holderId: seatHolders.id,
      seat: {
        seatId: seats.id,
        bodyId: seats.bodyId,
        organisationId: seats.organisationId,
        role: seatHolders.role,
      },
      observes: seats.observes,
      mate: { personId: matePerson.id, role: mate.role },
      absence: {
        delegateId: seatHandovers.delegateId,
        alternateId: seatHandovers.alternateId,
        startsOn: seatHandovers.startsOn,
        endsOn: seatHandovers.endsOn,
      },
    })
    .from(seatHolders)
    .innerJoin(seats, eq(seats.id, seatHolders.seatId))
    .innerJoin(mate, and(eq(mate.seatId, seats.id), holdsOn(mate, today)))
    .innerJoin(matePerson, and(eq(matePerson.id, mate.personId), isNull(matePerson.endedAt)))
    .leftJoin(seatHandovers, and(eq(seatHandovers.seatId, seats.id), holdsOn(seatHandovers, today)))
    .where(and(eq(seatHolders.personId, personId), holdsOn(seatHolders, today), holdsOn(seats, today)))
    .orderBy(asc(seatHolders.id), asc(seatHandovers.recordedAt), asc(mate.id)),
)

/** The person's seats on the day, and whether they act for each: who else holds it, and who is away, decides that. */
async function listHeldSeats(db: Reader, personId: string, today: string): Promise<ActorSeat[]> {
  const rows = await heldSeats(db, { personId, today })
  const byHolder = new Map<string, typeof rows>()
  for (const row of rows) byHolder.set(row.holderId, [...(byHolder.get(row.holderId) ?? []), row])
  return [...byHolder.values()].map((own) => {
    const [{ seat, observes }] = own as [(typeof rows)[number]]
    const voices = voicesOf(
      { observes },
      own.map((row) => row.mate),
      own.flatMap((row) => row.absence ?? []),
      today,
    )
    return { ...seat, acts: seat.role !== 'observer' && voices.includes(personId) }
  })
}
