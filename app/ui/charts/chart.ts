/** One number of a published table. `null` was withheld by the disclosure gate: it is hatched, never guessed. */
export type Point = {
  label: string
  value: number | null
  /** Nothing was published: an empty place without hatching. */
  missing?: boolean
}
export type Series = { name: string; points: Point[] }

/**
 * What a chart needs, all of it already translated and already released.
 * trend: lines over time (at most 4 series). bars: one series, one bar a label. grouped: bars of 2 to 4 series a label.
 * All series carry the same labels in the same order.
 */
export type ChartInput = {
  /** Unique on its page: part of element ids. */
  id: string
  kind: 'trend' | 'bars' | 'grouped'
  title: string
  /** One sentence that says what the picture shows, for those who do not see it. */
  description: string
  series: Series[]
  /** What is counted, written at the axis: "people", "%". */
  unit: string
  /** How numbers are written; defaults to `String`. */
  format?: (value: number) => string
  /** "Withheld to protect privacy", in the page's language. */
  withheld: string
  /** "Not published", where points can be missing. */
  missing?: string
  /** Where the value axis ends at least, so that several pictures have the same one. From shown values alone. */
  top?: number
  /** The header of the table's first column: "Month". */
  labelHeader: string
}

/** A chart that `drawChart` has drawn: the input without functions, the numbers as text, and two pictures. */
export type DrawnChart = Omit<ChartInput, 'format' | 'series'> & {
  rows: { label: string; cells: (string | null)[] }[]
  names: string[]
  anyWithheld: boolean
  svg: { wide: string; narrow: string }
}

/** Colours, line patterns and point shapes of the series, in order: told apart without colour too. */
export const seriesLooks = [
  { color: '#0f6460', dash: '', symbol: 'circle' },
  { color: '#bd5727', dash: '7 4', symbol: 'square' },
  { color: '#07648d', dash: '2 4', symbol: 'triangle' },
  { color: '#7a591a', dash: '10 3 2 3', symbol: 'diamond' },
] as const

export type SeriesLook = (typeof seriesLooks)[number]
