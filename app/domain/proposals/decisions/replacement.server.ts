// Which decisions another has taken the place of by a day.
import { and, eq, exists, gt, inArray, lte, or, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { charters } from '#db/schema/charters'
import { policies, policyVersions } from '#db/schema/policies'
import { decisionSupersessions, decisions, proposals } from '#db/schema/proposals'
import type { Reader } from '#db/store'
import type { Actor } from '../../access/actor'
import { visibleIn } from '../../access/visibility.server'
import { applying } from '../../policies/version'

const laterCharters = alias(charters, 'later_charters')
const laterDecisions = alias(decisions, 'later_decisions')
const laterProposals = alias(proposals, 'later_proposals')

/** Versions that were in effect once and are nowhere any more. */
async function listEndedVersions(db: Reader, actor: Actor, today: string): Promise<string[]> {
  const rows = await db
    .select({
      id: policyVersions.id,
      policyId: policyVersions.policyId,
      version: policyVersions.version,
      effectiveOn: policyVersions.effectiveOn,
      appliesIn: policyVersions.appliesIn,
    })
    .from(policyVersions)
    .innerJoin(policies, eq(policies.id, policyVersions.policyId))
    .where(and(visibleIn(actor, policies), lte(policyVersions.effectiveOn, today)))
  const byPolicy = new Map<string, typeof rows>()
  for (const row of rows) byPolicy.set(row.policyId, [...(byPolicy.get(row.policyId) ?? []), row])
  return [...byPolicy.values()].flatMap((versions) => {
    const { general, places } = applying(today, versions)
    const current = new Set([general?.id, ...places.map((one) => one.version.id)])
    return versions.filter((version) => !current.has(version.id)).map((version) => version.id)
  })
}

/**
 * True of a decision that another one replaced which the actor may see too: it was said so, or its version or charter is in
 * effect nowhere any more.
 */
export async function isReplacedOn(db: Reader, actor: Actor, today: string): Promise<SQL> {
  const said = db
    .select({ id: decisionSupersessions.id })
    .from(decisionSupersessions)
    .innerJoin(laterDecisions, eq(laterDecisions.id, decisionSupersessions.decisionId))
    .innerJoin(laterProposals, eq(laterProposals.id, laterDecisions.proposalId))
    .where(and(eq(decisionSupersessions.supersededId, decisions.id), visibleIn(actor, laterProposals)))
  const charter = db
    .select({ id: charters.id })
    .from(charters)
    .innerJoin(
      laterCharters,
      and(eq(laterCharters.bodyId, charters.bodyId), gt(laterCharters.version, charters.version)),
    )
    .where(and(eq(charters.id, decisions.charterId), lte(laterCharters.adoptedOn, today)))
  const ended = await listEndedVersions(db, actor, today)
  const version = ended.length > 0 ? inArray(decisions.policyVersionId, ended) : undefined
  return or(exists(said), exists(charter), version) as SQL
}

/** Those of the decisions that were replaced. */
export async function listReplacedAmong(db: Reader, ids: string[], replaced: SQL): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(inArray(decisions.id, ids), replaced))
  return new Set(rows.map((row) => row.id))
}
