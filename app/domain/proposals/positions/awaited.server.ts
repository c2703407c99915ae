import { and, asc, eq, notExists } from 'drizzle-orm'
import { organisations } from '#db/schema/organisations'
import { positions, proposals } from '#db/schema/proposals'
import { seats } from '#db/schema/seats'
import type { Reader } from '#db/store'
import type { Actor } from '../../access/actor'
import { holdsOn } from '../../people/actor.server'
import { isOpenAt, visibleTo } from '../visibility.server'

/**
 * The organisations that have given no position on an open proposal that the actor may see, by the proposal's number and
 * by name. That one has answered is no secret, also while what it said is.
 */
export async function listAwaitedOrganisations(
  db: Reader,
  actor: Actor,
  today: string,
  now: Date,
): Promise<{ number: string; organisationName: string }[]> {
  const answered = db
    .select({ id: positions.id })
    .from(positions)
    .where(and(eq(positions.proposalId, proposals.id), eq(positions.organisationId, seats.organisationId)))
  return db
    .selectDistinct({ number: proposals.number, organisationName: organisations.name })
    .from(proposals)
    .innerJoin(seats, and(eq(seats.bodyId, proposals.bodyId), eq(seats.observes, false), holdsOn(seats, today)))
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(and(visibleTo(actor, now), isOpenAt(now), notExists(answered)))
    .orderBy(asc(proposals.number), asc(organisations.name))
}
