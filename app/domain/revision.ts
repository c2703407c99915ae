// Two people change the same thing at once: whoever is second learns of it before anything is overwritten. A thing that
// is guarded has a number that grows with each change; its form sends the number that it was made from.
import { z } from 'zod'
import { Stale } from './errors'

/** The number that a form was made from; null where a command comes from no page. */
export const revisionField = () =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional()
    .catch(undefined)
export type Revised = { revision?: number | undefined }

/** Throws Stale where the thing has changed since the form was made. Call it inside the transaction of the change. */
export function ensureRevision(thing: { revision: number }, given: Revised): void {
  if (given.revision !== undefined && given.revision !== thing.revision) throw new Stale()
}
