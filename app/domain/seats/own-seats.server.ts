import { and, asc, eq, isNull } from 'drizzle-orm'
import { bodies, bodyOffices } from '#db/schema/bodies'
import { organisations } from '#db/schema/organisations'
import { seatHolders, seats } from '#db/schema/seats'
import type { Office, SeatRole } from '#db/schema/words'
import { type Slots, statement } from '#db/statement'
import type { Reader } from '#db/store'
import type { Person } from '../access/actor'
import { type Expiry, earlierEnd, expiryOf } from '../bodies/body'
import { holdsOn } from '../people/actor.server'

export type OwnSeat = {
  key: string
  /** Null for an office. */
  seatId: string | null
  bodySlug: string
  bodyName: string
  organisationName: string | null
  /** One of the two: how the person sits on the body. */
  seatRole: SeatRole | null
  office: Office | null
  expiry: Expiry | null
}

const ownSeats = statement((db, { personId, today }: Slots<{ personId: string; today: string }>) =>
  db
    .select({
      holder: seatHolders,
      seatEndsOn: seats.endsOn,
      bodySlug: bodies.slug,
      bodyName: bodies.name,
      organisationName: organisations.name,
    })
    .from(seatHolders)
    .innerJoin(seats, eq(seats.id, seatHolders.seatId))
    .innerJoin(bodies, eq(bodies.id, seats.bodyId))
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(
      and(
        eq(seatHolders.personId, personId),
        isNull(bodies.endedAt),
        holdsOn(seatHolders, today),
        holdsOn(seats, today),
      ),
    )
    .orderBy(asc(bodies.position), asc(seatHolders.id)),
)

const ownOffices = statement((db, { personId, today }: Slots<{ personId: string; today: string }>) =>
  db
    .select({ office: bodyOffices, bodySlug: bodies.slug, bodyName: bodies.name })
    .from(bodyOffices)
    .innerJoin(bodies, eq(bodies.id, bodyOffices.bodyId))
    .where(and(eq(bodyOffices.personId, personId), isNull(bodies.endedAt), holdsOn(bodyOffices, today)))
    .orderBy(asc(bodies.position), asc(bodyOffices.id)),
)

/** What the person holds on the day, by body: seats with their organisation, then offices. */
export async function listOwnSeats(db: Reader, actor: Person, today: string): Promise<OwnSeat[]> {
  const held = await ownSeats(db, { personId: actor.personId, today })
  // Most people hold no office, and the actor knows whether they do.
  const offices = actor.offices.length === 0 ? [] : await ownOffices(db, { personId: actor.personId, today })
  return [
    ...held.map(({ holder, seatEndsOn, ...names }) => ({
      key: holder.id,
      seatId: holder.seatId,
      ...names,
      seatRole: holder.role,
      office: null,
      expiry: expiryOf(earlierEnd(seatEndsOn, holder.endsOn), today),
    })),
    ...offices.map(({ office, ...names }) => ({
      key: office.id,
      seatId: null,
      ...names,
      organisationName: null,
      seatRole: null,
      office: office.office,
      expiry: expiryOf(office.endsOn, today),
    })),
  ]
}
