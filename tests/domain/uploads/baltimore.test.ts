// The published Baltimore figures (25 referrals: 5 at arrest, 15 by social contact) through the gate, judged by an
// attacker who tries every table that could have been.
import { expect, test } from 'vitest'
import { runGate } from '~/domain/disclosure/gate/gate'
import type { Table } from '~/domain/disclosure/gate/published'
import { cellsByRow } from '~/domain/releases/published/layout'
import { canonicalTable } from '~/domain/uploads/frame'
import { readUpload } from '~/domain/uploads/table-upload'

const threshold = 11
const csv = 'Door,Referrals\nArrest,5\nSocial contact,15\nRemainder,5\nTotal,25\n'
const doors = ['arrest', 'social contact', 'remainder']

async function release() {
  const upload = readUpload(new TextEncoder().encode(csv))
  if (!upload.ok) throw new Error(JSON.stringify(upload.problems))
  const raw = canonicalTable(
    { id: 'b', title: 'Referrals by door', measure: 'referrals', period: '2017' },
    upload.table,
  )
  const result = await runGate({
    tables: [raw],
    policy: { threshold, zeros: 'suppressible' },
    earlier: [],
    seconds: 10,
  })
  if (!result.passed || !result.tables[0]) throw new Error(JSON.stringify(result.report))
  return { table: result.tables[0], report: result.report }
}

/** Every split of referrals over the doors that fits what is published, by trying them all. */
function possible(table: Pick<Table, 'cells'>): number[][] {
  const shown = (id: string) => table.cells[id]?.value ?? null
  const fits = (value: number, id: string) => shown(id) === null || shown(id) === value
  const found: number[][] = []
  for (let arrest = 0; arrest <= 60; arrest++) {
    for (let social = 0; social <= 60; social++) {
      for (let rest = 0; rest <= 60; rest++) {
        const split = [arrest, social, rest]
        if (!fits(arrest + social + rest, 'ALL')) continue
        if (split.every((value, at) => fits(value, `door=${doors[at]}`))) found.push(split)
      }
    }
  }
  return found
}

/** What the attacker can say of each door: the least and the most that it can have been. */
const ranges = (splits: number[][]) =>
  doors.map((_, at) => [
    Math.min(...splits.map((split) => split[at] ?? 0)),
    Math.max(...splits.map((split) => split[at] ?? 0)),
  ])

test('the two doors of 5 are withheld, the total is shown, and the attacker cannot tell that either is small', async () => {
  const { table } = await release()
  expect(table.cells['door=arrest']).toEqual({ value: null, status: 'withheld' })
  expect(table.cells['door=remainder']).toEqual({ value: null, status: 'withheld' })
  expect(table.cells.ALL).toEqual({ value: 25, status: 'shown' })
  const [arrest, , rest] = ranges(possible(table))
  for (const range of [arrest, rest]) expect(range?.[1]).toBeGreaterThanOrEqual(threshold)
  expect(possible(table).some((split) => split.join() === '5,15,5')).toBe(true)
})

test('showing 15 beside 25 would have told that the others are 10 together, each below the threshold', async () => {
  const { table } = await release()
  const careless = { cells: { ...table.cells, 'door=social contact': { value: 15, status: 'shown' as const } } }
  const [arrest, , rest] = ranges(possible(careless))
  expect(arrest).toEqual([0, 10])
  expect(rest).toEqual([0, 10])
  expect(table.cells['door=social contact']?.value).toBeNull()
})

test('the reviewer is told the ranges that the attacker finds, and why each count is withheld', async () => {
  const { table, report } = await release()
  const found = ranges(possible(table))
  for (const [at, door] of doors.entries()) {
    const cell = report.withheld.find(({ id }) => id.includes(`door=${door}`))
    expect(cell?.interval).toEqual(found[at])
    expect(cell?.reason).toBe(door === 'social contact' ? 'complementary' : 'primary')
  }
  expect(cellsByRow(table, 'Total').rows.map(({ cells }) => cells[0]?.value)).toEqual([null, null, null, 25])
})
