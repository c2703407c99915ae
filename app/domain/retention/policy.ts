import type { Actor } from '../access/actor'

/** The schedule is kept by the site itself: nobody decides by hand what is forgotten, or when. */
export const mayApplyRetention = (actor: Actor): boolean => actor.kind === 'system'
