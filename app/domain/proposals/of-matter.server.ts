import { and, asc, eq, inArray } from 'drizzle-orm'
import { decisions, proposals } from '#db/schema/proposals'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { visibleTo } from './visibility.server'

/** Proposals that matters led to, each with the number of its decision, as far as the actor may see them. */
export async function listProposalsOfMatters(db: Reader, actor: Actor, matterIds: readonly string[], now: Date) {
  return db
    .select({ number: proposals.number, title: proposals.title, decisionNumber: decisions.number })
    .from(proposals)
    .leftJoin(decisions, eq(decisions.proposalId, proposals.id))
    .where(and(visibleTo(actor, now), inArray(proposals.matterId, [...matterIds])))
    .orderBy(asc(proposals.number))
}
