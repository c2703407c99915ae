import { ActivityFilter } from '~/domain/activity/activity'
import { exportActivity } from '~/domain/activity/log.server'
import { logCsv, logJson } from '~/domain/activity/log-files'
import { member, notFound } from '~/http/route'

/** What the log shows under the same filter, as a file: `log.csv` or `log.json`. */
export const loader = member.read(async ({ db, actor, site, params, url }) => {
  const [, kind] = /^log\.(csv|json)$/.exec(params.file ?? '') ?? notFound()
  const filter = ActivityFilter.parse({ group: null, ...Object.fromEntries(url.searchParams) })
  const entries = await exportActivity(db, actor, filter, site.timeZone)
  return new Response(kind === 'csv' ? logCsv(entries) : logJson(entries), {
    headers: {
      'Content-Type': kind === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="activity.${kind}"`,
    },
  })
})
