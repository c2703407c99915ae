import { type Actor, isProjectManager } from '../access/actor'

/** Issues are compiled by the clock or the project manager. */
export const mayCompileIssue = (actor: Actor): boolean => actor.kind === 'system' || isProjectManager(actor)
/** Who sees issues with their recipients, and previews them as any of these. */
export const mayReadIssues = (actor: Actor): boolean => isProjectManager(actor)
/** Nothing goes out before a person has said so. */
export const mayReleaseIssue = (actor: Actor): boolean => isProjectManager(actor)
export const mayHoldIssue = (actor: Actor): boolean => isProjectManager(actor)

/** Anybody may ask; only the mail to the address confirms. */
export const mayAskForSubscription = (_actor: Actor): boolean => true
/** The members' edition is for whoever holds a seat, an office or a site role today. */
export const mayTakeMembersEdition = (actor: Actor): boolean => actor.kind === 'person' && actor.isMember
