import type { ProgrammeRow } from './programme'
import type { Region } from './region'
import type { Demand } from './task'

/** `Σ coefficient × x ≥ need` over open cells: what every pattern must fulfil for a demand to hold. */
export type Cut = { cells: number[]; coefficients: number[]; need: number }

/** One direction of an outsider's programme and its multipliers by row. */
export type Side = { sign: 1 | -1; cell: number; rowDuals: Float64Array | ReadonlyMap<number, number> }

const SMALL = 1e-7

/** The cuts that one relation alone gives: where a cell may move, others of its relation must give way. */
export function relationCuts(region: Region, rowsOf: readonly number[][], demand: Demand): Cut[] {
  const cuts: Cut[] = []
  for (const position of rowsOf[demand.cell] ?? []) {
    const row = region.rows[position]
    if (row === undefined) continue
    const own = row.coefficients[row.cells.indexOf(demand.cell)] ?? 1
    const side = (sign: 1 | -1): Side => ({ sign, cell: demand.cell, rowDuals: new Map([[position, -sign / own]]) })
    const sides = demand.sense === 'slide' ? [side(1), side(-1)] : [side(demand.sense === 'up' ? 1 : -1)]
    const cut = cutOf(region, sides, demand.sense === 'down' ? demand.need : -demand.need)
    if (cut !== null) cuts.push(cut)
  }
  return cuts
}

/**
 * From the multipliers of an outsider's programme, the least that any pattern must hide. For every pattern x the
 * minimum is at least K − Σ gain·x; it has to reach `limit` or less, so Σ gain·x ≥ K − limit.
 */
export function cutOf(region: Region, sides: readonly Side[], limit: number): Cut | null {
  const size = region.cells.length
  const gains = new Float64Array(size)
  let constant = 0
  for (const { sign, cell, rowDuals } of sides) {
    const reduced = new Float64Array(size)
    reduced[cell] = -sign
    for (const [position, dual] of rowDuals.entries()) {
      const row = region.rows[position]
      if (row === undefined || Math.abs(dual) < SMALL) continue
      constant += dual * (dual > 0 ? row.lo : row.hi)
      for (const [at, other] of row.cells.entries()) {
        reduced[other] = (reduced[other] ?? 0) - dual * (row.coefficients[at] ?? 0)
      }
    }
    for (let other = 0; other < size; other++) {
      const slope = reduced[other] ?? 0
      if (Math.abs(slope) < SMALL) continue
      const lower = region.lower[other] ?? 0
      const upper = region.upper[other] ?? Number.POSITIVE_INFINITY
      const count = region.counts[other] ?? null
      if (count === null) constant += slope > 0 ? slope * lower : slope * upper
      else {
        constant += slope * count
        gains[other] = (gains[other] ?? 0) + (slope > 0 ? slope * (count - lower) : -slope * (upper - count))
      }
    }
  }
  let need = constant - limit
  for (let cell = 0; cell < size; cell++) if (region.fixed[cell]) need -= gains[cell] ?? 0
  if (!Number.isFinite(need) || need < 1e-6) return null
  const cut: Cut = { cells: [], coefficients: [], need: 1 }
  for (let cell = 0; cell < size; cell++) {
    const gain = gains[cell] ?? 0
    if (region.fixed[cell] || gain < SMALL) continue
    cut.cells.push(cell)
    cut.coefficients.push(Math.min(1, gain / need))
  }
  return cut
}

/** The cut as a row of the master; for a demand that holds only if its cell is hidden, Σ coefficient × x ≥ x(cell). */
export function masterRow(region: Region, cut: Cut, position: number): ProgrammeRow {
  const demand = region.demands[position]
  const hi = Number.POSITIVE_INFINITY
  if (demand === undefined || !demand.onlyIfHidden) {
    return { cells: cut.cells, coefficients: cut.coefficients, lo: cut.need, hi }
  }
  const weights = new Map(cut.cells.map((cell, at) => [cell, cut.coefficients[at] ?? 0]))
  weights.set(demand.cell, (weights.get(demand.cell) ?? 0) - cut.need)
  return { cells: [...weights.keys()], coefficients: [...weights.values()], lo: 0, hi }
}

/**
 * Rows of the master that a pattern without waste fulfils: a cell that is the only hidden one of an equation can be
 * worked out, so that hiding it serves nothing. Only those that the fractional pattern misses.
 */
export function wasteRows(region: Region, x: Float64Array): ProgrammeRow[] {
  const rows: ProgrammeRow[] = []
  for (const { cells, lo, hi } of region.rows) {
    if (lo !== hi || cells.some((cell) => region.fixed[cell])) continue
    const sum = cells.reduce((value, cell) => value + (x[cell] ?? 0), 0)
    for (const cell of cells) {
      const own = x[cell] ?? 0
      if (own - (sum - own) < 0.05) continue
      rows.push({
        cells,
        coefficients: cells.map((other) => (other === cell ? -1 : 1)),
        lo: 0,
        hi: Number.POSITIVE_INFINITY,
      })
    }
  }
  return rows
}

/** By how much a fractional pattern misses the cut. */
export function violation(cut: Cut, x: Float64Array, condition: number | null): number {
  const right = condition === null ? cut.need : cut.need * (x[condition] ?? 0)
  return right - cut.cells.reduce((sum, cell, at) => sum + (cut.coefficients[at] ?? 0) * (x[cell] ?? 0), 0)
}
