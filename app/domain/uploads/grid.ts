// Text to a grid of trimmed cells: which sign divides them, and where the table in it begins and ends. Pure.
import { parse } from 'csv-parse/sync'

export type Delimiter = ',' | ';' | '\t'
export type Grid = { cells: string[][]; delimiter: Delimiter }
export type GridRead = { ok: true; grid: Grid } | { ok: false; code: 'quotes' | 'empty' }

const delimiters: Delimiter[] = [',', ';', '\t']

/** Rows and columns are counted as a spreadsheet counts them: nothing before the table is dropped. */
export function readGrid(text: string): GridRead {
  const declared = /^\uFEFF?sep=([,;\t])\r?\n/i.exec(text)
  const body = declared ? text.slice(declared[0].length) : text
  const choices = declared ? [declared[1] as Delimiter] : delimiters
  const read = choices.flatMap((delimiter) => {
    const cells = cellsOf(body, delimiter)
    return cells ? [{ delimiter, cells: declared ? [[], ...cells] : cells }] : []
  })
  const best = read.reduce<Grid | null>((found, one) => (found && fitness(found) >= fitness(one) ? found : one), null)
  if (!best) return { ok: false, code: 'quotes' }
  const cells = withoutBlankEdges(best.cells)
  return cells.length === 0 ? { ok: false, code: 'empty' } : { ok: true, grid: { ...best, cells } }
}

function cellsOf(text: string, delimiter: Delimiter): string[][] | null {
  try {
    const rows = parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: false }) as string[][]
    return rows.map((row) => row.map((cell) => cell.replace(/[\s\u00A0\u202F\u2009]+/g, ' ').trim()))
  } catch {
    // The parser's message would quote the file; ours does not.
    return null
  }
}

/** How much a division makes a table of the text: many rows of one width, and that width more than one. */
function fitness({ cells }: Grid): number {
  const widths = cells.filter((row) => row.some((cell) => cell !== '')).map((row) => row.length)
  const often = new Map<number, number>()
  for (const width of widths) if (width > 1) often.set(width, (often.get(width) ?? 0) + 1)
  const most = Math.max(0, ...often.values())
  const width = Math.max(0, ...[...often].filter(([, times]) => times === most).map(([wide]) => wide))
  return most === 0 ? 0 : (most / widths.length) * 1000 + Math.min(width, 99)
}

/** Spreadsheets append blank rows and columns; a table does not have them. */
function withoutBlankEdges(cells: string[][]): string[][] {
  const last = cells.findLastIndex((row) => row.some((cell) => cell !== ''))
  const kept = cells.slice(0, last + 1)
  const width = Math.max(0, ...kept.map((row) => row.findLastIndex((cell) => cell !== '') + 1))
  return kept.map((row) => (row.length > width ? row.slice(0, width) : row))
}
