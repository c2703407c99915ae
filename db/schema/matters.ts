import { day, id, index, instant, oneOf, table, text, uniqueIndex } from '../dialect'
import { bodies } from './bodies'
import { people } from './people'
import { answerKinds, reasonCodes, visibilities } from './words'

/** A numbered thread that travels between bodies until its origin has a published answer. */
export const matters = table(
  'matters',
  {
    id: id(),
    /** M-2026-014 */
    number: text('number').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    bodyId: text('body_id').references(() => bodies.id),
    /** When it came to that body. */
    arrivedAt: instant('arrived_at'),
    visibility: oneOf('visibility', visibilities).notNull(),
    reasonCode: oneOf('reason_code', reasonCodes),
    openedAt: instant('opened_at').notNull(),
    openedBy: text('opened_by')
      .notNull()
      .references(() => people.id),
    dueOn: day('due_on').notNull(),
    answerKind: oneOf('answer_kind', answerKinds),
    answer: text('answer'),
    plannedOn: day('planned_on'),
    answeredAt: instant('answered_at'),
    answeredBy: text('answered_by').references(() => people.id),
    archivedAt: instant('archived_at'),
  },
  (t) => [
    uniqueIndex('matters_number').on(t.number),
    index('matters_body').on(t.bodyId),
    index('matters_opened').on(t.openedAt),
  ],
)

export const matterMovements = table(
  'matter_movements',
  {
    id: id(),
    matterId: text('matter_id')
      .notNull()
      .references(() => matters.id),
    fromBodyId: text('from_body_id').references(() => bodies.id),
    toBodyId: text('to_body_id')
      .notNull()
      .references(() => bodies.id),
    reason: text('reason').notNull(),
    movedAt: instant('moved_at').notNull(),
    movedBy: text('moved_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [index('matter_movements_matter').on(t.matterId, t.movedAt)],
)

export const matterComments = table(
  'matter_comments',
  {
    id: id(),
    matterId: text('matter_id')
      .notNull()
      .references(() => matters.id),
    text: text('text').notNull(),
    visibility: oneOf('visibility', visibilities).notNull(),
    /** The body that had the matter then: what was said in its room stays there when the matter moves on. */
    bodyId: text('body_id').references(() => bodies.id),
    writtenAt: instant('written_at').notNull(),
    writtenBy: text('written_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [index('matter_comments_matter').on(t.matterId, t.writtenAt)],
)
