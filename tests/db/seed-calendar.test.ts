import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { calendarOf, zone } from '#db/seed/demo/meetings/calendar'
import { addDays, dayOf, daysBetween, localOf } from '~/domain/time'

/** Sixty moments over more than two years, on all weekdays and at all hours. */
const moments = Array.from(
  { length: 60 },
  (_, at) => new Date(Date.parse('2026-11-18T17:00:00Z') + at * (15 * 24 + 5) * 3_600_000),
)
const calendars = moments.map(calendarOf)

test('whatever the day, twelve meetings lie behind and the next is 8 to 14 days away', () => {
  for (const { now, meetings, pcgHeld, today, startsOn } of calendars) {
    const held = meetings.pcg.slice(0, pcgHeld)
    const ahead = daysBetween(today, dayOf(meetings.pcg[pcgHeld] as Date, zone))
    expect(
      held.every((start) => start < now),
      today,
    ).toBe(true)
    expect(held, today).toHaveLength(12)
    expect(ahead, today).toBeGreaterThanOrEqual(8)
    expect(ahead, today).toBeLessThanOrEqual(14)
    expect(startsOn <= addDays(dayOf(held[0] as Date, zone), -30), today).toBe(true)
  }
})

test('meetings keep their local time across clock changes', () => {
  for (const { meetings } of calendars) {
    expect(new Set(meetings.pcg.map((start) => localOf(start, zone).slice(11)))).toEqual(new Set(['14:00']))
    expect(new Set(meetings.pcg.map((start) => DateTime.fromJSDate(start, { zone }).weekday))).toEqual(new Set([4]))
    expect(new Set(meetings.owg.map((start) => localOf(start, zone).slice(11)))).toEqual(new Set(['10:00']))
    expect(new Set(meetings.clt.map((start) => localOf(start, zone).slice(11)))).toEqual(new Set(['18:30']))
  }
})
