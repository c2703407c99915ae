// The agreement among organisations, who signed it, and what is announced to all who did.
import { day, id, index, instant, integer, json, oneOf, table, text, uniqueIndex } from '../dialect'
import { bodies } from './bodies'
import { organisations } from './organisations'
import { people } from './people'
import { governanceKinds } from './words'

/** A change of the programme's governance, announced to all signatories ahead of its day. */
export const governanceNotices = table(
  'governance_notices',
  {
    id: id(),
    kind: oneOf('kind', governanceKinds).notNull(),
    /** The body whose charter changes. */
    bodyId: text('body_id').references(() => bodies.id),
    title: text('title').notNull(),
    /** Markdown. */
    text: text('text').notNull(),
    takesEffectOn: day('takes_effect_on').notNull(),
    /** The notice that was due when it was announced. */
    noticeDays: integer('notice_days').notNull(),
    announcedAt: instant('announced_at').notNull(),
    announcedBy: text('announced_by')
      .notNull()
      .references(() => people.id),
    withdrawnAt: instant('withdrawn_at'),
    withdrawalReason: text('withdrawal_reason').notNull().default(''),
  },
  (t) => [index('governance_notices_effect').on(t.takesEffectOn)],
)

/** The versions of the text that organisations sign. One agreement a site; a new version leaves the former as it was. */
export const agreementDocuments = table(
  'agreement_documents',
  {
    id: id(),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    /** Markdown. */
    text: text('text').notNull(),
    effectiveOn: day('effective_on').notNull(),
    /** The decision that adopted it, by its number, where there was one. */
    decisionNumber: text('decision_number'),
    /** Days between giving notice of a withdrawal and its effect; null where the site's own number holds. */
    noticeDays: integer('notice_days'),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [uniqueIndex('agreement_documents_version').on(t.version)],
)

/** Who signed the coalition's agreement, when, and on what terms. Withdrawal is recorded, never deleted. */
export const signatories = table(
  'signatories',
  {
    id: id(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** What was signed, as it was called then. */
    document: text('document').notNull(),
    /** The version of the agreement; null for what was signed before its text was entered here. */
    documentId: text('document_id').references(() => agreementDocuments.id),
    signedOn: day('signed_on').notNull(),
    signedBy: text('signed_by').notNull(),
    /** Conditions, as the organisation wrote them. */
    terms: text('terms').notNull().default(''),
    jurisdictions: json<string[]>('jurisdictions').notNull(),
    /** The first day on which it no longer holds. */
    withdrawnOn: day('withdrawn_on'),
    /** The day on which notice of the withdrawal was given. */
    withdrawalGivenOn: day('withdrawal_given_on'),
    withdrawalReason: text('withdrawal_reason'),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [index('signatories_organisation').on(t.organisationId)],
)
