import { publishMeeting } from '~/domain/meetings/publication.server'
import { calendarSourceOf } from '~/http/calendar.server'
import { done, member, notFound, open } from '~/http/route'
import { paths } from '~/paths'
import NoPage from '~/ui/no-page'

export const loader = open.read(async () => notFound())

export const action = member.write(async ({ actor, params, site, write, now, context }) => {
  const id = params.id ?? ''
  await write((tx) => publishMeeting(tx, actor, id, calendarSourceOf(context, site), now))
  return done(paths.meeting(id), 'agendaPublished')
})

export default NoPage
