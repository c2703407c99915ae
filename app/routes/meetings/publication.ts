import { gatherReady } from '~/across/agenda.server'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { publishMeeting } from '~/domain/meetings/publication.server'
import { calendarSourceOf } from '~/http/calendar.server'
import { done, member, notFound, open } from '~/http/route'
import { paths } from '~/paths'
import NoPage from '~/ui/no-page'

export const loader = open.read(async () => notFound())

export const action = member.write(async (writing) => {
  const { db, actor, params, site, write, now, context } = writing
  const meeting = await findMeeting(db, actor, params.id ?? '')
  const ready = await gatherReady(writing, meeting.bodyId, meeting.startsAt)
  await write((tx) => publishMeeting(tx, actor, meeting.id, calendarSourceOf(context, site), ready, now))
  return done(paths.meeting(meeting.id), 'agendaPublished')
})

export default NoPage
