// A progress release as a tagged PDF. It is given what the page of the release shows, as words, written numbers and drawn
// charts, and adds no number of its own.
import type { TextBlock } from '../platform/markdown'
import { footers, openPdf, pine } from './pdf-document.server'
import { drawPicture, hatch, heightOfPicture } from './pdf-picture.server'
import { type Sheet, sheetOf } from './pdf-sheet.server'
import { drawTable, type PdfTable } from './pdf-table.server'

/** A drawn chart; its legend names the colours, and with null the hatching of what is withheld. */
type Picture = { svg: string; alt: string; legend: { label: string; colour: string | null }[] }
export type ReleaseFile = {
  title: string
  programme: string
  /** The period, and when it was published. */
  about: string[]
  /** That it was corrected, or corrects another. */
  notices: { title: string; lines: string[] }[]
  before: { title: string; blocks: TextBlock[] }[]
  numbers: string
  tables: (Omit<PdfTable, 'withheld'> & { chart: Picture | null; lines: string[] })[]
  protection: { title: string; lines: string[] }
  after: { title: string; blocks: TextBlock[] }[]
  withheld: string
  /** The name of one part of a table that is too wide for the paper. */
  partTitle(n: number, of: number): string
  /** Where the release is read. */
  address: string
  language: string
  /** The day of its publication. */
  madeOn: string
}

const margin = 54
const papers = { letter: [612, 792], a4: [595.28, 841.89] } as const satisfies Record<string, [number, number]>

/** Bytes of the PDF. */
export async function releasePdf(file: ReleaseFile, paper: keyof typeof papers): Promise<Uint8Array> {
  const page: [number, number] = [...papers[paper]]
  const { doc, done } = await openPdf({
    size: page,
    margin,
    language: file.language,
    title: file.title,
    author: file.programme,
    subject: file.about.join(' · '),
    madeOn: file.madeOn,
  })
  write(sheetOf(doc, { page, margin }), file)
  footers(doc, `${file.title} · ${file.address}`, { margin, page, points: 8, bottom: 28 })
  doc.end()
  return done
}

function write(sheet: Sheet, file: ReleaseFile): void {
  const { doc } = sheet
  const root = doc.struct('Document')
  doc.addStructure(root)
  const heading = (level: 'H1' | 'H2' | 'H3', text: string) => {
    const points = { H1: 20, H2: 14, H3: 11.5 }[level]
    sheet.ensure(points * 5)
    if (level !== 'H1') sheet.y += points * 0.6
    root.add(
      doc.struct(level, () => sheet.put(text, { font: 'bold', points, colour: level === 'H1' ? pine : undefined })),
    )
  }
  const paragraph = (text: string, points = 10) => {
    sheet.ensure(points * 2)
    root.add(doc.struct('P', () => sheet.put(text, { points })))
  }
  const blocks = (all: TextBlock[]) => {
    for (let at = 0; at < all.length; at++) {
      const block = all[at] as TextBlock
      if (block.kind === 'heading') heading('H3', block.text)
      else if (block.kind === 'paragraph') paragraph(block.text)
      else {
        const next = all.findIndex(({ kind }, later) => later > at && kind !== 'item')
        const items = all.slice(at, next < 0 ? undefined : next)
        list(
          sheet,
          root,
          items.map(({ text }) => text),
        )
        at += items.length - 1
      }
    }
  }
  heading('H1', file.title)
  paragraph(`${file.programme} · ${file.about.join(' · ')}`)
  for (const { title, lines } of file.notices) {
    heading('H2', title)
    for (const line of lines) paragraph(line)
  }
  for (const part of file.before) {
    heading('H2', part.title)
    blocks(part.blocks)
  }
  heading('H2', file.numbers)
  for (const { chart, lines, ...table } of file.tables) {
    heading('H3', table.title)
    if (chart) figure(sheet, root, chart)
    drawTable(sheet, root, { ...table, withheld: file.withheld }, file.partTitle)
    for (const line of lines) paragraph(line, 9)
  }
  heading('H2', file.protection.title)
  for (const line of file.protection.lines) paragraph(line)
  for (const part of file.after) {
    heading('H2', part.title)
    blocks(part.blocks)
  }
  root.end()
}

type Element = ReturnType<Sheet['doc']['struct']>

function list(sheet: Sheet, root: Element, items: string[]): void {
  const { doc } = sheet
  const structure = doc.struct('L')
  root.add(structure)
  for (const text of items) {
    sheet.ensure(20)
    const item = doc.struct('LI')
    structure.add(item)
    item.add(
      doc.struct('Lbl', () => {
        doc
          .font('regular')
          .fontSize(10)
          .text('•', sheet.margin + 2, sheet.y, { lineBreak: false })
      }),
    )
    item.add(doc.struct('LBody', () => sheet.put(text, { points: 10, indent: 14, after: 3 })))
    item.end()
  }
  structure.end()
  sheet.y += 4
}

function figure(sheet: Sheet, root: Element, { svg, alt, legend }: Picture): void {
  const width = Math.min(sheet.width, 460)
  const height = heightOfPicture(svg, width)
  const below = legend.length * 15 + 16
  sheet.ensure(Math.min(height + below, 640))
  // A picture higher than a page is made as small as the page needs.
  const fitting = Math.min(width, (width * Math.max(sheet.room() - below, 80)) / height)
  const structure = sheet.doc.struct('Figure', { alt }, () => {
    const { doc, margin: x } = sheet
    drawPicture(doc, svg, { x, y: sheet.y, width: fitting })
    sheet.y += heightOfPicture(svg, fitting) + 6
    for (const { label, colour } of legend) {
      if (colour) doc.rect(x, sheet.y + 1, 18, 8).fill(colour)
      else hatch(doc, [x, sheet.y + 1, 18, 8])
      sheet.put(label, { points: 9, indent: 24, after: 3 })
    }
  })
  root.add(structure)
  sheet.y += 8
}
