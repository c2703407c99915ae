import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { qrSquares } from '~/auth/qr.server'
import { type CardFile, officerCardPdf } from '~/documents/officer-card.server'

const card = async (lines: string[], changed: Partial<CardFile> = {}): Promise<CardFile> => ({
  title: 'Criterios de elegibilidad',
  programme: 'Derivación de Calder',
  parts: [{ title: 'Quién puede ser derivado', lines }],
  words: {
    version: 'Versión 2, en vigor desde el 1 de enero de 2026',
    contact: ['555-0160'],
    check: '¿Sigue siendo válida?',
    code: 'AAAA-BBBB-CCCC',
    address: 'https://example.org/cards',
    qr: 'Código',
  },
  qr: await qrSquares('https://example.org/cards/AAAA-BBBB-CCCC'),
  language: 'es',
  madeOn: '2026-11-18',
  ...changed,
})
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
/** Everything in the file's compressed streams, as text. */
function unpacked(bytes: Uint8Array): string {
  const text = latin(bytes)
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, part]) => part as string)
  return streams
    .map((part) => {
      const raw = Buffer.from(part, 'latin1')
      return raw[0] === 0x78 ? inflateSync(raw).toString('latin1') : ''
    })
    .join('\n')
}
const pagesOf = (bytes: Uint8Array) => [...latin(bytes).matchAll(/\/Type \/Page\b(?!s)/g)].length
const boxOf = (bytes: Uint8Array) => /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(latin(bytes))?.slice(1).map(Number)

test('a card for a wallet has the size of a bank card, and as many panels as its text needs', async () => {
  const short = await officerCardPdf(await card(['Una línea']), 'wallet')
  const long = await officerCardPdf(
    await card(Array.from({ length: 30 }, (_, n) => `Línea ${n} de la tarjeta`)),
    'wallet',
  )
  const [width = 0, height = 0] = boxOf(short) ?? []
  expect([Math.round((width / 72) * 25.4 * 10) / 10, Math.round((height / 72) * 25.4 * 10) / 10]).toEqual([85.6, 54])
  expect(pagesOf(long)).toBeGreaterThan(pagesOf(short))
})

test('on a sheet it is of the country’s paper, on one page', async () => {
  const made = await card(['Una línea', 'Otra línea'])
  expect(boxOf(await officerCardPdf(made, 'letter'))).toEqual([612, 792])
  const a4 = await officerCardPdf(made, 'a4')
  expect([boxOf(a4)?.map(Math.round), pagesOf(a4)]).toEqual([[595, 842], 1])
})

test('it is tagged, says its language and title, and holds its own fonts with the letters of Spanish', async () => {
  const bytes = await officerCardPdf(await card(['¿Quién? Año, niño, corazón: «sí»']), 'letter')
  const text = latin(bytes)
  expect(text.startsWith('%PDF-1.7')).toBe(true)
  for (const part of ['/Marked true', '/Lang (es)', '/StructTreeRoot', '/H1', '/LBody', '/Figure', '/FontFile2'])
    expect(text + unpacked(bytes), part).toContain(part)
  expect(text).not.toContain('/Helvetica')
  // Each glyph of the embedded font says which letter it is, so that the text can be searched and read aloud.
  const maps = unpacked(bytes).toLowerCase()
  for (const letter of ['é', 'ñ', 'ó', 'í', '¿', '«'])
    expect(maps, letter).toContain(`<${letter.charCodeAt(0).toString(16).padStart(4, '0')}>`)
})

test('the same card on the same day is the same file', async () => {
  const made = await card(['Una línea'])
  expect(latin(await officerCardPdf(made, 'wallet'))).toBe(latin(await officerCardPdf(made, 'wallet')))
})

test('what the font cannot draw, and empty or endless lines, do not break it', async () => {
  const made = await card(['漢字 🙂 \u0007', '', 'x'.repeat(4000), 'palabra '.repeat(800)])
  expect(pagesOf(await officerCardPdf(made, 'wallet'))).toBeGreaterThan(2)
})
