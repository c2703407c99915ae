// The officer card as a tagged PDF, made without a browser: for a wallet (85.6 × 54 mm, as many panels as the text needs)
// or on a sheet to hang up.
import type { CardPart } from '~/domain/policies/card'

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
const ink = '#171716'
const pine = '#0f6460'

/** Bytes of the PDF. */
export async function officerCardPdf(card: CardFile, size: CardSize): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit')
  const [regular, bold] = await Promise.all([
    import('./fonts/public-sans-regular.ttf?inline'),
    import('./fonts/public-sans-bold.ttf?inline'),
  ])
  const look = looks[size]
  const doc = new PDFDocument({
    size: look.page,
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    tagged: true,
    lang: card.language,
    displayTitle: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    font: bytesOf(regular.default),
    info: {
      Title: card.title,
      Author: card.programme,
      Subject: card.words.version,
      Creator: 'Accord',
      CreationDate: new Date(`${card.madeOn}T12:00:00Z`),
    },
  })
  const done = collected(doc)
  doc.registerFont('regular', bytesOf(regular.default)).registerFont('bold', bytesOf(bold.default))
  doc.addPage()
  write(doc, card, look)
  footers(doc, card, look)
  doc.end()
  return done
}

type Doc = InstanceType<typeof import('pdfkit')['default']>

const bytesOf = (dataUrl: string): Uint8Array => Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')

function collected(doc: Doc): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (part) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })
}

/** Characters that the font has no shape for would be drawn as empty boxes. */
const drawable = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('→', '>')
    .replace(/[^\u0020-\u024f\u2010-\u2022\u2026\u2030\u20ac\u2122\u2212\u2260\u2264\u2265]/g, ' ')

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

/** On each panel: which card and version it belongs to, and its number. Not read out: it repeats. */
function footers(doc: Doc, card: CardFile, look: Look): void {
  const { count } = doc.bufferedPageRange()
  const { margin, page, foot } = look
  for (let at = 0; at < count; at++) {
    doc.switchToPage(at)
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font('regular').fontSize(foot).fillColor(ink)
    const y = page[1] - margin - foot
    doc.text(drawable(`${card.title} · ${card.words.version}`), margin, y, { lineBreak: false })
    const number = `${at + 1}/${count}`
    doc.text(number, page[0] - margin - doc.widthOfString(number), y, { lineBreak: false })
    doc.endMarkedContent()
  }
}
