import { z } from 'zod'
import { emailAddress } from '../input'

export const AddressInput = z.object({ email: emailAddress() })

/** How long the link that was mailed to a new address can be followed. */
export const addressLinkHours = 24
