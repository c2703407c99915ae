import { siteWords } from '~/across/site-words'
import { findFeed } from '~/domain/feeds/submissions.server'
import { templateCsv, templateXlsx } from '~/domain/feeds/template-file'
import { findTemplate } from '~/domain/feeds/templates.server'
import { member, notFound } from '~/http/route'

/** The empty template of a feed, with the labels of its groups: `counts.csv` or `counts.xlsx`. */
export const loader = member.read(async ({ db, actor, params, site, t }) => {
  const [, kind] = /^counts\.(csv|xlsx)$/.exec(params.file ?? '') ?? notFound()
  const feed = await findFeed(db, actor, params.id ?? '')
  const template = await findTemplate(db, feed, siteWords(site))
  const body = kind === 'csv' ? templateCsv(template) : templateXlsx(template, t('feeds.template.sheet'))
  const type =
    kind === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return new Response(body as BodyInit, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${feed.measure.slug}-${feed.period}.${kind}"`,
    },
  })
})
