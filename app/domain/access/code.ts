// Codes that people read out, type and scan: of receipts, cards, certificates and recovery. Pure.

/** No two that are taken for each other: no 0 or O, no 1, I or L, and no U beside V. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const inFours = (letters: string) => letters.replace(/(.{4})(?=.)/g, '$1-')
const shortForm = new RegExp(`^[${alphabet}]{12}$`)

/** Whether a random byte is as likely to become one letter as any other. A secret code is made of such bytes alone. */
export const isFair = (byte: number): boolean => byte < 240

/** A letter for each byte, in fours: ABCD-EFGH-JKMN. */
export const codeOf = (bytes: Iterable<number>): string =>
  inFours(Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join(''))

/** A code of twelve as somebody typed it, in the form in which it was given: ABCD-EFGH-JKMN. '' where it cannot be one. */
export function tidyCode(typed: string): string {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  return shortForm.test(letters) ? inFours(letters) : ''
}
