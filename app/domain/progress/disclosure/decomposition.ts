import type { Highs } from 'highs'
import { type Cut, masterRow, relationCuts, violation } from './cut'
import type { Deadline } from './deadline'
import { createDeviations } from './deviation'
import { createGuard } from './guard'
import { createProgramme, type ProgrammeRow } from './programme'
import { type Region, rowsOfRegion } from './region'
import { costOfPattern, coverDemands, dropNeedless } from './safe-pattern'
import type { Demand } from './task'

export type RegionAnswer =
  | { kind: 'solved'; pattern: Uint8Array; cost: number; bound: number }
  | { kind: 'infeasible'; demands: number[] }
  | { kind: 'unknown' }

const ROUNDS_LIMIT = 60

/**
 * The least-cost safe pattern of a region: a safe answer first, then a 0-1 master programme over the open cells that
 * learns a cut from every outsider's success (Fischetti and Salazar 2001). The answer is always safe for whole
 * counts; where time ends before the proof, `bound` is below `cost`.
 */
export function solveRegion(highs: Highs, region: Region, deadline: Deadline): RegionAnswer {
  const deviations = createDeviations(highs, region)
  const guard = createGuard(region, deviations, deadline)
  try {
    const everything = new Uint8Array(region.cells.length).fill(1)
    const failing = guard.failures(everything, true)
    if (failing.length > 0) {
      if (deadline.passed()) return { kind: 'unknown' }
      return { kind: 'infeasible', demands: failing.map((failure) => failure.demand) }
    }
    const fixed = Uint8Array.from(region.fixed, (value) => (value ? 1 : 0))
    const covered = coverDemands(highs, region, guard, fixed, deadline)
    const first = dropNeedless(region, guard, covered, everything, deadline)
    return improve(highs, region, guard, deviations, first, deadline)
  } finally {
    deviations.dispose()
  }
}

function improve(
  highs: Highs,
  region: Region,
  guard: ReturnType<typeof createGuard>,
  deviations: ReturnType<typeof createDeviations>,
  first: Uint8Array,
  deadline: Deadline,
): RegionAnswer {
  let best = first
  let cost = costOfPattern(region, best)
  const least = costOfPattern(
    region,
    Uint8Array.from(region.fixed, (value) => (value ? 1 : 0)),
  )
  const solved = (bound: number): RegionAnswer => ({
    kind: 'solved',
    pattern: best,
    cost,
    bound: Math.min(bound, cost),
  })
  if (cost <= least + 1e-9) return solved(cost)
  const step = region.cost.every((value) => Number.isInteger(value)) ? 1 : 0
  const roundUp = (bound: number) => (step === 1 ? Math.ceil(bound - 1e-6) : bound)
  const size = region.cells.length
  const master = createProgramme(
    highs,
    region.cost,
    region.fixed.map((value) => (value ? 1 : 0)),
    new Array<number>(size).fill(1),
  )
  try {
    const seen = new Set<string>()
    const add = (cuts: readonly (readonly [Cut, number])[]): number => {
      const rows: ProgrammeRow[] = []
      for (const [cut, position] of cuts) {
        const row = masterRow(region, cut, position)
        const key = `${row.lo} ${row.cells.join()} ${row.coefficients.map((value) => value.toFixed(6)).join()}`
        if (!seen.has(key)) rows.push(row)
        seen.add(key)
      }
      master.addRows(rows)
      return rows.length
    }
    const consider = (pattern: Uint8Array) => {
      const reduced = dropNeedless(region, guard, pattern, best, deadline)
      const value = costOfPattern(region, reduced)
      if (value < cost - 1e-9) {
        best = reduced
        cost = value
      }
    }
    const rowsOf = rowsOfRegion(region)
    for (const [position, demand] of region.demands.entries()) {
      add(relationCuts(region, rowsOf, demand).map((cut) => [cut, position] as const))
    }
    let bound = least
    // The master's relaxation: cheap cuts and a good bound.
    master.setOption('presolve', 'off')
    let stale = 0
    for (let round = 0; round < ROUNDS_LIMIT && !deadline.passed(); round++) {
      const outcome = master.solve(deadline.left(), false)
      if (outcome.kind !== 'optimal') break
      stale = outcome.objective > bound + 1e-3 * Math.max(1, cost - bound) ? 0 : stale + 1
      bound = Math.max(bound, outcome.objective)
      if (roundUp(bound) >= cost - 1e-9) return solved(cost)
      guard.forget()
      deviations.setPattern(outcome.values)
      const cuts: [Cut, number][] = []
      const asked = [...region.demands.entries()].filter(
        ([, demand]) => !demand.onlyIfHidden || (outcome.values[demand.cell] ?? 0) > 1e-6,
      )
      for (const [position, demand] of notAnswered(deviations, region, asked, deadline)) {
        if (deadline.passed()) break
        const found = deviations.ask(demand, false, deadline.left())
        if (found.holds || found.cut === null) continue
        if (violation(found.cut, outcome.values, demand.onlyIfHidden ? demand.cell : null) > 1e-3) {
          cuts.push([found.cut, position])
        }
      }
      guard.forget()
      if (cuts.length === 0 || add(cuts) === 0 || stale >= 4) break
    }
    // Whole patterns.
    master.setOption('presolve', 'choose')
    master.setInteger(true)
    if (step === 1) master.setOption('mip_abs_gap', 0.999)
    while (!deadline.passed()) {
      master.start(Float64Array.from(best))
      const outcome = master.solve(deadline.left(), true)
      if (outcome.kind === 'infeasible') break
      bound = Math.max(bound, outcome.bound)
      if (roundUp(bound) >= cost - 1e-9) return solved(cost)
      if (outcome.values === null) break
      const x = Uint8Array.from(outcome.values, (value) => (value > 0.5 ? 1 : 0))
      const failures = guard.failures(x, false)
      let added = add(failures.flatMap(({ cut, demand }) => (cut === null ? [] : [[cut, demand] as const])))
      if (failures.length === 0) {
        const whole = guard.failures(x, true, 3)
        if (whole.length === 0) {
          const value = costOfPattern(region, x)
          if (value < cost - 1e-9) {
            best = x
            cost = value
          }
          if (outcome.kind === 'optimal') return solved(cost)
          continue
        }
        for (const failure of whole)
          added += add([[outside(region, guard, x, failure.demand, deadline), failure.demand]])
      } else if (failures.length < 12) {
        const repaired = coverDemands(highs, region, guard, x, deadline)
        consider(repaired)
      }
      if (added === 0) break
    }
    return solved(Math.max(least, roundUp(bound)))
  } finally {
    master.dispose()
  }
}

/** Demands that joint deviations under the pattern set last do not answer. */
function notAnswered(
  deviations: ReturnType<typeof createDeviations>,
  region: Region,
  asked: readonly [number, Demand][],
  deadline: Deadline,
): readonly [number, Demand][] {
  let open = asked
  while (open.length > 2 && !deadline.passed()) {
    const witness = deviations.together(
      open.map(([, demand]) => demand),
      false,
      deadline.left(),
    )
    if (witness === null) break
    const left = open.filter(([, { cell, sense, need }]) => {
      const value = witness.values[cell] ?? 0
      const count = region.counts[cell] ?? value
      if (sense === 'slide') return Math.abs(value - count) < need - 1e-6
      return sense === 'up' ? value < need - 1e-6 : value > need + 1e-6
    })
    if (left.length === open.length) break
    open = left
  }
  return open
}

/** An unsafe pattern, grown while it stays unsafe: every safe pattern hides a cell outside it. */
function outside(
  region: Region,
  guard: ReturnType<typeof createGuard>,
  pattern: Uint8Array,
  position: number,
  deadline: Deadline,
): Cut {
  const x = pattern.slice()
  const tries = [...region.cells.keys()].filter((cell) => x[cell] !== 1)
  const grow = (cells: readonly number[]): void => {
    if (cells.length === 0 || deadline.passed()) return
    for (const cell of cells) x[cell] = 1
    if (guard.check(position, x, true) !== null) return
    for (const cell of cells) x[cell] = 0
    if (cells.length === 1) return
    const middle = cells.length >> 1
    grow(cells.slice(0, middle))
    grow(cells.slice(middle))
  }
  grow(tries)
  const left = tries.filter((cell) => x[cell] !== 1)
  return { cells: left, coefficients: left.map(() => 1), need: 1 }
}
