// What arrives as a file, made into text: which kind it really is, and in which encoding it was written. Pure.

/** Bytes that an upload may have. */
export const mostUploadBytes = 200_000

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16'
export type WrongKind = 'spreadsheet' | 'pdf' | 'web-page' | 'json' | 'binary'
export type TextRead =
  | { ok: true; text: string; encoding: Encoding }
  | { ok: false; code: 'empty' | 'too-large' | WrongKind }

const begins = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, at) => bytes[at] === byte)

/** The text of an upload without its byte order mark, or why it is no text. */
export function readText(bytes: Uint8Array): TextRead {
  if (bytes.length > mostUploadBytes) return { ok: false, code: 'too-large' }
  const kind = kindOf(bytes)
  if (kind) return { ok: false, code: kind }
  const { text, encoding } = decode(bytes)
  if (text.trim() === '') return { ok: false, code: 'empty' }
  const start = text.trimStart().slice(0, 200).toLowerCase()
  if (/^<(!doctype|html|table|\?xml|meta)/.test(start)) return { ok: false, code: 'web-page' }
  if (/^(\{\s*"|\[\s*[[{"])/.test(start)) return { ok: false, code: 'json' }
  if (hasControls(text)) return { ok: false, code: 'binary' }
  return { ok: true, text, encoding }
}

function kindOf(bytes: Uint8Array): WrongKind | null {
  // Zip (xlsx, ods, Numbers) and the compound file of old spreadsheets.
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'spreadsheet'
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf'
  return null
}

function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (begins(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}

/** Signs that no text has: all below the blank but for tab and line ends, and those that Windows-1252 leaves empty. */
function hasControls(text: string): boolean {
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return true
    if (code >= 127 && code < 160) return true
  }
  return false
}
