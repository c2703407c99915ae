// Promises of organisations to supply a measure for a period by a day. Pure.
import { z } from 'zod'
import { supplyFrequencies } from '#db/schema/words'
import { calendarDay, choice, optionalText, recordId, wholeNumber } from '../input'
import { periodPattern } from '../measures/periods'

export const feedStates = ['on-time', 'late', 'missing', 'due'] as const
/** Supplied by its day, supplied after it, not supplied and past its day, or not due yet. */
export type FeedState = (typeof feedStates)[number]

export function feedState(feed: { dueOn: string; suppliedOn: string | null }, today: string): FeedState {
  if (feed.suppliedOn !== null) return feed.suppliedOn <= feed.dueOn ? 'on-time' : 'late'
  return feed.dueOn < today ? 'missing' : 'due'
}

export const FeedInput = z.object({
  measureId: recordId(),
  organisationId: recordId(),
  period: z
    .string({ error: 'releases.errors.period' })
    .transform((value) => value.trim().toUpperCase())
    .pipe(z.string().regex(periodPattern, 'releases.errors.period')),
  dueOn: calendarDay(),
})
export type FeedInput = z.output<typeof FeedInput>

export const StandingPromiseInput = z.object({
  measureId: recordId(),
  organisationId: recordId(),
  frequency: choice(supplyFrequencies),
  /** Days after the end of a period. */
  dueDays: wholeNumber(0, 120),
  startsOn: calendarDay(),
})
export type StandingPromiseInput = z.output<typeof StandingPromiseInput>

/** What goes with counts that are sent. */
export const SupplyInput = z.object({
  /** What was wrong with the counts sent before. */
  reason: optionalText(1000),
})

/** A feed is spoken of three days before it is due, the day after, and eight days after; never again. */
export const reminderMarks = ['soon', 'late', 'very-late'] as const
export type ReminderMark = (typeof reminderMarks)[number]

/** Which reminder of a feed that has not come is due, by the days from its day to today; null for none. */
export function reminderMark(daysLate: number): ReminderMark | null {
  if (daysLate >= 8) return 'very-late'
  if (daysLate >= 1) return 'late'
  return daysLate >= -3 ? 'soon' : null
}
