// How a body decides: the versions of its charter, and the next one while it is written.

import { day, id, index, instant, integer, json, oneOf, real, table, text, uniqueIndex } from '../dialect'
import { bodies } from './bodies'
import { people } from './people'
import {
  type AgendaItemType,
  type AgendaSource,
  agendaItemTypes,
  agendaSources,
  decisionRules,
  type Sector,
} from './words'

/** One line of the agenda that a charter gives to every meeting. */
export type StandingItem = { title: string; type: AgendaItemType; minutes: number; source: AgendaSource }

/** Versions of a body's charter. Meetings and proposals keep the version that was in force when they were opened. */
export const charters = table(
  'charters',
  {
    id: id(),
    bodyId: text('body_id')
      .notNull()
      .references(() => bodies.id),
    version: integer('version').notNull(),
    purpose: text('purpose').notNull(),
    decisionRule: oneOf('decision_rule', decisionRules).notNull(),
    /** Share of the organisations holding a seat that makes a quorum, 0 to 1. */
    quorumShare: real('quorum_share').notNull(),
    requiredSectors: json<Sector[]>('required_sectors').notNull(),
    /** Recurrence rule of RFC 5545, floating local time; empty where the body meets when called. */
    cadence: text('cadence').notNull().default(''),
    noticeDays: integer('notice_days').notNull(),
    amendmentDays: integer('amendment_days').notNull(),
    /** The day from which it is in force. */
    adoptedOn: day('adopted_on').notNull(),
    /** The standing items that came with it; null where they are those of `standing_items`, from the body's beginning. */
    items: json<StandingItem[]>('items'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('charters_version').on(t.bodyId, t.version)],
)

export const standingItems = table(
  'standing_items',
  {
    id: id(),
    bodyId: text('body_id')
      .notNull()
      .references(() => bodies.id),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    type: oneOf('type', agendaItemTypes).notNull(),
    minutes: integer('minutes').notNull(),
    source: oneOf('source', agendaSources).notNull(),
  },
  (t) => [index('standing_items_body').on(t.bodyId, t.position)],
)

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
