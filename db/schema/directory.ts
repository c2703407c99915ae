import { boolean, day, id, instant, integer, json, table, text, uniqueIndex } from '../dialect'

export type Opening = { weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7; from: string; to: string }

/** An entry of the resource directory. */
export const services = table(
  'services',
  {
    id: id(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    what: text('what').notNull(),
    forWhom: text('for_whom').notNull(),
    conditions: text('conditions').notNull().default(''),
    abstinenceRequired: boolean('abstinence_required').notNull().default(false),
    walkIn: boolean('walk_in').notNull().default(false),
    languages: json<string[]>('languages').notNull(),
    /** Weekly openings in local time, weekday 1 is Monday. */
    openings: json<Opening[]>('openings').notNull(),
    place: text('place').notNull(),
    phone: text('phone').notNull().default(''),
    position: integer('position').notNull(),
    verifiedOn: day('verified_on').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('services_slug').on(t.slug)],
)
