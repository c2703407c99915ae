// The template of a feed: one line for each combination of groups, the last taxonomy across the top, totals at the end. Pure.
import type { Dimension } from '#db/schema/words'
import { cellId, combinations, type Place } from '../disclosure/problem/cells'
import type { RawTable, TableDim } from '../disclosure/problem/raw-table'
import { codesOn, type Taxonomy } from '../measures/taxonomy'

/** A side of the template: a taxonomy with the groups that are counted in the period. */
export type TemplateSide = { dimension: Dimension; title: string; groups: { code: string; label: string }[] }
export type FeedTemplate = { sides: TemplateSide[]; unit: string; total: string }

/** A line of the template: the codes of all sides but the last; null in each for the line of totals. */
export type TemplateRow = { codes: string[] | null; labels: string[] }

/** Counts of one organisation for one period: all combinations of groups, and totals. */
export type FeedCounts = Pick<RawTable, 'dims' | 'cells'>

export function templateOf(
  measure: { dimensions: Dimension[]; unit: string },
  taxonomies: readonly Taxonomy[],
  day: string,
  words: { total: string; title(dimension: Dimension): string },
): FeedTemplate {
  const sides = measure.dimensions.flatMap((dimension) => {
    const taxonomy = taxonomies.find((one) => one.dimension === dimension)
    const groups = taxonomy ? codesOn(taxonomy, day).map(({ code, label }) => ({ code, label })) : []
    return groups.length > 0 ? [{ dimension, title: words.title(dimension), groups }] : []
  })
  return { sides, unit: measure.unit, total: words.total }
}

/** The columns that hold counts: the groups of the last side, or one for everybody. The total is not among them. */
export function columnsOf({ sides, unit }: FeedTemplate): { code: string | null; label: string }[] {
  const last = sides.length > 1 ? sides.at(-1) : undefined
  return last ? last.groups : [{ code: null, label: unit }]
}

/** The sides that stand at the left. */
export const leftSides = ({ sides }: FeedTemplate): TemplateSide[] => (sides.length > 1 ? sides.slice(0, -1) : sides)

/** The lines in order, the line of totals last; a measure without groups has that one alone. */
export function rowsOf(template: FeedTemplate): TemplateRow[] {
  const left = leftSides(template)
  const lines = left.length === 0 ? [] : combinations(left.map(({ groups }) => groups.map(({ code }) => code)))
  const label = (side: TemplateSide, code: string) => side.groups.find((group) => group.code === code)?.label ?? code
  return [
    ...lines.map((codes) => ({
      codes: [...codes],
      labels: left.map((side, at) => label(side, codes[at] ?? '')),
    })),
    { codes: null, labels: [template.total, ...left.slice(1).map(() => '')] },
  ]
}

/** The first line: names of the sides, the columns, and the total where there are several columns. */
export function headOf(template: FeedTemplate): string[] {
  const left = leftSides(template)
  const columns = columnsOf(template).map(({ label }) => label)
  const names = left.length === 0 ? [''] : left.map(({ title }) => title)
  return [...names, ...columns, ...(columns.length > 1 ? [template.total] : [])]
}

/** The id of a cell, codes sorted by dimension; `ALL` for everybody. */
export function feedCell(template: FeedTemplate, row: string[] | null, column: string | null): string {
  const left = leftSides(template)
  const place: Place = Object.fromEntries((row ?? []).map((code, at) => [left[at]?.dimension, code]))
  const last = template.sides.at(-1)
  if (column !== null && last) place[last.dimension] = column
  return cellId(place, new Map())
}

/** The code of every total. */
export const feedTotal = 'total'

export const dimsOf = ({ sides }: FeedTemplate): TableDim[] =>
  sides.map(({ dimension, title, groups }) => ({
    name: dimension,
    title,
    root: feedTotal,
    codes: groups.map(({ code }) => code),
    labels: Object.fromEntries(groups.map(({ code, label }) => [code, label])),
  }))
