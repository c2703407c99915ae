import type { CalendarSource } from '~/domain/meetings/invitation.server'
import type { Site } from '~/domain/site/site'
import { paths } from '~/paths'
import type { RequestContext } from './context'

/** Who invites to a meeting and where its page is: what an invitation says beyond the meeting itself. */
export const calendarSourceOf = (
  context: Pick<RequestContext, 'env'>,
  site: Site,
  meetingId: string,
): CalendarSource => ({
  host: new URL(context.env.appUrl).hostname,
  zone: site.timeZone,
  organizer: { name: site.name, email: site.contactEmail },
  url: `${context.env.appUrl}${paths.meeting(meetingId)}`,
})
