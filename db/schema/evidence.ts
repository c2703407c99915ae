// Published figures, what became of them, and which published texts rest on them.
import { day, id, index, instant, json, oneOf, table, text, uniqueIndex } from '../dialect'
import { people } from './people'
import { citingKinds, evidenceDesigns } from './words'

/** Published figures of other places, each with what must be known to read it. */
export const evidence = table(
  'evidence',
  {
    id: id(),
    /** How texts cite it, [E:slug]; made once of place, period and measure, and kept whatever is corrected. */
    slug: text('slug').notNull().default(''),
    place: text('place').notNull(),
    period: text('period').notNull(),
    measure: text('measure').notNull(),
    value: text('value').notNull(),
    source: text('source').notNull(),
    /** Where the source is to be read; '' where it has no address, or where the source itself says it. */
    sourceAddress: text('source_address').notNull().default(''),
    definition: text('definition').notNull().default(''),
    designKind: oneOf('design_kind', evidenceDesigns).notNull().default('not-said'),
    design: text('design').notNull().default(''),
    sampleSize: text('sample_size').notNull().default(''),
    caveat: text('caveat').notNull().default(''),
    addedOn: day('added_on').notNull(),
    addedBy: text('added_by').references(() => people.id),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('evidence_figure').on(t.place, t.period, t.measure),
    uniqueIndex('evidence_slug').on(t.slug),
    index('evidence_design').on(t.designKind),
  ],
)

/** The words of an entry that are not its value or its caveat. */
export type FormerWords = {
  place: string
  period: string
  measure: string
  source: string
  sourceAddress: string
  definition: string
  design: string
  sampleSize: string
}

/** What an evidence entry said before it was corrected. */
export const evidenceRevisions = table(
  'evidence_revisions',
  {
    id: id(),
    evidenceId: text('evidence_id')
      .notNull()
      .references(() => evidence.id),
    value: text('value').notNull(),
    caveat: text('caveat').notNull(),
    /** Null where only value and caveat were kept. */
    words: json<FormerWords>('words'),
    /** Why it was corrected; '' where a file brought another value. */
    reason: text('reason').notNull().default(''),
    replacedBy: text('replaced_by').references(() => people.id),
    replacedAt: instant('replaced_at').notNull(),
  },
  (t) => [index('evidence_revisions_entry').on(t.evidenceId)],
)

/** A later finding about the same thing. Both entries stay; neither is read without the other. */
export const evidenceSupersessions = table(
  'evidence_supersessions',
  {
    id: id(),
    earlierId: text('earlier_id')
      .notNull()
      .references(() => evidence.id),
    laterId: text('later_id')
      .notNull()
      .references(() => evidence.id),
    reason: text('reason').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: text('recorded_by').references(() => people.id),
  },
  (t) => [
    uniqueIndex('evidence_supersessions_pair').on(t.earlierId, t.laterId),
    index('evidence_supersessions_later').on(t.laterId),
  ],
)

/** Which public text cites which entry. A text that is not public is not in it. */
export const evidenceCitations = table(
  'evidence_citations',
  {
    id: id(),
    evidenceId: text('evidence_id')
      .notNull()
      .references(() => evidence.id),
    kind: oneOf('kind', citingKinds).notNull(),
    /** What its address is made of: a slug, a number, an id. */
    key: text('key').notNull(),
    title: text('title').notNull(),
    citedAt: instant('cited_at').notNull(),
  },
  (t) => [uniqueIndex('evidence_citations_text').on(t.evidenceId, t.kind, t.key)],
)
