import type { bodies } from '#db/schema/bodies'
import type { seats } from '#db/schema/seats'
import type { SeatRole, Sector } from '#db/schema/words'
import { daysBetween } from '../time'

export type Body = typeof bodies.$inferSelect
export type Seat = typeof seats.$inferSelect

/** Somebody who holds a seat, as far as the actor may know them: contact details are null where they are not shown. */
export type Holder = {
  holderId: string
  personId: string
  name: string
  title: string
  role: SeatRole
  startsOn: string
  endsOn: string | null
  email: string | null
  phone: string | null
}

const warningDays = [7, 30, 60] as const
/** A term that ends soon: `within` is the nearest of 7, 30 and 60 days. */
export type Expiry = { endsOn: string; days: number; within: (typeof warningDays)[number] }

/** The warning about a term that ends on `endsOn`, or null where it has no end or a distant one. */
export function expiryOf(endsOn: string | null, today: string): Expiry | null {
  if (endsOn === null) return null
  const days = daysBetween(today, endsOn)
  const within = warningDays.find((limit) => days >= 0 && days <= limit)
  return within === undefined ? null : { endsOn, days, within }
}

/** One seat as the pages show it. Where the actor may not know the names, `holdersShown` is false and the lists are empty. */
export type SeatRow = {
  seatId: string
  bodyId: string
  organisationId: string
  organisationSlug: string
  organisationName: string
  sector: Sector
  /** Takes part without a voice. */
  observes: boolean
  revision: number
  startsOn: string
  endsOn: string | null
  holdersShown: boolean
  delegate: Holder | null
  alternates: Holder[]
  observers: Holder[]
  /** The last day of the handover under way; null where the delegate is here, or the actor may not know. */
  awayUntil: string | null
  /** Who acts for the seat today; empty where the actor may not know. */
  voices: string[]
  /** A seat with a voice for which nobody speaks. */
  isVacant: boolean
  /** The seat's own end or its delegate's, whichever comes first. */
  expiry: Expiry | null
  /** The day on which the organisation withdrew from the agreement. */
  withdrawnOn: string | null
}

/** Where two terms end, the earlier one. */
export const earlierEnd = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || a < b ? a : b
