import { findReport } from '~/domain/evaluation/reports.server'
import { open } from '~/http/route'

/** The text of a report, character by character as it was handed in. */
export const loader = open.read(
  async ({ db, params, now }) => {
    const { slug, text } = await findReport(db, params.slug ?? '', now)
    return new Response(text, {
      headers: {
        'Content-Type': 'text/markdown; charset=utf-8',
        'Content-Disposition': `attachment; filename="${slug}.md"`,
      },
    })
  },
  { shared: true },
)
