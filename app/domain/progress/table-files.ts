// The files of a published table. They take nothing but what passed the gate. Pure.
import { stringify } from 'csv-stringify/sync'
import type { Disclosed } from './disclosure/gate'
import type { Table } from './disclosure/published'
import { cellsByRow } from './layout'

export type TableFacts = {
  release: { slug: string; title: string; period: string; publishedAt: Date | null; revisedBy: string | null }
  measure: { slug: string; name: string; definition: string; unit: string; caveat: string }
  threshold: number
  zeros: string
}

/**
 * One line a cell: row, column where there is one, count and status. A withheld count is empty and has the status `c`
 * (confidential, as in SDMX); the others have `A`. Nothing in it can run as a formula.
 */
export function csvOf(table: Disclosed<Table>): string {
  const { rowHeader, columnHeader, heads, rows } = cellsByRow(table, 'Total')
  const lines = rows.flatMap(({ row, cells }) =>
    cells.map((cell, at) => [
      row.label,
      ...(columnHeader === null ? [] : [heads[at]?.label ?? '']),
      cell.value === null ? '' : String(cell.value),
      cell.value === null ? 'c' : 'A',
    ]),
  )
  const head = [rowHeader, ...(columnHeader === null ? [] : [columnHeader]), 'count', 'status']
  return `\uFEFF${stringify([head, ...lines], { escape_formulas: true, record_delimiter: '\r\n' })}`
}

/** The same with what must be known to read it. A withheld count is null and says so in `status`. */
export function jsonOf(table: Disclosed<Table>, facts: TableFacts): string {
  const { rowHeader, columnHeader, heads, rows } = cellsByRow(table, 'Total')
  const { release } = facts
  return `${JSON.stringify(
    {
      format: 'accord-table/1',
      title: table.title,
      release: { ...release, publishedAt: release.publishedAt?.toISOString() ?? null },
      measure: facts.measure,
      protection: { threshold: facts.threshold, zeros: facts.zeros, withheldMark: null },
      rows: rowHeader,
      columns: columnHeader,
      cells: rows.flatMap(({ row, cells }) =>
        cells.map((cell, at) => ({
          row: row.label,
          ...(columnHeader === null ? {} : { column: heads[at]?.label ?? '' }),
          value: cell.value,
          status: cell.value === null ? 'withheld' : 'shown',
        })),
      ),
    },
    null,
    2,
  )}\n`
}

/** The template of a measure: names of both sides in the first cell, example labels, and nothing counted yet. */
export function templateCsv(words: { corner: string; rows: string[]; columns: string[]; total: string }): string {
  const head = [words.corner, ...words.columns, words.total]
  const body = [...words.rows, words.total].map((label) => [label, ...head.slice(1).map(() => '0')])
  return `\uFEFF${stringify([head, ...body], { escape_formulas: true, record_delimiter: '\r\n' })}`
}
