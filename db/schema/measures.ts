// What is counted: measures with their versions, and the codes of their dimensions.
import { day, id, instant, integer, json, oneOf, table, text, uniqueIndex } from '../dialect'
import { organisations } from './organisations'
import { people } from './people'
import { type Dimension, dimensions, headlineGoals, measureKinds, statistics } from './words'

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
