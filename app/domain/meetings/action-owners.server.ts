// Who has an action in hand: a person who works for the organisation that owes it, or who speaks for it on a body.
import { and, asc, eq, exists, inArray, isNull, ne, or, type SQL } from 'drizzle-orm'
import { actions } from '#db/schema/meetings'
import { organisations } from '#db/schema/organisations'
import { memberships, people } from '#db/schema/people'
import { seatHolders, seats } from '#db/schema/seats'
import type { Reader, Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { Invalid } from '../errors'
import { holdsOn } from '../people/actor.server'
import { personName } from '../people/names'
import { listDelegates } from '../seats/delegates.server'
import type { Meeting } from './meetings.server'
import { mayNameActionOwner, mayWriteMinutes } from './policy'

type Candidate = { id: string; name: string }
const named = { id: people.id, name: people.name, displayName: people.displayName }

/** Organisations that can owe an action: all that are not archived, by name. */
export async function listOwners(db: Reader): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(isNull(organisations.archivedAt))
    .orderBy(asc(organisations.name), asc(organisations.id))
}

/** In whose hands an action could be, for whoever may say so; nobody else is told who works where. */
export const listOwnerCandidates = async (
  db: Reader,
  actor: Actor,
  action: Parameters<typeof mayNameActionOwner>[1] & { organisationId: string },
  today: string,
): Promise<Candidate[]> => (mayNameActionOwner(actor, action) ? listPeopleOf(db, action.organisationId, today) : [])

/** Who may speak for a body's seats on the day, and could take an action home, for whoever writes its minutes. */
export async function listSeatedCandidates(
  db: Reader,
  actor: Actor,
  meeting: Meeting,
  today: string,
  now: Date,
): Promise<Candidate[]> {
  if (!mayWriteMinutes(actor, meeting, now)) return []
  return (await listDelegates(db, meeting.bodyId, today))
    .filter((one) => one.role !== 'observer')
    .map(({ personId, name, organisationName }) => ({ id: personId, name: `${organisationName}: ${name}` }))
}

/** People of the organisation on the day, by name: its staff, and who holds a seat for it with a voice. */
async function listPeopleOf(db: Reader, organisationId: string, today: string): Promise<Candidate[]> {
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
  return rows.map(({ id, name, displayName }) => ({ id, name: personName({ name, displayName }) }))
}

/** Throws Invalid for somebody who is not of the organisation. */
export async function ensureOwner(tx: Writer, ownerId: string | null, organisationId: string, today: string) {
  if (ownerId === null) return
  const candidates = await listPeopleOf(tx, organisationId, today)
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
