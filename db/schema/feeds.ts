// Who promised which counts for when, and what was sent.
import { day, id, index, instant, integer, json, oneOf, table, text, uniqueIndex } from '../dialect'
import { measures } from './measures'
import { organisations } from './organisations'
import { people } from './people'
import { supplyFrequencies } from './words'

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

/** An organisation's promise to supply a measure for a period by a day. */
export const feeds = table(
  'feeds',
  {
    id: id(),
    measureId: text('measure_id')
      .notNull()
      .references(() => measures.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** 2026-07, 2026-Q3 */
    period: text('period').notNull(),
    dueOn: day('due_on').notNull(),
    suppliedAt: instant('supplied_at'),
  },
  (t) => [uniqueIndex('feeds_promise').on(t.measureId, t.organisationId, t.period), index('feeds_due').on(t.dueOn)],
)
