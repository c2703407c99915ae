import { and, asc, desc, eq, isNotNull, isNull, notExists } from 'drizzle-orm'
import { inList } from '#db/dialect'
import { bodies } from '#db/schema/bodies'
import { charters } from '#db/schema/charters'
import { organisations } from '#db/schema/organisations'
import { people } from '#db/schema/people'
import { policies } from '#db/schema/policies'
import { decisions, positions, proposals } from '#db/schema/proposals'
import { seats } from '#db/schema/seats'
import type { DecisionRule, Outcome, Sector, Visibility } from '#db/schema/words'
import { type Slots, shapes, statement } from '#db/statement'
import type { Reader } from '#db/store'
import { type Actor, isVoice } from '../access/actor'
import { NotFound } from '../errors'
import { personName } from '../people/names'
import { mayStateOutcome } from './policy'
import { type ProposalState, proposalState } from './proposal'
import { isOpenAt, visibleTo } from './visibility.server'

/** A proposal with what its page, its policies and its outcome need of its surroundings. */
export type Proposal = typeof proposals.$inferSelect & {
  state: ProposalState
  decidedAt: Date | null
  bodyName: string
  bodySlug: string
  draftedByName: string
  /** The charter whose rule decides. */
  charter: { rule: DecisionRule; quorumShare: number; requiredSectors: Sector[] }
  policy: { slug: string; title: string; visibility: Visibility } | null
  decision: { number: string; outcome: Outcome; policyVersionId: string | null } | null
}

const columns = {
  proposal: proposals,
  body: { name: bodies.name, slug: bodies.slug },
  charter: {
    rule: charters.decisionRule,
    quorumShare: charters.quorumShare,
    requiredSectors: charters.requiredSectors,
  },
  drafter: { name: people.name, displayName: people.displayName },
  policy: { slug: policies.slug, title: policies.title, visibility: policies.visibility },
  decision: {
    number: decisions.number,
    outcome: decisions.outcome,
    decidedAt: decisions.decidedAt,
    policyVersionId: decisions.policyVersionId,
  },
}

const selectProposals = (db: Reader) =>
  db
    .select(columns)
    .from(proposals)
    .innerJoin(bodies, eq(bodies.id, proposals.bodyId))
    .innerJoin(charters, eq(charters.id, proposals.charterId))
    .innerJoin(people, eq(people.id, proposals.draftedBy))
    .leftJoin(policies, eq(policies.id, proposals.policyId))
    .leftJoin(decisions, eq(decisions.proposalId, proposals.id))

type Row = Awaited<ReturnType<typeof selectProposals>>[number]

function proposalOf(row: Row, now: Date): Proposal {
  const { proposal, body, charter, drafter, policy, decision } = row
  const moments = { ...proposal, decidedAt: decision?.decidedAt ?? null }
  return {
    ...moments,
    state: proposalState(moments, now),
    bodyName: body.name,
    bodySlug: body.slug,
    draftedByName: personName(drafter),
    charter,
    policy,
    decision,
  }
}

const byNumber = statement((db, { actor, number, now }: Slots<{ actor: Actor; number: string; now: Date }>) =>
  selectProposals(db).where(and(eq(proposals.number, number), visibleTo(actor, now))),
)

/** A proposal by its number. Throws NotFound, also where this actor may not see it. */
export async function findProposal(db: Reader, actor: Actor, number: string, now: Date): Promise<Proposal> {
  const [row] = await byNumber(db, { actor, number, now })
  if (!row) throw new NotFound()
  return proposalOf(row, now)
}

const pending = shapes((of: 'all' | 'body') =>
  statement((db, p: Slots<{ actor: Actor; bodyId: string; now: Date }>) =>
    selectProposals(db)
      .where(
        and(
          visibleTo(p.actor, p.now),
          isNull(decisions.id),
          isNull(proposals.withdrawnAt),
          of === 'body' ? eq(proposals.bodyId, p.bodyId) : undefined,
        ),
      )
      .orderBy(asc(proposals.closesAt), asc(proposals.id)),
  ),
)

/** What has no outcome yet and was not withdrawn, the next to close first: drafts, open ones, those waiting for words. */
export async function listPending(db: Reader, actor: Actor, bodyId: string | null, now: Date): Promise<Proposal[]> {
  const rows = await pending(bodyId === null ? 'all' : 'body')(db, { actor, bodyId: bodyId ?? '', now })
  return rows.map((row) => proposalOf(row, now))
}

/** Proposals whose time has run out and whose outcome this actor may write. */
export const listProposalsToConclude = async (db: Reader, actor: Actor, now: Date): Promise<Proposal[]> =>
  (await listPending(db, actor, null, now)).filter((proposal) => mayStateOutcome(actor, proposal, now))

/** The last that were withdrawn, newest first. */
export async function listWithdrawn(db: Reader, actor: Actor, bodyId: string | null, limit: number, now: Date) {
  return db
    .select({
      number: proposals.number,
      title: proposals.title,
      bodyName: bodies.name,
      withdrawnAt: proposals.withdrawnAt,
      reason: proposals.withdrawalReason,
    })
    .from(proposals)
    .innerJoin(bodies, eq(bodies.id, proposals.bodyId))
    .where(
      and(
        visibleTo(actor, now),
        isNotNull(proposals.withdrawnAt),
        bodyId === null ? undefined : eq(proposals.bodyId, bodyId),
      ),
    )
    .orderBy(desc(proposals.number))
    .limit(limit)
}

export type OpenProposal = {
  number: string
  title: string
  bodyId: string
  bodyName: string
  closesAt: Date
  visibility: Visibility
}

/** Proposals that take positions now, the next to close first. */
export async function listOpenProposals(db: Reader, actor: Actor, now: Date): Promise<OpenProposal[]> {
  return db
    .select({
      number: proposals.number,
      title: proposals.title,
      bodyId: proposals.bodyId,
      bodyName: bodies.name,
      closesAt: proposals.closesAt,
      visibility: proposals.visibility,
    })
    .from(proposals)
    .innerJoin(bodies, eq(bodies.id, proposals.bodyId))
    .where(and(visibleTo(actor, now), isOpenAt(now)))
    .orderBy(asc(proposals.closesAt), asc(proposals.id))
}

export type AwaitedPosition = {
  number: string
  title: string
  bodyName: string
  closesAt: Date
  organisationId: string
  organisationName: string
}

const awaited = statement(
  (db, { actor, seatIds, now }: Slots<{ actor: Actor; seatIds: readonly string[]; now: Date }>) => {
    const answered = db
      .select({ id: positions.id })
      .from(positions)
      .where(and(eq(positions.proposalId, proposals.id), eq(positions.organisationId, seats.organisationId)))
    return db
      .selectDistinct({
        number: proposals.number,
        title: proposals.title,
        bodyName: bodies.name,
        closesAt: proposals.closesAt,
        organisationId: organisations.id,
        organisationName: organisations.name,
      })
      .from(proposals)
      .innerJoin(bodies, eq(bodies.id, proposals.bodyId))
      .innerJoin(seats, and(eq(seats.bodyId, proposals.bodyId), eq(seats.observes, false)))
      .innerJoin(organisations, eq(organisations.id, seats.organisationId))
      .where(and(visibleTo(actor, now), isOpenAt(now), inList(seats.id, seatIds), notExists(answered)))
      .orderBy(asc(proposals.closesAt), asc(proposals.number), asc(organisations.name))
  },
)

/** Open proposals on which an organisation that this person acts for today has not answered. */
export async function listProposalsAwaiting(db: Reader, actor: Actor, now: Date): Promise<AwaitedPosition[]> {
  const held = actor.kind === 'person' ? actor.seats.filter(isVoice) : []
  if (held.length === 0) return []
  return awaited(db, { actor, seatIds: held.map((seat) => seat.seatId), now })
}
