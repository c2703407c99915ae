// A disclosed table as the input of a chart: shown counts and gaps, nothing else. Pure.
import type { Disclosed } from '../../disclosure/gate/gate'
import type { Table } from '../../disclosure/gate/published'
import type { ChartKind } from '../release'
import { type Axis, axesOf, cellOf } from './layout'

/** What the drawing of charts takes; its shape is that of `ChartInput` in app/ui/charts. */
export type ReleaseChart = {
  id: string
  kind: 'trend' | 'bars' | 'grouped'
  title: string
  description: string
  series: { name: string; points: { label: string; value: number | null }[] }[]
  unit: string
  withheld: string
  labelHeader: string
}
export type ChartWords = {
  id: string
  unit: string
  withheld: string
  total: string
  /** Says what the picture shows; only labels and how many bars are withheld go into it. */
  describe(facts: { rows: string; columns: string | null; withheld: number }): string
}

const mostSeries = 4
/** More rows than this make no readable picture; the table says it better. */
const mostLabels = 40

/** The chart of a table, or null where none was asked for or none would be readable. */
export function chartOf(table: Disclosed<Table>, kind: ChartKind, words: ChartWords): ReleaseChart | null {
  const { rows, columns } = axesOf(table, words.total)
  if (kind === 'none' || rows.codes.length > mostLabels) return null
  const parts = columns ? columns.codes.filter(({ isTotal }) => !isTotal) : []
  const many = parts.length > 0 && parts.length <= mostSeries
  const labels = distinct(rows.codes.filter(({ isTotal }) => !isTotal).map(({ label }) => label))
  const codes = rows.codes.filter(({ isTotal }) => !isTotal)
  const point = (column: Axis['codes'][number] | null) => (code: Axis['codes'][number], at: number) => ({
    label: labels[at] ?? code.label,
    value: cellOf(table, code, column).value,
  })
  const total = columns?.codes.find(({ isTotal }) => isTotal) ?? null
  const series = many
    ? parts.map((part) => ({ name: part.label, points: codes.map(point(part)) }))
    : [{ name: words.unit, points: codes.map(point(total)) }]
  const points = series.flatMap((one) => one.points)
  const withheld = points.filter(({ value }) => value === null).length
  // Nothing but gaps is no picture; the table says it in words.
  if (withheld === points.length) return null
  return {
    id: words.id,
    kind: kind === 'lines' ? 'trend' : series.length > 1 ? 'grouped' : 'bars',
    title: table.title,
    description: words.describe({ rows: rows.label, columns: many ? (columns?.label ?? null) : null, withheld }),
    series,
    unit: words.unit,
    withheld: words.withheld,
    labelHeader: rows.label,
  }
}

/** Labels that differ from each other even where people wrote the same word in other letters. */
function distinct(labels: string[]): string[] {
  return labels.map((label, at) => (labels.indexOf(label) === at ? label : `${label} (${at + 1})`))
}
