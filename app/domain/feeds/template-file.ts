// The template of a feed as files to fill in. Pure.
import { utils, write } from '@e965/xlsx'
import { stringify } from 'csv-stringify/sync'
import { columnsOf, type FeedTemplate, headOf, leftSides, rowsOf } from './template'

/** Labels, and empty cells where counts belong: an empty cell is asked for when the file comes back, a zero would not be. */
export function templateCsv(template: FeedTemplate): string {
  const head = headOf(template)
  const lines = rowsOf(template).map(({ labels }) => [
    ...(labels.length > 0 ? labels : ['']),
    ...head.slice(Math.max(1, labels.length)).map(() => ''),
  ])
  return `\uFEFF${stringify([head, ...lines], { escape_formulas: true, record_delimiter: '\r\n' })}`
}

/** The same as a workbook with one sheet, whose totals add up by themselves. */
export function templateXlsx(template: FeedTemplate, sheetName: string): Uint8Array {
  const head = headOf(template)
  const rows = rowsOf(template)
  const sides = Math.max(1, leftSides(template).length)
  const columns = columnsOf(template).length
  const sheet = utils.aoa_to_sheet([head, ...rows.map(({ labels }) => labels)])
  const put = (r: number, c: number, formula: string) => {
    sheet[utils.encode_cell({ r, c })] = { t: 'n', f: formula, v: 0 }
  }
  const range = (from: [number, number], to: [number, number]) =>
    utils.encode_range({ s: { r: from[0], c: from[1] }, e: { r: to[0], c: to[1] } })
  const last = rows.length
  if (columns > 1)
    for (let r = 1; r <= last; r++) put(r, sides + columns, `SUM(${range([r, sides], [r, sides + columns - 1])})`)
  if (last > 1) for (let c = sides; c < sides + columns; c++) put(last, c, `SUM(${range([1, c], [last - 1, c])})`)
  sheet['!ref'] = range([0, 0], [last, head.length - 1])
  sheet['!cols'] = head.map((label, at) => ({ wch: at < sides ? 24 : Math.max(10, Math.min(28, label.length + 2)) }))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, sheetName.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Counts')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer)
}
