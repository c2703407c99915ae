// A table over the pages of a PDF: its head is repeated on each page, wide ones are told in parts, each with all rows.
import { drawable, ink } from './pdf-document.server'
import type { Sheet } from './pdf-sheet.server'

export type PdfTable = {
  title: string
  rowHeader: string
  heads: string[]
  rows: { label: string; strong: boolean; cells: (string | null)[] }[]
  /** What stands where a count is withheld. */
  withheld: string
}
type Parent = { add(child: ReturnType<Sheet['doc']['struct']>): unknown }

const points = 8.5
const pad = 4
const narrowest = 58

/** Draws the table into the structure of `parent`. `partTitle` names one of several parts. */
export function drawTable(
  sheet: Sheet,
  parent: Parent,
  table: PdfTable,
  partTitle: (n: number, of: number) => string,
): void {
  const labels = [table.rowHeader, ...table.rows.map(({ label }) => label)]
  sheet.doc.font('bold').fontSize(points)
  const longest = Math.max(...labels.map((label) => sheet.doc.widthOfString(drawable(label)))) + 2 * pad
  const first = Math.min(Math.max(longest, 60), sheet.width * 0.35)
  const most = Math.max(1, Math.floor((sheet.width - first) / narrowest))
  const parts = Math.ceil(table.heads.length / most)
  const each = Math.ceil(table.heads.length / parts)
  for (let part = 0; part < parts; part++) {
    const from = part * each
    const own = {
      ...table,
      heads: table.heads.slice(from, from + each),
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.slice(from, from + each) })),
    }
    sheet.ensure(80)
    if (parts > 1)
      parent.add(sheet.doc.struct('P', () => sheet.put(partTitle(part + 1, parts), { font: 'bold', points, after: 2 })))
    drawPart(sheet, parent, own, [first, ...own.heads.map(() => (sheet.width - first) / own.heads.length)])
  }
}

function drawPart(sheet: Sheet, parent: Parent, table: PdfTable, widths: number[]): void {
  const { doc } = sheet
  const head: Line = {
    cells: [table.rowHeader, ...table.heads].map((text) => ({ text, font: 'bold' as const })),
    head: true,
  }
  const structure = doc.struct('Table')
  parent.add(structure)
  const marked = (line: Line) => {
    const row = doc.struct('TR')
    structure.add(row)
    drawLine(sheet, line, widths, (at, write) => {
      const isHead = line.head || at === 0
      row.add(isHead ? doc.struct('TH', { scope: line.head ? 'Column' : 'Row' }, write) : doc.struct('TD', write))
    })
    row.end()
  }
  sheet.ensure(2 * heightOfLine(sheet, head, widths) + 12)
  marked(head)
  for (const { label, strong, cells } of table.rows) {
    const font = strong ? ('bold' as const) : ('regular' as const)
    const line: Line = {
      cells: [{ text: label, font: 'bold' }, ...cells.map((text) => ({ text: text ?? table.withheld, font }))],
      head: false,
    }
    // The head of a following page repeats what was read out before.
    if (sheet.ensure(heightOfLine(sheet, line, widths))) {
      drawLine(sheet, head, widths, (_, write) => {
        doc.markContent('Artifact', { type: 'Pagination' })
        write()
        doc.endMarkedContent()
      })
    }
    marked(line)
  }
  structure.end()
  sheet.y += 10
}

type Line = { cells: { text: string; font: 'regular' | 'bold' }[]; head: boolean }

const heightOfLine = (sheet: Sheet, { cells }: Line, widths: number[]): number =>
  Math.max(
    ...cells.map(({ text, font }, at) => sheet.heightOf(text, { font, points }, (widths[at] ?? narrowest) - 2 * pad)),
  ) +
  2 * pad

function drawLine(sheet: Sheet, line: Line, widths: number[], place: (at: number, write: () => void) => void): void {
  const { doc } = sheet
  const height = heightOfLine(sheet, line, widths)
  let x = sheet.margin
  for (const [at, { text, font }] of line.cells.entries()) {
    const width = widths[at] ?? narrowest
    const left = x
    place(at, () => {
      doc.font(font).fontSize(points).fillColor(ink)
      doc.text(drawable(text), left + pad, sheet.y + pad, {
        width: width - 2 * pad,
        lineGap: points * 0.15,
        align: at === 0 ? 'left' : 'right',
      })
    })
    x += width
  }
  sheet.y += height
  doc.markContent('Artifact', { type: 'Layout' })
  doc
    .lineWidth(line.head ? 1 : 0.4)
    .moveTo(sheet.margin, sheet.y)
    .lineTo(x, sheet.y)
    .stroke(ink)
  doc.endMarkedContent()
}
