// The iCalendar text of a meeting: REQUEST and CANCEL for the mail to one attendee, PUBLISH for the file on its page.
// Domain code because it says what the by-laws say (who is asked, which version stands); the edge gives it the host.
import { getVtimezoneComponent } from '@touch4it/ical-timezones'
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'
import { DateTime } from 'luxon'

/** What the edge knows and the domain does not: where the site is, and who invites. */
export type CalendarSource = {
  /** Part of the UID, so that two sites' meetings never meet: the host of APP_URL. */
  host: string
  zone: string
  organizer: { name: string; email: string }
  /** The public address of the meeting's page. */
  url: string
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
}
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH'
type Attendee = { name: string; email: string }

/**
 * The calendar of one meeting. Same UID for ever; clients take the highest SEQUENCE. `attendee` is null for PUBLISH.
 * `stamp` becomes DTSTAMP.
 */
export function invitationOf(
  meeting: CalendarMeeting,
  method: CalendarMethod,
  attendee: Attendee | null,
  source: CalendarSource,
  stamp: Date,
): string {
  const start = DateTime.fromJSDate(meeting.startsAt, { zone: source.zone })
  const calendar = ical({ prodId: { company: 'Accord', product: 'Accord', language: 'EN' }, method: methods[method] })
  const rules = vtimezoneOf(source.zone, start.year)
  if (rules) calendar.timezone({ name: source.zone, generator: () => rules })
  const zoned = (at: DateTime) => (rules ? at : at.toUTC())
  calendar.createEvent({
    id: `meeting-${meeting.id}@${source.host}`,
    sequence: meeting.calendarSequence,
    start: zoned(start),
    end: zoned(start.plus({ minutes: meeting.durationMinutes })),
    timezone: rules ? source.zone : null,
    summary: `${meeting.bodyName}: ${meeting.title}`,
    location: meeting.place || meeting.link || meeting.dialIn,
    description: [meeting.link, meeting.dialIn, source.url].filter(Boolean).join('\n'),
    url: source.url,
    organizer: { name: paramText(source.organizer.name), email: source.organizer.email },
    attendees: attendee
      ? [
          {
            name: paramText(attendee.name),
            email: attendee.email,
            rsvp: method === 'REQUEST',
            role: ICalAttendeeRole.REQ,
            status: ICalAttendeeStatus.NEEDSACTION,
          },
        ]
      : [],
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return stamped(calendar, stamp)
}

const methods = {
  REQUEST: ICalCalendarMethod.REQUEST,
  CANCEL: ICalCalendarMethod.CANCEL,
  PUBLISH: ICalCalendarMethod.PUBLISH,
}

/** RFC 5545 allows no double quote in a parameter, escaped or not, and the generator writes one. */
const paramText = (text: string): string => text.replace(/"/g, '’').replace(/[\p{Cc}]+/gu, ' ')

/** DTSTAMP must be in UTC (RFC 5545, 3.8.7.2); the generator writes it in the calendar's zone. */
const stamped = (calendar: ICalCalendar, stamp: Date): string =>
  calendar
    .toString()
    .replace(
      /^DTSTAMP:[^\r\n]*/m,
      `DTSTAMP:${DateTime.fromJSDate(stamp, { zone: 'utc' }).toFormat("yyyyMMdd'T'HHmmss'Z'")}`,
    )
    .concat('\r\n')

/**
 * The zone's rules as VTIMEZONE, or null where the table does not have the zone, or has rules that are no longer true
 * (it holds the zones of 2018; some have given up summer time since). The event is then written in UTC, which every
 * client shows at the right local time.
 */
function vtimezoneOf(zone: string, year: number): string | null {
  const rules = getVtimezoneComponent(zone)?.trim()
  if (!rules) return null
  const told = new Set(
    [...rules.matchAll(/TZOFFSETTO:([+-])(\d\d)(\d\d)/g)].map(([, sign, h, m]) =>
      Number(`${sign}${Number(h) * 60 + Number(m)}`),
    ),
  )
  const months = Array.from(
    { length: 12 },
    (_, month) => DateTime.fromObject({ year, month: month + 1, day: 15 }, { zone }).offset,
  )
  const known = new Set(months)
  return told.size === known.size && [...known].every((offset) => told.has(offset)) ? rules : null
}
