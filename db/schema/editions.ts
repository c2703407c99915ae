import { id, index, instant, integer, oneOf, table, text, uniqueIndex } from '../dialect'
import { people } from './people'
import { audiences, frequencies, locales } from './words'

/** An address and choices; no account. Members receive their edition by being members. */
export const subscriptions = table(
  'subscriptions',
  {
    id: id(),
    email: text('email').notNull(),
    audience: oneOf('audience', audiences).notNull(),
    frequency: oneOf('frequency', frequencies).notNull().default('weekly'),
    locale: oneOf('locale', locales).notNull(),
    /** Set for members; their copy follows what they may see at the moment of sending. */
    personId: text('person_id').references(() => people.id),
    confirmTokenHash: text('confirm_token_hash'),
    askedAt: instant('asked_at').notNull(),
    confirmedAt: instant('confirmed_at'),
    endedAt: instant('ended_at'),
  },
  (t) => [uniqueIndex('subscriptions_address').on(t.email, t.audience), index('subscriptions_person').on(t.personId)],
)

/** One sending of an edition. */
export const editionIssues = table(
  'edition_issues',
  {
    id: id(),
    audience: oneOf('audience', audiences).notNull(),
    frequency: oneOf('frequency', frequencies).notNull(),
    /** Unique per audience and frequency: 2026-W47. */
    period: text('period').notNull(),
    number: integer('number').notNull(),
    coversFrom: instant('covers_from').notNull(),
    coversTo: instant('covers_to').notNull(),
    note: text('note').notNull().default(''),
    compiledAt: instant('compiled_at').notNull(),
    heldAt: instant('held_at'),
    releasedAt: instant('released_at'),
    releasedBy: text('released_by').references(() => people.id),
  },
  (t) => [
    uniqueIndex('edition_issues_period').on(t.audience, t.frequency, t.period),
    index('edition_issues_compiled').on(t.compiledAt),
  ],
)

/** What an issue told, as references only; each copy is made from them for its recipient. */
export const editionItems = table(
  'edition_items',
  {
    id: id(),
    issueId: text('issue_id')
      .notNull()
      .references(() => editionIssues.id),
    section: text('section').notNull(),
    position: integer('position').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
  },
  (t) => [index('edition_items_issue').on(t.issueId, t.position)],
)

/** One recipient's copy; the token opens its web copy and its unsubscribe page, and can do nothing else. */
export const editionCopies = table(
  'edition_copies',
  {
    id: id(),
    issueId: text('issue_id')
      .notNull()
      .references(() => editionIssues.id),
    subscriptionId: text('subscription_id')
      .notNull()
      .references(() => subscriptions.id),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('edition_copies_recipient').on(t.issueId, t.subscriptionId),
    uniqueIndex('edition_copies_token').on(t.tokenHash),
  ],
)
