// What every calendar of the site is made of: one meeting as an event, in the zone of the site. Domain code because it
// says what the by-laws say (which version stands, what is cancelled); the edge gives it the host.
import { getVtimezoneComponent } from '@touch4it/ical-timezones'
import ical, {
  type ICalAttendeeData,
  type ICalCalendar,
  type ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'
import { DateTime } from 'luxon'

/** What the edge knows and the domain does not: where the site is, and who invites. */
export type CalendarSource = {
  /** Part of the UID, so that two sites' meetings never meet: the host of APP_URL. */
  host: string
  zone: string
  organizer: { name: string; email: string }
  /** The public address of a meeting's page. */
  urlOf(meetingId: string): string
}
export type CalendarMeeting = {
  id: string
  title: string
  bodyName: string
  startsAt: Date
  durationMinutes: number
  place: string
  link: string
  dialIn: string
  calendarSequence: number
  isCancelled: boolean
}

/** An empty calendar of the site. */
export const newCalendar = (method: ICalCalendarMethod): ICalCalendar =>
  ical({ prodId: { company: 'Accord', product: 'Accord', language: 'EN' }, method })

/**
 * Adds meetings as events, all in the site's zone where its rules are known for each of their years. Same UID for ever;
 * clients take the highest SEQUENCE.
 */
export function addMeetings(
  calendar: ICalCalendar,
  meetings: readonly CalendarMeeting[],
  source: CalendarSource,
  attendees: ICalAttendeeData[] = [],
): void {
  const startOf = (meeting: CalendarMeeting) => DateTime.fromJSDate(meeting.startsAt, { zone: source.zone })
  const years = [...new Set(meetings.map((meeting) => startOf(meeting).year))]
  const rules = vtimezoneOf(source.zone, years)
  if (rules) calendar.timezone({ name: source.zone, generator: () => rules })
  const zoned = (at: DateTime) => (rules ? at : at.toUTC())
  for (const meeting of meetings) {
    const start = startOf(meeting)
    const url = source.urlOf(meeting.id)
    calendar.createEvent({
      id: `meeting-${meeting.id}@${source.host}`,
      sequence: meeting.calendarSequence,
      start: zoned(start),
      end: zoned(start.plus({ minutes: meeting.durationMinutes })),
      timezone: rules ? source.zone : null,
      summary: `${meeting.bodyName}: ${meeting.title}`,
      location: meeting.place || meeting.link || meeting.dialIn,
      description: [meeting.link, meeting.dialIn, url].filter(Boolean).join('\n'),
      url,
      organizer: { name: paramText(source.organizer.name), email: source.organizer.email },
      attendees: attendees.map((attendee) => ({ ...attendee, name: paramText(attendee.name ?? '') })),
      status: meeting.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
}

/** RFC 5545 allows no double quote in a parameter, escaped or not, and the generator writes one. */
const paramText = (text: string): string => text.replace(/"/g, '’').replace(/[\p{Cc}]+/gu, ' ')

/** DTSTAMP must be in UTC (RFC 5545, 3.8.7.2); the generator writes it in the calendar's zone. */
export const stamped = (calendar: ICalCalendar, stamp: Date): string =>
  calendar
    .toString()
    .replace(
      /^DTSTAMP:[^\r\n]*/gm,
      `DTSTAMP:${DateTime.fromJSDate(stamp, { zone: 'utc' }).toFormat("yyyyMMdd'T'HHmmss'Z'")}`,
    )
    .concat('\r\n')

/**
 * The zone's rules as VTIMEZONE, or null where the table does not have the zone, or has rules that are no longer true
 * (it holds the zones of 2018; some have given up summer time since). The event is then written in UTC, which every
 * client shows at the right local time.
 */
function vtimezoneOf(zone: string, years: readonly number[]): string | null {
  const rules = getVtimezoneComponent(zone)?.trim()
  if (!rules) return null
  const told = new Set(
    [...rules.matchAll(/TZOFFSETTO:([+-])(\d\d)(\d\d)/g)].map(([, sign, h, m]) =>
      Number(`${sign}${Number(h) * 60 + Number(m)}`),
    ),
  )
  const isTrueIn = (year: number): boolean => {
    const known = new Set(
      Array.from(
        { length: 12 },
        (_, month) => DateTime.fromObject({ year, month: month + 1, day: 15 }, { zone }).offset,
      ),
    )
    return told.size === known.size && [...known].every((offset) => told.has(offset))
  }
  return years.every(isTrueIn) ? rules : null
}
