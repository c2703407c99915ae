import { and, desc, eq, lte } from 'drizzle-orm'
import { policyVersions } from '#db/schema/policies'
import type { Reader } from '#db/store'
import type { Proposal } from './proposals.server'

/**
 * The policy's text that a proposal changes: the last one adopted before it opened, or the last of all for a draft. Null
 * where there is none. Whoever may see the proposal may see the policy.
 */
export async function findTextBefore(
  db: Reader,
  proposal: Proposal,
): Promise<{ version: number; text: string } | null> {
  const { policyId, openedAt } = proposal
  if (policyId === null) return null
  const [before] = await db
    .select({ version: policyVersions.version, text: policyVersions.text })
    .from(policyVersions)
    .where(and(eq(policyVersions.policyId, policyId), openedAt ? lte(policyVersions.adoptedAt, openedAt) : undefined))
    .orderBy(desc(policyVersions.version))
    .limit(1)
  return before ?? null
}
