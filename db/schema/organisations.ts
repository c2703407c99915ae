import { boolean, day, id, index, instant, integer, json, oneOf, table, text, uniqueIndex } from '../dialect'
import { sectors } from './words'

export const organisations = table(
  'organisations',
  {
    id: id(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    sector: oneOf('sector', sectors).notNull(),
    jurisdiction: text('jurisdiction').notNull().default(''),
    /** What the organisation does in the coalition, Markdown. */
    description: text('description').notNull().default(''),
    website: text('website').notNull().default(''),
    independentOfPolice: boolean('independent_of_police').notNull(),
    createdAt: instant('created_at').notNull(),
    archivedAt: instant('archived_at'),
    /** Where it is archived because it became part of another: which one, and the first day of that. */
    mergedIntoId: text('merged_into_id'),
    mergedOn: day('merged_on'),
  },
  (t) => [uniqueIndex('organisations_slug').on(t.slug)],
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
