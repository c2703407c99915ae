import { and, gt, gte, isNotNull, isNull, lte, or, type SQL } from 'drizzle-orm'
import { inList, isSet } from '#db/dialect'
import { proposals } from '#db/schema/proposals'
import { fact, type Slot } from '#db/statement'
import { type Actor, bodyIdsOf, isProjectManager } from '../access/actor'
import type { VisibleTo } from '../access/clauses.server'
import { visibleIn } from '../access/visibility.server'

/**
 * Which proposals exist for this actor. Once its opening time has come a proposal is as visible as it says. Before that,
 * and for ever where it was withdrawn before that, it is the business of its body alone, whatever it says.
 */
export const visibleTo = ((actor: Actor | Slot<Actor>, now: Date | Slot<Date>): SQL => {
  const isEverywhere = fact(actor, (one) => one.kind === 'system' || isProjectManager(one))
  const room = or(isSet(isEverywhere), inList(proposals.bodyId, fact(actor, bodyIdsOf)))
  return or(and(hasOpened(now), visibleIn(actor, proposals)), room) as SQL
}) satisfies VisibleTo

const hasOpened = (now: Date | Slot<Date>) =>
  and(
    isNotNull(proposals.openedAt),
    lte(proposals.opensAt, now),
    or(isNull(proposals.withdrawnAt), gte(proposals.withdrawnAt, proposals.opensAt)),
  )

/** Takes positions at the instant: the store's half of the state `open`. */
export const isOpenAt = (now: Date | Slot<Date>): SQL =>
  and(
    isNotNull(proposals.openedAt),
    lte(proposals.opensAt, now),
    gt(proposals.closesAt, now),
    isNull(proposals.closedAt),
    isNull(proposals.withdrawnAt),
  ) as SQL
