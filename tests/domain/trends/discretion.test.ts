import fc from 'fast-check'
import { expect, test } from 'vitest'
import { audit } from '~/domain/disclosure/audit/audit'
import { type Disclosed, runGate } from '~/domain/disclosure/gate/gate'
import type { Table } from '~/domain/disclosure/gate/published'
import { type AuditCell, FORMAT } from '~/domain/disclosure/problem/problem'
import { canonicalId, cellsOf, type RawTable, structureOf } from '~/domain/disclosure/problem/raw-table'
import { bandOf, disparityIndices, diversionShares, officerIndex } from '~/domain/trends/discretion'

const policy = { threshold: 11, zeros: 'suppressible' as const }
const decision = {
  name: 'decision',
  root: 'Total',
  codes: ['diverted', 'not-diverted'],
  labels: { diverted: 'Diverted', 'not-diverted': 'Not diverted' },
}
const side = (name: string, codes: string[]) => ({ name, root: 'Total', codes })
const raw = (id: string, name: string, counts: Record<string, [diverted: number, not: number]>): RawTable => ({
  id,
  title: id,
  dims: [decision, side(name, Object.keys(counts))],
  cells: Object.fromEntries(
    Object.entries(counts).flatMap(([code, [diverted, not]]) =>
      [
        [`decision=diverted|${name}=${code}`, diverted],
        [`decision=not-diverted|${name}=${code}`, not],
      ].map(([cell, count]) => [(cell as string).split('|').sort().join('|'), count as number]),
    ),
  ),
})
const gated = async (table: RawTable): Promise<Disclosed<Table>> => {
  const result = await runGate({ tables: [table], policy, earlier: [], seconds: 10 })
  if (!result.passed || !result.tables[0]) throw new Error(JSON.stringify(result.report.blocked))
  return result.tables[0]
}
const shown = raw('shown', 'race-ethnicity', { white: [40, 60], black: [15, 60], latino: [20, 30] })

test('shares are diverted of eligible contacts, with their denominators', async () => {
  const [breakdown, ...more] = diversionShares(await gated(shown))
  expect(more).toEqual([])
  expect(breakdown?.rows.map(({ code, diverted, eligible, share }) => [code, diverted, eligible, share])).toEqual([
    ['white', 40, 100, 0.4],
    ['black', 15, 75, 0.2],
    ['latino', 20, 50, 0.4],
    ['', 75, 225, 1 / 3],
  ])
})

test('groups are compared with the one that had most eligible contacts, with an interval', async () => {
  const [index] = disparityIndices(await gated(shown))
  expect(index?.reference?.code).toBe('white')
  const [black, latino] = index?.groups ?? []
  // ln 0.5 ± 1.96 √(1/15 − 1/75 + 1/40 − 1/100) = (0.300, 0.835)
  expect(black).toMatchObject({ code: 'black', known: true, ratio: 0.5, method: 'katz' })
  expect(black?.known && [black.low.toFixed(3), black.high.toFixed(3)]).toEqual(['0.300', '0.835'])
  expect(latino).toMatchObject({ known: true, ratio: 1 })
})

test('between units there is no disparity of people', async () => {
  expect(disparityIndices(await gated(raw('units', 'unit', { north: [40, 60], south: [20, 60] })))).toEqual([])
})

const hiding = raw('hiding', 'race-ethnicity', { white: [40, 60], black: [4, 60], latino: [20, 30], other: [15, 22] })

test('where a count is withheld the index cannot be shown, and no bound is given', async () => {
  const table = await gated(hiding)
  const withheld = Object.values(table.cells).filter(({ value }) => value === null).length
  expect(withheld).toBeGreaterThan(1)
  const [breakdown] = diversionShares(table)
  const black = breakdown?.rows.find(({ code }) => code === 'black')
  expect(black?.share).toBeNull()
  const found = disparityIndices(table)[0]?.groups.find(({ code }) => code === 'black')
  expect(found).toEqual({ code: 'black', label: 'black', known: false, why: 'withheld' })
})

test('one withheld count is enough: diverted, eligible, or the rest', () => {
  const cells = { 'decision=diverted': 40, 'decision=not-diverted': 60, ALL: 100 }
  for (const hidden of Object.keys(cells)) {
    const table = {
      id: 't',
      title: 't',
      dims: [decision],
      cells: Object.fromEntries(
        Object.entries(cells).map(([id, value]) => [id, { value: id === hidden ? null : value }]),
      ),
    } as unknown as Disclosed<Table>
    expect(diversionShares(table)[0]?.rows[0]?.share, hidden).toBeNull()
  }
})

test('the indices tell nothing about withheld counts: the auditor’s intervals are the same with every shown share given', async () => {
  const table = await gated(hiding)
  const cells: Record<string, AuditCell> = Object.fromEntries(
    cellsOf(table).map((cell) => [canonicalId(table, cell), table.cells[cell]?.value ?? null]),
  )
  const rates = diversionShares(table).flatMap(({ side: name, rows }) =>
    rows.flatMap(({ code, share }) => {
      if (share === null) return []
      const at = (what: string) => [what, code && `${name}=${code}`].filter(Boolean).sort().join('|') || 'ALL'
      return [
        { num: at('decision=diverted'), den: at(''), v: Number((share * 100).toFixed(2)), decimals: 2, scale: 100 },
      ]
    }),
  )
  expect(rates.length).toBeGreaterThan(1)
  const look = async (given: typeof rates) => {
    const structure = structureOf([table])
    const relations = [...structure.relations, ...given.map((rate) => ({ rate }))]
    const problem = {
      format: FORMAT,
      task: 'audit' as const,
      seconds: 20,
      ...structure,
      relations,
      policy,
      cells,
      probes: [],
    }
    const answer = await audit({
      ...problem,
      policy: { ...policy, require: { mode: 'upper' }, marks: 'single' },
    } as unknown as Parameters<typeof audit>[0])
    if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
    return answer.value
  }
  const [without, withShares] = [await look([]), await look(rates)]
  expect(Object.keys(without.intervals).length).toBeGreaterThan(1)
  expect(withShares.intervals).toEqual(without.intervals)
  expect(withShares.status).toBe('safe')
})

test('whatever stands behind a withheld count, the same is shown', async () => {
  const table = await gated(hiding)
  fc.assert(
    fc.property(fc.nat(1000), (secret) => {
      const behind = {
        ...table,
        cells: Object.fromEntries(
          Object.entries(table.cells).map(([id, cell]) => [id, cell.value === null ? { ...cell, secret } : cell]),
        ),
      } as unknown as Disclosed<Table>
      expect(diversionShares(behind)).toEqual(diversionShares(table))
      expect(disparityIndices(behind)).toEqual(disparityIndices(table))
    }),
  )
})

test.each([
  ['0', 0, 0],
  ['1', 1, 1],
  ['2 to 4', 2, 4],
  ['2-4', 2, 4],
  ['2–4', 2, 4],
  ['2 a 4', 2, 4],
  ['5 or more', 5, Number.POSITIVE_INFINITY],
  ['5+', 5, Number.POSITIVE_INFINITY],
  ['5 o más', 5, Number.POSITIVE_INFINITY],
])('the band “%s” is from %d to %d', (label, least, most) => {
  expect(bandOf(label)).toEqual({ least, most })
})
test('other words are no band', () => {
  for (const label of ['Not known', '4 to 2', '', '-1', 'many']) expect(bandOf(label)).toBeNull()
})

const officers = (counts: Record<string, number>): RawTable => ({
  id: 'officers',
  title: 'Officers',
  dims: [{ name: 'diversions-band', root: 'Total', codes: Object.keys(counts) }],
  cells: Object.fromEntries(Object.entries(counts).map(([code, n]) => [`diversions-band=${code}`, n])),
})

test('officers are people: where a band is withheld there is no concentration', async () => {
  const known = officerIndex(await gated(officers({ '0': 40, '1': 30, '2-4': 20, '5-9': 12 })))
  expect(known).toMatchObject({ known: true, officers: 102, countsNone: true })
  expect(known?.known && known.gini.low > 0.3 && known.gini.high < 0.8).toBe(true)
  expect(officerIndex(await gated(officers({ '0': 40, '1': 30, '2-4': 20, '5-9': 3 })))).toEqual({
    known: false,
    why: 'withheld',
  })
  expect(officerIndex(await gated(officers({ some: 40, many: 30 })))).toEqual({ known: false, why: 'bands' })
  expect(officerIndex(await gated(shown))).toBeNull()
})
