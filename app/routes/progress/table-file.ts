import { findPublishedRelease } from '~/domain/progress/releases.server'
import { csvOf, jsonOf } from '~/domain/progress/table-files'
import { notFound, open } from '~/http/route'

/** A published table as a file: `ID.csv` or `ID.json`. */
export const loader = open.read(
  async ({ db, params }) => {
    const [, id, kind] = /^([A-Za-z0-9-]{1,64})\.(csv|json)$/.exec(params.file ?? '') ?? notFound()
    const release = await findPublishedRelease(db, params.slug ?? '')
    const found = release.tables.find((table) => table.id === id) ?? notFound()
    const { slug, title, period, publishedAt, revisedBy, threshold, zeros } = release
    const facts = { release: { slug, title, period, publishedAt, revisedBy }, measure: found.measure, threshold, zeros }
    const position = release.tables.indexOf(found) + 1
    const body = kind === 'csv' ? csvOf(found.table) : jsonOf(found.table, facts)
    return new Response(body, {
      headers: {
        'Content-Type': kind === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
        'Content-Disposition': `${kind === 'csv' ? 'attachment' : 'inline'}; filename="${slug}-${position}.${kind}"`,
      },
    })
  },
  { shared: true },
)
