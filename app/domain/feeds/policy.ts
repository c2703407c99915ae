import { type Actor, isProjectManager, isStewardOf } from '../access/actor'

/**
 * Who sends the counts of a feed and sees those sent before: the organisation's data stewards, and the project manager.
 * The store's half is `visibleTo` in submissions.server.ts.
 */
export const maySupplyFeed = (actor: Actor, feed: { organisationId: string }): boolean =>
  isProjectManager(actor) || isStewardOf(actor, feed.organisationId)

export const mayPromiseFeed = (actor: Actor): boolean => isProjectManager(actor)
