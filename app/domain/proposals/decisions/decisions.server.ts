import { and, asc, count, desc, eq, gte, lt, lte, not, or, type SQL } from 'drizzle-orm'
import { containsText } from '#db/dialect'
import { bodies } from '#db/schema/bodies'
import { charters } from '#db/schema/charters'
import { people } from '#db/schema/people'
import { policies, policyVersions } from '#db/schema/policies'
import { decisions, proposals } from '#db/schema/proposals'
import type { Outcome } from '#db/schema/words'
import { type Slot, type Slots, statement } from '#db/statement'
import type { Reader } from '#db/store'
import type { Actor } from '../../access/actor'
import type { VisibleTo } from '../../access/clauses.server'
import { visibleIn } from '../../access/visibility.server'
import { NotFound } from '../../errors'
import { pageSizes } from '../../paging'
import { personName } from '../../people/names'
import { instantOf } from '../../time'
import type { DecisionFilter } from './register-filter'
import { isReplacedOn, listReplacedAmong } from './replacement.server'

/** A decision is as visible as its proposal. */
const visibleTo = ((actor: Actor | Slot<Actor>): SQL => visibleIn(actor, proposals)) satisfies VisibleTo

export type DecisionRow = {
  id: string
  number: string
  title: string
  bodyId: string
  bodyName: string
  outcome: Outcome
  decidedAt: Date
  statement: string
  effectiveOn: string | null
  reviewOn: string | null
  visibility: (typeof proposals.$inferSelect)['visibility']
  reasonCode: (typeof proposals.$inferSelect)['reasonCode']
}

const rowColumns = {
  id: decisions.id,
  number: decisions.number,
  title: proposals.title,
  bodyId: decisions.bodyId,
  bodyName: bodies.name,
  outcome: decisions.outcome,
  decidedAt: decisions.decidedAt,
  statement: decisions.statement,
  effectiveOn: decisions.effectiveOn,
  reviewOn: decisions.reviewOn,
  visibility: proposals.visibility,
  reasonCode: proposals.reasonCode,
}

const selectRows = (db: Reader) =>
  db
    .select(rowColumns)
    .from(decisions)
    .innerJoin(proposals, eq(proposals.id, decisions.proposalId))
    .innerJoin(bodies, eq(bodies.id, decisions.bodyId))

/** Decisions of a span of time, `from` included and `to` not, the earliest first. */
export async function listDecisionsBetween(db: Reader, actor: Actor, from: Date, to: Date): Promise<DecisionRow[]> {
  return selectRows(db)
    .where(and(visibleTo(actor), gte(decisions.decidedAt, from), lt(decisions.decidedAt, to)))
    .orderBy(asc(decisions.decidedAt), asc(decisions.number), asc(decisions.id))
}

const latest = statement((db, { actor, limit }: Slots<{ actor: Actor; limit: number }>) =>
  selectRows(db)
    .where(visibleTo(actor))
    .orderBy(desc(decisions.decidedAt), desc(decisions.number), desc(decisions.id))
    .limit(limit),
)

/** The last decisions, newest first. */
export async function listLatestDecisions(db: Reader, actor: Actor, limit: number): Promise<DecisionRow[]> {
  return latest(db, { actor, limit })
}

/** Decisions of a body that are to be reviewed by the day, the longest due first. */
export async function listReviewsDue(db: Reader, actor: Actor, bodyId: string, today: string): Promise<DecisionRow[]> {
  return selectRows(db)
    .where(and(visibleTo(actor), eq(decisions.bodyId, bodyId), lte(decisions.reviewOn, today)))
    .orderBy(asc(decisions.reviewOn), asc(decisions.id))
}

function hasStanding({ standing, today }: DecisionFilter, replaced: SQL | null): SQL | undefined {
  if (!standing || !today || !replaced) return undefined
  if (standing === 'replaced') return replaced
  if (standing === 'review-due') return lte(decisions.reviewOn, today)
  return and(eq(decisions.outcome, 'adopted'), lte(decisions.effectiveOn, today), not(replaced))
}

function matches(filter: DecisionFilter, replaced: SQL | null): SQL | undefined {
  const { words, bodyId, outcome, year, policyId, zone } = filter
  const startOf = (one: number) => instantOf(`${one}-01-01T00:00`, zone)
  return and(
    ...words
      .split(/\s+/)
      .filter(Boolean)
      .slice(0, 8)
      .map((word) =>
        or(
          containsText(proposals.title, word),
          containsText(proposals.text, word),
          containsText(decisions.statement, word),
          containsText(decisions.number, word),
        ),
      ),
    bodyId === null ? undefined : eq(decisions.bodyId, bodyId),
    outcome === null ? undefined : eq(decisions.outcome, outcome),
    policyId ? eq(proposals.policyId, policyId) : undefined,
    hasStanding(filter, replaced),
    year === null
      ? undefined
      : and(gte(decisions.decidedAt, startOf(year)), lt(decisions.decidedAt, startOf(year + 1))),
  )
}

const decisionsPerPage = pageSizes.decisions

/** One page (from 1) of the register, newest first, and how many there are in all; without a page, all of them. */
export async function listDecisions(
  db: Reader,
  actor: Actor,
  filter: DecisionFilter,
  page: number | null,
): Promise<{ rows: (DecisionRow & { isReplaced: boolean })[]; total: number }> {
  const replaced = filter.today ? await isReplacedOn(db, actor, filter.today) : null
  const wanted = and(visibleTo(actor), matches(filter, replaced))
  const [counted] = await db
    .select({ n: count() })
    .from(decisions)
    .innerJoin(proposals, eq(proposals.id, decisions.proposalId))
    .where(wanted)
  const found = selectRows(db)
    .where(wanted)
    .orderBy(desc(decisions.decidedAt), desc(decisions.number), desc(decisions.id))
  const rows = page === null ? await found : await found.limit(decisionsPerPage).offset((page - 1) * decisionsPerPage)
  const ids = rows.map((row) => row.id)
  const gone = replaced ? await listReplacedAmong(db, ids, replaced) : new Set<string>()
  return { rows: rows.map((row) => ({ ...row, isReplaced: gone.has(row.id) })), total: Number(counted?.n ?? 0) }
}

/** When the first decision was made that the actor may see; null where there is none. */
export async function findFirstDecidedAt(db: Reader, actor: Actor): Promise<Date | null> {
  const [first] = await db
    .select({ at: decisions.decidedAt })
    .from(decisions)
    .innerJoin(proposals, eq(proposals.id, decisions.proposalId))
    .where(visibleTo(actor))
    .orderBy(asc(decisions.decidedAt), asc(decisions.id))
    .limit(1)
  return first?.at ?? null
}

const byNumber = statement((db, { actor, number }: Slots<{ actor: Actor; number: string }>) =>
  db
    .select({
      decision: decisions,
      proposal: { number: proposals.number },
      publisher: { name: people.name, displayName: people.displayName },
      policy: { slug: policies.slug, title: policies.title },
      version: policyVersions.version,
      charterVersion: charters.version,
    })
    .from(decisions)
    .innerJoin(proposals, eq(proposals.id, decisions.proposalId))
    .innerJoin(people, eq(people.id, decisions.publishedBy))
    .leftJoin(charters, eq(charters.id, decisions.charterId))
    .leftJoin(policyVersions, eq(policyVersions.id, decisions.policyVersionId))
    .leftJoin(policies, and(eq(policies.id, policyVersions.policyId), visibleIn(actor, policies)))
    .where(and(eq(decisions.number, number), visibleTo(actor))),
)

/** A decision by its number, with its proposal's number and the policy version that it made. Throws NotFound. */
export async function findDecision(db: Reader, actor: Actor, number: string) {
  const [row] = await byNumber(db, { actor, number })
  if (!row) throw new NotFound()
  const { decision, proposal, publisher, policy, version, charterVersion } = row
  return {
    ...decision,
    proposalNumber: proposal.number,
    publishedByName: personName(publisher),
    policy: policy && version !== null ? { ...policy, version } : null,
    charter: charterVersion === null ? null : { version: charterVersion },
  }
}
