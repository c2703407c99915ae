// What changes in who governs: the next version of a charter, delegates who hand over, terms that end.
import { day, id, index, instant, integer, json, oneOf, real, table, text, uniqueIndex } from '../dialect'
import { bodies, charters, type StandingItem, seats } from './bodies'
import { people } from './people'
import { decisionRules, type Sector } from './words'

/** A next version of a charter while it is written. It comes into force by a decision alone. */
export const charterDrafts = table(
  'charter_drafts',
  {
    id: id(),
    bodyId: text('body_id')
      .notNull()
      .references(() => bodies.id),
    /** The version that it would replace: where another has been adopted since, it has to be looked at again. */
    basedOnId: text('based_on_id')
      .notNull()
      .references(() => charters.id),
    purpose: text('purpose').notNull(),
    decisionRule: oneOf('decision_rule', decisionRules).notNull(),
    quorumShare: real('quorum_share').notNull(),
    requiredSectors: json<Sector[]>('required_sectors').notNull(),
    cadence: text('cadence').notNull().default(''),
    noticeDays: integer('notice_days').notNull(),
    amendmentDays: integer('amendment_days').notNull(),
    items: json<StandingItem[]>('items').notNull(),
    /** What the change is for, in the drafter's words. */
    reason: text('reason').notNull().default(''),
    revision: integer('revision').notNull().default(1),
    draftedAt: instant('drafted_at').notNull(),
    draftedBy: text('drafted_by')
      .notNull()
      .references(() => people.id),
    discardedAt: instant('discarded_at'),
    discardedBy: text('discarded_by').references(() => people.id),
    /** The version that it became. */
    charterId: text('charter_id').references(() => charters.id),
  },
  (t) => [index('charter_drafts_body').on(t.bodyId, t.draftedAt)],
)

/** A time in which a seat's delegate is away and an alternate acts: the one that is named, or any where none is. */
export const seatHandovers = table(
  'seat_handovers',
  {
    id: id(),
    seatId: text('seat_id')
      .notNull()
      .references(() => seats.id),
    delegateId: text('delegate_id')
      .notNull()
      .references(() => people.id),
    alternateId: text('alternate_id').references(() => people.id),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(),
    reason: text('reason').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: text('recorded_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [index('seat_handovers_seat').on(t.seatId, t.startsOn)],
)

/** Warnings that were given: one row each, so that each is given once, however often and on however many servers asked. */
export const termWarnings = table(
  'term_warnings',
  {
    id: id(),
    /** What ends, when, and which threshold was passed. */
    key: text('key').notNull(),
    seatId: text('seat_id').references(() => seats.id),
    warnedAt: instant('warned_at').notNull(),
  },
  (t) => [uniqueIndex('term_warnings_key').on(t.key)],
)
