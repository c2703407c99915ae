// The officer card as a tagged PDF, made without a browser: for a wallet (85.6 × 54 mm, as many panels as the text needs)
// or on a sheet to hang up.
import type { CardPart } from '~/domain/policies/card'
import { type Doc, drawable, footers, ink, openPdf, pine } from './pdf-document.server'

export type CardFile = {
  title: string
  programme: string
  parts: CardPart[]
  /** In the language of the card: the version and its day, whom to call, how to check it. */
  words: { version: string; contact: string[]; check: string; code: string; address: string; qr: string }
  qr: { size: number; path: string }
  language: string
  /** The day on which it was made. */
  madeOn: string
}
export type CardSize = 'wallet' | 'letter' | 'a4'

type Look = {
  page: [number, number]
  margin: number
  text: number
  head: number
  title: number
  foot: number
  qr: number
}
const looks: Record<CardSize, Look> = {
  wallet: { page: [242.65, 153.07], margin: 9, text: 6.6, head: 7, title: 8.5, foot: 5.2, qr: 66 },
  letter: { page: [612, 792], margin: 54, text: 12, head: 13, title: 20, foot: 9, qr: 120 },
  a4: { page: [595.28, 841.89], margin: 54, text: 12, head: 13, title: 20, foot: 9, qr: 120 },
}
/** Bytes of the PDF. */
export async function officerCardPdf(card: CardFile, size: CardSize): Promise<Uint8Array> {
  const look = looks[size]
  const { doc, done } = await openPdf({
    size: look.page,
    margin: 0,
    language: card.language,
    title: card.title,
    author: card.programme,
    subject: card.words.version,
    madeOn: card.madeOn,
  })
  write(doc, card, look)
  const { margin, page, foot } = look
  footers(doc, `${card.title} · ${card.words.version}`, { margin, page, points: foot, bottom: margin })
  doc.end()
  return done
}

function write(doc: Doc, card: CardFile, look: Look): void {
  const { margin, page } = look
  const width = page[0] - 2 * margin
  const bottom = page[1] - margin - look.foot * 1.9
  let y = margin
  const put = (text: string, font: 'regular' | 'bold', points: number, indent = 0, colour = ink) => {
    doc.font(font).fontSize(points).fillColor(colour)
    doc.text(drawable(text), margin + indent, y, { width: width - indent, lineGap: points * 0.08 })
    y = doc.y
  }
  /** A new panel where what comes next, with what must stay beside it, does not fit. */
  const ensure = (height: number) => {
    if (y + height <= bottom) return
    doc.addPage()
    y = margin
  }
  const heightOf = (text: string, font: 'regular' | 'bold', points: number, indent = 0) => {
    doc.font(font).fontSize(points)
    return doc.heightOfString(drawable(text), { width: width - indent, lineGap: points * 0.08 })
  }
  const indent = look.text * 1.1
  const root = doc.struct('Document')
  doc.addStructure(root)
  root.add(doc.struct('H1', () => put(card.title, 'bold', look.title, 0, pine)))
  root.add(doc.struct('P', () => put(`${card.programme} · ${card.words.version}`, 'regular', look.foot + 1)))
  for (const part of card.parts) {
    const first = part.lines[0] ?? ''
    ensure(heightOf(part.title, 'bold', look.head) + heightOf(first, 'regular', look.text, indent) + look.text)
    y += look.text * 0.5
    root.add(doc.struct('H2', () => put(part.title, 'bold', look.head)))
    const list = doc.struct('L')
    root.add(list)
    for (const line of part.lines) {
      ensure(heightOf(line, 'regular', look.text, indent))
      const item = doc.struct('LI')
      list.add(item)
      const top = y
      item.add(
        doc.struct('Lbl', () => {
          doc
            .font('regular')
            .fontSize(look.text)
            .fillColor(ink)
            .text('•', margin + 1, top, { lineBreak: false })
        }),
      )
      item.add(
        doc.struct('LBody', () => {
          y = top
          put(line, 'regular', look.text, indent)
        }),
      )
      item.end()
    }
    list.end()
  }
  const told = [...card.words.contact, card.words.check, card.words.code, card.words.address]
  const aside = look.qr + margin
  doc.font('regular').fontSize(look.text)
  const toldHeight = told.reduce(
    (sum, line) => sum + doc.heightOfString(drawable(line), { width: width - aside, lineGap: look.text * 0.08 }),
    0,
  )
  ensure(Math.max(look.qr, toldHeight) + look.text * 0.5)
  y += look.text * 0.5
  const top = y
  root.add(
    doc.struct('Figure', { alt: card.words.qr }, () => {
      doc
        .save()
        .translate(margin, top)
        .scale(look.qr / card.qr.size)
      doc.path(card.qr.path).fill('#000000').restore()
    }),
  )
  for (const [at, line] of told.entries())
    root.add(
      doc.struct('P', () =>
        put(line, at < card.words.contact.length || line === card.words.code ? 'bold' : 'regular', look.text, aside),
      ),
    )
  root.end()
}
