import { z } from 'zod'
import { requiredText } from '../../input'

/** How long a challenge can be answered. */
export const passkeyMinutes = 5

/** What a script put into the form: the browser's answer as JSON. */
export const PasskeyAnswer = z.object({
  response: z.string({ error: 'signIn.passkey.noAnswer' }).min(1, 'signIn.passkey.noAnswer').max(20_000),
})
export const NewPasskeyInput = PasskeyAnswer.extend({ name: requiredText(60) })

export type NewPasskey = {
  name: string
  credentialId: string
  publicKey: string
  counter: number
  transports: string[]
}
