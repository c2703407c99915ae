import { expect, test } from 'vitest'
import { isPrimary, isSensitiveCount, leastSensitive, leastWithheld } from '~/domain/disclosure/problem/primary'
import type { Policy } from '~/domain/disclosure/problem/problem'

const policyOf = (threshold: number, zeros: Policy['zeros']): Policy => ({
  threshold,
  zeros,
  require: { mode: 'upper' },
  marks: 'single',
})
const counts = Array.from({ length: 25 }, (_, count) => count)
const kinds = ['publish', 'suppressible', 'sensitive'] as const

test('sensitive are the counts from 1 up to the one just below the threshold, and zeros where the policy says so', () => {
  for (const threshold of [2, 5, 10, 11, 20])
    for (const zeros of kinds) {
      const policy = policyOf(threshold, zeros)
      const first = zeros === 'sensitive' ? 0 : 1
      const expected = counts.filter((count) => count >= first && count <= threshold - 1)
      expect([threshold, zeros, counts.filter((count) => isSensitiveCount(count, policy))]).toEqual([
        threshold,
        zeros,
        expected,
      ])
      expect(counts.filter((count) => isPrimary(count, false, policy))).toEqual(expected)
      expect(leastSensitive(policy)).toBe(first)
    }
})

test('of cells that are never shown a zero gives nothing away', () => {
  for (const zeros of kinds)
    expect(counts.filter((count) => isPrimary(count, true, policyOf(10, zeros)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('a withheld cell is known to hold at least one where zeros are always shown', () => {
  expect(kinds.map((zeros) => leastWithheld(policyOf(10, zeros)))).toEqual([1, 0, 0])
})
