// Text down a page and on to the next: what documents of running text and tables are put together with.
import { type Doc, drawable, ink } from './pdf-document.server'

export type TextLook = { font?: 'regular' | 'bold'; points: number; indent?: number; colour?: string; after?: number }

export type Sheet = ReturnType<typeof sheetOf>

/** Where the next thing stands on a document's pages. Marks nothing by itself: text belongs to the structure around it. */
export function sheetOf(doc: Doc, { page, margin }: { page: [number, number]; margin: number }) {
  const width = page[0] - 2 * margin
  const bottom = page[1] - margin
  const sheet = {
    doc,
    margin,
    width,
    y: margin,
    room: () => bottom - sheet.y,
    /** A new page where this height does not fit any more. */
    ensure(height: number): boolean {
      if (sheet.y + height <= bottom) return false
      doc.addPage()
      sheet.y = margin
      return true
    },
    heightOf(text: string, { font = 'regular', points, indent = 0 }: TextLook, within = width): number {
      doc.font(font).fontSize(points)
      return doc.heightOfString(drawable(text), { width: within - indent, lineGap: points * 0.15 })
    },
    /** Writes a paragraph, over the end of the page where it must. */
    put(text: string, { font = 'regular', points, indent = 0, colour = ink, after = points * 0.5 }: TextLook) {
      doc.font(font).fontSize(points).fillColor(colour)
      doc.text(drawable(text), margin + indent, sheet.y, { width: width - indent, lineGap: points * 0.15 })
      sheet.y = doc.y + after
    },
  }
  return sheet
}
