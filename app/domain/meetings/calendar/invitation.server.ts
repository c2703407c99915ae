// The iCalendar text of a meeting: REQUEST and CANCEL for the mail to one attendee, PUBLISH for the file on its page.
import { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod } from 'ical-generator'
import { addMeetings, type CalendarMeeting, type CalendarSource, newCalendar, stamped } from './calendar.server'

export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH'
type Attendee = { name: string; email: string }

/** The calendar of one meeting. `attendee` is null for PUBLISH. `stamp` becomes DTSTAMP. */
export function invitationOf(
  meeting: Omit<CalendarMeeting, 'isCancelled'>,
  method: CalendarMethod,
  attendee: Attendee | null,
  source: CalendarSource,
  stamp: Date,
): string {
  const calendar = newCalendar(methods[method])
  const asked = {
    rsvp: method === 'REQUEST',
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
  }
  const attendees = attendee ? [{ ...attendee, ...asked }] : []
  addMeetings(calendar, [{ ...meeting, isCancelled: method === 'CANCEL' }], source, attendees)
  return stamped(calendar, stamp)
}

const methods = {
  REQUEST: ICalCalendarMethod.REQUEST,
  CANCEL: ICalCalendarMethod.CANCEL,
  PUBLISH: ICalCalendarMethod.PUBLISH,
}
