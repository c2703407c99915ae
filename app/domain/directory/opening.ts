// When a service is open, from its weekly openings in local time. Pure.
import type { Opening } from '#db/schema/directory'
import { addDays, dayOf, instantOf, weekdayOf } from '../time'

export type OpeningState =
  /** `until` is null where it never closes. */
  | { isOpen: true; until: Date | null }
  /** `next` is null where it has no openings at all. */
  | { isOpen: false; next: Date | null }

type Span = { from: Date; to: Date }

type Day = { date: string; next: string; weekday: number }
// One page asks for many services on the same day.
let around: { today: string; days: Day[] } = { today: '', days: [] }
function daysAround(today: string): Day[] {
  if (around.today !== today) {
    const dates = Array.from({ length: 18 }, (_, at) => addDays(today, at - 8))
    const days = dates
      .slice(0, 17)
      .map((date, at) => ({ date, next: dates[at + 1] as string, weekday: weekdayOf(date) }))
    around = { today, days }
  }
  return around.days
}

/** The openings of the days around `today` as spans of time, in order; those that meet are one. */
function spansAround(openings: readonly Opening[], today: string, zone: string): Span[] {
  const spans: Span[] = []
  for (const { date, next, weekday } of daysAround(today)) {
    for (const opening of openings) {
      if (opening.weekday !== weekday) continue
      const { from, to } = opening
      // 24:00 is the next day's midnight; an end at or before the beginning is on the next day.
      const end = to === '24:00' ? `${next}T00:00` : `${to <= from ? next : date}T${to}`
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
