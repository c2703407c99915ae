import { csvMetadataOf, fileNameOf } from '~/domain/releases/published/data-package'
import { csvOf, jsonOf } from '~/domain/releases/published/table-files'
import { findPublishedRelease } from '~/domain/releases/releases.server'
import { notFound, open } from '~/http/route'
import { paths } from '~/paths'
import { columnWords } from '~/ui/measures/column-words'

/** A published table as a file: `ID.csv`, what describes it (`ID.csv-metadata.json`), or `ID.json`. */
export const loader = open.read(
  async ({ db, params, site, t, locale, context }) => {
    const [, id = '', kind = ''] =
      /^([A-Za-z0-9-]{1,64})\.(csv|csv-metadata\.json|json)$/.exec(params.file ?? '') ?? notFound()
    const release = await findPublishedRelease(db, params.slug ?? '')
    const found = release.tables.find((table) => table.id === id) ?? notFound()
    const { slug, title, period, publishedAt, revisedBy, threshold, zeros } = release
    const position = release.tables.indexOf(found) + 1
    const name = fileNameOf(slug, position)
    if (kind === 'csv') {
      return new Response(csvOf(found.table), {
        headers: {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="${name}"`,
          Link: `<${paths.releaseTable(slug, id, 'csv-metadata.json')}>; rel="describedby"; type="application/csvm+json"`,
        },
      })
    }
    if (kind === 'json') {
      const facts = {
        release: { slug, title, period, publishedAt, revisedBy },
        measure: found.measure,
        threshold,
        zeros,
      }
      return asJson(jsonOf(found.table, facts), 'application/json; charset=utf-8', name.replace(/csv$/, 'json'))
    }
    const place = {
      language: locale,
      publisher: site.coalitionName,
      address: `${context.env.appUrl}${paths.releaseNumbers(slug, position)}`,
    }
    const body = csvMetadataOf(csvOf(found.table), `${id}.csv`, release, found, place, columnWords(t))
    return asJson(body, 'application/csvm+json', `${name}-metadata.json`)
  },
  { shared: true },
)

const asJson = (body: string, type: string, name: string) =>
  new Response(body, { headers: { 'Content-Type': type, 'Content-Disposition': `inline; filename="${name}"` } })
