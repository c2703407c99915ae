import type { CalendarSource } from '~/domain/meetings/calendar/calendar.server'
import type { Site } from '~/domain/site/site'
import { paths } from '~/paths'
import type { RequestContext } from './context'

/** Who invites to meetings and where their pages are: what a calendar says beyond the meetings themselves. */
export const calendarSourceOf = (context: Pick<RequestContext, 'env'>, site: Site): CalendarSource => ({
  host: new URL(context.env.appUrl).hostname,
  zone: site.timeZone,
  organizer: { name: site.name, email: site.contactEmail },
  urlOf: (meetingId) => `${context.env.appUrl}${paths.meeting(meetingId)}`,
})
