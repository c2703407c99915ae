// The closed lists of the field, used by the schema, the domain and the screens alike. Pure: safe in the browser.
export const sectors = [
  'law-enforcement',
  'prosecution',
  'public-defence',
  'behavioural-health',
  'housing-and-services',
  'public-health',
  'elected-office',
  'community',
  'business',
  'lived-experience',
  'courts-and-probation',
  'funder',
  'evaluator',
] as const
export type Sector = (typeof sectors)[number]

export const bodyKinds = ['pcg', 'owg', 'clt', 'other'] as const
export type BodyKind = (typeof bodyKinds)[number]

export const visibilities = ['public', 'members', 'body', 'closed'] as const
export type Visibility = (typeof visibilities)[number]

/** Why something is not public. */
export const reasonCodes = ['personal', 'safety', 'legal', 'personnel', 'negotiation', 'draft'] as const
export type ReasonCode = (typeof reasonCodes)[number]

export const decisionRules = ['consensus', 'consent', 'majority', 'two-thirds', 'four-fifths'] as const
export type DecisionRule = (typeof decisionRules)[number]

export const seatRoles = ['delegate', 'alternate', 'observer'] as const
export type SeatRole = (typeof seatRoles)[number]
export const offices = ['chair', 'clerk'] as const
export type Office = (typeof offices)[number]
export const siteRoles = ['project-manager', 'community-liaison', 'screener', 'evaluator', 'administrator'] as const
export type SiteRole = (typeof siteRoles)[number]

export const stances = ['agree', 'agree-with-conditions', 'stand-aside', 'not-yet', 'object', 'recused'] as const
export type Stance = (typeof stances)[number]
export const positionChannels = ['portal', 'room', 'telephone'] as const
/** What a proposal is for; each guides what its text must say. */
export const proposalTemplates = [
  'policy-change',
  'eligibility-change',
  'divertible-offence',
  'information-sharing',
  'funding',
  'governance-change',
  'joint-statement',
  'crisis-statement',
  'go-no-go',
] as const
export type ProposalTemplate = (typeof proposalTemplates)[number]
/** How a proposal comes from an earlier one. */
export const proposalLinks = ['supersedes', 'goes-up', 'referred-back'] as const
export type ProposalLink = (typeof proposalLinks)[number]
/** Why a proposal came to no outcome. */
export const proposalEnds = ['withdrawn', 'goes-up', 'referred-back'] as const
export type ProposalEnd = (typeof proposalEnds)[number]
/** Where a public comment on a proposal leans. */
export const leanings = ['for', 'against', 'other'] as const
export type Leaning = (typeof leanings)[number]
/** Why a public comment is not shown. Never for what it holds of the proposal. */
export const withholdings = ['names-somebody', 'abusive', 'off-topic'] as const
export type Withholding = (typeof withholdings)[number]
/** How many public comments lean where, and how many are not shown for which reason. */
export type CommentTally = Record<Leaning, number> & { withheld: Partial<Record<Withholding, number>> }
export const outcomes = ['adopted', 'not-adopted', 'inquorate'] as const
/** What a review of a decision came to. */
export const reviewResults = ['kept', 'to-change'] as const
export const agreementKinds = [
  'agreed',
  'agreed-with-conditions',
  'not-yet',
  'objected',
  'parked',
  'withdrawn',
] as const

export const agendaItemTypes = ['information', 'discussion', 'decision', 'closed'] as const
export type AgendaItemType = (typeof agendaItemTypes)[number]
/** Where a standing item takes its ready content from when an agenda is drafted. */
export const agendaSources = [
  'none',
  'last-minutes',
  'open-actions',
  'releases-and-gaps',
  'from-workgroup',
  'community',
  'successes-and-obstacles',
  'proposals',
  'evaluation',
] as const
export type AgendaSource = (typeof agendaSources)[number]
export const attendances = ['present', 'remote', 'apologies', 'absent'] as const
export type Attendance = (typeof attendances)[number]
export const rsvps = ['yes', 'maybe', 'no'] as const

/** How a matter or a submission honestly ends. */
export const answerKinds = ['done', 'planned', 'partly', 'not-ours', 'will-not', 'needs-agreement'] as const
export type AnswerKind = (typeof answerKinds)[number]
export const submissionKinds = ['concern', 'area-of-focus', 'feedback', 'offer-of-help', 'pattern-report'] as const
export type SubmissionKind = (typeof submissionKinds)[number]
export const timeBands = ['morning', 'afternoon', 'evening', 'night', 'any-time'] as const

export const audiences = ['members', 'residents', 'business'] as const
export type Audience = (typeof audiences)[number]
export const frequencies = ['daily', 'weekly', 'monthly'] as const
export const locales = ['en', 'es'] as const
export type Locale = (typeof locales)[number]
export const terminologies = ['en-US', 'en-GB'] as const
export type AgreementKind = (typeof agreementKinds)[number]
export type Outcome = (typeof outcomes)[number]

/** What an organisation names somebody for. */
export const contactRoles = ['leadership', 'day-to-day', 'data', 'press', 'agreement'] as const
export type ContactRole = (typeof contactRoles)[number]
/** What is on record of an organisation, as its history keeps it. Contacts are ids of people. */
export type OrganisationRecord = {
  name: string
  sector: Sector
  jurisdiction: string
  independentOfPolice: boolean
  description: string
  website: string
  contacts: Partial<Record<ContactRole, string>>
}
/** A term that a merger ended, the last day that it had before, and the term that goes on in its place. */
export type Travel = {
  table: 'memberships' | 'seats' | 'seatHolders'
  endedId: string
  formerEnd: string | null
  begunId: string | null
}
export const governanceKinds = ['host', 'funding', 'charter'] as const
export type GovernanceKind = (typeof governanceKinds)[number]
/** How somebody proved who they are. */
export const signInWays = ['password', 'mail-link', 'invitation', 'passkey', 'agency'] as const
export type SignInWay = (typeof signInWays)[number]

/** How a published figure came about. */
export const evidenceDesigns = ['randomised', 'comparison', 'before-after', 'counts', 'survey', 'not-said'] as const
export type EvidenceDesign = (typeof evidenceDesigns)[number]
/** Kinds of public text that cite evidence. */
export const citingKinds = ['release', 'statement', 'decision', 'minutes', 'response'] as const
export type CitingKind = (typeof citingKinds)[number]
/** The groups by which things are counted. Each is one list for the whole site; months are not among them. */
export const dimensions = [
  'door',
  'stage',
  'sector',
  'need',
  'reason',
  'service',
  'area',
  'time-band',
  'age-band',
  'race-ethnicity',
  'gender',
  'unit',
  'decision',
  'diversions-band',
] as const
export type Dimension = (typeof dimensions)[number]
/** People are counted once; things that happened may be several of one person. */
export const statistics = ['people', 'events'] as const
/** A count; contacts that were diverted or not; officers by how many diversions each made. */
export const measureKinds = ['count', 'decisions', 'officers'] as const
export type MeasureKind = (typeof measureKinds)[number]
export const headlineGoals = ['none', 'safety', 'justice'] as const
export type HeadlineGoal = (typeof headlineGoals)[number]
/** How often an organisation supplies a measure. */
export const supplyFrequencies = ['month', 'quarter', 'half', 'year'] as const
export type SupplyFrequency = (typeof supplyFrequencies)[number]
