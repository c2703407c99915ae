import type { Visibility } from '#db/schema/words'
import type { Actor } from './actor'
import { readingOf } from './reading'

/**
 * May this actor see something of this visibility that belongs to this body? `closed` is never shown: it is a count.
 * The store's half is `visibleIn` (visibility.server.ts); a test holds the two together.
 */
export function maySee(actor: Actor, thing: { visibility: Visibility; bodyId: string | null }): boolean {
  if (actor.kind === 'system') return thing.visibility !== 'closed'
  return readingOf(actor, thing) !== null
}
