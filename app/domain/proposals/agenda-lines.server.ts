import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { decisions, proposals } from '#db/schema/proposals'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import type { AgendaLine, AskingForAgenda } from '../meetings/agenda/ready'
import type { Saying } from '../saying'
import { listReviewsDue } from './decisions/decisions.server'
import { visibleTo } from './visibility.server'

/**
 * What the body's next agenda takes up: its proposals that are open or wait for an outcome, the next to close first, and
 * the decisions whose review is due. Both stay on every agenda until they are dealt with, whenever the last meeting was.
 */
export async function readyForAgenda(
  db: Reader,
  actor: Actor,
  { bodyId, today, now }: AskingForAgenda,
): Promise<AgendaLine[]> {
  const pending = await db
    .select({ proposal: proposals })
    .from(proposals)
    .leftJoin(decisions, eq(decisions.proposalId, proposals.id))
    .where(
      and(
        visibleTo(actor, now),
        eq(proposals.bodyId, bodyId),
        isNotNull(proposals.openedAt),
        isNull(proposals.withdrawnAt),
        isNull(decisions.id),
      ),
    )
    .orderBy(asc(proposals.closesAt), asc(proposals.id))
  const stateOf = ({ number, opensAt, closesAt, closedAt }: typeof proposals.$inferSelect): Saying => {
    if (closedAt || closesAt <= now) return { key: 'proposals.agenda.waits', params: { number } }
    return opensAt > now
      ? { key: 'proposals.agenda.opens', params: { number, day: { at: opensAt.toISOString() } } }
      : { key: 'proposals.agenda.until', params: { number, day: { at: closesAt.toISOString() } } }
  }
  const reviews = await listReviewsDue(db, actor, bodyId, today)
  return [
    ...pending.map(({ proposal }) => ({
      title: proposal.title,
      note: stateOf(proposal),
      proposalId: proposal.id,
      visibility: proposal.visibility,
      reasonCode: proposal.reasonCode,
      ...(proposal.matterId ? { matterId: proposal.matterId } : {}),
    })),
    ...reviews.map((decision) => ({
      title: decision.title,
      ownItem: { key: 'proposals.agenda.item' as const },
      note: {
        key: 'proposals.agenda.review' as const,
        params: { number: decision.number, day: { day: decision.reviewOn as string } },
      },
      visibility: decision.visibility,
      reasonCode: decision.reasonCode,
    })),
  ]
}
