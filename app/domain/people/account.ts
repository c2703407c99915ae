import { z } from 'zod'
import { locales } from '#db/schema/words'
import { choice, optionalText, requiredText, tick } from '../input'
import { newPassword } from './sign-in/password'

const isPhone = (value: string) =>
  value === '' || (/^[+0-9][0-9 ().\-/]*( ?(x|ext\.?) ?\d{1,6})?$/i.test(value) && value.replace(/\D/g, '').length >= 5)

export const AccountInput = z.object({
  name: requiredText(120),
  displayName: optionalText(120).transform((value) => value || null),
  title: optionalText(120),
  phone: optionalText(40)
    .refine(isPhone, 'account.phoneWrong')
    .transform((value) => value || null),
  phoneShown: tick(),
  locale: choice(locales),
})
export type AccountInput = z.output<typeof AccountInput>

export const PasswordChangeInput = z.object({
  currentPassword: z.string({ error: 'errors.required' }).max(200, 'errors.tooLong').optional().default(''),
  newPassword: newPassword(),
})

/** One of the three: what a person proves once more who they are with. */
export const ConfirmationInput = z.object({
  password: z.string().max(200, 'errors.tooLong').optional().default(''),
  code: z
    .string()
    .max(40, 'signIn.code.wrong')
    .optional()
    .default('')
    .transform((value) => value.replace(/[\s-]/g, '').toUpperCase()),
  response: z.string().max(20_000, 'errors.tooLong').optional().default(''),
})
