// A disclosed table as rows and columns for pages and files. It takes nothing but what passed the gate. Pure.

import type { Disclosed } from '../../disclosure/gate/gate'
import type { Table } from '../../disclosure/gate/published'
import { cellId, rootsOf } from '../../disclosure/problem/cells'
import type { PublishedCell } from '../../disclosure/problem/percentages'
import type { TableDim } from '../../disclosure/problem/raw-table'

export type AxisCode = { dim: string; code: string; label: string; isTotal: boolean }
export type Axis = { dim: string; label: string; codes: AxisCode[] }

/** The sides of a table, totals last. `columns` is null where it has one side only. */
export function axesOf(table: Disclosed<Table>, total: string): { rows: Axis; columns: Axis | null } {
  const [first, second] = table.dims
  if (!first) throw new Error('A table has at least one side.')
  return { rows: axisOf(first, total), columns: second ? axisOf(second, total) : null }
}

function axisOf(dim: TableDim, total: string): Axis {
  const label = (code: string) => (dim.labels && Object.hasOwn(dim.labels, code) ? dim.labels[code] : '')
  const codes = [...dim.codes, dim.root].map((code) => ({
    dim: dim.name,
    code,
    label: label(code) || (code === dim.root ? total : code),
    isTotal: code === dim.root,
  }))
  return { dim: dim.name, label: titleOf(dim), codes }
}

/** What a side is called. */
export const titleOf = ({ name, title }: Pick<TableDim, 'name' | 'title'>): string =>
  title ?? name.charAt(0).toUpperCase() + name.slice(1)

/** A leaf of a table of three sides or more: a code for each side after the second. A flat table is one leaf. */
export type Sheet = { codes: AxisCode[]; label: string }

/** The leaves of a table in reading order, its totals last. */
export function sheetsOf(table: Disclosed<Table>, total: string): Sheet[] {
  let sheets: AxisCode[][] = [[]]
  for (const dim of table.dims.slice(2)) {
    sheets = sheets.flatMap((codes) => axisOf(dim, total).codes.map((code) => [...codes, code]))
  }
  return sheets.map((codes) => ({ codes, label: codes.map(({ label }) => label).join(', ') }))
}

/** What the sides of a table are called, in order. */
export const headersOf = (table: Disclosed<Table>, total: string): string[] =>
  table.dims.map((dim) => axisOf(dim, total).label)

/**
 * One cell as it was published. A cell that is not there counts as withheld. Without a leaf, the total over all further
 * sides.
 */
export function cellOf(
  table: Disclosed<Table>,
  row: AxisCode,
  column: AxisCode | null,
  sheet: Sheet | null = null,
): PublishedCell {
  const place = {
    [row.dim]: row.code,
    ...(column ? { [column.dim]: column.code } : {}),
    ...Object.fromEntries((sheet?.codes ?? []).map(({ dim, code }) => [dim, code])),
  }
  const id = cellId(place, rootsOf(table.dims))
  return (Object.hasOwn(table.cells, id) ? table.cells[id] : undefined) ?? { value: null, status: 'withheld' }
}

/** A leaf of a table as lists of cells; of a flat table the whole of it. */
export function cellsByRow(table: Disclosed<Table>, total: string, sheet: Sheet | null = null) {
  const { rows, columns } = axesOf(table, total)
  const heads = columns ? columns.codes : [null]
  return {
    rowHeader: rows.label,
    columnHeader: columns?.label ?? null,
    heads,
    rows: rows.codes.map((row) => ({ row, cells: heads.map((head) => cellOf(table, row, head, sheet)) })),
  }
}

export function countWithheld(table: Disclosed<Table>): { cells: number; withheld: number } {
  const cells = Object.values(table.cells)
  return { cells: cells.length, withheld: cells.filter(({ status }) => status === 'withheld').length }
}

/** A table as a page shows it: words and written numbers, null where a count is withheld. */
export type TableView = {
  title: string
  rowHeader: string
  heads: { key: string; label: string }[]
  rows: { key: string; label: string; isTotal: boolean; cells: (string | null)[] }[]
}

export type ViewWords = { total: string; count: string; number(value: number): string }

/** The tables of a page: one for each code of the third side, where there is one, then that of all together. */
export const viewsOf = (table: Disclosed<Table>, words: ViewWords): TableView[] =>
  sheetsOf(table, words.total).map((sheet) => viewOf(table, words, sheet))

export function viewOf(table: Disclosed<Table>, words: ViewWords, sheet: Sheet | null = null): TableView {
  const { rowHeader, heads, rows } = cellsByRow(table, words.total, sheet)
  return {
    title: sheet?.label ? `${table.title}: ${sheet.label}` : table.title,
    rowHeader,
    heads: heads.map((head) => ({ key: head?.code ?? 'count', label: head?.label ?? words.count })),
    rows: rows.map(({ row, cells }) => ({
      key: row.code,
      label: row.label,
      isTotal: row.isTotal,
      cells: cells.map(({ value }) => (value === null ? null : words.number(value))),
    })),
  }
}
