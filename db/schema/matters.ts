import { day, id, index, instant, integer, oneOf, table, text, uniqueIndex } from '../dialect'
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
    /** The body in whose name its chair or clerk opened it; null where a person did, or a submission was routed. */
    openedForBodyId: text('opened_for_body_id').references(() => bodies.id),
    dueOn: day('due_on').notNull(),
    /** The last day on which whoever has it says so; counted again with each move. Null for what was opened before this clock. */
    acknowledgeBy: day('acknowledge_by'),
    acknowledgedAt: instant('acknowledged_at'),
    acknowledgedBy: text('acknowledged_by').references(() => people.id),
    answerKind: oneOf('answer_kind', answerKinds),
    answer: text('answer'),
    plannedOn: day('planned_on'),
    /** Whom it was sent to, where it is not ours. */
    sentTo: text('sent_to'),
    answeredAt: instant('answered_at'),
    answeredBy: text('answered_by').references(() => people.id),
    archivedAt: instant('archived_at'),
    /** Where it says the same as another: that one, which no further one is merged with. Its number leads there. */
    mergedIntoId: text('merged_into_id'),
    mergedAt: instant('merged_at'),
    mergedBy: text('merged_by').references(() => people.id),
    mergeReason: text('merge_reason'),
    /** Grows with each move, answer and merger: whoever is second learns of it. */
    revision: integer('revision').notNull().default(1),
  },
  (t) => [
    uniqueIndex('matters_number').on(t.number),
    index('matters_body').on(t.bodyId),
    index('matters_opened').on(t.openedAt),
    index('matters_merged').on(t.mergedIntoId),
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

/** A member follows a matter, and is told of what they may see of it. */
export const matterSubscriptions = table(
  'matter_subscriptions',
  {
    id: id(),
    matterId: text('matter_id')
      .notNull()
      .references(() => matters.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    startedAt: instant('started_at').notNull(),
  },
  (t) => [
    uniqueIndex('matter_subscriptions_once').on(t.matterId, t.personId),
    index('matter_subscriptions_person').on(t.personId),
  ],
)
