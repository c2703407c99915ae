import { invitationOf } from '~/domain/meetings/calendar/invitation.server'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { calendarSourceOf } from '~/http/calendar.server'
import { open } from '~/http/route'

/** The meeting as a file for a calendar: published or cancelled, made out to nobody. */
export const loader = open.read(async ({ db, actor, params, site, now, context }) => {
  const meeting = await findMeeting(db, actor, params.id ?? '')
  const method = meeting.cancelledAt ? 'CANCEL' : 'PUBLISH'
  const source = calendarSourceOf(context, site)
  const calendar = invitationOf({ ...meeting, bodyName: meeting.body.name }, method, null, source, now)
  return new Response(calendar, {
    headers: {
      'Content-Type': `text/calendar; charset=utf-8; method=${method}`,
      'Content-Disposition': 'attachment; filename="meeting.ics"',
    },
  })
})
