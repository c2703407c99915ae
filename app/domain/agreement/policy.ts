import { type Actor, hasSiteRole, isProjectManager } from '../access/actor'

const keepsTheSite = (actor: Actor) => hasSiteRole(actor, 'project-manager', 'administrator')
type Known = { id: string; archivedAt: Date | null }
const isDelegateOf = (actor: Actor, organisationId: string) =>
  actor.kind === 'person' &&
  actor.seats.some((seat) => seat.organisationId === organisationId && seat.role === 'delegate')

export const mayRecordSignature = (actor: Actor, organisation: Known): boolean =>
  organisation.archivedAt === null && keepsTheSite(actor)
/** At any time, by its own delegate; the project manager writes down what an organisation declares. */
export const mayWithdrawSignature = (actor: Actor, organisation: Known): boolean =>
  organisation.archivedAt === null && (isProjectManager(actor) || isDelegateOf(actor, organisation.id))
/** A delegate gives notice on the day itself; a letter of an earlier day is written down by the project manager. */
export const mayBackdateNotice = (actor: Actor): boolean => isProjectManager(actor)

export const mayEnterAgreement = (actor: Actor): boolean => keepsTheSite(actor)

/** Announced, and taken back, by the project manager; read by every member and by the signatories' own people. */
export const mayAnnounceGovernance = (actor: Actor): boolean => isProjectManager(actor)
export const mayTakeBackNotice = (
  actor: Actor,
  notice: { withdrawnAt: Date | null; takesEffectOn: string },
  today: string,
): boolean => notice.withdrawnAt === null && notice.takesEffectOn > today && isProjectManager(actor)
export const mayReadNotices = (actor: Actor): boolean =>
  actor.kind === 'person' && (actor.isMember || actor.organisationIds.length > 0)
