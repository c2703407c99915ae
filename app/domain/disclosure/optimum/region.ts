import type { Demand, ProtectTask } from './task'

/**
 * A connected part of a protect task: cells that are not known to everybody and the rows that link them, with known
 * cells folded into the row bounds. Regions are independent of each other. Cells are numbered within the region.
 */
export type Region = {
  cells: number[]
  counts: (number | null)[]
  /** Hidden whatever is decided. */
  fixed: boolean[]
  lower: number[]
  upper: number[]
  cost: number[]
  rows: RegionRow[]
  demands: Demand[]
}

export type RegionRow = { cells: number[]; coefficients: number[]; lo: number; hi: number }

/** The regions that hold at least one demand, in the order of their first cell. */
export function regionsOf(task: ProtectTask): Region[] {
  const { model, states } = task
  const leader = model.ids.map((_, cell) => cell)
  const find = (cell: number): number => {
    let root = cell
    while (leader[root] !== root) root = leader[root] ?? root
    for (let at = cell; at !== root; ) {
      const next = leader[at] ?? root
      leader[at] = root
      at = next
    }
    return root
  }
  for (const row of model.rows) {
    let first: number | undefined
    for (const cell of row.cells) {
      if (states[cell] === 'shown') continue
      if (first === undefined) first = find(cell)
      else leader[find(cell)] = first
    }
  }
  const needed = new Set(task.demands.map((demand) => find(demand.cell)))
  const regions = new Map<number, Region>()
  const local = new Map<number, number>()
  for (const cell of model.ids.keys()) {
    const root = find(cell)
    if (states[cell] === 'shown' || !needed.has(root)) continue
    const region = regions.get(root) ?? emptyRegion()
    regions.set(root, region)
    local.set(cell, region.cells.length)
    region.cells.push(cell)
    region.counts.push(task.counts[cell] ?? null)
    region.fixed.push(states[cell] === 'hidden')
    region.lower.push(task.lower[cell] ?? 0)
    region.upper.push(task.upper[cell] ?? Number.POSITIVE_INFINITY)
    region.cost.push(task.cost[cell] ?? 0)
  }
  for (const row of model.rows) {
    const inside: RegionRow = { cells: [], coefficients: [], lo: row.lo, hi: row.hi }
    let region: Region | undefined
    for (const [position, cell] of row.cells.entries()) {
      const coefficient = row.coefficients[position] ?? 0
      if (states[cell] === 'shown') {
        inside.lo -= coefficient * (task.counts[cell] ?? 0)
        inside.hi -= coefficient * (task.counts[cell] ?? 0)
      } else {
        region ??= regions.get(find(cell))
        inside.cells.push(local.get(cell) ?? -1)
        inside.coefficients.push(coefficient)
      }
    }
    if (region !== undefined) region.rows.push(inside)
  }
  for (const demand of task.demands) {
    regions.get(find(demand.cell))?.demands.push({ ...demand, cell: local.get(demand.cell) ?? -1 })
  }
  return [...regions.values()]
}

function emptyRegion(): Region {
  return { cells: [], counts: [], fixed: [], lower: [], upper: [], cost: [], rows: [], demands: [] }
}

/** By how much the demand exceeds the true count. */
export function needOver(region: Region, demand: Demand): number {
  const count = region.counts[demand.cell] ?? 0
  return demand.sense === 'slide' ? demand.need : Math.abs(demand.need - count)
}

/** The rows of each cell of a region. */
export function rowsOfRegion(region: Region): number[][] {
  const rows: number[][] = region.cells.map(() => [])
  for (const [position, row] of region.rows.entries()) for (const cell of row.cells) rows[cell]?.push(position)
  return rows
}
