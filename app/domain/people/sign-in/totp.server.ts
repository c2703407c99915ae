// Codes of an authenticator app (RFC 6238): SHA-1, six digits, 30 seconds, as all the apps understand.
import { randomBytes } from 'node:crypto'
import { createTOTPKeyURI, verifyHOTP } from '@oslojs/otp'

const seconds = 30
const digits = 6

/** A new shared secret: 160 random bits as base64url. */
export const newSecret = (): string => randomBytes(20).toString('base64url')

/** Which 30-second step a moment lies in. */
export const stepOf = (now: Date): number => Math.floor(now.getTime() / 1000 / seconds)

/**
 * The step whose code this is, or null: the step of now, or one to either side for clocks that are off. Steps up to
 * `lastStep` are used up, so a code works once.
 */
export function findStep(secret: string, code: string, lastStep: number, now: Date): number | null {
  const key = Buffer.from(secret, 'base64url')
  const step = stepOf(now)
  const near = [step, step - 1, step + 1].filter((one) => one > lastStep)
  return near.find((one) => verifyHOTP(key, BigInt(one), digits, code)) ?? null
}

/** What the app reads from the QR code, and the same secret as people type it: groups of four. */
export function keyOf(secret: string, site: string, email: string): { uri: string; typed: string } {
  const uri = createTOTPKeyURI(site, email, Buffer.from(secret, 'base64url'), seconds, digits)
  const base32 = new URL(uri).searchParams.get('secret') ?? ''
  return { uri, typed: base32.replace(/(.{4})(?=.)/g, '$1 ') }
}
