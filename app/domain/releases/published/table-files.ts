// The files of a published table. They take nothing but what passed the gate. Pure.
import { stringify } from 'csv-stringify/sync'
import type { Disclosed } from '../../disclosure/gate/gate'
import type { Table } from '../../disclosure/gate/published'
import { cellsByRow, headersOf, sheetsOf } from './layout'

export type TableFacts = {
  release: { slug: string; title: string; period: string; publishedAt: Date | null; revisedBy: string | null }
  measure: { slug: string; name: string; definition: string; unit: string; caveat: string }
  threshold: number
  zeros: string
}

/** Files are in English. */
const total = 'Total'

/**
 * One line a cell: a label for each side, count and status. A withheld count is empty and has the status `c`
 * (confidential, as in SDMX); the others have `A`. Nothing in it can run as a formula.
 */
export function csvOf(table: Disclosed<Table>): string {
  const lines = linesOf(table).map(({ labels, cell: { value } }) => [
    ...labels,
    value === null ? '' : String(value),
    value === null ? 'c' : 'A',
  ])
  const head = [...headersOf(table, total), 'count', 'status']
  return `\uFEFF${stringify([head, ...lines], { escape_formulas: true, record_delimiter: '\r\n' })}`
}

/** The same with what must be known to read it. A withheld count is null and says so in `status`. */
export function jsonOf(table: Disclosed<Table>, facts: TableFacts): string {
  const [rowHeader = '', columnHeader = null, ...more] = headersOf(table, total)
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
      ...(more.length === 0 ? {} : { sheets: more }),
      cells: linesOf(table).map(({ labels: [row, column, ...sheet], cell: { value } }) => ({
        row,
        ...(column === undefined ? {} : { column }),
        ...(sheet.length === 0 ? {} : { sheet }),
        value,
        status: value === null ? 'withheld' : 'shown',
      })),
    },
    null,
    2,
  )}\n`
}

/** Every combination of codes, one after another: the first side changes last within a leaf, as readers read it. */
function linesOf(table: Disclosed<Table>) {
  return sheetsOf(table, total).flatMap((sheet) => {
    const { heads, rows } = cellsByRow(table, total, sheet)
    return rows.flatMap(({ row, cells }) =>
      cells.map((cell, at) => {
        const head = heads[at]
        return { labels: [row.label, ...(head ? [head.label] : []), ...sheet.codes.map(({ label }) => label)], cell }
      }),
    )
  })
}

/** The template of a measure: names of both sides in the first cell, example labels, and nothing counted yet. */
export function templateCsv(words: { corner: string; rows: string[]; columns: string[]; total: string }): string {
  const head = [words.corner, ...words.columns, words.total]
  const body = [...words.rows, words.total].map((label) => [label, ...head.slice(1).map(() => '0')])
  return `\uFEFF${stringify([head, ...body], { escape_formulas: true, record_delimiter: '\r\n' })}`
}
