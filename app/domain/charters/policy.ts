import { type Actor, isProjectManager, sitsOn } from '../access/actor'
import { mayManageSeats } from '../seats/policy'

/** A next charter is drafted by the project manager; the body alone adopts it. */
export const mayDraftCharter = (actor: Actor): boolean => isProjectManager(actor)

/** A draft is read by the body's people and by those who keep the site, until it stands in a proposal. */
export const maySeeCharterDrafts = (actor: Actor, body: { id: string }): boolean =>
  mayManageSeats(actor) || sitsOn(actor, body.id)
