import { findMeasure } from '~/domain/progress/measures.server'
import { templateCsv } from '~/domain/progress/table-files'
import { notFound, open } from '~/http/route'

/** The template in which tables of a measure come: `MEASURE.csv`. */
export const loader = open.read(async ({ db, params, t }) => {
  const [, slug = ''] = /^([a-z0-9-]{1,80})\.csv$/.exec(params.file ?? '') ?? notFound()
  const measure = await findMeasure(db, slug)
  const three = [1, 2, 3]
  const body = templateCsv({
    corner: `${t('progress.template.rows')} / ${t('progress.template.columns')}`,
    rows: three.map((n) => t('progress.template.row', { n })),
    columns: three.map((n) => t('progress.template.column', { n })),
    total: t('progress.total'),
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${measure.slug}.csv"`,
    },
  })
})
