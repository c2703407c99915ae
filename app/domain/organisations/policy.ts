import { type Actor, hasSiteRole, isProjectManager } from '../access/actor'

const keepsTheSite = (actor: Actor) => hasSiteRole(actor, 'project-manager', 'administrator')
type Known = { id: string; archivedAt: Date | null }
const belongsTo = (actor: Actor, organisationId: string) =>
  actor.kind === 'person' && actor.organisationIds.includes(organisationId)

export const mayEstablishOrganisation = (actor: Actor): boolean => keepsTheSite(actor)
/** Directly, all of the record but the name. What its voice counts for is not its own to set. */
export const mayEditOrganisation = (actor: Actor, organisation: Known): boolean =>
  organisation.archivedAt === null && keepsTheSite(actor)
/** Its own people propose what it says of itself; those who edit directly have nothing to propose. */
export const mayProposeChange = (actor: Actor, organisation: Known): boolean =>
  organisation.archivedAt === null && !keepsTheSite(actor) && belongsTo(actor, organisation.id)
/** A proposal exists for the people of its organisation and for those who keep the site; nobody else is told of it. */
export const maySeeProposals = (actor: Actor, organisationId: string): boolean =>
  keepsTheSite(actor) || belongsTo(actor, organisationId)
/** Approved or returned by the project manager, once, and never by whoever proposed it. */
export const mayReviewProposal = (
  actor: Actor,
  proposal: { proposedBy: string; settledAt: Date | null; archivedAt: Date | null },
): boolean =>
  proposal.settledAt === null &&
  proposal.archivedAt === null &&
  isProjectManager(actor) &&
  actor.kind === 'person' &&
  actor.personId !== proposal.proposedBy
export const mayWithdrawProposal = (actor: Actor, proposal: { proposedBy: string; settledAt: Date | null }): boolean =>
  proposal.settledAt === null && actor.kind === 'person' && actor.personId === proposal.proposedBy
/** Whether visitors read a contact's name is said by that person alone. */
export const mayShowContact = (actor: Actor, contact: { personId: string }): boolean =>
  actor.kind === 'person' && actor.personId === contact.personId

export const mayRenameOrganisation = (actor: Actor, organisation: Known): boolean =>
  organisation.archivedAt === null && keepsTheSite(actor)
export const mayArchiveOrganisation = mayRenameOrganisation
export const mayMergeOrganisation = mayRenameOrganisation
export const mayRestoreOrganisation = (actor: Actor, organisation: Known): boolean =>
  organisation.archivedAt !== null && keepsTheSite(actor)
