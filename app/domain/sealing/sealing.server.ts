import { contentOf, type Sealed } from '#db/sealed'
import type { Screener } from './screener'

/** The content, for a screener. Only app/domain/referrals calls this, and records that it did. */
export const open = <T>(sealed: Sealed<T>, _screener: Screener): T => contentOf(sealed)
