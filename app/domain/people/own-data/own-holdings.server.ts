// What a person holds and held, for their own file: organisations, seats, offices, roles, and how seats went on.
import { asc, eq, or } from 'drizzle-orm'
import { bodies, bodyOffices } from '#db/schema/bodies'
import { organisationContacts } from '#db/schema/organisation-changes'
import { organisations } from '#db/schema/organisations'
import { memberships, siteRoleGrants } from '#db/schema/people'
import { seatHandovers, seatHolders, seats } from '#db/schema/seats'
import type { Reader } from '#db/store'

export async function listHoldings(db: Reader, personId: string) {
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
    contacts: await db
      .select({
        organisation: organisations.name,
        role: organisationContacts.role,
        isNameShown: organisationContacts.namePublic,
      })
      .from(organisationContacts)
      .innerJoin(organisations, eq(organisations.id, organisationContacts.organisationId))
      .where(eq(organisationContacts.personId, personId))
      .orderBy(asc(organisations.name), asc(organisationContacts.id)),
    handovers: await listHandovers(db, personId),
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

/** Seats that they gave to an alternate, took over, or recorded as handed over, with the reason that was given. */
async function listHandovers(db: Reader, personId: string) {
  const rows = await db
    .select({ body: bodies.name, organisation: organisations.name, handover: seatHandovers })
    .from(seatHandovers)
    .innerJoin(seats, eq(seats.id, seatHandovers.seatId))
    .innerJoin(bodies, eq(bodies.id, seats.bodyId))
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(
      or(
        eq(seatHandovers.delegateId, personId),
        eq(seatHandovers.alternateId, personId),
        eq(seatHandovers.recordedBy, personId),
      ),
    )
    .orderBy(asc(seatHandovers.startsOn), asc(seatHandovers.id))
  return rows.map(({ body, organisation, handover }) => ({
    ...{ body, organisation },
    share: handover.delegateId === personId ? 'gave' : handover.alternateId === personId ? 'took-over' : 'recorded',
    ...{ startsOn: handover.startsOn, endsOn: handover.endsOn, reason: handover.reason },
    recordedAt: handover.recordedAt,
  }))
}
