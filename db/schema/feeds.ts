// What is counted by what, and the counts that organisations send.
import { day, id, index, instant, integer, json, oneOf, table, text, uniqueIndex } from '../dialect'
import { organisations } from './organisations'
import { people } from './people'
import { feeds, measures } from './progress'
import { type Dimension, dimensions, supplyFrequencies } from './words'

/** One group of a taxonomy. Its code stays in every count ever made; the label may be reworded, and a group may end. */
export const taxonomyCodes = table(
  'taxonomy_codes',
  {
    id: id(),
    dimension: oneOf('dimension', dimensions).notNull(),
    code: text('code').notNull(),
    label: text('label').notNull(),
    position: integer('position').notNull(),
    createdAt: instant('created_at').notNull(),
    /** From this day on nothing is counted in it any more. */
    endedOn: day('ended_on'),
  },
  (t) => [uniqueIndex('taxonomy_codes_code').on(t.dimension, t.code)],
)

/** What a measure said before its definition was changed; numbers counted by it keep it. */
export const measureVersions = table(
  'measure_versions',
  {
    id: id(),
    measureId: text('measure_id')
      .notNull()
      .references(() => measures.id),
    version: integer('version').notNull(),
    definition: text('definition').notNull(),
    unit: text('unit').notNull(),
    numerator: text('numerator').notNull(),
    denominator: text('denominator').notNull(),
    dimensions: json<Dimension[]>('dimensions').notNull(),
    caveat: text('caveat').notNull(),
    /** Why the next version replaced it. */
    reason: text('reason').notNull(),
    replacedAt: instant('replaced_at').notNull(),
    replacedBy: text('replaced_by').references(() => people.id),
  },
  (t) => [uniqueIndex('measure_versions_version').on(t.measureId, t.version)],
)

/** An organisation's word to supply a measure again and again. Each period's promise is a row of feeds. */
export const standingPromises = table(
  'standing_promises',
  {
    id: id(),
    measureId: text('measure_id')
      .notNull()
      .references(() => measures.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    frequency: oneOf('frequency', supplyFrequencies).notNull(),
    /** Days after the end of a period. */
    dueDays: integer('due_days').notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('standing_promises_measure').on(t.measureId, t.organisationId)],
)

/** Counts that came for a promise: the first, and every correction. Who sent them and why; the counts are in feed_counts. */
export const feedSubmissions = table(
  'feed_submissions',
  {
    id: id(),
    feedId: text('feed_id')
      .notNull()
      .references(() => feeds.id),
    version: integer('version').notNull(),
    measureVersion: integer('measure_version').notNull(),
    /** What was wrong with the one before; '' for the first. */
    reason: text('reason').notNull(),
    way: oneOf('way', ['file', 'grid'] as const).notNull(),
    submittedAt: instant('submitted_at').notNull(),
    submittedBy: text('submitted_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [uniqueIndex('feed_submissions_version').on(t.feedId, t.version)],
)

/** True counts of a submission. Read by those who prepare releases and by the organisation itself; by nothing that publishes. */
export const feedCounts = table('feed_counts', {
  submissionId: text('submission_id')
    .primaryKey()
    .references(() => feedSubmissions.id),
  content: json<unknown>('content').notNull(),
})
