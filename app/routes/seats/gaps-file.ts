import { findGapFacts } from '~/domain/seats/gaps.server'
import { gapsCsv } from '~/domain/seats/gaps-csv'
import { member } from '~/http/route'

/** The figures of the gap view, one line each, as far as the reader may see them. */
export const loader = member.read(async ({ db, actor, today, now, site, t }) => {
  const facts = await findGapFacts(db, actor, today, site.timeZone, now)
  return new Response(gapsCsv(facts, site.timeZone, t), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="gaps-${today}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
})
