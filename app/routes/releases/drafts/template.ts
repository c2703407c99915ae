import { findMeasure } from '~/domain/measures/measures.server'
import { templateCsv } from '~/domain/releases/published/table-files'
import { notFound, open } from '~/http/route'

/** The template in which tables of a measure come: `MEASURE.csv`. */
export const loader = open.read(async ({ db, params, t }) => {
  const [, slug = ''] = /^([a-z0-9-]{1,80})\.csv$/.exec(params.file ?? '') ?? notFound()
  const measure = await findMeasure(db, slug)
  const three = [1, 2, 3]
  const body = templateCsv({
    corner: `${t('releases.template.rows')} / ${t('releases.template.columns')}`,
    rows: three.map((n) => t('releases.template.row', { n })),
    columns: three.map((n) => t('releases.template.column', { n })),
    total: t('releases.total'),
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${measure.slug}.csv"`,
    },
  })
})
