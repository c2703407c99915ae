import { expect, test } from 'vitest'
import { cardStandingOf } from '~/domain/policies/card'
import { cardCodeOf } from '~/domain/policies/cards.server'
import type { LedgerVersion } from '~/domain/policies/version'

const versions: LedgerVersion[] = [
  { id: 'v1', policyId: 'p', version: 1, effectiveOn: '2024-01-01' },
  { id: 'v2', policyId: 'p', version: 2, effectiveOn: '2025-01-01', appliesIn: ['City', 'Coast'] },
  { id: 'v3', policyId: 'p', version: 3, effectiveOn: '2025-06-01', appliesIn: ['City'] },
  { id: 'v4', policyId: 'p', version: 4, effectiveOn: '2026-01-01' },
]
const standing = (version: number, day: string) => cardStandingOf(versions[version - 1] as LedgerVersion, versions, day)

test('a card is right from its day until another version takes its place where it applied', () => {
  expect(standing(1, '2023-12-31')).toEqual({ kind: 'ahead', on: '2024-01-01' })
  expect(standing(1, '2024-01-01')).toEqual({ kind: 'in-force', places: [] })
  expect(standing(1, '2025-12-31')).toEqual({ kind: 'in-force', places: [] })
  expect(standing(1, '2026-01-01')).toEqual({ kind: 'replaced', on: '2026-01-01' })
})

test('a card for some places is right where no later one applies', () => {
  expect(standing(2, '2025-01-01')).toEqual({ kind: 'in-force', places: ['City', 'Coast'] })
  expect(standing(2, '2025-06-01')).toEqual({ kind: 'in-force', places: ['Coast'] })
  expect(standing(3, '2025-06-01')).toEqual({ kind: 'in-force', places: ['City'] })
  expect(standing(2, '2026-02-01')).toEqual({ kind: 'replaced', on: '2026-01-01' })
})

test('a code belongs to one version and can be read aloud', () => {
  const codes = versions.map((one) => cardCodeOf(one))
  expect(new Set(codes).size).toBe(versions.length)
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}$/)
  expect(cardCodeOf({ ...(versions[0] as LedgerVersion), version: 9 })).not.toBe(codes[0])
})
