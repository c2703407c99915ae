import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** The column whose cell names its row. Exactly one a table. */
  rowHeader?: boolean
  /** Numbers stand at the end of their cell. */
  end?: boolean
  /** The state of sorting by this column, and the link that changes it. */
  sort?: { href: string; direction: 'ascending' | 'descending' | 'none' }
}

type DataTableProps<Row> = {
  caption: string
  /** The caption is then for screen readers only: use it where a heading just above says the same. */
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** More than about 15 rows: own scrolling with a head that stays. */
  long?: boolean
  compact?: boolean
  /** On a phone each row becomes a block with the headers as labels. For tables of text; leave numbers to scroll. */
  stack?: boolean
  /** Cells of a last row, by column key. */
  foot?: Record<string, ReactNode>
  /** Instead of the table when there are no rows: an EmptyState. */
  empty?: ReactNode
}

/** The table. Its container scrolls sideways when it must, can be reached by keyboard and has the caption as its name. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, long, compact, stack, foot, empty } = props
  if (rows.length === 0 && empty) return <>{empty}</>
  const look = ['ac-table', compact && 'ac-table--compact', stack && 'ac-table--stack'].filter(Boolean).join(' ')
  return (
    <ScrollArea label={caption} long={long}>
      <table className={look} role={stack ? 'table' : undefined}>
        <caption className={captionHidden ? 'usa-sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr role={stack ? 'row' : undefined}>
            {columns.map(({ key, header, end, sort }) => (
              <th
                key={key}
                scope="col"
                role={stack ? 'columnheader' : undefined}
                className={end ? 'ac-end' : undefined}
                aria-sort={sort?.direction}
              >
                {sort ? (
                  <a href={sort.href}>
                    {header}
                    <span aria-hidden="true">{sortSigns[sort.direction]}</span>
                  </a>
                ) : (
                  header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} role={stack ? 'row' : undefined}>
              {columns.map(({ key, header, cell, rowHeader, end }) => {
                const label = stack && !rowHeader && (
                  <span className="ac-matrix__label" aria-hidden="true">
                    {header}
                  </span>
                )
                return rowHeader ? (
                  <th key={key} scope="row" role={stack ? 'rowheader' : undefined}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={end ? 'ac-end' : undefined} role={stack ? 'cell' : undefined}>
                    {label}
                    {stack ? <span>{cell(row)}</span> : cell(row)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {columns.map(({ key, rowHeader, end }) =>
                rowHeader ? (
                  <th key={key} scope="row">
                    {foot[key]}
                  </th>
                ) : (
                  <td key={key} className={end ? 'ac-end' : undefined}>
                    {foot[key]}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollArea>
  )
}

const sortSigns = { ascending: ' ↑', descending: ' ↓', none: ' ↕' } as const

/** Wide things scroll in here and not with the page. */
export function ScrollArea({ label, long = false, children }: { label: string; long?: boolean; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={long ? 'ac-scroll ac-scroll--long' : 'ac-scroll'} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
