import type { Actor } from '../access/actor'

/** The log of what happened is for members; each entry has a visibility of its own besides. */
export const mayReadActivity = (actor: Actor): boolean => actor.kind === 'person' && actor.isMember

/** What a site role does by override, the people of every signatory read, whether they hold a seat or not. */
export const mayReadOverrides = (actor: Actor, speaksForSignatory: boolean): boolean =>
  actor.kind === 'person' && (actor.isMember || speaksForSignatory)
