// The words of a PDF as a program reads them: each glyph of an embedded font says which letter it is.
import { inflateSync } from 'node:zlib'

type Fonts = Map<string, Map<string, string>>

/** All text of the file, one line for each piece of text that it draws. */
export function pdfText(bytes: Uint8Array): string {
  const objects = objectsOf(bytes)
  const fonts = fontsOf(objects)
  const lines: string[] = []
  for (const { stream } of objects.values()) {
    if (!stream || !/\bTJ\b|\bTj\b/.test(stream)) continue
    let letters: Map<string, string> | undefined
    for (const [, font, drawn] of stream.matchAll(/\/(\w+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (font) letters = fonts.get(font)
      else if (drawn)
        lines.push([...drawn.matchAll(/<([0-9a-f]+)>/gi)].map(([, hex = '']) => read(hex, letters)).join(''))
    }
  }
  return lines.join('\n')
}

const read = (hex: string, letters: Map<string, string> | undefined): string =>
  (hex.match(/.{4}/g) ?? []).map((glyph) => letters?.get(glyph.toLowerCase()) ?? '').join('')

function objectsOf(bytes: Uint8Array): Map<string, { text: string; stream: string }> {
  const whole = Buffer.from(bytes).toString('latin1')
  return new Map(
    [...whole.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', text = '']) => {
      const [, packed = ''] = /stream\n([\s\S]*?)\nendstream/.exec(text) ?? []
      const raw = Buffer.from(packed, 'latin1')
      return [id, { text, stream: raw[0] === 0x78 ? inflateSync(raw).toString('latin1') : packed }]
    }),
  )
}

function fontsOf(objects: ReturnType<typeof objectsOf>): Fonts {
  const fonts: Fonts = new Map()
  for (const { text } of objects.values()) {
    const [, listed = ''] = /\/Font <<([\s\S]*?)>>/.exec(text) ?? []
    for (const [, name = '', id = ''] of listed.matchAll(/\/(\w+) (\d+) 0 R/g)) {
      const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.text ?? '') ?? []
      fonts.set(name, lettersOf(objects.get(map)?.stream ?? ''))
    }
  }
  return fonts
}

function lettersOf(map: string): Map<string, string> {
  const letters = new Map<string, string>()
  for (const [, from = '0', listed = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    for (const [at, [, letter = '']] of [...listed.matchAll(/<([0-9a-f ]*)>/gi)].entries()) {
      const units = letter.replace(/ /g, '').match(/.{4}/g) ?? []
      const glyph = (Number.parseInt(from, 16) + at).toString(16).padStart(4, '0')
      letters.set(glyph, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))))
    }
  }
  return letters
}
