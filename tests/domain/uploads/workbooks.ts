// Workbooks as spreadsheet programs write them, for tests.
import { utils, write } from '@e965/xlsx'

/** Rows of words, numbers, dates and formulas ({ f, v }) as the bytes of an XLSX file with one sheet, or several. */
export function workbook(...sheets: unknown[][][]): Uint8Array {
  const book = utils.book_new()
  for (const [at, rows] of sheets.entries()) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((cell) => (isFormula(cell) ? null : cell))))
    for (const [r, row] of rows.entries())
      for (const [c, cell] of row.entries())
        if (isFormula(cell)) sheet[utils.encode_cell({ r, c })] = { t: 'n', f: cell.f, v: cell.v }
    utils.book_append_sheet(book, sheet, `Sheet ${at + 1}`)
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

type Formula = { f: string; v: number }
const isFormula = (cell: unknown): cell is Formula => typeof cell === 'object' && cell !== null && 'f' in cell
