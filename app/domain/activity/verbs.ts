// What is recorded: every verb once, in the group in which a reader looks for it, and whether a visitor's pages read
// differently after it. Its words stand in the catalogues as `activity.verb.<verb>`; a verb without words does not
// compile (below). Pure.
import type { Key } from '~/i18n/translate'
import { progressVerbs } from './progress-verbs'
import type { Sight } from './sight'

export const verbs = {
  meetings: {
    'meeting.drafted': 'seen',
    'meeting.changed': 'seen',
    'meeting.opened': 'seen',
    'meeting.closed': 'seen',
    'meeting.cancelled': 'seen',
    'meetingReply.given': 'unseen',
    'agenda.published': 'seen',
    'agenda.ordered': 'seen',
    'agendaItem.placed': 'seen',
    'agendaItem.changed': 'seen',
    'agendaItem.removed': 'seen',
    'attendance.taken': 'seen',
    'minutes.written': 'seen',
    'minutes.circulated': 'seen',
    'minutes.approved': 'seen',
    'amendment.asked': 'seen',
    'erratum.entered': 'seen',
    'action.agreed': 'seen',
    'action.completed': 'seen',
    'action.ownerNamed': 'unseen',
    'action.reminded': 'unseen',
  },
  proposals: {
    'proposal.drafted': 'seen',
    'proposal.revised': 'seen',
    'proposal.opened': 'seen',
    'proposal.closed': 'seen',
    'proposal.withdrawn': 'seen',
    'proposal.extended': 'seen',
    'proposal.referred': 'seen',
    'proposalComment.received': 'unseen',
    'proposalComment.moderated': 'seen',
    'commentSummary.published': 'seen',
    'position.given': 'seen',
    'position.recorded': 'seen',
    'position.reminded': 'unseen',
    'decision.published': 'seen',
    'decision.reviewed': 'seen',
    'decision.superseded': 'seen',
  },
  policies: {
    'policy.entered': 'seen',
    'policyVersion.adopted': 'seen',
    'agreement.given': 'seen',
    'agreement.withdrawn': 'seen',
  },
  matters: {
    'matter.opened': 'seen',
    'matter.acknowledged': 'seen',
    'matter.moved': 'seen',
    'matter.merged': 'seen',
    'matter.answered': 'seen',
    'matter.archived': 'seen',
    'matterComment.added': 'seen',
  },
  statements: {
    'statement.drafted': 'seen',
    'statement.revised': 'seen',
    'statement.signedOff': 'seen',
    'signOff.withdrawn': 'seen',
    'statement.released': 'seen',
    'statement.withdrawn': 'seen',
  },
  community: {
    'submission.received': 'unseen',
    'submission.routed': 'seen',
    'submission.joined': 'seen',
    'submission.declined': 'seen',
    'submissionMessage.sent': 'unseen',
  },
  progress: progressVerbs,
  bodies: {
    'body.established': 'seen',
    'body.renamed': 'seen',
    'body.ended': 'seen',
    'charterDraft.written': 'seen',
    'charterDraft.revised': 'seen',
    'charterDraft.discarded': 'seen',
    'charter.adopted': 'seen',
  },
  seats: {
    'seat.given': 'seen',
    'seat.ended': 'seen',
    'seatHolder.appointed': 'seen',
    'seatHolder.ended': 'seen',
    'office.given': 'seen',
    'office.ended': 'seen',
    'invitation.sent': 'unseen',
    'invitation.revoked': 'seen',
    'invitation.accepted': 'seen',
    'membership.started': 'seen',
    'person.left': 'seen',
    'person.erased': 'seen',
    'seat.handedOver': 'seen',
    'handover.ended': 'seen',
    'term.warned': 'seen',
    'siteRole.granted': 'seen',
    'siteRole.ended': 'seen',
  },
  organisations: {
    'organisation.established': 'seen',
    'organisation.edited': 'seen',
    'signature.recorded': 'seen',
    'signature.withdrawn': 'seen',
    'organisation.renamed': 'seen',
    'organisation.archived': 'seen',
    'organisation.merged': 'seen',
    'organisation.restored': 'seen',
    'organisationProposal.made': 'seen',
    'organisationProposal.reviewed': 'seen',
    'organisationProposal.withdrawn': 'seen',
    'contact.shown': 'seen',
    'agreementText.entered': 'seen',
    'governanceNotice.announced': 'seen',
    'governanceNotice.takenBack': 'seen',
  },
  editions: {
    'edition.compiled': 'seen',
    'edition.released': 'seen',
    'edition.held': 'seen',
    'subscription.asked': 'unseen',
    'subscription.confirmed': 'unseen',
    'subscription.ended': 'unseen',
  },
  site: {
    'site.established': 'seen',
    'chain.begun': 'unseen',
    'retention.applied': 'unseen',
    'account.edited': 'seen',
    'password.changed': 'unseen',
    'address.asked': 'unseen',
    'address.kept': 'unseen',
    'address.changed': 'unseen',
    'session.started': 'unseen',
    'session.ended': 'unseen',
    'signInLink.sent': 'unseen',
    'signInLink.used': 'unseen',
    'settings.changed': 'seen',
    'session.confirmed': 'unseen',
    'secondStep.asked': 'unseen',
    'secondStep.taken': 'unseen',
    'secondFactor.begun': 'unseen',
    'secondFactor.added': 'unseen',
    'secondFactor.removed': 'unseen',
    'secondFactor.reset': 'unseen',
    'recoveryCodes.made': 'unseen',
    'recoveryCode.used': 'unseen',
    'passkey.added': 'unseen',
    'passkey.used': 'unseen',
    'passkey.removed': 'unseen',
    'agencyIdentity.bound': 'unseen',
    'calendarFeed.made': 'unseen',
    'calendarFeed.ended': 'unseen',
  },
} as const satisfies Record<string, Record<`${string}.${string}`, Sight>>
export type VerbGroup = keyof typeof verbs
/** What can be recorded, noun.pastTense. */
export type Verb = { [G in VerbGroup]: keyof (typeof verbs)[G] }[VerbGroup]

/** The catalogue keys that say a verb and a group. What has no words yet does not compile here. */
export const wordOfVerb = (verb: Verb): Key => `activity.verb.${verb}`
export const wordOfGroup = (group: VerbGroup): Key => `activity.group.${group}`

export const verbGroups = Object.keys(verbs) as [VerbGroup, ...VerbGroup[]]
export const verbsOf = (group: VerbGroup): Verb[] => Object.keys(verbs[group]) as Verb[]

const sightOf: ReadonlyMap<string, Sight> = new Map(Object.values(verbs).flatMap((group) => Object.entries(group)))
/** Whether a text, as it stands in an entry, is a verb that this edition of Accord knows. */
export const isVerb = (text: string): text is Verb => sightOf.has(text)
/** Whether every page that visitors read is the same after it. */
export const isUnseenByVisitors = (verb: Verb): boolean => sightOf.get(verb) === 'unseen'
