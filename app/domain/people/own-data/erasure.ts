import { z } from 'zod'

/** Shown where somebody stood who had their personal data erased. */
export const formerMember = 'Former member'

/** The form that erases: one's own address, typed out, and the password where there is one. */
export const ErasureInput = z.object({
  email: z
    .string({ error: 'errors.required' })
    .trim()
    .toLowerCase()
    .min(1, 'errors.required')
    .max(254, 'errors.tooLong'),
  password: z.string({ error: 'errors.required' }).max(200, 'errors.tooLong').optional().default(''),
})
