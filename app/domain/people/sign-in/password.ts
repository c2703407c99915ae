import { z } from 'zod'

const shortestPassword = 12
const longestPassword = 200

/** A password that somebody chooses. Long is enough: no rules about kinds of characters. */
export const newPassword = () =>
  z
    .string({ error: 'account.password.short' })
    .min(shortestPassword, 'account.password.short')
    .max(longestPassword, 'errors.tooLong')
    .refine((value) => new Set(value).size > 3, 'account.password.repeated')

/** True where the password is the address, or the part before the @, in any case. */
export const isFromEmail = (password: string, email: string): boolean => {
  const said = password.trim().toLowerCase()
  const address = email.trim().toLowerCase()
  return said === address || said === address.split('@')[0]
}

/** Why a password is too easy; said by `account.password.<weakness>`. */
export type Weakness = 'common' | 'ownWords' | 'pattern' | 'guessable'

const patterns = /repeat|sequence|date|recentyears|straightrow|keypattern/i
const scoreNeeded = 3

/** The weakness that an estimate shows; null where the password is good. */
export function weaknessOf({ score, warning }: { score: number; warning: string | null }): Weakness | null {
  if (score >= scoreNeeded) return null
  if (warning === 'userInputs') return 'ownWords'
  if (warning && patterns.test(warning)) return 'pattern'
  return warning ? 'common' : 'guessable'
}
