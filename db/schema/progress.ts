import { day, id, index, instant, integer, json, oneOf, table, text, uniqueIndex } from '../dialect'
import { organisations } from './organisations'
import { people } from './people'
import { type Dimension, headlineGoals, measureKinds, statistics } from './words'

export const measures = table(
  'measures',
  {
    id: id(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    definition: text('definition').notNull(),
    unit: text('unit').notNull(),
    /** Whether each count is people, or things that happened and the same person can be behind several. */
    statistic: oneOf('statistic', statistics).notNull().default('people'),
    kind: oneOf('kind', measureKinds).notNull().default('count'),
    /** Who is counted, and out of whom, where the measure is a share; '' where it is not. */
    numerator: text('numerator').notNull().default(''),
    denominator: text('denominator').notNull().default(''),
    /** Taxonomies by which organisations send it, in the order of the template. Empty: a total alone. */
    dimensions: json<Dimension[]>('dimensions').notNull().default([]),
    /** The headline goal that it speaks of. */
    goal: oneOf('goal', headlineGoals).notNull().default('none'),
    /** What a programme of this size can and cannot show with it. */
    caveat: text('caveat').notNull().default(''),
    organisationId: text('organisation_id').references(() => organisations.id),
    createdAt: instant('created_at').notNull(),
    /** Grows by one with every change of what is counted; numbers name the version that they were counted by. */
    version: integer('version').notNull().default(1),
    versionSince: instant('version_since'),
  },
  (t) => [uniqueIndex('measures_slug').on(t.slug)],
)

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
    /** The last reminder that went out, so that none goes twice. */
    reminded: oneOf('reminded', ['soon', 'late', 'very-late'] as const),
  },
  (t) => [uniqueIndex('feeds_promise').on(t.measureId, t.organisationId, t.period), index('feeds_due').on(t.dueOn)],
)

export const releases = table(
  'releases',
  {
    id: id(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    /** 2026-07, 2026-Q3, 2026-H1, 2026 */
    period: text('period').notNull(),
    summary: text('summary').notNull().default(''),
    successes: text('successes').notNull().default(''),
    obstacles: text('obstacles').notNull().default(''),
    methods: text('methods').notNull().default(''),
    sources: text('sources').notNull().default(''),
    draftedAt: instant('drafted_at').notNull(),
    draftedBy: text('drafted_by')
      .notNull()
      .references(() => people.id),
    gatedAt: instant('gated_at'),
    /** Fingerprint of the draft that passed the gate; another draft needs the gate again. */
    gatedFingerprint: text('gated_fingerprint'),
    reviewedAt: instant('reviewed_at'),
    reviewedBy: text('reviewed_by').references(() => people.id),
    /** Why the second reader let stand what the gate found in the text; '' where there was nothing to decide. */
    reviewNote: text('review_note').notNull().default(''),
    publishedAt: instant('published_at'),
    publishedBy: text('published_by').references(() => people.id),
    /** The rule that the gate used, printed with the release. */
    threshold: integer('threshold'),
    zeros: oneOf('zeros', ['publish', 'suppressible', 'sensitive'] as const),
    /** The release that this one corrects. */
    revises: text('revises'),
    revisionNote: text('revision_note'),
    /** Taken off the pages. What it showed stays known, so the ledger keeps every cell. */
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: text('withdrawn_by').references(() => people.id),
    withdrawalReason: text('withdrawal_reason'),
  },
  (t) => [uniqueIndex('releases_slug').on(t.slug), index('releases_published').on(t.publishedAt)],
)

/** Shape of a release's table; its numbers are in raw_tables and disclosed_tables. */
export const releaseTables = table(
  'release_tables',
  {
    id: id(),
    releaseId: text('release_id')
      .notNull()
      .references(() => releases.id),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    measureId: text('measure_id')
      .notNull()
      .references(() => measures.id),
    /** The version of the measure's definition by which it was counted. */
    measureVersion: integer('measure_version').notNull().default(1),
    /** How it was put together from feeds; null where a file was uploaded. */
    recipe: json<unknown>('recipe'),
    /** Cells that a person asked to withhold besides the rule's, by their id within the table. */
    named: json<{ cell: string; reason: string }[]>('named').notNull().default([]),
    chart: oneOf('chart', ['none', 'bars', 'lines'] as const)
      .notNull()
      .default('bars'),
    fileName: text('file_name').notNull().default(''),
    uploadedAt: instant('uploaded_at').notNull(),
    uploadedBy: text('uploaded_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [index('release_tables_release').on(t.releaseId, t.position)],
)

/** True counts. Read by the gate and by those who prepare a release; by nothing that publishes. */
export const rawTables = table('raw_tables', {
  releaseTableId: text('release_table_id')
    .primaryKey()
    .references(() => releaseTables.id),
  content: json<unknown>('content').notNull(),
})

/** What the gate let through; the only figures that pages, files, feeds and mail can read. */
export const disclosedTables = table('disclosed_tables', {
  releaseTableId: text('release_table_id')
    .primaryKey()
    .references(() => releaseTables.id),
  content: json<unknown>('content').notNull(),
})

/** The gate's report to the people who prepare and review: reasons and intervals. Never public. */
export const gateReports = table('gate_reports', {
  releaseId: text('release_id')
    .primaryKey()
    .references(() => releases.id),
  report: json<unknown>('report').notNull(),
  madeAt: instant('made_at').notNull(),
})

/** Every cell ever shown or withheld, append-only: what was shown stays known. */
export const disclosureLedger = table(
  'disclosure_ledger',
  {
    id: id(),
    releaseId: text('release_id')
      .notNull()
      .references(() => releases.id),
    measureId: text('measure_id')
      .notNull()
      .references(() => measures.id),
    period: text('period').notNull(),
    cellId: text('cell_id').notNull(),
    /** Null where it was withheld. */
    shownValue: integer('shown_value'),
    publishedAt: instant('published_at').notNull(),
  },
  (t) => [index('disclosure_ledger_measure').on(t.measureId, t.period)],
)
