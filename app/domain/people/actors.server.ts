import { and, eq, inArray, isNull } from 'drizzle-orm'
import { bodyOffices } from '#db/schema/bodies'
import { organisationContacts } from '#db/schema/organisation-changes'
import { organisations } from '#db/schema/organisations'
import { memberships, people, siteRoleGrants } from '#db/schema/people'
import { seatHolders, seats } from '#db/schema/seats'
import type { Locale } from '#db/schema/words'
import type { Reader } from '#db/store'
import type { Person } from '../access/actor'
import { holdsOn } from './actor.server'
import { personName } from './names'
import { keepsFigures, namedForFigures } from './stewardship.server'

/**
 * Several people as actors on `today`, with the language of their letters: what each may see is asked of these, in as
 * many queries as for one. Who has left is not among them. Who acts for a seat is not worked out: ask `findActor`.
 */
export async function listActors(
  db: Reader,
  personIds: readonly string[],
  today: string,
): Promise<(Person & { locale: Locale })[]> {
  if (personIds.length === 0) return []
  const ids = [...new Set(personIds)]
  const found = await db
    .select()
    .from(people)
    .where(and(inArray(people.id, ids), isNull(people.endedAt)))
    .orderBy(people.id)
  const seated = await db
    .select({
      personId: seatHolders.personId,
      seat: {
        seatId: seats.id,
        bodyId: seats.bodyId,
        organisationId: seats.organisationId,
        role: seatHolders.role,
      },
    })
    .from(seatHolders)
    .innerJoin(seats, eq(seats.id, seatHolders.seatId))
    .where(and(inArray(seatHolders.personId, ids), holdsOn(seatHolders, today), holdsOn(seats, today)))
  const officers = await db
    .select({ personId: bodyOffices.personId, bodyId: bodyOffices.bodyId, office: bodyOffices.office })
    .from(bodyOffices)
    .where(and(inArray(bodyOffices.personId, ids), holdsOn(bodyOffices, today)))
  const roles = await db
    .select({ personId: siteRoleGrants.personId, role: siteRoleGrants.role })
    .from(siteRoleGrants)
    .where(and(inArray(siteRoleGrants.personId, ids), holdsOn(siteRoleGrants, today)))
  const worksFor = await db
    .select({
      personId: memberships.personId,
      organisationId: memberships.organisationId,
      sector: organisations.sector,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(inArray(memberships.personId, ids), holdsOn(memberships, today)))
  const kept = await db
    .selectDistinct({ personId: memberships.personId, organisationId: memberships.organisationId })
    .from(memberships)
    .leftJoin(organisationContacts, namedForFigures)
    .where(and(inArray(memberships.personId, ids), holdsOn(memberships, today), keepsFigures))
  return found.map((person) => {
    const own = <R extends { personId: string }>(rows: R[]) => rows.filter((row) => row.personId === person.id)
    const held = own(seated).map(({ seat }) => seat)
    const offices = own(officers).map(({ bodyId, office }) => ({ bodyId, office }))
    const siteRoles = own(roles).map(({ role }) => role)
    return {
      kind: 'person',
      personId: person.id,
      name: personName(person),
      email: person.email,
      locale: person.locale,
      siteRoles,
      organisationIds: own(worksFor).map(({ organisationId }) => organisationId),
      stewardOf: own(kept).map(({ organisationId }) => organisationId),
      sectors: [...new Set(own(worksFor).map(({ sector }) => sector))],
      seats: held,
      offices,
      isMember: held.length > 0 || offices.length > 0 || siteRoles.length > 0,
    }
  })
}
