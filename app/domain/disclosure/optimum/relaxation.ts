import type { Deadline } from '../deadline'
import { type Cut, violation } from './cut'
import type { Deviations } from './deviation'
import { needOver, type Region } from './region'
import type { Demand } from './task'

/**
 * The cuts that a fractional pattern misses. Demands that ask for as much are asked together, with no cell moving by more
 * than that: what fails then gives the strongest cuts.
 */
export function missedCuts(
  region: Region,
  deviations: Deviations,
  x: Float64Array,
  deadline: Deadline,
): [Cut, number][] {
  const cuts: [Cut, number][] = []
  const asked = [...region.demands.entries()].filter(
    ([, demand]) => !demand.onlyIfHidden || (x[demand.cell] ?? 0) > 1e-6,
  )
  const needs = [...new Set(asked.map(([, demand]) => needOver(region, demand)))].sort((a, b) => b - a)
  for (const most of needs) {
    deviations.setPattern(x, most)
    const alike = asked.filter(([, demand]) => needOver(region, demand) === most)
    for (const [position, demand] of notAnswered(deviations, region, alike, deadline)) {
      if (deadline.passed()) break
      const found = deviations.ask(demand, false, deadline.left())
      if (found.holds || found.cut === null) continue
      if (violation(found.cut, x, demand.onlyIfHidden ? demand.cell : null) > 1e-3) {
        cuts.push([found.cut, position])
      }
    }
  }
  return cuts
}

/** Demands that joint deviations under the pattern set last do not answer. */
function notAnswered(
  deviations: Deviations,
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
