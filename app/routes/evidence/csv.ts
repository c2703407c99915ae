import { filterOf } from '~/domain/evidence/entry'
import { listEveryEvidence } from '~/domain/evidence/register.server'
import { registerCsv } from '~/domain/evidence/register-files'
import { open } from '~/http/route'
import { paths } from '~/paths'

/** What the register shows under the same filter, one line an entry. */
export const loader = open.read(
  async ({ db, url, today, context }) => {
    const entries = await listEveryEvidence(db, filterOf(url.searchParams))
    return new Response(
      registerCsv(entries, (slug) => `${context.env.appUrl}${paths.evidenceEntry(slug)}`),
      {
        headers: {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="evidence-${today}.csv"`,
        },
      },
    )
  },
  { shared: true },
)
