import { boolean, day, id, instant, oneOf, table, text, uniqueIndex } from '../dialect'
import { sectors } from './words'

export const organisations = table(
  'organisations',
  {
    id: id(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    sector: oneOf('sector', sectors).notNull(),
    jurisdiction: text('jurisdiction').notNull().default(''),
    /** What the organisation does in the coalition, Markdown. */
    description: text('description').notNull().default(''),
    website: text('website').notNull().default(''),
    independentOfPolice: boolean('independent_of_police').notNull(),
    createdAt: instant('created_at').notNull(),
    archivedAt: instant('archived_at'),
    /** Where it is archived because it became part of another: which one, and the first day of that. */
    mergedIntoId: text('merged_into_id'),
    mergedOn: day('merged_on'),
  },
  (t) => [uniqueIndex('organisations_slug').on(t.slug)],
)
