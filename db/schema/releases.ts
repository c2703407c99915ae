// Releases, their tables before and after the gate, what the gate knows, and the calendar of releases.
import { day, id, index, instant, integer, json, oneOf, table, text, uniqueIndex } from '../dialect'
import { measures } from './measures'
import { people } from './people'

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

/** A release that is announced for a day, before there is anything to read. */
export const releasePlans = table(
  'release_plans',
  {
    id: id(),
    title: text('title').notNull(),
    /** 2026-07, 2026-Q3, 2026-H1, 2026 */
    period: text('period').notNull(),
    plannedOn: day('planned_on').notNull(),
    plannedAt: instant('planned_at').notNull(),
    plannedBy: text('planned_by')
      .notNull()
      .references(() => people.id),
    droppedAt: instant('dropped_at'),
    dropReason: text('drop_reason').notNull().default(''),
    /** The release that keeps it; it is kept on the day on which that is published. */
    releaseId: text('release_id').references(() => releases.id),
  },
  (t) => [index('release_plans_day').on(t.plannedOn), uniqueIndex('release_plans_release').on(t.releaseId)],
)

/** Each other day that a planned release was announced for, with the reason that everybody reads. */
export const releasePlanMoves = table(
  'release_plan_moves',
  {
    id: id(),
    planId: text('plan_id')
      .notNull()
      .references(() => releasePlans.id),
    formerDay: day('former_day').notNull(),
    newDay: day('new_day').notNull(),
    reason: text('reason').notNull(),
    movedAt: instant('moved_at').notNull(),
  },
  (t) => [index('release_plan_moves_plan').on(t.planId, t.movedAt)],
)
