// Joint statements: one text, the organisations that it names, and their sign-offs of exactly that text.
import { id, index, instant, integer, table, text, uniqueIndex } from '../dialect'
import { bodies } from './bodies'
import { organisations } from './organisations'
import { people } from './people'
import { decisions } from './proposals'

export const statements = table(
  'statements',
  {
    id: id(),
    /** S-2026-003 */
    number: text('number').notNull(),
    bodyId: text('body_id')
      .notNull()
      .references(() => bodies.id),
    /** The decision that asked for it, where there was one. */
    decisionId: text('decision_id').references(() => decisions.id),
    /** Which of its texts stands; grows with each change, and no sign-off of an earlier one counts. */
    version: integer('version').notNull().default(1),
    draftedAt: instant('drafted_at').notNull(),
    draftedBy: text('drafted_by')
      .notNull()
      .references(() => people.id),
    releasedAt: instant('released_at'),
    releasedBy: text('released_by').references(() => people.id),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: text('withdrawn_by').references(() => people.id),
    withdrawalReason: text('withdrawal_reason'),
  },
  (t) => [
    uniqueIndex('statements_number').on(t.number),
    index('statements_body').on(t.bodyId),
    index('statements_decision').on(t.decisionId),
    index('statements_released').on(t.releasedAt),
  ],
)

/** Every text that a statement had; the first has no reason. */
export const statementTexts = table(
  'statement_texts',
  {
    id: id(),
    statementId: text('statement_id')
      .notNull()
      .references(() => statements.id),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    /** Markdown. */
    text: text('text').notNull(),
    reason: text('reason').notNull().default(''),
    writtenAt: instant('written_at').notNull(),
    writtenBy: text('written_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [uniqueIndex('statement_texts_version').on(t.statementId, t.version)],
)

/** The organisations that a text names: all of them sign it off, or it is not released. */
export const statementPartners = table(
  'statement_partners',
  {
    id: id(),
    statementId: text('statement_id')
      .notNull()
      .references(() => statements.id),
    version: integer('version').notNull(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
  },
  (t) => [
    uniqueIndex('statement_partners_once').on(t.statementId, t.version, t.organisationId),
    index('statement_partners_organisation').on(t.organisationId),
  ],
)

/** An organisation's yes to one text. Taken back before the release it stays on record, and a new one is another row. */
export const statementSignOffs = table(
  'statement_sign_offs',
  {
    id: id(),
    statementId: text('statement_id')
      .notNull()
      .references(() => statements.id),
    version: integer('version').notNull(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** 1 for an organisation's first sign-off of this text, 2 for one that follows a withdrawal … */
    ordinal: integer('ordinal').notNull(),
    signedAt: instant('signed_at').notNull(),
    signedBy: text('signed_by')
      .notNull()
      .references(() => people.id),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: text('withdrawn_by').references(() => people.id),
    withdrawalReason: text('withdrawal_reason'),
  },
  (t) => [uniqueIndex('statement_sign_offs_ordinal').on(t.statementId, t.version, t.organisationId, t.ordinal)],
)
