import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { codeOf, isFair } from './code'

/** 192 random bits as 32 characters that fit into a URL. */
export const randomToken = (): string => randomBytes(24).toString('base64url')
/** What the database keeps of a token or code: SHA-256, base64url. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')
export const sameBytes = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const randomCode = (length: number): string => {
  const fair: number[] = []
  while (fair.length < length) fair.push(...[...randomBytes(24)].filter(isFair))
  return codeOf(fair.slice(0, length))
}
/** A receipt code that can be read out and typed: 12 characters in fours, about 58 bits. */
export const receiptCode = (): string => randomCode(12)
/** A code that stands in for a lost authenticator: 16 characters in fours, about 78 bits, so that its hash tells nothing. */
export const recoveryCode = (): string => randomCode(16)
