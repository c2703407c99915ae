import { z } from 'zod'
import { emailAddress } from '../../input'

export const SignInInput = z.object({
  email: emailAddress(),
  password: z.string({ error: 'errors.required' }).min(1, 'errors.required').max(200, 'errors.tooLong'),
})
export const SignInLinkInput = z.object({ email: emailAddress() })

/** How long a mailed sign-in link can be used. */
export const signInLinkMinutes = 10
