import type { Highs } from 'highs'
import { type Deadline, startDeadline } from '../deadline'
import type { Guard } from './guard'
import { createProgramme } from './programme'
import { needOver, type Region } from './region'

/** Cells at no cost are still a little dearer than cells that are hidden already. */
const SLIGHT = 1e-4
/** A move in whole numbers need not be the cheapest. */
const MOVE_SECONDS = 3
const DROP_SHARE = 0.6

/**
 * A pattern that holds for every demand by the linear programme (with `whole`, for whole counts), found one demand after another, those with most to
 * gain first: the cheapest deviation that answers it is hidden.
 */
export function coverDemands(
  highs: Highs,
  region: Region,
  guard: Guard,
  start: Uint8Array,
  deadline: Deadline,
  whole: boolean,
): Uint8Array {
  const x = start.slice()
  const mover = createMover(highs, region)
  try {
    const order = [...region.demands.keys()].sort(
      (one, other) => need(region, other) - need(region, one) || one - other,
    )
    let changed = true
    while (changed && !deadline.passed()) {
      changed = false
      for (const { demand: position } of guard.failures(x, whole, Number.POSITIVE_INFINITY, order)) {
        if (guard.check(position, x, whole) === null) continue
        const support = mover.cheapest(position, x, deadline.left(), whole)
        for (const cell of support) if (x[cell] !== 1) changed = true
        for (const cell of support) x[cell] = 1
      }
    }
  } finally {
    mover.dispose()
  }
  return x
}

/** For each demand, cells that answer it in whole numbers when they are hidden. */
export type Proofs = Map<number, readonly number[]>

/**
 * Shows again what need not be hidden, dearest first. The linear programme decides, so that the answer may lack something
 * for whole counts. `liked` says how far good patterns hide a cell: such cells are shown again last.
 */
export function dropNeedless(
  region: Region,
  guard: Guard,
  pattern: Uint8Array,
  deadline: Deadline,
  liked: (cell: number) => number,
): Uint8Array {
  const x = pattern.slice()
  guard.failures(x, false)
  const open = [...region.cells.keys()].filter((cell) => !region.fixed[cell] && x[cell] === 1)
  const worth = open.map((cell) => (region.cost[cell] ?? 0) * (1 - 0.9 * liked(cell)))
  const order = [...open.keys()].sort((one, other) => (worth[other] ?? 0) - (worth[one] ?? 0) || other - one)
  // Time is kept back for what makes the rest safe in whole numbers.
  const until = startDeadline(deadline.left() * DROP_SHARE)
  for (const at of order) {
    const cell = open[at] ?? -1
    if (until.passed()) break
    const resting = guard.resting(cell)
    x[cell] = 0
    if (guard.failures(x, false, 1, resting).length > 0) x[cell] = 1
  }
  return x
}

/** The pattern with what it lacks to be safe for whole counts, or null where the proofs do not say. */
export function makeWhole(guard: Guard, pattern: Uint8Array, proofs: Proofs, deadline: Deadline): Uint8Array | null {
  const x = pattern.slice()
  for (;;) {
    if (deadline.passed()) return null
    const failing = guard.failures(x, true)
    if (failing.length === 0) return x
    let grown = false
    for (const { demand } of failing) {
      for (const cell of proofs.get(demand) ?? []) {
        if (x[cell] !== 1) grown = true
        x[cell] = 1
      }
    }
    if (!grown) return null
  }
}

export function costOfPattern(region: Region, x: Uint8Array): number {
  return region.cost.reduce((sum, cost, cell) => sum + (x[cell] === 1 ? cost : 0), 0)
}

function need(region: Region, position: number): number {
  const demand = region.demands[position]
  return demand === undefined ? 0 : needOver(region, demand)
}

/** The programme of deviations, up and down apart, in which moving a shown cell costs what hiding it costs. */
function createMover(highs: Highs, region: Region) {
  const size = region.cells.length
  const zeros = new Array<number>(2 * size).fill(0)
  const upper = (cell: number) => (region.upper[cell] ?? Number.POSITIVE_INFINITY) - (region.counts[cell] ?? 0)
  const downTo = (cell: number) => Math.max(0, (region.counts[cell] ?? 0) - (region.lower[cell] ?? 0))
  const highest = [...region.cells.keys()].flatMap((cell) => [upper(cell), downTo(cell)])
  const programme = createProgramme(highs, zeros, zeros, highest)
  programme.setOption('presolve', 'off')
  programme.addRows(
    region.rows.map((row) => {
      const now = row.cells.reduce((sum, cell, at) => sum + (row.coefficients[at] ?? 0) * (region.counts[cell] ?? 0), 0)
      return {
        cells: row.cells.flatMap((cell) => [2 * cell, 2 * cell + 1]),
        coefficients: row.coefficients.flatMap((coefficient) => [coefficient, -coefficient]),
        lo: row.lo - now,
        hi: row.hi - now,
      }
    }),
  )
  const reach = Math.max(1, ...region.demands.map((demand) => needOver(region, demand)))

  function support(values: Float64Array): number[] {
    const cells: number[] = []
    for (let cell = 0; cell < size; cell++) {
      const moved = Math.abs((values[2 * cell] ?? 0) - (values[2 * cell + 1] ?? 0))
      if (region.counts[cell] !== null && moved > 1e-7) cells.push(cell)
    }
    return cells
  }

  return {
    /** The cells in which the cheapest answer to a demand differs from the truth; empty where there is none. */
    cheapest(position: number, x: Uint8Array, seconds: number, whole: boolean): number[] {
      const demand = region.demands[position]
      if (demand === undefined) return []
      programme.setInteger(whole)
      for (let cell = 0; cell < size; cell++) {
        const cost = x[cell] === 1 ? 0 : ((region.cost[cell] ?? 0) + SLIGHT) / reach
        programme.setCost(2 * cell, cost)
        programme.setCost(2 * cell + 1, cost)
      }
      const { cell, sense } = demand
      const count = region.counts[cell] ?? 0
      const amount = needOver(region, demand)
      const up = 2 * cell
      const move = (column: number, least: number, still: number, most: number): number[] | null => {
        const stillMost = highest[still] ?? 0
        programme.setBound(column, least, most)
        programme.setBound(still, 0, 0)
        const outcome = programme.solve(whole ? Math.min(seconds, MOVE_SECONDS) : seconds, whole)
        programme.setBound(column, 0, highest[column] ?? 0)
        programme.setBound(still, 0, stillMost)
        return outcome.kind === 'infeasible' || outcome.values === null ? null : support(outcome.values)
      }
      const most = upper(cell)
      const least = downTo(cell)
      if (region.counts[cell] === null) return move(up, amount, up + 1, most) ?? []
      if (sense === 'up') return (amount <= most ? move(up, amount, up + 1, most) : null) ?? []
      if (sense === 'down') return (amount <= least ? move(up + 1, amount, up, least) : null) ?? []
      const straight = amount <= most ? move(up, amount, up + 1, most) : null
      if (straight !== null) return straight
      const below = Math.min(amount, least, count)
      const down = below > 0 ? (move(up + 1, below, up, least) ?? []) : []
      const rest = amount - below
      return rest > 0 && rest <= most ? [...down, ...(move(up, rest, up + 1, most) ?? [])] : down
    },
    dispose(): void {
      programme.dispose()
    },
  }
}
