import type { Policy } from './problem'

/** The least count that is sensitive: a zero says something only where the policy says so. */
export function leastSensitive(policy: Policy): number {
  return policy.zeros === 'sensitive' ? 0 : 1
}

/** The primary rule: counts of 1 to T−1, totals too, and zeros where the policy calls them sensitive. */
export function isSensitiveCount(count: number, policy: Policy): boolean {
  return count >= leastSensitive(policy) && count < policy.threshold
}

/** What everybody knows of a withheld cell beforehand: where zeros are always shown it is at least 1. */
export function leastWithheld(policy: Policy): number {
  return policy.zeros === 'publish' ? 1 : 0
}

/**
 * Whether a cell is primary by the rule. Cells that are never shown, not even as withheld, are primary for counts of
 * 1 to T−1 only: where no mark stands, a zero gives nothing away.
 */
export function isPrimary(count: number, neverShown: boolean, policy: Policy): boolean {
  return neverShown ? count >= 1 && count < policy.threshold : isSensitiveCount(count, policy)
}
