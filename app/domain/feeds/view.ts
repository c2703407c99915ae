// Counts that were sent, as those who sent them check them. What publishes never imports this file: it takes true counts. Pure.
import { cellId, combinations, rootsOf } from '../disclosure/problem/cells'
import { completeTables } from '../disclosure/problem/raw-table'
import type { FeedCounts } from './template'

export type CountTable = {
  heads: { key: string; label: string }[]
  rows: { key: string; labels: string[]; isTotal: boolean; cells: string[] }[]
  sides: string[]
}

/** One line for each combination of all sides but the last, which stands across the top; totals last. */
export function feedTable(
  { dims, cells }: FeedCounts,
  words: { total: string; unit: string; number(value: number): string },
): CountTable {
  if (dims.length === 0) {
    const all = words.number(cells.ALL ?? 0)
    const row = { key: 'all', labels: [words.total], isTotal: true, cells: [all] }
    return { sides: [''], heads: [{ key: 'all', label: words.unit }], rows: [row] }
  }
  const { counts } = completeTables([{ id: 'feed', title: '', dims, cells }])
  const left = dims.length > 1 ? dims.slice(0, -1) : dims
  const top = dims.length > 1 ? dims.at(-1) : undefined
  const heads = top
    ? [...top.codes.map((code) => ({ key: code, label: top.labels?.[code] ?? code })), { key: '', label: words.total }]
    : [{ key: '', label: words.unit }]
  const roots = rootsOf(dims)
  const id = (codes: string[], head: string) =>
    cellId(
      {
        ...Object.fromEntries(codes.map((code, at) => [left[at]?.name, code])),
        ...(head === '' || !top ? {} : { [top.name]: head }),
      },
      roots,
    )
  const lines = [...combinations(left.map(({ codes }) => codes)), []]
  return {
    sides: left.map(({ name, title }) => title ?? name),
    heads,
    rows: lines.map((codes) => ({
      key: codes.join(' ') || 'total',
      isTotal: codes.length === 0,
      labels:
        codes.length === 0
          ? [words.total, ...left.slice(1).map(() => '')]
          : codes.map((code, at) => left[at]?.labels?.[code] ?? code),
      cells: heads.map(({ key }) => words.number(counts.get(id(codes, key)) ?? 0)),
    })),
  }
}
