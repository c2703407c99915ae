import type { Visibility } from '#db/schema/words'
import { type Actor, hasSiteRole, holdsOffice } from '../access/actor'
import { maySee } from '../access/visibility'

/** Which organisations sit on a body is public, unless its room is its own. */
export const maySeeSeats = (actor: Actor, body: { id: string; visibility: Visibility }): boolean =>
  body.visibility === 'members' || maySee(actor, { visibility: body.visibility, bodyId: body.id })

/** Seats and offices are given and ended by those who keep the site; each such act is on record. */
export const mayManageSeats = (actor: Actor): boolean => hasSiteRole(actor, 'project-manager', 'administrator')

/** A seat as far as it matters who may hand it over. */
export type SeatPlace = { id: string; bodyId: string }

const isDelegateOf = (actor: Actor, seat: SeatPlace): boolean =>
  actor.kind === 'person' && actor.seats.some((held) => held.seatId === seat.id && held.role === 'delegate')

/** The clerk writes down what they were told; each such act is on record. */
export const mayBackdateHandover = (actor: Actor, seat: SeatPlace): boolean =>
  mayManageSeats(actor) || holdsOffice(actor, seat.bodyId, 'clerk')

/** A delegate hands over their own seat; the clerk, or who keeps the site, writes it down for them. */
export const mayHandOver = (actor: Actor, seat: SeatPlace): boolean =>
  isDelegateOf(actor, seat) || mayBackdateHandover(actor, seat)
