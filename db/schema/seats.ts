// Seats on bodies, who fills them, delegates who hand over, and terms that end.
import { boolean, day, id, index, instant, integer, oneOf, table, text } from '../dialect'
import { bodies } from './bodies'
import { organisations } from './organisations'
import { people } from './people'
import { seatRoles } from './words'

export const seats = table(
  'seats',
  {
    id: id(),
    bodyId: text('body_id')
      .notNull()
      .references(() => bodies.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** Takes part without a voice: counts in no quorum and in no outcome. */
    observes: boolean('observes').notNull().default(false),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
    createdAt: instant('created_at').notNull(),
    /** Grows with each change of the seat, its holders and its handovers. */
    revision: integer('revision').notNull().default(1),
  },
  (t) => [index('seats_body').on(t.bodyId), index('seats_organisation').on(t.organisationId)],
)

export const seatHolders = table(
  'seat_holders',
  {
    id: id(),
    seatId: text('seat_id')
      .notNull()
      .references(() => seats.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    role: oneOf('role', seatRoles).notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
  },
  (t) => [index('seat_holders_seat').on(t.seatId), index('seat_holders_person').on(t.personId)],
)

/** A time in which a seat's delegate is away and an alternate acts: the one that is named, or any where none is. */
export const seatHandovers = table(
  'seat_handovers',
  {
    id: id(),
    seatId: text('seat_id')
      .notNull()
      .references(() => seats.id),
    delegateId: text('delegate_id')
      .notNull()
      .references(() => people.id),
    alternateId: text('alternate_id').references(() => people.id),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(),
    reason: text('reason').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    recordedBy: text('recorded_by')
      .notNull()
      .references(() => people.id),
  },
  (t) => [index('seat_handovers_seat').on(t.seatId, t.startsOn)],
)
