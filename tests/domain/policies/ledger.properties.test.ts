import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementKinds } from '#db/schema/words'
import { type LedgerEntry, type LedgerEvent, ledgerOn } from '~/domain/policies/ledger'
import type { LedgerVersion } from '~/domain/policies/version'

const days = Array.from({ length: 60 }, (_, i) => new Date(Date.UTC(2024, 0, 1 + i * 17)).toISOString().slice(0, 10))
const organisations = ['police', 'provider', 'defender']
const places = ['North', 'South']
const versions: LedgerVersion[] = ['criteria', 'protocol'].flatMap((policyId, p) =>
  [1, 2, 3].map((version) => ({
    id: `${policyId}-${version}`,
    policyId,
    version,
    effectiveOn: days[p * 3 + (version - 1) * 20] as string,
  })),
)

const anEvent = fc.record({
  version: fc.constantFrom(...versions),
  organisationId: fc.constantFrom(...organisations),
  jurisdiction: fc.constantFrom(null, null, ...places),
  kind: fc.constantFrom(...agreementKinds),
  holdsFrom: fc.constantFrom(...days),
})
const someEvents = fc.array(anEvent, { maxLength: 40, size: 'max' }).map((list) =>
  list.map(
    ({ version, ...rest }, i): LedgerEvent => ({
      ...rest,
      id: `e${i}`,
      seq: i + 1,
      policyId: version.policyId,
      policyVersionId: version.id,
    }),
  ),
)
const aDay = fc.constantFrom(...days)
const read = (day: string, events: readonly LedgerEvent[]) => ledgerOn(day, events, versions, organisations, places)
const runs = { numRuns: 2000 }

/** The rule's sentences for one cell, written plainly and slowly, without any of the code under test. */
function statusBySentence(entry: LedgerEntry, day: string, events: LedgerEvent[]): string {
  const concerning = events
    .filter((e) => e.policyId === entry.policyId && e.organisationId === entry.organisationId && e.holdsFrom <= day)
    .filter((e) => e.jurisdiction === null || e.jurisdiction === entry.jurisdiction)
    .sort((a, b) => b.seq - a.seq)
  const number = (id: string) => versions.find((v) => v.id === id)?.version ?? 0
  const current = number(entry.versionId)
  for (const e of concerning) {
    if (e.kind === 'withdrawn') return 'withdrawn'
    const about = number(e.policyVersionId)
    const agrees = e.kind === 'agreed' || e.kind === 'agreed-with-conditions'
    if (about === current) return agrees ? 'in-force' : e.kind === 'parked' ? 'parked' : 'not-yet-agreed'
    if (about < current && agrees) {
      // Back after a withdrawal, but only to an older text; a word about the current one that was said earlier stands.
      const earlier = concerning.filter(
        (x) => x.seq < e.seq && (x.kind === 'withdrawn' || number(x.policyVersionId) === current),
      )
      if (earlier[0] === undefined || earlier[0].kind === 'withdrawn') return 'not-yet-agreed'
    }
  }
  return 'not-yet-agreed'
}

test('every entry has the status that the sentences of the rule give it', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(someEvents, aDay, (events, day) => {
      for (const entry of read(day, events)) {
        seen.add(entry.status)
        expect(entry.status).toBe(statusBySentence(entry, day, events))
      }
    }),
    runs,
  )
  expect(seen.size).toBe(4)
})

test("any day's view is what replaying the words that hold by that day gives", () => {
  fc.assert(
    fc.property(someEvents, aDay, (events, day) => {
      expect(read(day, events)).toEqual(
        read(
          day,
          events.filter((event) => event.holdsFrom <= day),
        ),
      )
    }),
    runs,
  )
})

test('the order in which events are read changes nothing', () => {
  fc.assert(
    fc.property(someEvents, aDay, (events, day) => {
      expect(read(day, events.toReversed())).toEqual(read(day, events))
    }),
    runs,
  )
})

test('a new word changes no day before its own, and a withdrawal is then in force on its day', () => {
  fc.assert(
    fc.property(someEvents, anEvent, aDay, (events, { version, ...rest }, day) => {
      const added = { ...rest, id: 'new', seq: 1000, policyId: version.policyId, policyVersionId: version.id }
      const after = [...events, added]
      if (day < added.holdsFrom) expect(read(day, after)).toEqual(read(day, events))
      const withdrawal = read(added.holdsFrom, [
        ...events,
        { ...added, kind: 'withdrawn' as const, jurisdiction: null },
      ])
      for (const entry of withdrawal)
        if (entry.policyId === added.policyId && entry.organisationId === added.organisationId)
          expect(entry).toMatchObject({ status: 'withdrawn', eventId: 'new', agreedToVersionId: null })
    }),
    runs,
  )
})

test("what one organisation says changes no other organisation's entries", () => {
  fc.assert(
    fc.property(someEvents, aDay, (events, day) => {
      const without = events.filter((event) => event.organisationId !== 'police')
      const others = (list: LedgerEntry[]) => list.filter((entry) => entry.organisationId !== 'police')
      expect(others(read(day, events))).toEqual(others(read(day, without)))
    }),
    runs,
  )
})

test('what is in force rests on an agreement to that very version, which held by that day', () => {
  fc.assert(
    fc.property(someEvents, aDay, (events, day) => {
      for (const entry of read(day, events)) {
        expect(entry.since <= day).toBe(true)
        if (entry.status !== 'in-force') continue
        const event = events.find(({ id }) => id === entry.eventId)
        expect(event?.policyVersionId).toBe(entry.versionId)
        expect(entry.kind).toMatch(/^agreed/)
        expect(entry.agreedToVersionId).toBe(entry.versionId)
      }
    }),
    runs,
  )
})

/** Words of many years. Each event counts how often one of its properties is read: work is measured, not time. */
function manyYears(size: { policies: number; organisations: number; wordsEach: number }) {
  let reads = 0
  const manyVersions: LedgerVersion[] = []
  for (let p = 0; p < size.policies; p++) {
    for (let v = 1; v <= 3; v++)
      manyVersions.push({ id: `p${p}v${v}`, policyId: `p${p}`, version: v, effectiveOn: `${2012 + v * 3}-01-01` })
  }
  const plain: LedgerEvent[] = []
  for (let word = 0; word < size.wordsEach; word++) {
    for (let p = 0; p < size.policies; p++) {
      for (let o = 0; o < size.organisations; o++) {
        plain.push({
          id: `e${plain.length}`,
          seq: plain.length + 1,
          policyId: `p${p}`,
          policyVersionId: `p${p}v${1 + (word % 3)}`,
          organisationId: `o${o}`,
          jurisdiction: (word + o) % 7 === 0 ? 'North' : null,
          kind: agreementKinds[(word + o + p) % agreementKinds.length] ?? 'agreed',
          holdsFrom: `${2016 + (word % 10)}-0${1 + (p % 9)}-1${o % 10}`,
        })
      }
    }
  }
  const get = (target: LedgerEvent, key: string | symbol) => {
    reads++
    return Reflect.get(target, key)
  }
  const ids = Array.from({ length: size.organisations }, (_, o) => `o${o}`)
  const view = (events: LedgerEvent[]) => ledgerOn('2026-06-01', events, manyVersions, ids, ['North', 'South', 'East'])
  const entries = view(plain.map((event) => new Proxy(event, { get }))).length
  return { events: plain.length, entries, reads, view: () => view(plain) }
}

test('work grows in step with events: 200 policies, 60 organisations and 10 years read each event a few times', () => {
  const small = manyYears({ policies: 20, organisations: 60, wordsEach: 10 })
  const longer = manyYears({ policies: 20, organisations: 60, wordsEach: 40 })
  const large = manyYears({ policies: 200, organisations: 60, wordsEach: 10 })
  expect(large).toMatchObject({ events: 120_000, entries: 200 * 60 * 3 })
  for (const run of [small, longer, large]) expect(run.reads / run.events).toBeLessThan(16)
  expect(large.reads / small.reads).toBeLessThan(10.5)
  expect(longer.reads / small.reads).toBeLessThan(4.5)

  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    large.view()
    return performance.now() - start
  }).sort((a, b) => a - b)
  const each = (large.reads / large.events).toFixed(1)
  console.info(
    `ledger: ${large.events} events, ${large.entries} entries, ${each} reads an event, ${times[2]?.toFixed(0)} ms`,
  )
})
