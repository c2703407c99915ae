// The counts of a feed as a grid to type into: one field a cell, named by row and column from 1. Pure.
import type { Problem } from '../errors'
import { columnsOf, type FeedCounts, type FeedTemplate, feedCell, headOf, leftSides, rowsOf } from './template'
import type { FeedProblem } from './upload'

export type CountGrid = {
  sides: string[]
  heads: string[]
  rows: { labels: string[]; fields: string[] }[]
}

const lines = (template: FeedTemplate) => {
  const rows = rowsOf(template)
  return template.sides.length === 0 ? rows : rows.filter(({ codes }) => codes !== null)
}
const fieldOf = (row: number, column: number) => `cell.${row + 1}.${column + 1}`

/** The fields in order. Totals are not typed: they are their parts' sum. */
export function gridOf(template: FeedTemplate): CountGrid {
  const columns = columnsOf(template)
  return {
    sides: headOf(template).slice(0, Math.max(1, leftSides(template).length)),
    heads: columns.map(({ label }) => label),
    rows: lines(template).map(({ labels }, row) => ({
      labels,
      fields: columns.map((_, column) => fieldOf(row, column)),
    })),
  }
}

/** What stands in the fields at first: the counts that were sent before, or nothing. */
export function gridCells(template: FeedTemplate, counts: FeedCounts | null): Record<string, string> {
  if (!counts) return {}
  return Object.fromEntries(
    lines(template).flatMap(({ codes }, row) =>
      columnsOf(template).map(({ code }, column) => {
        const count = counts.cells[feedCell(template, codes, code)]
        return [fieldOf(row, column), count === undefined ? '' : String(count)] as const
      }),
    ),
  )
}

/** What was typed, laid out like a filled template. `typed` is by `ROW.COLUMN`. */
export function typedRows(template: FeedTemplate, typed: Record<string, string>): string[][] {
  const columns = columnsOf(template)
  const sides = Math.max(1, leftSides(template).length)
  const head = headOf(template).slice(0, sides + columns.length)
  return [
    head,
    ...lines(template).map(({ labels }, row) => [
      ...labels,
      ...columns.map((_, column) => (typed[`${row + 1}.${column + 1}`] ?? '').trim()),
    ]),
  ]
}

/** Problems at the fields that they are about; what is about no field is for the form as a whole. */
export function problemsInGrid(
  template: FeedTemplate,
  problems: readonly FeedProblem[],
  say: (problem: FeedProblem) => Problem,
): { fields: Record<string, Problem>; other: Problem | undefined } {
  const sides = Math.max(1, leftSides(template).length)
  const fields: Record<string, Problem> = {}
  let other: Problem | undefined
  for (const problem of problems) {
    if ('row' in problem && 'column' in problem && problem.column > sides)
      fields[fieldOf(problem.row - 2, problem.column - sides - 1)] = say(problem)
    else other ??= say(problem)
  }
  return { fields, other }
}
