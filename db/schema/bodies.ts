import { day, id, index, instant, integer, oneOf, table, text, uniqueIndex } from '../dialect'
import { people } from './people'
import { bodyKinds, offices, visibilities } from './words'

export const bodies = table(
  'bodies',
  {
    id: id(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    kind: oneOf('kind', bodyKinds).notNull(),
    /** Who may read what the body does, unless an item says otherwise. */
    visibility: oneOf('visibility', visibilities).notNull(),
    position: integer('position').notNull(),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
    /** Why it ended, for whoever reads its record afterwards. */
    endReason: text('end_reason').notNull().default(''),
    /** Grows with each change, so that two people do not overwrite each other. */
    revision: integer('revision').notNull().default(1),
  },
  (t) => [uniqueIndex('bodies_slug').on(t.slug)],
)

export const bodyOffices = table(
  'body_offices',
  {
    id: id(),
    bodyId: text('body_id')
      .notNull()
      .references(() => bodies.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    office: oneOf('office', offices).notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
  },
  (t) => [index('body_offices_body').on(t.bodyId), index('body_offices_person').on(t.personId)],
)
