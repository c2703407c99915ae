// What is unusual in counts that were sent, compared with the same organisation's earlier ones. Pure.
import { completeTables } from '../disclosure/problem/raw-table'
import type { FeedCounts } from './template'

/** A total or a group whose count left the range of the earlier periods. `group` is null for everybody. */
export type Unusual = {
  group: { dimension: string; title: string; label: string } | null
  count: number
  least: number
  most: number
}

/** Fewer earlier periods than this say nothing of what is usual. */
const leastPeriods = 4

/**
 * Totals and groups outside the limits of a c-chart: the mean of the earlier counts plus or minus three of its square
 * roots (Shewhart's control chart for counts; Montgomery, Introduction to Statistical Quality Control, chapter 7). With
 * fewer than four earlier periods nothing is said.
 */
export function unusualIn(counts: FeedCounts, earlier: readonly FeedCounts[]): Unusual[] {
  if (earlier.length < leastPeriods) return []
  const before = earlier.map(totalsOf)
  const now = totalsOf(counts)
  const groups = counts.dims.flatMap(({ name, title, codes, labels }) =>
    codes.map((code) => ({
      cell: `${name}=${code}`,
      group: { dimension: name, title: title ?? name, label: labels?.[code] ?? code },
    })),
  )
  return [{ cell: 'ALL', group: null }, ...groups].flatMap(({ cell, group }) => {
    const values = before.map((totals) => totals.get(cell)).filter((value) => value !== undefined)
    const count = now.get(cell)
    if (count === undefined || values.length < leastPeriods) return []
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const spread = 3 * Math.sqrt(mean)
    const least = Math.max(0, Math.ceil(mean - spread))
    const most = Math.floor(mean + spread)
    return count < least || count > most ? [{ group, count, least, most }] : []
  })
}

/** Everybody and each group of each side, by cell id. */
function totalsOf({ dims, cells }: FeedCounts): Map<string, number> {
  if (dims.length === 0) return new Map(Object.entries(cells))
  return completeTables([{ id: 'feed', title: '', dims, cells }]).counts
}
