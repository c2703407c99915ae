import { expect, test } from 'vitest'
import { type LedgerEvent, ledgerOn } from '~/domain/policies/ledger'
import { applying, type LedgerVersion, placesNamed, versionsInEffect } from '~/domain/policies/version'

const versions: LedgerVersion[] = [
  { id: 'v1', policyId: 'p', version: 1, effectiveOn: '2024-01-01' },
  { id: 'v2', policyId: 'p', version: 2, effectiveOn: '2025-01-01', appliesIn: ['City'] },
  { id: 'v3', policyId: 'p', version: 3, effectiveOn: '2026-01-01' },
  { id: 'v4', policyId: 'p', version: 4, effectiveOn: '2026-06-01', appliesIn: ['City', 'Coast'] },
]
const seen = (day: string) => {
  const { general, places } = applying(day, versions)
  return [general?.id ?? null, ...places.map((one) => `${one.place} ${one.version.id}`)]
}

test('a version for some places leaves the one before it in effect elsewhere, and one for everywhere replaces both', () => {
  expect(seen('2023-12-31')).toEqual([null])
  expect(seen('2024-06-01')).toEqual(['v1'])
  expect(seen('2025-06-01')).toEqual(['v1', 'City v2'])
  expect(seen('2026-01-01')).toEqual(['v3'])
  expect(seen('2026-06-01')).toEqual(['v3', 'City v4', 'Coast v4'])
})

test('a policy whose only version names places is in effect there alone', () => {
  const only = versions.slice(1, 2)
  expect(versionsInEffect('2025-06-01', only).size).toBe(0)
  expect(versionsInEffect('2025-06-01', only, 'City').get('p')?.id).toBe('v2')
  expect(versionsInEffect('2025-06-01', only, 'Coast').size).toBe(0)
  expect([placesNamed('2024-12-31', only), placesNamed('2025-01-01', only)]).toEqual([[], ['City']])
})

let seq = 0
const said = (policyVersionId: string, kind: LedgerEvent['kind'], jurisdiction: string | null = null): LedgerEvent => ({
  ...{ id: `e${++seq}`, seq, policyId: 'p', organisationId: 'police', holdsFrom: '2025-02-01' },
  ...{ policyVersionId, kind, jurisdiction },
})
const read = (events: LedgerEvent[], known = versions) =>
  ledgerOn('2025-06-01', events, known, ['police'], []).map((one) => [one.jurisdiction, one.versionId, one.status])

test('the ledger holds each place to the version that applies in it', () => {
  expect(read([])).toEqual([
    [null, 'v1', 'not-yet-agreed'],
    ['City', 'v2', 'not-yet-agreed'],
  ])
  expect(read([said('v1', 'agreed')])).toEqual([
    [null, 'v1', 'in-force'],
    ['City', 'v2', 'not-yet-agreed'],
  ])
  expect(read([said('v1', 'agreed'), said('v2', 'agreed', 'City')])).toEqual([
    [null, 'v1', 'in-force'],
    ['City', 'v2', 'in-force'],
  ])
  expect(read([said('v1', 'agreed'), said('v2', 'agreed')])).toEqual([
    [null, 'v1', 'in-force'],
    ['City', 'v2', 'in-force'],
  ])
})

test('without a version for everywhere the ledger says nothing of elsewhere', () => {
  expect(read([], versions.slice(1, 2))).toEqual([['City', 'v2', 'not-yet-agreed']])
})

test('a withdrawal ends agreement to every version, whatever place it applies in', () => {
  expect(read([said('v1', 'agreed'), said('v2', 'agreed'), said('v2', 'withdrawn')])).toEqual([
    [null, 'v1', 'withdrawn'],
    ['City', 'v2', 'withdrawn'],
  ])
})
