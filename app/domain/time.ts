// Days and local times of the site. Instants are Dates; a day is YYYY-MM-DD; a local time is YYYY-MM-DDTHH:MM. Pure.
import { DateTime } from 'luxon'

// A day stands for itself: its arithmetic is that of UTC, which knows no clock change.
const dayMs = 86_400_000
const midnight = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`)
const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** The calendar day at an instant, in a time zone. */
export function dayOf(at: Date, zone: string): string {
  const local = wallClock(at, zone)
  return local ? local.slice(0, 10) : (DateTime.fromJSDate(at, { zone }).toISODate() as string)
}
export const addDays = (day: string, days: number): string => isoDay(midnight(day) + days * dayMs)
/** Days from the first to the second; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((midnight(to) - midnight(from)) / dayMs)
/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => new Date(midnight(day)).getUTCDay() || 7

/** The instant of a local wall-clock time; one that a clock change skips moves on by the gap. */
export function instantOf(local: string, zone: string): Date {
  const key = `${local} ${zone}`
  const known = instants.get(key)
  if (known !== undefined) return new Date(known)
  const instant = DateTime.fromISO(local, { zone }).toJSDate()
  if (instants.size >= 4000) instants.clear()
  instants.set(key, instant.getTime())
  return instant
}
// A page asks for the same few hundred moments again and again (opening hours, terms); a zone's rules never change while we run.
const instants = new Map<string, number>()

export const localOf = (at: Date, zone: string): string =>
  wallClock(at, zone)?.slice(0, 16) ?? DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm")

const hourMs = 3_600_000
const mostHours = 20_000
/** By zone and hour since 1970: how far its clocks were ahead of UTC in that hour, null where they changed within it. */
const offsets = new Map<string, Map<number, number | null>>()
const offsetAt = (at: number, zone: string): number => DateTime.fromMillis(at, { zone }).offset * 60_000

/** What a clock in the zone shows, as ISO 8601; null outside of the years 1 to 9999, and for a zone that there is not. */
function wallClock(at: Date, zone: string): string | null {
  const instant = at.getTime()
  const hour = Math.floor(instant / hourMs)
  let known = offsets.get(zone)
  if (!known || known.size > mostHours) {
    known = new Map()
    offsets.set(zone, known)
  }
  let offset = known.get(hour)
  if (offset === undefined) {
    const [first, last] = [offsetAt(hour * hourMs, zone), offsetAt((hour + 1) * hourMs - 1, zone)]
    offset = first === last ? first : null
    if (!Number.isNaN(first)) known.set(hour, offset)
  }
  const local = new Date(instant + (offset ?? offsetAt(instant, zone)))
  const year = local.getUTCFullYear()
  return year >= 1 && year <= 9999 ? local.toISOString() : null
}
/** The day that lies `count` working days (Monday to Friday, not a holiday) after `day`. */
export function addWorkingDays(day: string, count: number, holidays: readonly string[] = []): string {
  let date = day
  for (let left = count; left > 0; ) {
    date = addDays(date, 1)
    if (weekdayOf(date) < 6 && !holidays.includes(date)) left--
  }
  return date
}
