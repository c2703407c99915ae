// What every PDF of the site has: tags, language, title, the site's own typeface, and a foot on each page.
export const ink = '#171716'
export const pine = '#0f6460'

export type Doc = InstanceType<typeof import('pdfkit')['default']>
export type PdfFacts = {
  size: [number, number]
  margin: number
  language: string
  title: string
  author: string
  subject: string
  /** The day that it says it was made on; the same content of the same day is the same file. */
  madeOn: string
}

/** A document with its first page. `done` gives the bytes after `doc.end()`. */
export async function openPdf(facts: PdfFacts): Promise<{ doc: Doc; done: Promise<Uint8Array> }> {
  const { default: PDFDocument } = await import('pdfkit')
  const [regular, bold] = await Promise.all([
    import('../platform/fonts/public-sans-regular.ttf?inline'),
    import('../platform/fonts/public-sans-bold.ttf?inline'),
  ])
  const doc = new PDFDocument({
    size: facts.size,
    margin: facts.margin,
    autoFirstPage: false,
    bufferPages: true,
    tagged: true,
    lang: facts.language,
    displayTitle: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    font: bytesOf(regular.default),
    info: {
      Title: facts.title,
      Author: facts.author,
      Subject: facts.subject,
      Creator: 'Accord',
      CreationDate: new Date(`${facts.madeOn}T12:00:00Z`),
    },
  })
  const done = collected(doc)
  doc.registerFont('regular', bytesOf(regular.default)).registerFont('bold', bytesOf(bold.default))
  doc.addPage()
  return { doc, done }
}

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
export const drawable = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('→', '>')
    .replace(/[^\u0020-\u024f\u2010-\u2022\u2026\u2030\u20ac\u2122\u2212\u2260\u2264\u2265]/g, ' ')

/** On each page: what it belongs to, and its number. Not read out: it repeats. */
export function footers(
  doc: Doc,
  text: string,
  { margin, page, points, bottom }: { margin: number; page: [number, number]; points: number; bottom: number },
): void {
  const { count } = doc.bufferedPageRange()
  for (let at = 0; at < count; at++) {
    doc.switchToPage(at)
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font('regular').fontSize(points).fillColor(ink)
    const y = page[1] - bottom - points
    doc.text(drawable(text), margin, y, { lineBreak: false })
    const number = `${at + 1}/${count}`
    doc.text(number, page[0] - margin - doc.widthOfString(number), y, { lineBreak: false })
    doc.endMarkedContent()
  }
}
