import { listBodies } from '~/domain/bodies/body.server'
import { listPolicies } from '~/domain/policies/policies.server'
import { decisionsJson } from '~/domain/proposals/decisions/files'
import { listDecisionRecords } from '~/domain/proposals/decisions/records.server'
import { filterOf } from '~/domain/proposals/decisions/register-filter'
import { open } from '~/http/route'
import { paths } from '~/paths'

/** What the register shows under the same filter, with positions, actions and reviews as lists. */
export const loader = open.read(
  async ({ db, actor, url, site, today, t, locale, context }) => {
    const known = { bodies: await listBodies(db, actor), policies: await listPolicies(db, actor, today) }
    const filter = filterOf(url.searchParams, { ...known, today, zone: site.timeZone })
    const records = await listDecisionRecords(db, actor, filter, t, today)
    const addressOf = (number: string) => `${context.env.appUrl}${paths.decision(number)}`
    return new Response(decisionsJson(records, { zone: site.timeZone, language: locale, addressOf }), {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="decisions-${today}.json"`,
      },
    })
  },
  { shared: true },
)
