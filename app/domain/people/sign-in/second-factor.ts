import { z } from 'zod'

/** A code as people type it: with blanks or hyphens, in any case. */
const typedCode = () =>
  z
    .string({ error: 'signIn.code.missing' })
    .transform((value) => value.replace(/[\s-]/g, '').toUpperCase())
    .pipe(z.string().min(1, 'signIn.code.missing').max(40, 'signIn.code.wrong'))

export const CodeInput = z.object({ code: typedCode() })
export const isAppCode = (code: string): boolean => /^\d{6}$/.test(code)

export const recoveryCodeCount = 10
/** How long a sign-in may wait for its second step. */
export const secondStepMinutes = 10
/** How long after proving who they are somebody may do what is dangerous. */
export const confirmationMinutes = 15

/** Whether whoever proved who they are at `provedAt` need not do so again. */
export const isConfirmed = (provedAt: Date | null, now: Date): boolean =>
  provedAt !== null && now.getTime() - provedAt.getTime() < confirmationMinutes * 60_000
