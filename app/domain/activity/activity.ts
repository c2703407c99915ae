// What is recorded, in groups that a reader looks for. Each verb stands here once and has its words in the catalogues.
import { z } from 'zod'
import { optionalDay, optionalId } from '../input'
import { progressVerbs } from './progress-verbs'

export const verbGroups = {
  meetings: [
    'meeting.drafted',
    'meeting.changed',
    'meeting.opened',
    'meeting.closed',
    'meeting.cancelled',
    'meetingReply.given',
    'agenda.published',
    'agenda.ordered',
    'agendaItem.placed',
    'agendaItem.changed',
    'agendaItem.removed',
    'attendance.taken',
    'minutes.written',
    'minutes.circulated',
    'minutes.approved',
    'amendment.asked',
    'erratum.entered',
    'action.agreed',
    'action.completed',
    'action.ownerNamed',
    'action.reminded',
  ],
  proposals: [
    'proposal.drafted',
    'proposal.revised',
    'proposal.opened',
    'proposal.closed',
    'proposal.withdrawn',
    'proposal.extended',
    'proposal.referred',
    'proposalComment.received',
    'proposalComment.moderated',
    'commentSummary.published',
    'position.given',
    'position.recorded',
    'position.reminded',
    'decision.published',
    'decision.reviewed',
    'decision.superseded',
  ],
  policies: ['policy.entered', 'policyVersion.adopted', 'agreement.given', 'agreement.withdrawn'],
  matters: [
    'matter.opened',
    'matter.acknowledged',
    'matter.moved',
    'matter.merged',
    'matter.answered',
    'matter.archived',
    'matterComment.added',
  ],
  statements: [
    'statement.drafted',
    'statement.revised',
    'statement.signedOff',
    'signOff.withdrawn',
    'statement.released',
    'statement.withdrawn',
  ],
  community: [
    'submission.received',
    'submission.routed',
    'submission.joined',
    'submission.declined',
    'submissionMessage.sent',
  ],
  progress: progressVerbs,
  bodies: [
    'body.established',
    'body.renamed',
    'body.ended',
    'charterDraft.written',
    'charterDraft.revised',
    'charterDraft.discarded',
    'charter.adopted',
  ],
  seats: [
    'seat.given',
    'seat.ended',
    'seatHolder.appointed',
    'seatHolder.ended',
    'office.given',
    'office.ended',
    'invitation.sent',
    'invitation.revoked',
    'invitation.accepted',
    'membership.started',
    'person.left',
    'person.erased',
    'seat.handedOver',
    'handover.ended',
    'term.warned',
    'siteRole.granted',
    'siteRole.ended',
  ],
  organisations: [
    'organisation.established',
    'organisation.edited',
    'organisation.described',
    'signature.recorded',
    'signature.withdrawn',
    'organisation.renamed',
    'organisation.archived',
    'organisation.merged',
    'organisation.restored',
    'organisationProposal.made',
    'organisationProposal.reviewed',
    'organisationProposal.withdrawn',
    'contact.shown',
    'agreementText.entered',
    'governanceNotice.announced',
    'governanceNotice.takenBack',
  ],
  editions: [
    'edition.compiled',
    'edition.released',
    'edition.held',
    'subscription.asked',
    'subscription.confirmed',
    'subscription.ended',
  ],
  site: [
    'site.established',
    'chain.begun',
    'retention.applied',
    'account.edited',
    'password.changed',
    'address.asked',
    'address.kept',
    'address.changed',
    'session.started',
    'session.ended',
    'signInLink.sent',
    'settings.changed',
    'session.confirmed',
    'secondFactor.begun',
    'secondFactor.added',
    'secondFactor.removed',
    'secondFactor.reset',
    'recoveryCodes.made',
    'passkey.added',
    'passkey.removed',
    'calendarFeed.made',
    'calendarFeed.ended',
  ],
} as const
export type VerbGroup = keyof typeof verbGroups
export type Verb = (typeof verbGroups)[VerbGroup][number]
export const groupNames = Object.keys(verbGroups) as [VerbGroup, ...VerbGroup[]]
const known = new Set<string>(Object.values(verbGroups).flat())
export const isVerb = (verb: string): verb is Verb => known.has(verb)

/** What the log is narrowed to; whatever cannot be read narrows nothing. */
export const ActivityFilter = z.object({
  body: optionalId().catch(null),
  person: optionalId().catch(null),
  group: z.enum(groupNames).nullable().catch(null),
  from: optionalDay().catch(null),
  to: optionalDay().catch(null),
})
export type ActivityFilter = z.output<typeof ActivityFilter>

/** Who did it: a person by name, one who was taken out of the log, the site's own clockwork, or somebody without an account. */
export type By = { kind: 'person'; name: string } | { kind: 'former' | 'system' | 'visitor' }
type Doer = { actorKind: 'visitor' | 'person' | 'system'; actorName: string | null }
export const byOf = ({ actorKind, actorName }: Doer): By => {
  if (actorKind !== 'person') return { kind: actorKind }
  return actorName === null ? { kind: 'former' } : { kind: 'person', name: actorName }
}

type Facts = Record<string, string | number | boolean | null>
/** What an entry is about, in words that stand in its facts: a number, a title, a name. '' where it has none. */
export function aboutOf(facts: Facts): string {
  const word = facts.title ?? facts.name ?? facts.bodyName ?? facts.organisation ?? facts.slug ?? ''
  return [facts.number, word].filter((part) => part !== undefined && part !== null && part !== '').join(' ')
}
