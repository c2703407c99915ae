import type { Highs } from 'highs'
import type { Deadline } from '../deadline'
import type { Report } from '../progress'
import { type Cut, masterRow, relationCuts, wasteRows } from './cut'
import { createDeviations } from './deviation'
import { type FirstAnswer, firstAnswer } from './first-answer'
import { createGuard } from './guard'
import { createProgramme, type ProgrammeRow } from './programme'
import { type Region, rowsOfRegion } from './region'
import { missedCuts } from './relaxation'
import { costOfPattern, coverDemands } from './safe-pattern'
import type { ProtectTask } from './task'
import { outside } from './unsafe-pattern'

export type RegionAnswer =
  /** `leans` gives for each demand the cells that answer it. */
  | { kind: 'solved'; pattern: Uint8Array; cost: number; bound: number; leans: [demand: number, cells: number[]][] }
  | Exclude<FirstAnswer, { kind: 'safe' }>

const ROUNDS_LIMIT = 60
const LARGE = 300
const POLISHES = 12
/** As long as cuts are missing, the master need not be solved to the end. */
const ROUGHLY = 0.03

/**
 * The least-cost safe pattern of a region: a safe answer first, then a 0-1 master programme over the open cells that
 * learns a cut from every outsider's success (Fischetti and Salazar 2001). The answer is always safe for whole
 * counts; where time ends before the proof, `bound` is below `cost`.
 */
export function solveRegion(
  highs: Highs,
  region: Region,
  task: ProtectTask,
  deadline: Deadline,
  report: Report,
): RegionAnswer {
  const deviations = createDeviations(highs, region)
  const guard = createGuard(region, deviations, deadline)
  try {
    const first = firstAnswer(highs, region, task, guard, deadline)
    if (first.kind !== 'safe') return first
    return improve(highs, region, guard, deviations, first, deadline, report)
  } finally {
    deviations.dispose()
  }
}

function improve(
  highs: Highs,
  region: Region,
  guard: ReturnType<typeof createGuard>,
  deviations: ReturnType<typeof createDeviations>,
  first: FirstAnswer & { kind: 'safe' },
  deadline: Deadline,
  report: Report,
): RegionAnswer {
  let best = first.pattern
  let cost = costOfPattern(region, best)
  let bound = costOfPattern(
    region,
    Uint8Array.from(region.fixed, (value) => (value ? 1 : 0)),
  )
  const least = bound
  const tell = () => report({ phase: 'improving', cost, bound })
  tell()
  const solved = (proved: number): RegionAnswer => ({
    kind: 'solved',
    pattern: best,
    cost,
    bound: Math.min(proved, cost),
    leans: [...region.demands.keys()].map((position) => [position, guard.leansOn(position, best)]),
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
      const reduced = first.lean(pattern, best)
      const value = costOfPattern(region, reduced)
      if (value < cost - 1e-9) {
        best = reduced
        cost = value
        tell()
      }
    }
    const rowsOf = rowsOfRegion(region)
    for (const [position, demand] of region.demands.entries()) {
      add(relationCuts(region, rowsOf, demand).map((cut) => [cut, position] as const))
    }
    // The master's relaxation: cheap cuts and a good bound.
    let stale = 0
    let relaxed: Float64Array = Float64Array.from(best)
    for (let round = 0; round < ROUNDS_LIMIT && !deadline.passed(); round++) {
      const outcome = master.solve(deadline.left(), false)
      // From a basis on, presolving costs more than it saves.
      master.setOption('presolve', 'off')
      if (outcome.kind !== 'optimal') break
      stale = outcome.objective > bound + 1e-3 * Math.max(1, cost - bound) ? 0 : stale + 1
      bound = Math.max(bound, outcome.objective)
      relaxed = outcome.values
      tell()
      if (roundUp(bound) >= cost - 1e-9) return solved(cost)
      guard.forget()
      const cuts = missedCuts(region, deviations, outcome.values, deadline)
      guard.forget()
      const waste = wasteRows(region, outcome.values)
      master.addRows(waste)
      if ((cuts.length === 0 || add(cuts) === 0) && waste.length === 0) break
      if (stale >= 25) break
    }
    // Large tables: the master's whole patterns come too late, so that the pattern at hand is made better first.
    for (let round = 0; round < POLISHES && region.cells.length > LARGE && !deadline.passed(); round++) {
      const better = first.polish(best, round % 2 === 0 ? relaxed : best, round)
      const value = costOfPattern(region, better)
      if (value >= cost - 1e-9) continue
      best = better
      cost = value
      tell()
      if (roundUp(bound) >= cost - 1e-9) return solved(cost)
    }
    // Whole patterns.
    master.setOption('presolve', 'choose')
    master.setInteger(true)
    if (step === 1) master.setOption('mip_abs_gap', 0.999)
    let gap = ROUGHLY
    while (!deadline.passed()) {
      master.setOption('mip_rel_gap', gap)
      master.start(Float64Array.from(best))
      const outcome = master.solve(deadline.left(), true)
      if (outcome.kind === 'infeasible') break
      bound = Math.max(bound, outcome.bound)
      tell()
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
          if (outcome.kind === 'optimal' && gap === 0) return solved(cost)
          gap = 0
          continue
        }
        for (const failure of whole)
          added += add([[outside(region, guard, x, failure.demand, deadline), failure.demand]])
      } else if (failures.length < 12) {
        consider(coverDemands(highs, region, guard, x, deadline, false))
      } else consider(first.cover(x))
      if (added === 0 && gap === 0) break
      if (added === 0) gap = 0
    }
    return solved(Math.max(least, roundUp(bound)))
  } finally {
    master.dispose()
  }
}
