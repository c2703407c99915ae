import type { Highs } from 'highs'
import type { Deadline } from '../deadline'
import type { Combination, Knowledge } from '../gate/knowledge'
import type { Model } from '../problem/model'
import { createOutsider } from './outsider'

// The audit's own attack. It shares no code with the optimiser, so that one mistake cannot hide another.

/** A whole-number interval. `unfinished`: time ended, and the interval holds only what was proved possible. */
export type Range = { lower: number; upper: number; unfinished: boolean }
export type Attack = { consistent: false; row: string } | { consistent: true; ranges: Range[] }

const NEAR = 1e-6

/**
 * The interval of every combination, under all rows at once, for whole numbers. Throws where the solver fails. Values
 * up to `enough` are looked for first, so that a search cut short has most of what a verdict needs.
 */
export function attack(
  highs: Highs,
  model: Model,
  knowledge: Knowledge,
  combinations: readonly Combination[],
  deadline: Deadline,
  enough: number,
): Attack {
  const { known } = knowledge
  for (const row of model.rows) {
    if (row.cells.some((cell) => known[cell] === null)) continue
    const sum = row.cells.reduce((value, cell, at) => value + (row.coefficients[at] ?? 0) * (known[cell] ?? 0), 0)
    if (sum < row.lo - NEAR || sum > row.hi + NEAR) return { consistent: false, row: row.label }
  }
  const part = linkedParts(model, known, combinations)
  const ranges: Range[] = combinations.map((combination) => {
    const value = combination.cells.reduce(
      (sum, cell, at) => sum + (combination.coefficients[at] ?? 0) * (known[cell] ?? 0),
      0,
    )
    return { lower: value, upper: value, unfinished: false }
  })
  const asked = new Set(combinations.flatMap(({ cells }) => cells))
  for (const cells of part) {
    if (!cells.some((cell) => asked.has(cell))) continue
    const outsider = createOutsider(highs, model, knowledge, cells)
    try {
      const start = outsider.possible(deadline)
      if (start === 'contradiction') return { consistent: false, row: outsider.firstRow() }
      outsider.survey(enough, deadline)
      for (const [position, combination] of combinations.entries()) {
        const range = ranges[position]
        if (range === undefined || !combination.cells.some((cell) => outsider.holds(cell))) continue
        const low = outsider.least(combination, 1, deadline)
        const high = outsider.least(combination, -1, deadline)
        range.lower += low.value
        range.upper -= high.value
        range.unfinished ||= start === 'unfinished' || low.unfinished || high.unfinished
      }
    } finally {
      outsider.dispose()
    }
  }
  return { consistent: true, ranges }
}

/** Unknown cells in groups that no row and no combination links. */
function linkedParts(
  model: Model,
  known: readonly (number | null)[],
  combinations: readonly Combination[],
): number[][] {
  const links: number[][] = model.ids.map(() => [])
  for (const { cells } of [...model.rows, ...combinations]) {
    const open = cells.filter((cell) => known[cell] === null)
    const [first, ...others] = open
    for (const cell of others) {
      links[first ?? -1]?.push(cell)
      links[cell]?.push(first ?? -1)
    }
  }
  const seen = new Set<number>()
  const parts: number[][] = []
  for (const cell of model.ids.keys()) {
    if (known[cell] !== null || seen.has(cell)) continue
    const part = [cell]
    seen.add(cell)
    for (const next of part) {
      for (const other of links[next] ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        part.push(other)
      }
    }
    parts.push(part.sort((one, other) => one - other))
  }
  return parts
}
