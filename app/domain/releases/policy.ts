import { type Actor, hasSiteRole, isSteward, type Person } from '../access/actor'
import { type ReleaseMoments, releaseState } from './release'

export type ReleaseFacts = ReleaseMoments & {
  draftedBy: string
  /** Who uploaded its tables. */
  uploaders: readonly string[]
}

const isManager = (actor: Actor) => hasSiteRole(actor, 'project-manager')
const drafted = (actor: Actor, release: Pick<ReleaseFacts, 'draftedBy'>) =>
  actor.kind === 'person' && actor.personId === release.draftedBy
const isUnpublished = (release: ReleaseMoments) => release.publishedAt === null

/** That a release is being prepared, and how far it is, every member may know. */
export const mayListReleases = (actor: Actor): boolean => actor.kind === 'person' && actor.isMember

export const mayDraftRelease = (actor: Actor): boolean => isManager(actor) || isSteward(actor)

/** Who prepares this release: the project manager, and a data steward their own. */
export const mayPrepareRelease = (actor: Actor, release: Pick<ReleaseFacts, 'draftedBy'>): boolean =>
  isManager(actor) || (drafted(actor, release) && isSteward(actor))

/** Who reads drafts without preparing them: second readers. They see what the gate let through and its report. */
export const isSecondReader = (actor: Actor) => hasSiteRole(actor, 'project-manager', 'evaluator', 'administrator')

/** The store's half is `visibleTo` in drafts.server.ts. */
export const maySeeDraft = (actor: Actor, release: Pick<ReleaseFacts, 'draftedBy'>): boolean =>
  isSecondReader(actor) || mayPrepareRelease(actor, release)

/** True counts, before the gate: for those who prepare the release, and for nobody else, whatever their role. */
export const mayReadRawTables = mayPrepareRelease

export const mayEditRelease = (actor: Actor, release: ReleaseFacts): boolean =>
  isUnpublished(release) && mayPrepareRelease(actor, release)

export const mayRunGate = mayEditRelease

/** A second person, never one who drafted the release or uploaded a table of it. */
export const mayReviewRelease = (actor: Actor, release: ReleaseFacts): boolean =>
  actor.kind === 'person' &&
  isSecondReader(actor) &&
  releaseState(release) === 'gated' &&
  !drafted(actor, release) &&
  !release.uploaders.includes(actor.personId)

export const mayPublishRelease = (actor: Actor, release: ReleaseFacts): boolean =>
  hasSiteRole(actor, 'project-manager', 'administrator') && releaseState(release) === 'reviewed'

export const mayReviseRelease = (actor: Actor, release: ReleaseMoments): boolean =>
  !isUnpublished(release) && mayDraftRelease(actor)

/** Who announces releases for a day, moves and drops them, and says which draft keeps which. */
export const mayPlanReleases = (actor: Actor): actor is Person => isManager(actor)

/** Withdrawing takes a release off the pages; readers do not forget what it showed. */
export const mayWithdrawRelease = (actor: Actor, release: ReleaseMoments & { withdrawnAt: Date | null }): boolean =>
  !isUnpublished(release) && release.withdrawnAt === null && hasSiteRole(actor, 'project-manager', 'administrator')
