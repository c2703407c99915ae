import { expect, test } from 'vitest'
import { type LedgerEntry, type LedgerEvent, ledgerOn, wouldRewritePast } from '~/domain/policies/ledger'
import { type LedgerVersion, versionsInEffect } from '~/domain/policies/version'

const versions: LedgerVersion[] = [
  { id: 'v1', policyId: 'criteria', version: 1, effectiveOn: '2024-01-01' },
  { id: 'v2', policyId: 'criteria', version: 2, effectiveOn: '2025-01-01' },
]
let seq = 0
const said = (holdsFrom: string, kind: LedgerEvent['kind'], rest: Partial<LedgerEvent> = {}): LedgerEvent => {
  seq++
  return {
    id: `e${seq}`,
    seq,
    policyId: 'criteria',
    policyVersionId: 'v1',
    organisationId: 'police',
    jurisdiction: null,
    kind,
    holdsFrom,
    ...rest,
  }
}
const read = (day: string, events: LedgerEvent[], places: string[] = []): LedgerEntry[] =>
  ledgerOn(day, events, versions, ['police'], places)
const one = (day: string, events: LedgerEvent[]): LedgerEntry => {
  const entries = read(day, events)
  expect(entries).toHaveLength(1)
  return entries[0] as LedgerEntry
}

test('an organisation that has said nothing has not yet agreed, since the version took effect', () => {
  expect(one('2024-06-01', [])).toEqual({
    policyId: 'criteria',
    versionId: 'v1',
    organisationId: 'police',
    jurisdiction: null,
    status: 'not-yet-agreed',
    since: '2024-01-01',
    eventId: null,
    kind: null,
    agreedToVersionId: null,
  })
})

test('a policy is in the ledger from the day its first version takes effect', () => {
  expect(read('2023-12-31', [])).toEqual([])
  expect(read('2024-01-01', [])).toHaveLength(1)
})

test('each word has its status, from its day and not before', () => {
  for (const [kind, status] of [
    ['agreed', 'in-force'],
    ['agreed-with-conditions', 'in-force'],
    ['not-yet', 'not-yet-agreed'],
    ['objected', 'not-yet-agreed'],
    ['parked', 'parked'],
    ['withdrawn', 'withdrawn'],
  ] as const) {
    const event = said('2024-03-10', kind)
    expect(one('2024-03-10', [event]), kind).toMatchObject({ status, since: '2024-03-10', eventId: event.id, kind })
    expect(one('2024-03-09', [event]), kind).toMatchObject({ status: 'not-yet-agreed', eventId: null })
  }
})

test('a withdrawal ends agreement from its day and leaves every earlier day as it was', () => {
  const agreed = said('2024-02-01', 'agreed')
  const before = one('2024-05-31', [agreed])
  const events = [agreed, said('2024-06-01', 'withdrawn')]
  expect(one('2024-05-31', events)).toEqual(before)
  expect(one('2024-06-01', events)).toMatchObject({ status: 'withdrawn', since: '2024-06-01', agreedToVersionId: null })
})

test('an organisation that withdrew comes back by agreeing again, and the record of both stays readable', () => {
  const events = [
    said('2024-02-01', 'agreed'),
    said('2024-06-01', 'withdrawn'),
    said('2024-09-01', 'agreed-with-conditions'),
  ]
  expect(['2024-05-01', '2024-07-01', '2024-10-01'].map((day) => one(day, events).status)).toEqual([
    'in-force',
    'withdrawn',
    'in-force',
  ])
  expect(one('2024-10-01', events).since).toBe('2024-09-01')
})

test('a new version starts without agreement, and the version agreed to before is still named', () => {
  const events = [said('2024-02-01', 'agreed')]
  expect(one('2024-12-31', events)).toMatchObject({ versionId: 'v1', status: 'in-force', agreedToVersionId: 'v1' })
  expect(one('2025-01-01', events)).toMatchObject({
    versionId: 'v2',
    status: 'not-yet-agreed',
    since: '2025-01-01',
    eventId: null,
    agreedToVersionId: 'v1',
  })
})

test('a refusal of the new version leaves the older agreement named, and agreeing moves it', () => {
  const events = [said('2024-02-01', 'agreed'), said('2025-01-05', 'not-yet', { policyVersionId: 'v2' })]
  expect(one('2025-02-01', events)).toMatchObject({
    status: 'not-yet-agreed',
    kind: 'not-yet',
    agreedToVersionId: 'v1',
  })
  const later = [...events, said('2025-03-01', 'agreed', { policyVersionId: 'v2' })]
  expect(one('2025-03-01', later)).toMatchObject({ status: 'in-force', since: '2025-03-01', agreedToVersionId: 'v2' })
})

test('agreement given ahead to a version counts from the day that version takes effect', () => {
  const events = [said('2024-02-01', 'agreed'), said('2024-11-20', 'agreed', { policyVersionId: 'v2' })]
  expect(one('2024-12-31', events)).toMatchObject({ versionId: 'v1', status: 'in-force', since: '2024-02-01' })
  expect(one('2025-01-01', events)).toMatchObject({ versionId: 'v2', status: 'in-force', since: '2025-01-01' })
})

test('"not yet" about a coming version takes nothing from the version in effect', () => {
  const events = [said('2024-02-01', 'agreed'), said('2024-11-20', 'not-yet', { policyVersionId: 'v2' })]
  expect(one('2024-12-31', events).status).toBe('in-force')
  expect(one('2025-01-01', events)).toMatchObject({ status: 'not-yet-agreed', kind: 'not-yet' })
})

test('a withdrawal outlasts new versions and ends agreement given ahead', () => {
  const events = [
    said('2024-02-01', 'agreed'),
    said('2024-11-20', 'agreed', { policyVersionId: 'v2' }),
    said('2024-12-01', 'withdrawn'),
  ]
  expect(one('2025-06-01', events)).toMatchObject({ status: 'withdrawn', since: '2024-12-01', agreedToVersionId: null })
})

test('a withdrawal made before a promised day arrives wins over the promise', () => {
  const events = [said('2024-12-01', 'agreed'), said('2024-11-15', 'withdrawn')]
  expect(one('2024-12-15', events)).toMatchObject({ status: 'withdrawn', since: '2024-11-15' })
})

test('an organisation may overtake its own "not yet" before that day comes', () => {
  const events = [said('2024-12-01', 'not-yet'), said('2024-11-15', 'agreed')]
  expect(one('2024-12-15', events)).toMatchObject({ status: 'in-force', since: '2024-11-15' })
})

test('said again, an agreement is in force since the first time and rests on the last word', () => {
  const events = [said('2024-02-01', 'agreed-with-conditions'), said('2024-05-01', 'agreed')]
  expect(one('2024-06-01', events)).toMatchObject({ since: '2024-02-01', kind: 'agreed', eventId: events[1]?.id })
})

test('a word for one place changes that place alone', () => {
  const events = [said('2024-02-01', 'agreed'), said('2024-04-01', 'withdrawn', { jurisdiction: 'North' })]
  const entries = read('2024-05-01', events, ['North', 'South'])
  expect(entries.map((entry) => [entry.jurisdiction, entry.status])).toEqual([
    ['North', 'withdrawn'],
    ['South', 'in-force'],
  ])
})

test('agreement limited to one place is no agreement in the others', () => {
  const events = [said('2024-02-01', 'agreed', { jurisdiction: 'North' })]
  expect(read('2024-05-01', events, ['North', 'South']).map((entry) => entry.status)).toEqual([
    'in-force',
    'not-yet-agreed',
  ])
})

test('a later word for everywhere replaces what was said of one place', () => {
  const events = [said('2024-02-01', 'parked', { jurisdiction: 'North' }), said('2024-04-01', 'agreed')]
  expect(read('2024-05-01', events, ['North']).map((entry) => entry.status)).toEqual(['in-force'])
})

test('a withdrawal in a place that the site does not list is still shown', () => {
  const events = [said('2024-02-01', 'agreed'), said('2024-04-01', 'withdrawn', { jurisdiction: 'Old Town' })]
  expect(read('2024-05-01', events).map((entry) => [entry.jurisdiction, entry.status])).toEqual([
    [null, 'in-force'],
    ['Old Town', 'withdrawn'],
  ])
})

test('words about versions of other policies, and of unknown organisations or policies, change nothing', () => {
  const stray = [
    said('2024-02-01', 'agreed', { policyVersionId: 'of-another-policy' }),
    said('2024-02-01', 'agreed', { organisationId: 'stranger' }),
    said('2024-02-01', 'agreed', { policyId: 'unknown' }),
  ]
  expect(one('2024-05-01', stray)).toEqual(one('2024-05-01', []))
})

test('a word that names a version of another policy is no agreement to this one, whatever that version is', () => {
  const other: LedgerVersion = { id: 'x2', policyId: 'protocol', version: 2, effectiveOn: '2024-01-01' }
  const entries = ledgerOn(
    '2025-02-01',
    [said('2024-02-01', 'agreed', { policyVersionId: 'x2' })],
    [...versions, other],
    ['police'],
    [],
  )
  expect(entries.map((entry) => [entry.policyId, entry.status, entry.agreedToVersionId])).toEqual([
    ['criteria', 'not-yet-agreed', null],
    ['protocol', 'not-yet-agreed', null],
  ])
})

test('an older agreement that was parked or objected to later is not carried on as agreed', () => {
  for (const kind of ['parked', 'objected', 'not-yet'] as const) {
    const events = [said('2024-02-01', 'agreed'), said('2024-06-01', kind)]
    expect(one('2024-07-01', events).agreedToVersionId, kind).toBeNull()
    expect(one('2025-02-01', events), kind).toMatchObject({ status: 'not-yet-agreed', agreedToVersionId: null })
  }
})

test('a version that was superseded without a successor leaves the ledger on its day', () => {
  const ended = [{ ...versions[0], supersededOn: '2024-07-01' } as LedgerVersion]
  expect(versionsInEffect('2024-06-30', ended).size).toBe(1)
  expect(versionsInEffect('2024-07-01', ended).size).toBe(0)
})

test('the highest numbered version of those effective is in effect, also where an older one took effect later', () => {
  const delayed: LedgerVersion[] = [
    { id: 'v2', policyId: 'criteria', version: 2, effectiveOn: '2025-06-01' },
    { id: 'v3', policyId: 'criteria', version: 3, effectiveOn: '2025-02-01' },
  ]
  expect(versionsInEffect('2025-07-01', delayed).get('criteria')?.id).toBe('v3')
})

test('nobody writes behind a word that already holds; a word whose day has not come may be overtaken', () => {
  const events = [said('2024-06-01', 'withdrawn', { jurisdiction: 'North' })]
  const draft = { policyId: 'criteria', organisationId: 'police', jurisdiction: null, holdsFrom: '2024-03-01' }
  expect(wouldRewritePast(draft, events, '2024-06-01')).toBe(true)
  expect(wouldRewritePast(draft, events, '2024-05-31')).toBe(false)
  expect(wouldRewritePast({ ...draft, holdsFrom: '2024-06-01' }, events, '2024-07-01')).toBe(false)
  expect(wouldRewritePast({ ...draft, jurisdiction: 'South' }, events, '2024-07-01')).toBe(false)
  expect(wouldRewritePast({ ...draft, organisationId: 'provider' }, events, '2024-07-01')).toBe(false)
})
