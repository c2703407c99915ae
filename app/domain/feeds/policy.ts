import { type Actor, isProjectManager } from '../access/actor'

/** Whether somebody keeps the data of their organisation today. */
export type Stewardship = { isSteward: boolean }

/** Who sends the counts of a feed and sees those sent before: the organisation's data stewards, and the project manager. */
export const maySupplyFeed = (
  actor: Actor,
  feed: { organisationId: string },
  stewardship: { organisationIds: readonly string[] },
): boolean =>
  isProjectManager(actor) || (actor.kind === 'person' && stewardship.organisationIds.includes(feed.organisationId))

export const mayPromiseFeed = (actor: Actor): boolean => isProjectManager(actor)
