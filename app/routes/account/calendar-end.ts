import { endCalendarFeed } from '~/domain/meetings/calendar/feed.server'
import { done, member, notFound, open } from '~/http/route'
import { paths } from '~/paths'
import NoPage from '~/ui/no-page'

export const loader = open.read(async () => notFound())

export const action = member.write(async ({ write, actor, now }) => {
  await write((tx) => endCalendarFeed(tx, actor, now))
  return done(paths.ownCalendar(), 'calendarFeedEnded')
})

export default NoPage
