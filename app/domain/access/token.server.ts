import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 192 random bits as 32 characters that fit into a URL. */
export const randomToken = (): string => randomBytes(24).toString('base64url')
/** What the database keeps of a token or code: SHA-256, base64url. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')
export const sameBytes = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeOf = (length: number): string => {
  const letters: string[] = []
  while (letters.length < length) {
    for (const byte of randomBytes(24)) {
      if (byte < 240 && letters.length < length) letters.push(alphabet[byte % 30] as string)
    }
  }
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}
/** A receipt code that can be read out and typed: 12 characters in fours, about 58 bits. */
export const receiptCode = (): string => codeOf(12)
/** A code that stands in for a lost authenticator: 16 characters in fours, about 78 bits, so that its hash tells nothing. */
export const recoveryCode = (): string => codeOf(16)
