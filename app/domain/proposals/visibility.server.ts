import { and, gt, gte, inArray, isNotNull, isNull, lte, or, type SQL } from 'drizzle-orm'
import { proposals } from '#db/schema/proposals'
import { type Actor, bodyIdsOf, isProjectManager } from '../access/actor'
import type { VisibleTo } from '../access/clauses.server'
import { visibleIn } from '../access/visibility.server'

/**
 * Which proposals exist for this actor. Once its opening time has come a proposal is as visible as it says. Before that,
 * and for ever where it was withdrawn before that, it is the business of its body alone, whatever it says.
 */
export const visibleTo = ((actor: Actor, at: Date): SQL => {
  const shown = and(hasOpened(at), visibleIn(actor, proposals))
  const room = roomOf(actor)
  return (room ? or(shown, room) : shown) as SQL
}) satisfies VisibleTo

function roomOf(actor: Actor): SQL | null {
  if (actor.kind === 'system' || isProjectManager(actor)) return isNotNull(proposals.id)
  const bodies = bodyIdsOf(actor)
  return bodies.length > 0 ? inArray(proposals.bodyId, bodies) : null
}

const hasOpened = (now: Date) =>
  and(
    isNotNull(proposals.openedAt),
    lte(proposals.opensAt, now),
    or(isNull(proposals.withdrawnAt), gte(proposals.withdrawnAt, proposals.opensAt)),
  )

/** Takes positions at the instant: the store's half of the state `open`. */
export const isOpenAt = (now: Date): SQL =>
  and(
    isNotNull(proposals.openedAt),
    lte(proposals.opensAt, now),
    gt(proposals.closesAt, now),
    isNull(proposals.closedAt),
    isNull(proposals.withdrawnAt),
  ) as SQL
