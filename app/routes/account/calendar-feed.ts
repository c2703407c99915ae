import { readCalendarFeed } from '~/domain/meetings/calendar/feed.server'
import { calendarSourceOf } from '~/http/calendar.server'
import { open } from '~/http/route'

/** A person's meetings for their calendar program. The address stands for the person, and can do nothing else. */
export const loader = open.read(async ({ db, params, site, today, now, t, context }) => {
  const token = (params.token ?? '').replace(/\.ics$/, '')
  const name = t('account.calendar.name', { site: site.name })
  const calendar = await readCalendarFeed(db, token, name, calendarSourceOf(context, site), today, now)
  return new Response(calendar, {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'X-Robots-Tag': 'noindex' },
  })
})
