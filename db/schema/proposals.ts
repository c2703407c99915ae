import { boolean, day, id, index, instant, integer, json, oneOf, table, text, uniqueIndex } from '../dialect'
import { bodies } from './bodies'
import { charterDrafts, charters } from './charters'
import { matters } from './matters'
import { organisations } from './organisations'
import { people } from './people'
import { policies, policyVersions } from './policies'
import {
  decisionRules,
  outcomes,
  positionChannels,
  proposalEnds,
  proposalLinks,
  proposalTemplates,
  reasonCodes,
  reviewResults,
  stances,
  visibilities,
} from './words'

export const proposals = table(
  'proposals',
  {
    id: id(),
    /** P-2026-003 */
    number: text('number').notNull(),
    bodyId: text('body_id')
      .notNull()
      .references(() => bodies.id),
    /** The charter whose rule decides, fixed when the proposal is opened. */
    charterId: text('charter_id')
      .notNull()
      .references(() => charters.id),
    /** What its text was written after; null where it was written freely. */
    template: oneOf('template', proposalTemplates),
    title: text('title').notNull(),
    text: text('text').notNull(),
    rationale: text('rationale').notNull().default(''),
    policyId: text('policy_id').references(() => policies.id),
    /** The policy's whole text as it would read; null where no policy changes. */
    policyText: text('policy_text'),
    /** The body's next charter, where this is a change of governance. */
    charterDraftId: text('charter_draft_id').references(() => charterDrafts.id),
    jurisdictions: json<string[]>('jurisdictions').notNull(),
    matterId: text('matter_id').references(() => matters.id),
    visibility: oneOf('visibility', visibilities).notNull(),
    reasonCode: oneOf('reason_code', reasonCodes),
    hiddenUntilClosing: boolean('hidden_until_closing').notNull().default(false),
    /** Grows with each change of the draft: its form is refused where somebody else was quicker. */
    revision: integer('revision').notNull().default(1),
    draftedAt: instant('drafted_at').notNull(),
    draftedBy: text('drafted_by')
      .notNull()
      .references(() => people.id),
    opensAt: instant('opens_at').notNull(),
    closesAt: instant('closes_at').notNull(),
    openedAt: instant('opened_at'),
    closedAt: instant('closed_at'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawalReason: text('withdrawal_reason'),
    /** Withdrawn, or ended here because it went to another body; null while it was neither. */
    endedAs: oneOf('ended_as', proposalEnds),
    /** The public comments from its opening until then; null where nobody outside is asked. */
    commentsCloseAt: instant('comments_close_at'),
    /** The earlier proposal that this one takes the place of, or carries on in another body. */
    precedingId: text('preceding_id'),
    precedingLink: oneOf('preceding_link', proposalLinks),
  },
  (t) => [
    uniqueIndex('proposals_number').on(t.number),
    index('proposals_body').on(t.bodyId, t.closesAt),
    index('proposals_preceding').on(t.precedingId),
  ],
)

/** Append-only: each time that the closing time was put off. */
export const proposalExtensions = table(
  'proposal_extensions',
  {
    id: id(),
    proposalId: text('proposal_id')
      .notNull()
      .references(() => proposals.id),
    /** The closing time before and after. */
    formerClosesAt: instant('former_closes_at').notNull(),
    closesAt: instant('closes_at').notNull(),
    reason: text('reason').notNull(),
    extendedAt: instant('extended_at').notNull(),
    extendedBy: text('extended_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [uniqueIndex('proposal_extensions_former').on(t.proposalId, t.formerClosesAt)],
)

/** Append-only: the last row of an organisation is its position, the earlier ones its history. */
export const positions = table(
  'positions',
  {
    id: id(),
    proposalId: text('proposal_id')
      .notNull()
      .references(() => proposals.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** 1 for an organisation's first position on the proposal, then 2, 3 …: the same submission twice is one row. */
    ordinal: integer('ordinal').notNull(),
    stance: oneOf('stance', stances).notNull(),
    /** The condition, what would be needed, or why, as the stance asks. */
    reason: text('reason').notNull().default(''),
    channel: oneOf('channel', positionChannels).notNull(),
    givenBy: text('given_by').references(() => people.id),
    recordedBy: text('recorded_by')
      .notNull()
      .references(() => people.id),
    givenAt: instant('given_at').notNull(),
  },
  (t) => [uniqueIndex('positions_ordinal').on(t.proposalId, t.organisationId, t.ordinal)],
)

export const decisions = table(
  'decisions',
  {
    id: id(),
    /** D-2026-007 */
    number: text('number').notNull(),
    proposalId: text('proposal_id')
      .notNull()
      .references(() => proposals.id),
    bodyId: text('body_id')
      .notNull()
      .references(() => bodies.id),
    rule: oneOf('rule', decisionRules).notNull(),
    outcome: oneOf('outcome', outcomes).notNull(),
    /** What the rule counted, as computed at closing; catalogue keys with their figures, so that it reads in each language. */
    explanation: json<{ key: string; params: Record<string, string | number> }[]>('explanation').notNull(),
    /** What a person wrote about it. */
    statement: text('statement').notNull(),
    effectiveOn: day('effective_on'),
    reviewOn: day('review_on'),
    policyVersionId: text('policy_version_id').references(() => policyVersions.id),
    /** The version of the body's charter that it brought into force. */
    charterId: text('charter_id').references(() => charters.id),
    decidedAt: instant('decided_at').notNull(),
    publishedBy: text('published_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [
    uniqueIndex('decisions_number').on(t.number),
    uniqueIndex('decisions_proposal').on(t.proposalId),
    index('decisions_decided').on(t.decidedAt),
  ],
)

/** Each time a decision was looked at again. While one is due, the body's agendas offer it. */
export const decisionReviews = table(
  'decision_reviews',
  {
    id: id(),
    decisionId: text('decision_id')
      .notNull()
      .references(() => decisions.id),
    /** The review day that this answers. */
    dueOn: day('due_on').notNull(),
    result: oneOf('result', reviewResults).notNull(),
    note: text('note').notNull(),
    nextReviewOn: day('next_review_on'),
    reviewedAt: instant('reviewed_at').notNull(),
    reviewedBy: text('reviewed_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [uniqueIndex('decision_reviews_due').on(t.decisionId, t.dueOn)],
)

/** A decision that takes an earlier one's place, where no version of a policy or charter says so already. Append-only. */
export const decisionSupersessions = table(
  'decision_supersessions',
  {
    id: id(),
    /** The earlier decision: it is replaced once. */
    supersededId: text('superseded_id')
      .notNull()
      .references(() => decisions.id),
    decisionId: text('decision_id')
      .notNull()
      .references(() => decisions.id),
    note: text('note').notNull().default(''),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: text('recorded_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [
    uniqueIndex('decision_supersessions_superseded').on(t.supersededId),
    index('decision_supersessions_decision').on(t.decisionId),
  ],
)
