import { z } from 'zod'
import { frequencies, locales } from '#db/schema/words'
import { choice, emailAddress } from '../input'

/** Editions that anybody can subscribe to; the members' edition belongs to an account. */
export const openAudiences = ['residents', 'business'] as const

export const SubscriptionInput = z.object({
  email: emailAddress(),
  audience: choice(openAudiences),
  frequency: choice(frequencies),
  locale: choice(locales),
})
export type SubscriptionInput = z.output<typeof SubscriptionInput>

/** What the page behind the confirmation link sends: the choices, once more, by the one who can read the address's mail. */
export const ConfirmationInput = z.object({ frequency: choice(frequencies), locale: choice(locales) })
export type ConfirmationInput = z.output<typeof ConfirmationInput>

export const confirmationDays = 7
/** An address that was written to is not written to again so soon, whoever asks. */
export const askAgainMinutes = 10
