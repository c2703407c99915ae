import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { decisions, proposals } from '#db/schema/proposals'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import type { ReadyLine } from '../meetings/agenda/ready'
import { findSite } from '../site/settings.server'
import { listReviewsDue } from './decisions/decisions.server'
import { visibleTo } from './visibility.server'

type Asked = { bodyId: string; since: Date; today: string; now: Date }

/** An agenda is kept as it was drafted, so its notes are in the site's first language. */
const words = {
  en: {
    until: 'positions until',
    opens: 'opens',
    waits: 'waits for its outcome',
    review: 'review due',
    again: 'Decisions to look at again',
  },
  es: {
    until: 'posiciones hasta',
    opens: 'se abre',
    waits: 'espera su resultado',
    review: 'revisión prevista para',
    again: 'Decisiones por revisar',
  },
} as const

/**
 * What the body's next agenda takes up: its proposals that are open or wait for an outcome, the next to close first, and
 * the decisions whose review is due. Both stay on every agenda until they are dealt with, whenever the last meeting was.
 */
export async function readyForAgenda(db: Reader, actor: Actor, { bodyId, today, now }: Asked): Promise<ReadyLine[]> {
  const site = await findSite(db)
  const language = site?.locales[0] ?? 'en'
  const say = words[language]
  const tag = language === 'es' ? 'es-US' : (site?.terminology ?? 'en-US')
  const dateIn = (timeZone: string) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone })
  const local = dateIn(site?.timeZone ?? 'UTC')
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
  const stateOf = ({ opensAt, closesAt, closedAt }: typeof proposals.$inferSelect): string => {
    if (closedAt || closesAt <= now) return say.waits
    return opensAt > now ? `${say.opens} ${local.format(opensAt)}` : `${say.until} ${local.format(closesAt)}`
  }
  const reviews = await listReviewsDue(db, actor, bodyId, today)
  return [
    ...pending.map(({ proposal }) => ({
      title: proposal.title,
      note: `${proposal.number}, ${stateOf(proposal)}`,
      proposalId: proposal.id,
      visibility: proposal.visibility,
      reasonCode: proposal.reasonCode,
      ...(proposal.matterId ? { matterId: proposal.matterId } : {}),
    })),
    ...reviews.map((decision) => ({
      title: decision.title,
      ownItem: say.again,
      note: `${decision.number}, ${say.review} ${dateIn('UTC').format(new Date(decision.reviewOn as string))}`,
      visibility: decision.visibility,
      reasonCode: decision.reasonCode,
    })),
  ]
}
