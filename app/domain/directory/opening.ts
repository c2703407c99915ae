// When a service is open, from its weekly openings in local time. Pure.
import type { Opening } from '#db/schema/directory'
import { addDays, dayOf, instantOf, weekdayOf } from '../time'

export type OpeningState =
  /** `until` is null where it never closes. */
  | { isOpen: true; until: Date | null }
  /** `next` is null where it has no openings at all. */
  | { isOpen: false; next: Date | null }

type Span = { from: Date; to: Date }

/** The openings of the days around `today` as spans of time, in order; those that meet are one. */
function spansAround(openings: readonly Opening[], today: string, zone: string): Span[] {
  const spans: Span[] = []
  for (let offset = -8; offset <= 8; offset++) {
    const date = addDays(today, offset)
    const weekday = weekdayOf(date)
    for (const { from, to } of openings.filter((opening) => opening.weekday === weekday)) {
      // 24:00 is the next day's midnight; an end at or before the beginning is on the next day.
      const end = to === '24:00' ? `${addDays(date, 1)}T00:00` : `${to <= from ? addDays(date, 1) : date}T${to}`
      spans.push({ from: instantOf(`${date}T${from}`, zone), to: instantOf(end, zone) })
    }
  }
  spans.sort((a, b) => a.from.getTime() - b.from.getTime())
  const merged: Span[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last && span.from <= last.to) last.to = new Date(Math.max(last.to.getTime(), span.to.getTime()))
    else merged.push({ ...span })
  }
  return merged.filter((span) => span.from < span.to)
}

/** Is it open at `now`, until when, and else when does it open next? `zone` is where the service stands. */
export function openingState(openings: readonly Opening[], now: Date, zone: string): OpeningState {
  const today = dayOf(now, zone)
  const spans = spansAround(openings, today, zone)
  const current = spans.find((span) => span.from <= now && now < span.to)
  if (current) return { isOpen: true, until: dayOf(current.to, zone) > addDays(today, 7) ? null : current.to }
  return { isOpen: false, next: spans.find((span) => span.from > now)?.from ?? null }
}
