import { expect, test } from 'vitest'
import { audit } from '~/domain/disclosure/audit/audit'
import { runGate } from '~/domain/disclosure/gate/gate'
import { auditPublished, type EarlierRelease, type Table } from '~/domain/disclosure/gate/published'
import { protect } from '~/domain/disclosure/optimum/protect'
import { canonicalId, cellsOf, type RawTable } from '~/domain/disclosure/problem/raw-table'
import { auditProblem, createOutsider, gridCells, gridDimensions, gridProblem, must, randomOf } from './support'

const threshold = 3
const policy = { threshold, zeros: 'suppressible' } as const
const rows = { name: 'row', root: 'Total', codes: ['r1', 'r2'] }
const columns = { name: 'col', root: 'Total', codes: ['c1', 'c2'] }

/** The same people as a table of rows, of columns, and of both: what a programme publishes one after another. */
function views(grid: number[][]): RawTable[] {
  const cells = gridCells(grid)
  const part = (keep: (id: string) => boolean) => Object.fromEntries(Object.entries(cells).filter(([id]) => keep(id)))
  return [
    { id: 'rows', title: 'Rows', dims: [rows], cells: part((id) => !id.includes('col=')) },
    { id: 'columns', title: 'Columns', dims: [columns], cells: part((id) => !id.includes('row=')) },
    { id: 'both', title: 'Both', dims: [rows, columns], cells },
  ]
}

test('nothing that any history published is narrower for a brute-force attacker than was promised', async () => {
  const outsider = createOutsider(2, 2, 7)
  const random = randomOf(17)
  let findings = 0
  let published = 0
  for (let round = 0; round < 7; round++) {
    const grid = [0, 1].map(() => [0, 1].map(() => Math.floor(random() * 5)))
    const truth = gridCells(grid)
    const order = views(grid).sort(() => random() - 0.5)
    const earlier: EarlierRelease[] = []
    const once = new Set<string>()
    const known: Record<string, number> = {}
    for (const [at, table] of order.entries()) {
      const result = await runGate({ tables: [table], policy, earlier, seconds: 20, redesign: false })
      if (!result.passed) continue
      published++
      earlier.push({ release: `release ${at}`, tables: result.tables })
      for (const one of result.tables) {
        for (const [cell, { value }] of Object.entries(one.cells)) {
          const id = canonicalId(one, cell)
          if (value === null) once.add(id)
          else known[id] = value
        }
      }
      // No visible value is wrong, and no release shows what another one hid.
      for (const [id, value] of Object.entries(known)) expect(value).toBe(truth[id])
      for (const id of once) expect(known).not.toHaveProperty([id])
      const hidden = new Set(Object.keys(truth).filter((id) => !Object.hasOwn(known, id)))
      const ranges = outsider(truth, hidden)
      for (const id of once) {
        const count = truth[id] ?? 0
        const [low, high] = ranges.get(id) ?? [count, count]
        // The brute force tries inner counts up to 7 alone, so what it finds possible is possible.
        if (count >= 1 && count < threshold && (high < threshold || low === high)) findings++
      }
    }
  }
  expect(published).toBeGreaterThan(10)
  expect(findings).toBe(0)
})

test('hiding the next smallest until each line has two is open in some tables; the engine never is', async () => {
  const random = randomOf(23)
  let open = 0
  for (let round = 0; round < 8; round++) {
    const grid = Array.from({ length: 4 }, () =>
      Array.from({ length: 4 }, () =>
        random() < 0.25 ? 1 + Math.floor(random() * 10) : 11 + Math.floor(random() * 9),
      ),
    )
    const counts = gridCells(grid)
    const judge = async (hidden: ReadonlySet<string>) => {
      const cells = Object.fromEntries(Object.entries(counts).map(([id, count]) => [id, hidden.has(id) ? null : count]))
      const primary = Object.keys(counts).filter((id) => (counts[id] ?? 0) >= 1 && (counts[id] ?? 0) < 11)
      const body = { dimensions: gridDimensions(4, 4), tables: [{ name: 't', dims: ['row', 'col'] }], cells, primary }
      return must(await audit(auditProblem(body))).status
    }
    if ((await judge(naive(counts))) !== 'safe') open++
    const answer = must(await protect(gridProblem(grid), { measure: false }))
    expect(answer.status).toBe('optimal')
    expect(await judge(new Set(answer.suppressed))).toBe('safe')
  }
  expect(open).toBeGreaterThan(0)
})

/** What people do by hand: in each row and column with one hidden count, the smallest other one is hidden as well. */
function naive(counts: Record<string, number>): Set<string> {
  const hidden = new Set(
    Object.keys(counts).filter((id) => id !== 'ALL' && (counts[id] ?? 0) >= 1 && (counts[id] ?? 0) < 11),
  )
  const lines = [1, 2, 3, 4].flatMap((at) => [`row=r${at}`, `col=c${at}`])
  for (let changed = true; changed; ) {
    changed = false
    for (const line of lines) {
      const cells = Object.keys(counts).filter((id) => id.includes('|') && id.split('|').includes(line))
      if (cells.filter((id) => hidden.has(id)).length !== 1) continue
      const [next] = cells
        .filter((id) => !hidden.has(id))
        .sort((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0))
      if (next === undefined) continue
      hidden.add(next)
      changed = true
    }
  }
  return hidden
}

test('the audit refuses a small count in plain sight, whatever the optimiser says', async () => {
  const [table] = views([
    [4, 9],
    [30, 40],
  ])
  if (!table) throw new Error('no table')
  const cells: Table['cells'] = {}
  for (const cell of cellsOf(table)) cells[cell] = { value: table.cells[cell] ?? 0, status: 'shown' }
  const plain: Table = { id: table.id, title: table.title, dims: table.dims, cells }
  const full = { threshold: 14, zeros: 'suppressible', require: { mode: 'upper' }, marks: 'single' } as const
  const answer = await auditPublished([plain], full, [], 10)
  expect(answer.status).toBe('unsafe')
  expect(answer.breaches).toEqual([{ id: 'row=r1', interval: [13, 13], why: 'shown' }])
  expect((await auditPublished([plain], full, [{ release: 'before', tables: [plain] }], 10)).status).toBe('safe')
})
