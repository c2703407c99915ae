import { listSignatories } from '~/domain/agreement/signatories.server'
import { signatoriesCsv } from '~/domain/agreement/signatories-file'
import { askedDay } from '~/domain/policies/asked-day'
import { open } from '~/http/route'

/** Who has signed, as a file, on the day that the address asks for. */
export const loader = open.read(
  async ({ db, actor, site, url, today }) => {
    const on = askedDay(url.searchParams.get('on'), today)
    return new Response(signatoriesCsv(await listSignatories(db, actor, on, site.timeZone)), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="signatories-${on}.csv"`,
      },
    })
  },
  { shared: true },
)
