import { needOver, type Region } from '../region'
import type { Demand } from '../task'
import type { Moves } from './moves'

/** By how much each cell of a deviation moves, and which of them would have to be hidden for it. */
export type Choice = { cells: Int32Array; amounts: Int32Array; cost: Int32Array }
export type Choices = Choice[]

/** Moves that are kept for one demand, and for all together. */
const MOST = 1500
const MOST_OF_ALL = 400_000
/** Moves through one cell that are tried as a way round it. */
const MOST_ROUND = 2000
/** Wider moves are left alone. */
const WIDE = 60

/** For each demand the moves that answer it, by the cells that would have to be hidden for them. */
export function choicesOf(region: Region, moves: Moves): Choices[] {
  const most = Math.max(50, Math.min(MOST, Math.floor(MOST_OF_ALL / Math.max(1, region.demands.length))))
  return region.demands.map((demand) => {
    const units = demand.sense === 'up' ? [1] : demand.sense === 'down' ? [-1] : [1, -1]
    const size = needOver(region, demand)
    const seen = new Set<number>()
    let choices: Choice[] = []
    moves.each(demand.cell, (move) => {
      for (const unit of units) {
        if (!fits(region, move, unit * size)) continue
        const cost = costCells(region, move)
        const key = mixed(cost)
        if (seen.has(key) || !moves.keeps(move)) continue
        seen.add(key)
        const choice = {
          cells: move.map((step) => Math.abs(step) - 1),
          amounts: move.map((step) => Math.sign(step) * unit * size),
          cost,
        }
        if (cost.length === 0) choices = [choice]
        else choices.push(choice)
        if (cost.length === 0 || choices.length >= most) return 'enough'
      }
      return 'more'
    })
    return choices.sort((one, other) => one.cost.length - other.cost.length)
  })
}

/** Ways round a cell: what changes nothing but lets a deviation leave that cell alone. */
export function createDetours(region: Region, moves: Moves) {
  let work = 0
  const known = new Map<number, Pick<Choice, 'cells' | 'amounts'>[]>()
  function through(cell: number): Pick<Choice, 'cells' | 'amounts'>[] {
    const before = known.get(cell)
    if (before) return before
    const found: Pick<Choice, 'cells' | 'amounts'>[] = []
    moves.each(cell, (move) => {
      if (move.length < WIDE && moves.keeps(move)) {
        found.push({ cells: move.map((step) => Math.abs(step) - 1), amounts: move.map(Math.sign) })
      }
      return found.length < MOST_ROUND ? 'more' : 'enough'
    })
    work += 20 * found.length
    known.set(cell, found)
    return found
  }

  /**
   * The cheapest change of a choice that moves `cell` no more, if it costs less than `limit`: by a move through that
   * cell. `price` is what it costs to use a cell.
   */
  function round(choice: Choice, demand: Demand, cell: number, price: Float64Array, limit: number): Choice | null {
    const own = new Map<number, number>()
    for (const [at, one] of choice.cells.entries()) own.set(one, choice.amounts[at] ?? 0)
    const amount = own.get(cell) ?? 0
    if (amount === 0) return null
    let least = limit
    let found: { cells: Int32Array; amounts: Int32Array; times: number } | null = null
    const consider = (cells: Int32Array, amounts: Int32Array, times: number) => {
      let cost = 0
      for (let at = 0; at < cells.length && cost < least; at++) {
        const one = cells[at] ?? 0
        if (one !== cell && !own.has(one)) cost += price[one] ?? 0
      }
      if (cost >= least || !fitsTogether(region, own, demand, cells, amounts, times)) return
      least = cost
      found = { cells, amounts, times }
    }
    for (const { cells, amounts } of through(cell)) consider(cells, amounts, amount)
    work += 3 * through(cell).length
    return found === null ? null : changed(region, own, found)
  }
  return { round, work: () => work }
}

function changed(
  region: Region,
  own: ReadonlyMap<number, number>,
  { cells: other, amounts, times }: { cells: Int32Array; amounts: Int32Array; times: number },
): Choice {
  const sum = new Map(own)
  for (const [at, one] of other.entries()) sum.set(one, (sum.get(one) ?? 0) - times * (amounts[at] ?? 0))
  const kept = [...sum].filter(([, moved]) => moved !== 0)
  const cells = Int32Array.from(kept, ([one]) => one)
  const cost = cells.filter((one) => !region.fixed[one])
  return { cells, amounts: Int32Array.from(kept, ([, moved]) => moved), cost }
}

function fitsTogether(
  region: Region,
  own: ReadonlyMap<number, number>,
  demand: Demand,
  cells: Int32Array,
  amounts: Int32Array,
  times: number,
): boolean {
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? 0
    const count = region.counts[cell] ?? null
    if (count === null) return false
    const value = count + (own.get(cell) ?? 0) - (amounts[at] ?? 0) * times
    if (value < (region.lower[cell] ?? 0) || value > (region.upper[cell] ?? Number.POSITIVE_INFINITY)) return false
    if (cell === demand.cell && !reaches(demand, count, value)) return false
  }
  return true
}

function reaches({ sense, need }: Demand, count: number, value: number): boolean {
  if (sense === 'slide') return Math.abs(value - count) >= need
  return sense === 'up' ? value >= need : value <= need
}

function costCells(region: Region, move: Int32Array): Int32Array {
  return move.filter((step) => !region.fixed[Math.abs(step) - 1]).map((step) => Math.abs(step) - 1)
}

/** One number for a set of cells in any order. Two sets of one number are so rare that one of them may be left out. */
function mixed(cells: Int32Array): number {
  let sum = cells.length
  let product = 1
  for (const cell of cells) {
    sum = (sum + Math.imul(cell + 1, 0x9e3779b1)) | 0
    product = Math.imul(product, 2 * cell + 3)
  }
  return (sum >>> 0) * 0x200000 + (product >>> 11)
}

function fits(region: Region, move: Int32Array, unit: number): boolean {
  for (const step of move) {
    const cell = Math.abs(step) - 1
    const count = region.counts[cell] ?? null
    if (count === null) return false
    const value = count + Math.sign(step) * unit
    if (value < (region.lower[cell] ?? 0) || value > (region.upper[cell] ?? Number.POSITIVE_INFINITY)) return false
  }
  return true
}
