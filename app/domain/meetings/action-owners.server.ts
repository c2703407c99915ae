// Who has an action in hand: a person who works for the organisation that owes it, or who speaks for it on a body.
import { and, asc, eq, exists, inArray, isNull, ne, or, type SQL } from 'drizzle-orm'
import { actions } from '#db/schema/meetings'
import { organisations } from '#db/schema/organisations'
import { memberships, people } from '#db/schema/people'
import { seatHolders, seats } from '#db/schema/seats'
import type { Reader, Writer } from '#db/store'
import { Invalid } from '../errors'
import { holdsOn } from '../people/actor.server'

const named = { id: people.id, name: people.name, displayName: people.displayName }

/** Organisations that can owe an action: all that are not archived, by name. */
export async function listOwners(db: Reader): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(isNull(organisations.archivedAt))
    .orderBy(asc(organisations.name), asc(organisations.id))
}

/** People of the organisation on the day, by name: its staff, and who holds a seat for it with a voice. */
export async function listOwnerCandidates(
  db: Reader,
  organisationId: string,
  today: string,
): Promise<{ id: string; name: string }[]> {
  const staff = db
    .select({ id: memberships.personId })
    .from(memberships)
    .where(and(eq(memberships.organisationId, organisationId), holdsOn(memberships, today)))
  const speakers = db
    .select({ id: seatHolders.personId })
    .from(seatHolders)
    .innerJoin(seats, eq(seats.id, seatHolders.seatId))
    .where(
      and(
        eq(seats.organisationId, organisationId),
        ne(seatHolders.role, 'observer'),
        holdsOn(seats, today),
        holdsOn(seatHolders, today),
      ),
    )
  const rows = await db
    .select(named)
    .from(people)
    .where(and(isNull(people.endedAt), or(inArray(people.id, staff), inArray(people.id, speakers))))
    .orderBy(asc(people.name), asc(people.id))
  return rows.map(({ id, name, displayName }) => ({ id, name: displayName ?? name }))
}

/** Throws Invalid for somebody who is not of the organisation. */
export async function ensureOwner(tx: Writer, ownerId: string | null, organisationId: string, today: string) {
  if (ownerId === null) return
  const candidates = await listOwnerCandidates(tx, organisationId, today)
  if (!candidates.some(({ id }) => id === ownerId)) throw new Invalid({ ownerId: 'meetings.errors.owner' })
}

/** The action has an owner who is of the organisation on the day; one who has left it owns nothing of it any more. */
export function hasOwnerOn(db: Reader, today: string): SQL {
  const works = db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.personId, actions.ownerId),
        eq(memberships.organisationId, actions.organisationId),
        holdsOn(memberships, today),
      ),
    )
  const speaks = db
    .select({ id: seatHolders.id })
    .from(seatHolders)
    .innerJoin(seats, eq(seats.id, seatHolders.seatId))
    .where(
      and(
        eq(seatHolders.personId, actions.ownerId),
        eq(seats.organisationId, actions.organisationId),
        ne(seatHolders.role, 'observer'),
        holdsOn(seats, today),
        holdsOn(seatHolders, today),
      ),
    )
  return or(exists(works), exists(speaks)) as SQL
}
