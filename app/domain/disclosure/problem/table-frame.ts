import { joined, nameOfSpan, readPeriod, type Span } from './periods'

/**
 * One side of a table. `root` is the code of its total; `codes` are the parts and do not hold it. People of whom the
 * code is not known are a part like any other ("unknown"). `partial`: the total is not all there is of the variable
 * (the months of one quarter), so that its code is written in cell ids as well; without it the root means everybody.
 */
export type TableDim = {
  name: string
  /** What people call it, where the name is a code. */
  title?: string | undefined
  root: string
  codes: string[]
  partial?: boolean | undefined
  labels?: Record<string, string> | undefined
}

/**
 * What a table says of itself before any count. `within` are codes that hold for the whole table (measure, period);
 * they belong to its canonical cell ids, and the keys of `cells` leave them out.
 */
export type TableFrame = {
  id: string
  title: string
  within?: Record<string, string> | undefined
  dims: TableDim[]
  /**
   * How periods of this measure add up. Left out, a longer period is the sum of its parts. `overlapping`: people count
   * once in each period, so that a quarter is no more than the sum of its months. `stock`: counts of days do not add up.
   */
  counting?: 'overlapping' | 'stock' | undefined
}

/** The name under which all tables know their time. No side of an upload has such a name: theirs hold no @. */
export const periodSide = '@period'
export const measureSide = '@measure'

/**
 * How a table stands in time: the months that it covers, under their one name, and the side whose codes are parts of
 * them. `null` for a table that says no period.
 */
export type TableTime = {
  span: Span
  root: string
  side: { name: string; codes: ReadonlyMap<string, string> } | null
}

const known = new WeakMap<TableFrame, TableTime | null>()

/** Reads where a table stands in time: once for each table. */
export function timeOf(table: TableFrame): TableTime | null {
  const before = known.get(table)
  if (before !== undefined) return before
  const time = readTime(table)
  known.set(table, time)
  return time
}

function readTime(table: TableFrame): TableTime | null {
  const period = table.within?.[periodSide]
  const within = period === undefined ? null : readPeriod(period, null)
  if (within === null) return null
  for (const dim of table.dims) {
    const spans = dim.codes.map((code) => spanOfCode(dim, code, within))
    const whole = spans.includes(null) ? null : joined(spans.filter((span) => span !== null))
    if (whole === null) continue
    const codes = dim.codes.map((code, at): [string, string] => [code, nameOfSpan(spans[at] ?? whole)])
    return { span: whole, root: nameOfSpan(whole), side: { name: dim.name, codes: new Map(codes) } }
  }
  return { span: within, root: nameOfSpan(within), side: null }
}

function spanOfCode(dim: TableDim, code: string, within: Span): Span | null {
  const label = dim.labels && Object.hasOwn(dim.labels, code) ? dim.labels[code] : undefined
  return readPeriod(code, within) ?? (label === undefined ? null : readPeriod(label, within))
}

/** The parts of a cell's id that say when and of what: those that hold for the whole table, and its own period. */
export function fixedParts(table: TableFrame, periodCode: string | undefined): string[] {
  const time = timeOf(table)
  const fixed = Object.entries(table.within ?? {}).filter(([name]) => time === null || name !== periodSide)
  const parts = fixed.map(([name, code]) => `${name}=${code}`)
  if (time === null) return parts
  const code = periodCode === undefined ? time.root : (time.side?.codes.get(periodCode) ?? periodCode)
  return [...parts, `${periodSide}=${code}`]
}
