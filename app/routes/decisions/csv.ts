import { listBodies } from '~/domain/bodies/body.server'
import { listPolicies } from '~/domain/policies/policies.server'
import { decisionsCsv } from '~/domain/proposals/decisions/files'
import { listDecisionRecords } from '~/domain/proposals/decisions/records.server'
import { filterOf } from '~/domain/proposals/decisions/register-filter'
import { open } from '~/http/route'
import { paths } from '~/paths'

/** What the register shows under the same filter, one line a decision. */
export const loader = open.read(
  async ({ db, actor, url, site, today, t, context }) => {
    const known = { bodies: await listBodies(db, actor), policies: await listPolicies(db, actor, today) }
    const filter = filterOf(url.searchParams, { ...known, today, zone: site.timeZone })
    const records = await listDecisionRecords(db, actor, filter, t, today)
    return new Response(
      decisionsCsv(records, (number) => `${context.env.appUrl}${paths.decision(number)}`),
      {
        headers: {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="decisions-${today}.csv"`,
        },
      },
    )
  },
  { shared: true },
)
