// Decisions with everything that the register says of them, for files: exactly what the reader may see.
import { and, asc, eq, inArray } from 'drizzle-orm'
import { organisations } from '#db/schema/organisations'
import { policies, policyVersions } from '#db/schema/policies'
import { decisionReviews, decisionSupersessions, decisions, positions, proposals } from '#db/schema/proposals'
import { seats } from '#db/schema/seats'
import type { Reader } from '#db/store'
import type { Actor } from '../../access/actor'
import { visibleIn } from '../../access/visibility.server'
import { dayOf } from '../../time'
import { currentPositions } from '../positions/stance'
import { type ActionState, actionStateOf, listActionsOfProposals } from './actions.server'
import { listDecisions } from './decisions.server'
import { explainOutcome, type Say } from './explanation'
import type { DecisionRecord, RecordedStance } from './files'
import type { DecisionFilter } from './register-filter'

/** Everything that the filter finds, newest first, in nine queries whatever the number. `say` is the reader's language. */
export async function listDecisionRecords(
  db: Reader,
  actor: Actor,
  filter: DecisionFilter,
  say: Say,
  today: string,
): Promise<DecisionRecord[]> {
  const { rows } = await listDecisions(db, actor, { ...filter, today }, null)
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const full = await db
    .select({
      decision: decisions,
      proposal: proposals,
      policy: { slug: policies.slug, title: policies.title },
      version: policyVersions.version,
    })
    .from(decisions)
    .innerJoin(proposals, eq(proposals.id, decisions.proposalId))
    .leftJoin(policyVersions, eq(policyVersions.id, decisions.policyVersionId))
    .leftJoin(policies, and(eq(policies.id, policyVersions.policyId), visibleIn(actor, policies)))
    .where(inArray(decisions.id, ids))
  const byId = new Map(full.map((row) => [row.decision.id, row]))
  const proposalIds = full.map((row) => row.proposal.id)
  const stances = await listStances(
    db,
    full.map((row) => row.proposal),
    filter.zone,
  )
  const following = await listActionsOfProposals(db, actor, proposalIds)
  const reviews = await db
    .select()
    .from(decisionReviews)
    .where(inArray(decisionReviews.decisionId, ids))
    .orderBy(asc(decisionReviews.reviewedAt), asc(decisionReviews.id))
  const replaces = await listReplacedNumbers(db, actor, ids)
  return rows.flatMap((row) => {
    const found = byId.get(row.id)
    if (!found) return []
    const { decision, proposal, policy, version } = found
    return {
      number: row.number,
      title: row.title,
      body: row.bodyName,
      proposal: proposal.number,
      visibility: row.visibility,
      reasonCode: row.reasonCode,
      decidedOn: dayOf(row.decidedAt, filter.zone),
      outcome: row.outcome,
      rule: decision.rule,
      explanation: explainOutcome(decision, say),
      statement: row.statement,
      text: proposal.text,
      policyText: policy ? proposal.policyText : null,
      places: proposal.jurisdictions,
      effectiveOn: row.effectiveOn,
      reviewOn: row.reviewOn,
      isReplaced: row.isReplaced,
      replaces: replaces.filter((link) => link.later === row.id).map((link) => link.number),
      policy: policy && version !== null ? { slug: policy.slug, title: policy.title, version } : null,
      positions: stances.get(proposal.id) ?? [],
      actions: following
        .filter((action) => action.proposalId === proposal.id)
        .map((action) => ({
          title: action.title,
          organisation: action.organisationName,
          dueOn: action.dueOn,
          state: actionStateOf(action, today) satisfies ActionState,
          doneOn: action.doneAt && dayOf(action.doneAt, filter.zone),
        })),
      reviews: reviews
        .filter((review) => review.decisionId === row.id)
        .map(({ dueOn, result, note, nextReviewOn }) => ({ dueOn, result, note, nextReviewOn })),
    } satisfies DecisionRecord
  })
}

/** The last word of each organisation with a voice on the day of closing, by proposal. All of these are decided. */
async function listStances(
  db: Reader,
  decided: (typeof proposals.$inferSelect)[],
  zone: string,
): Promise<Map<string, RecordedStance[]>> {
  const rows = await db
    .select({ position: positions, organisation: organisations.name })
    .from(positions)
    .innerJoin(organisations, eq(organisations.id, positions.organisationId))
    .where(
      inArray(
        positions.proposalId,
        decided.map((one) => one.id),
      ),
    )
    .orderBy(asc(organisations.name), asc(positions.ordinal), asc(positions.id))
  const voices = await db
    .select({
      bodyId: seats.bodyId,
      organisationId: seats.organisationId,
      organisation: organisations.name,
      startsOn: seats.startsOn,
      endsOn: seats.endsOn,
    })
    .from(seats)
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(
      and(eq(seats.observes, false), inArray(seats.bodyId, [...new Set(decided.map((proposal) => proposal.bodyId))])),
    )
    .orderBy(asc(organisations.name), asc(seats.id))
  const byProposal = new Map<string, typeof rows>()
  for (const row of rows)
    byProposal.set(row.position.proposalId, [...(byProposal.get(row.position.proposalId) ?? []), row])
  return new Map(
    decided.map(({ id, bodyId, closesAt }) => {
      const day = dayOf(closesAt, zone)
      const current = currentPositions((byProposal.get(id) ?? []).map((row) => row.position))
      const seated = voices.filter(
        (seat) => seat.bodyId === bodyId && seat.startsOn <= day && (seat.endsOn === null || seat.endsOn >= day),
      )
      const once = new Map(seated.map((seat) => [seat.organisationId, seat.organisation]))
      return [
        id,
        [...once].map(([organisationId, organisation]) => {
          const position = current.get(organisationId)
          return {
            organisation,
            stance: position?.stance ?? null,
            reason: position?.reason ?? '',
            channel: position?.channel ?? null,
          }
        }),
      ]
    }),
  )
}

/** Numbers of the decisions that these were written to replace, as far as the actor may see them. */
async function listReplacedNumbers(db: Reader, actor: Actor, ids: string[]) {
  return db
    .select({ later: decisionSupersessions.decisionId, number: decisions.number })
    .from(decisionSupersessions)
    .innerJoin(decisions, eq(decisions.id, decisionSupersessions.supersededId))
    .innerJoin(proposals, eq(proposals.id, decisions.proposalId))
    .where(and(inArray(decisionSupersessions.decisionId, ids), visibleIn(actor, proposals)))
    .orderBy(asc(decisions.number))
}
