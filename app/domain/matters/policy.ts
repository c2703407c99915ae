import { type Actor, hasSiteRole, holdsOffice, isProjectManager, type Person, sitsOn } from '../access/actor'
import type { MatterVisibility } from './matter'

// Each answer assumes that the actor may see the matter at all, which `visibleTo(actor)` has settled by then.

export type MatterFacts = { bodyId: string | null; visibility: MatterVisibility }

/** The liaison and the project manager look after every matter they may see; they belong to no party. */
const looksAfterMatters = (actor: Actor): boolean => hasSiteRole(actor, 'community-liaison', 'project-manager')
const leadsBody = (actor: Actor, bodyId: string | null): boolean =>
  bodyId !== null && holdsOffice(actor, bodyId, 'chair', 'clerk')

/** Whoever holds a seat, an office or a site role may open a matter. */
export const mayOpenMatter = (actor: Actor): actor is Person => actor.kind === 'person' && actor.isMember

/** What a body asks is opened in its name by those who lead it. */
export const mayOpenForBody = (actor: Actor, bodyId: string): actor is Person =>
  actor.kind === 'person' && leadsBody(actor, bodyId)

/** A room is entered by those who belong to it; the liaison and the project manager may put something before it. */
export const mayKeepToBody = (actor: Actor, bodyId: string): boolean =>
  sitsOn(actor, bodyId) || looksAfterMatters(actor)

/** Chair and clerk of the body that has it, the liaison, the project manager. */
export const mayMoveMatter = (actor: Actor, matter: MatterFacts): actor is Person =>
  actor.kind === 'person' && (looksAfterMatters(actor) || leadsBody(actor, matter.bodyId))
export const mayAnswerMatter = mayMoveMatter
export const mayArchiveMatter = mayMoveMatter
/** Who has the matter says that it has come. */
export const mayAcknowledgeMatter = mayMoveMatter
/** Asked for both matters: who merges them answers for either. */
export const mayMergeMatter = mayMoveMatter

/** Members follow what they may see. */
export const mayFollow = (actor: Actor): actor is Person => actor.kind === 'person' && actor.isMember

/** Members speak. What is kept to the body's room is said by those who belong to it, and by the project manager. */
export const mayComment = (actor: Actor, matter: MatterFacts, visibility: MatterVisibility): actor is Person => {
  if (actor.kind !== 'person' || !actor.isMember) return false
  if (visibility !== 'body') return true
  return matter.bodyId !== null && (sitsOn(actor, matter.bodyId) || isProjectManager(actor))
}
