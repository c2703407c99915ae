import type { ReactNode } from 'react'
import { ScrollArea } from './data-table'

export type MatrixHead = { key: string; label: string; href?: string; note?: ReactNode }

type MatrixTableProps = {
  caption: string
  columns: MatrixHead[]
  rows: MatrixHead[]
  /** What the first column holds, e.g. "Organisation". */
  corner: string
  cell: (rowKey: string, columnKey: string) => ReactNode
  captionHidden?: boolean
}

// Rows shown as blocks on a phone lose the meaning of a table in some browsers, unless it is said.
const as = {
  table: { role: 'table' },
  row: { role: 'row' },
  rowheader: { role: 'rowheader' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
}

/** Rows by columns with one answer each, such as the agreement ledger. The first column stays while it scrolls; phones get blocks. */
export function MatrixTable({ caption, columns, rows, corner, cell, captionHidden }: MatrixTableProps) {
  return (
    <ScrollArea label={caption}>
      <table className="ac-table ac-matrix" {...as.table}>
        <caption className={captionHidden ? 'usa-sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr {...as.row}>
            <th scope="col" {...as.columnheader}>
              {corner}
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col" {...as.columnheader}>
                <HeadText head={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} {...as.row}>
              <th scope="row" {...as.rowheader}>
                <HeadText head={row} />
              </th>
              {columns.map((column) => (
                <td key={column.key} {...as.cell}>
                  <span className="ac-matrix__label" aria-hidden="true">
                    {column.label}
                  </span>
                  <span>{cell(row.key, column.key)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

function HeadText({ head }: { head: MatrixHead }) {
  return (
    <span>
      {head.href ? <a href={head.href}>{head.label}</a> : head.label}
      {head.note && <span className="ac-muted ac-small"> {head.note}</span>}
    </span>
  )
}
