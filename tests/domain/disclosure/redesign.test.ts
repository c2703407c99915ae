import { expect, test } from 'vitest'
import { runGate } from '~/domain/disclosure/gate/gate'
import type { RawTable } from '~/domain/disclosure/problem/raw-table'

const policy = { threshold: 11, zeros: 'suppressible' } as const
const grid = (
  id: string,
  codes: string[],
  rows: Record<string, number[]>,
  within?: Record<string, string>,
): RawTable => ({
  id,
  title: id,
  ...(within ? { within } : {}),
  dims: [
    { name: 'month', root: 'total', codes: Object.keys(rows) },
    { name: 'area', root: 'total', codes },
  ],
  cells: Object.fromEntries(
    Object.entries(rows).flatMap(([month, counts]) =>
      counts.map((count, at) => [`area=${codes[at]}|month=${month}`, count]),
    ),
  ),
})
const rows = { '2026-07': [4, 30, 41, 52], '2026-08': [9, 33, 44, 55], '2026-09': [7, 36, 47, 58] }
const within = { '@measure': 'm', '@period': '2026-Q3' }

test('beside a table stands what one more merge would save, and the merged table keeps its word', async () => {
  const table = grid('t', ['n', 's', 'e', 'w'], rows, within)
  const { report } = await runGate({ tables: [table], policy, earlier: [], seconds: 20 })
  const [best] = report.proposals ?? []
  expect(best?.merge.dimension).toBe('area')
  expect(best?.merge.codes).toContain('n')
  expect(best?.tables).toEqual(['t'])
  expect(best?.saved).toBeGreaterThan(0)
  // The merge done by hand withholds exactly as many.
  const [one = '', other = ''] = best?.merge.codes ?? []
  const codes = ['n', 's', 'e', 'w'].filter((code) => code !== one && code !== other)
  const at = (code: string) => ['n', 's', 'e', 'w'].indexOf(code)
  const merged = Object.fromEntries(
    Object.entries(rows).map(([month, counts]) => [
      month,
      [...codes.map((code) => counts[at(code)] ?? 0), (counts[at(one)] ?? 0) + (counts[at(other)] ?? 0)],
    ]),
  )
  const again = await runGate({
    tables: [grid('t', [...codes, 'both'], merged, within)],
    policy,
    earlier: [],
    seconds: 20,
  })
  expect(again.report.totals.withheld).toBe(report.totals.withheld - (best?.saved ?? 0))
})

test('merges are offered after earlier releases, and reckon with what these showed', async () => {
  const small = { '2026-07': [4, 30, 41], '2026-08': [3, 33, 44], '2026-09': [2, 36, 47] }
  const first = await runGate({
    tables: [
      {
        ...grid('x', ['n', 's', 'e'], small, within),
        dims: [{ name: 'area', root: 'total', codes: ['n', 's', 'e'] }],
        cells: { 'area=n': 9, 'area=s': 99, 'area=e': 132 },
      },
    ],
    policy,
    earlier: [],
    seconds: 10,
  })
  if (!first.passed) throw new Error(JSON.stringify(first.report))
  const earlier = [{ release: 'first', tables: first.tables }]
  const { report, passed } = await runGate({
    tables: [grid('t', ['n', 's', 'e'], small, within)],
    policy,
    earlier,
    seconds: 20,
  })
  expect(passed).toBe(true)
  expect(report.proposals?.length).toBeGreaterThan(0)
  for (const { saved, suppressed } of report.proposals ?? []) {
    expect(saved).toBeGreaterThan(0)
    expect(suppressed).toBe(report.totals.withheld - (saved ?? 0))
  }
})

test('where an earlier release gives a count away, the table to hold back is named', async () => {
  const one = (id: string, cells: Record<string, number>): RawTable => ({
    id,
    title: id,
    dims: [{ name: id, root: 'total', codes: Object.keys(cells).map((cell) => cell.split('=')[1] ?? '') }],
    cells,
  })
  const known = {
    id: 'known',
    title: 'known',
    dims: [{ name: 'way', root: 'total', codes: ['arrest', 'social'] }],
    cells: {
      'way=arrest': { value: null, status: 'withheld' as const },
      'way=social': { value: 15, status: 'shown' as const },
      ALL: { value: 20, status: 'shown' as const },
    },
  }
  const tables = [one('way', { 'way=arrest': 5, 'way=social': 15 })]
  const other = { ...one('door', { 'door=a': 20, 'door=b': 12 }), within: { '@measure': 'other' } }
  const { report } = await runGate({
    tables: [...tables, other],
    policy,
    earlier: [{ release: 'r', tables: [known] }],
    seconds: 10,
  })
  expect(report.blocked?.code).toBe('cannot-be-protected')
  expect(report.holdBacks).toEqual([{ table: 'way', title: 'way', people: 15 }])
})
