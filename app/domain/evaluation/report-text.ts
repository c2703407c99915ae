// The words of a report that was handed in as a file. Pure.

/** Files of other kinds begin with these bytes. */
const otherKinds = [
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
]

/**
 * The text of a file in UTF-8, every character as it is; null for anything that is no text, whatever its name says. A mark
 * of byte order at the beginning is no character of the text.
 */
export function reportTextOf(bytes: Uint8Array): string | null {
  if (otherKinds.some((kind) => kind.every((byte, at) => bytes[at] === byte))) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /[^\P{Cc}\t\n\r]/u.test(text) ? null : text
  } catch {
    return null
  }
}
