// Promises of organisations to supply a measure for a period by a day. Pure.
import { z } from 'zod'
import { calendarDay, recordId } from '../input'
import { periodPattern } from './release'

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
    .string({ error: 'progress.errors.period' })
    .transform((value) => value.trim().toUpperCase())
    .pipe(z.string().regex(periodPattern, 'progress.errors.period')),
  dueOn: calendarDay(),
})
export type FeedInput = z.output<typeof FeedInput>
