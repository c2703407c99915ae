import type { Key } from '~/i18n/translate'
import {
  type Actor,
  hasSiteRole,
  holdsOffice,
  isProjectManager,
  isVoice,
  leadsProcedure,
  type Person,
} from '../access/actor'
import { allows, type ProposalMoments, proposalState } from './proposal'

// Each answer assumes that the actor may see the proposal at all, which `visibleTo(actor)` has settled by then.

export type ProposalFacts = ProposalMoments & { bodyId: string; draftedBy: string; hiddenUntilClosing: boolean }
/** What a comment needs to know of its proposal. */
export type CommentFacts = ProposalMoments & { bodyId: string; commentsCloseAt: Date | null }

type SpeakingRole = 'delegate' | 'alternate'

/** In what role the person speaks for the organisation on the body today; the strongest if there are several. */
function speaksFor(actor: Actor, bodyId: string, organisationId?: string): SpeakingRole | null {
  if (actor.kind !== 'person') return null
  const held = actor.seats
    .filter(
      (seat) => seat.bodyId === bodyId && (organisationId === undefined || seat.organisationId === organisationId),
    )
    .map((seat) => seat.role)
  if (held.includes('delegate')) return 'delegate'
  return held.includes('alternate') ? 'alternate' : null
}

const drafted = (actor: Actor, proposal: ProposalFacts): actor is Person =>
  actor.kind === 'person' && actor.personId === proposal.draftedBy

/** Any organisation on the body may put a text to it, through its delegate or an alternate. */
export const mayDraftProposal = (actor: Actor, body: { bodyId: string }): boolean =>
  leadsProcedure(actor, body.bodyId) || speaksFor(actor, body.bodyId) !== null

/** Who leads the procedure, or the drafter while they still speak for an organisation on the body. */
const leadsOrDrafted = (actor: Actor, proposal: ProposalFacts): boolean =>
  leadsProcedure(actor, proposal.bodyId) || (drafted(actor, proposal) && speaksFor(actor, proposal.bodyId) !== null)

/** The text is fixed from the moment somebody opened it, even if its opening time has not come. */
export const mayEditProposal = (actor: Actor, proposal: ProposalFacts, now: Date): boolean =>
  leadsOrDrafted(actor, proposal) && allows(proposalState(proposal, now), 'edit') && proposal.openedAt === null

export const mayOpenProposal = (actor: Actor, proposal: ProposalFacts, now: Date): boolean =>
  leadsOrDrafted(actor, proposal) &&
  allows(proposalState(proposal, now), 'open') &&
  proposal.openedAt === null &&
  now < proposal.closesAt

/**
 * Why this person may not give this organisation's position now, as a catalogue key; null where they may.
 *
 * One voice: whoever acts for the seat today gives the position and may change it, whoever gave the last one. That is
 * the delegate, or an alternate while the delegate is away or the place is vacant (bodies/voice.ts).
 */
export function whyNoPosition(actor: Actor, proposal: ProposalFacts, organisationId: string, now: Date): Key | null {
  if (actor.kind !== 'person') return 'proposals.errors.signIn'
  const held = actor.seats.filter((s) => s.bodyId === proposal.bodyId && s.organisationId === organisationId)
  const role = speaksFor(actor, proposal.bodyId, organisationId)
  if (!role) return held.length > 0 ? 'proposals.errors.observer' : 'proposals.errors.noSeat'
  const closed = whyNotOpen(proposal, now)
  if (closed) return closed
  if (held.some(isVoice)) return null
  return role === 'alternate' ? 'proposals.errors.delegateSpeaks' : 'proposals.errors.handedOver'
}

/** Why no position can be taken now, whoever gives it; null where one can. */
export function whyNotOpen(proposal: ProposalMoments, now: Date): Key | null {
  const state = proposalState(proposal, now)
  if (allows(state, 'givePosition')) return null
  if (state === 'withdrawn') return 'proposals.errors.withdrawn'
  return state === 'draft' ? 'proposals.errors.notOpen' : 'proposals.errors.closed'
}

/** A position given in the room or by telephone is written down by who leads the procedure, for a seated organisation. */
export const mayRecordPosition = (
  actor: Actor,
  proposal: ProposalFacts,
  organisation: { holdsSeat: boolean },
  now: Date,
): boolean =>
  leadsProcedure(actor, proposal.bodyId) &&
  organisation.holdsSeat &&
  allows(proposalState(proposal, now), 'givePosition')

/** Positions are as visible as the proposal, unless hidden until closing: then to nobody, whatever their role. */
export const maySeePositions = (_actor: Actor, proposal: ProposalFacts, now: Date): boolean =>
  !proposal.hiddenUntilClosing || allows(proposalState(proposal, now), 'readHidden')

/** Who speaks for an organisation always sees its own position. */
export const maySeePositionOf = (actor: Actor, proposal: ProposalFacts, organisationId: string, now: Date): boolean =>
  maySeePositions(actor, proposal, now) || speaksFor(actor, proposal.bodyId, organisationId) !== null

/** Sets down that time has run out and what the rule makes of it. The clock may do this; nobody may before the time. */
export const mayCloseProposal = (actor: Actor, proposal: ProposalFacts, now: Date): boolean =>
  (actor.kind === 'system' || leadsProcedure(actor, proposal.bodyId)) &&
  allows(proposalState(proposal, now), 'close') &&
  proposal.closedAt === null

/** The outcome statement is written by a person. */
export const mayStateOutcome = (actor: Actor, proposal: ProposalFacts, now: Date): boolean =>
  leadsProcedure(actor, proposal.bodyId) && allows(proposalState(proposal, now), 'stateOutcome')

/** A review is closed by who leads the body's procedure, once its day has come. */
export const mayCloseReview = (
  actor: Actor,
  decision: { bodyId: string; reviewOn: string | null },
  today: string,
): boolean => leadsProcedure(actor, decision.bodyId) && decision.reviewOn !== null && decision.reviewOn <= today

/** Which earlier decision one replaces is written down by who leads the body's procedure. */
export const mayRecordSupersession = (actor: Actor, decision: { bodyId: string }): boolean =>
  leadsProcedure(actor, decision.bodyId)

export const mayWithdraw = (actor: Actor, proposal: ProposalFacts, now: Date): boolean =>
  leadsOrDrafted(actor, proposal) && allows(proposalState(proposal, now), 'withdraw')

/** Putting the closing off is a matter of procedure: until it has come, and never after. */
export const mayExtend = (actor: Actor, proposal: ProposalFacts, now: Date): boolean =>
  leadsProcedure(actor, proposal.bodyId) && allows(proposalState(proposal, now), 'extend')

/** To another body: a draft or an open one ends here, a decided one is put before the other body as it stands. */
export const mayRefer = (actor: Actor, proposal: ProposalFacts, now: Date): boolean =>
  leadsProcedure(actor, proposal.bodyId) && allows(proposalState(proposal, now), 'refer')

/** A text is corrected by a new proposal that takes the place of the old one; there is an old one once it was opened. */
export const maySupersede = (actor: Actor, proposal: ProposalFacts): boolean =>
  mayDraftProposal(actor, proposal) && proposal.openedAt !== null

/** Anybody at all, with an account or without, while the proposal is open and its window is. */
export const mayComment = (proposal: CommentFacts, now: Date): boolean =>
  proposal.commentsCloseAt !== null && now < proposal.commentsCloseAt && proposalState(proposal, now) === 'open'

/** Those who take no side: the body's clerk, the project manager and the community liaison. */
export const mayModerateComments = (actor: Actor, proposal: CommentFacts): boolean =>
  proposal.commentsCloseAt !== null &&
  (holdsOffice(actor, proposal.bodyId, 'clerk') || hasSiteRole(actor, 'project-manager', 'community-liaison'))

/** The same, without the liaison, once the window has closed and before the outcome. */
export const maySummarise = (actor: Actor, proposal: CommentFacts, now: Date): boolean =>
  proposal.commentsCloseAt !== null &&
  now >= proposal.commentsCloseAt &&
  (holdsOffice(actor, proposal.bodyId, 'clerk') || isProjectManager(actor)) &&
  ['open', 'closing'].includes(proposalState(proposal, now))

/** A condition or a need becomes an action once everybody may read it. */
export const mayAgreeAction = (actor: Actor, proposal: ProposalFacts, now: Date): boolean =>
  leadsProcedure(actor, proposal.bodyId) &&
  maySeePositions(actor, proposal, now) &&
  ['open', 'closing', 'decided'].includes(proposalState(proposal, now))
