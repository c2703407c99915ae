// Why somebody reads a kind of thing or does not: the rule that `maySee` asks, and the page that tells them. Pure.
import type { Visibility } from '#db/schema/words'
import { type Actor, bodyIdsOf, isProjectManager, type System } from './actor'

/** The reason for which an actor reads what is this visible; null where they do not. */
export type Reading = 'everybody' | 'member' | 'seat' | 'office' | 'project-manager' | null

/** The first reason that holds for a person or a visitor. */
export function readingOf(
  actor: Exclude<Actor, System>,
  { visibility, bodyId }: { visibility: Visibility; bodyId: string | null },
): Reading {
  if (visibility === 'public') return 'everybody'
  if (actor.kind !== 'person' || visibility === 'closed') return null
  if (visibility === 'members') return actor.isMember ? 'member' : null
  if (bodyId !== null && bodyIdsOf(actor).includes(bodyId))
    return actor.seats.some((seat) => seat.bodyId === bodyId) ? 'seat' : 'office'
  return isProjectManager(actor) ? 'project-manager' : null
}
