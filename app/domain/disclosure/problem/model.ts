import type { Checked, Fault, Structure } from './problem'
import { relationsOf } from './relations'

export type Row = { cells: number[]; coefficients: number[]; lo: number; hi: number; label: string }

/** Cells by number, in id order, so that the same problem written in another order is the same model. */
export type Model = {
  ids: string[]
  index: ReadonlyMap<string, number>
  rows: Row[]
  /** Inner cells that no table holds: their counts are unknown and they are never shown. */
  atoms: ReadonlySet<number>
}

/** Numbers the cells of the structure and of `more` (ids that stand in no relation). */
export function buildModel(structure: Structure, more: readonly string[]): Checked<Model> {
  const derived = relationsOf(structure)
  if (!derived.ok) return derived
  const { relations, cells, atoms } = derived.value
  const all = new Set([...cells, ...more, ...atoms])
  for (const relation of relations) for (const [id] of relation.terms) all.add(id)
  const ids = [...all].sort()
  const index = new Map(ids.map((id, position) => [id, position]))
  const numberOf = (id: string) => index.get(id) ?? -1
  const rows = relations.map((relation) => ({
    cells: relation.terms.map(([id]) => numberOf(id)),
    coefficients: relation.terms.map(([, coefficient]) => coefficient),
    lo: relation.lo,
    hi: relation.hi,
    label: relation.label,
  }))
  return { ok: true, value: { ids, index, rows, atoms: new Set(atoms.map(numberOf)) } }
}

/**
 * The counts of all cells: those given, and those that follow from them because all other cells of an equation are
 * known. Null where a count does not follow. Faults name a relation that does not hold and what it should give.
 */
export function completeCounts(model: Model, given: ReadonlyMap<string, number>): Checked<(number | null)[]> {
  const counts = model.ids.map((id) => given.get(id) ?? null)
  const faults: Fault[] = []
  const rowsOf = rowsByCell(model)
  const queue = model.rows.map((_, position) => position)
  for (let head = 0; head < queue.length; head++) {
    const row = model.rows[queue[head] ?? -1]
    if (row === undefined || row.lo !== row.hi) continue
    const open = row.cells.filter((cell) => counts[cell] === null)
    const cell = open[0]
    if (cell === undefined || open.length > 1) continue
    const position = row.cells.indexOf(cell)
    const value = (row.lo - activity(row, counts)) / (row.coefficients[position] ?? 1)
    if (!Number.isInteger(value) || value < 0) {
      faults.push({ place: model.ids[cell] ?? '', message: `would have to be ${value} because ${row.label}` })
      break
    }
    counts[cell] = value
    queue.push(...(rowsOf[cell] ?? []))
  }
  for (const row of model.rows) {
    if (row.cells.some((cell) => counts[cell] === null)) continue
    const value = activity(row, counts)
    if (value < row.lo - 1e-6 || value > row.hi + 1e-6) {
      faults.push({ place: model.ids[row.cells[0] ?? -1] ?? row.label, message: explain(model, row, counts) })
    }
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: counts }
}

/** The rows in which each cell stands. */
export function rowsByCell(model: Model): number[][] {
  const rows: number[][] = model.ids.map(() => [])
  for (const [position, row] of model.rows.entries()) for (const cell of row.cells) rows[cell]?.push(position)
  return rows
}

function activity(row: Row, counts: readonly (number | null)[]): number {
  let sum = 0
  for (const [position, cell] of row.cells.entries()) sum += (row.coefficients[position] ?? 0) * (counts[cell] ?? 0)
  return sum
}

function explain(model: Model, row: Row, counts: readonly (number | null)[]): string {
  const [total, ...parts] = row.cells
  const isSum = row.lo === 0 && row.hi === 0 && row.coefficients.every((value, at) => value === (at === 0 ? 1 : -1))
  if (!isSum || total === undefined) return `${row.label} does not hold: ${activity(row, counts)}`
  const sum = parts.reduce((value, cell) => value + (counts[cell] ?? 0), 0)
  const names = parts
    .map((cell) => model.ids[cell] ?? '')
    .slice(0, 12)
    .join(', ')
  return `is ${counts[total]}, but its parts (${names}) add up to ${sum}`
}
