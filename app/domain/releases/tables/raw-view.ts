// The uploaded table as its preparers check it. What publishes never imports this file: it takes a true count. Pure.
import { cellId, rootsOf } from '../../disclosure/problem/cells'
import { canonicalId, completeTables, type RawTable } from '../../disclosure/problem/raw-table'
import type { TableView } from '../published/layout'

type Words = { total: string; count: string; number(value: number): string }

export function rawView(table: RawTable, words: Words): TableView {
  const { counts } = completeTables([table])
  const [first, second] = table.dims
  const roots = rootsOf(table.dims)
  const label = (dim: RawTable['dims'][number], code: string) =>
    dim.labels?.[code] || (code === dim.root ? words.total : code)
  const heads = second ? [...second.codes, second.root] : [null]
  const rows = first ? [...first.codes, first.root] : []
  return {
    title: table.title,
    rowHeader: first ? first.name.charAt(0).toUpperCase() + first.name.slice(1) : '',
    heads: heads.map((head) => ({
      key: head ?? 'count',
      label: head !== null && second ? label(second, head) : words.count,
    })),
    rows: rows.map((row) => ({
      key: row,
      label: first ? label(first, row) : row,
      isTotal: row === first?.root,
      cells: heads.map((head) => {
        const place = {
          ...(first ? { [first.name]: row } : {}),
          ...(second && head !== null ? { [second.name]: head } : {}),
        }
        const count = counts.get(canonicalId(table, cellId(place, roots)))
        return count === undefined ? '' : words.number(count)
      }),
    })),
  }
}
