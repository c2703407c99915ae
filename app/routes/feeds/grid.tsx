import { useLoaderData } from '@remix-run/react'
import { siteWords } from '~/across/site-words'
import { Invalid } from '~/domain/errors'
import { SupplyInput } from '~/domain/feeds/feed'
import { gridCells, gridOf, problemsInGrid, typedRows } from '~/domain/feeds/grid'
import { findFeed, findStandingCounts, supplyCounts } from '~/domain/feeds/submissions.server'
import { findTemplate } from '~/domain/feeds/templates.server'
import { readFeedGrid } from '~/domain/feeds/upload'
import { uploadProblem } from '~/domain/uploads/words'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { CountGrid } from '~/ui/feeds/count-grid'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'

export const loader = member.read(async ({ db, actor, params, site, format }) => {
  const feed = await findFeed(db, actor, params.id ?? '')
  const standing = await findStandingCounts(db, actor, feed)
  const template = await findTemplate(db, feed, siteWords(site))
  return {
    title: `${feed.measure.name}, ${format.period(feed.period)}`,
    id: feed.id,
    organisation: feed.organisation.name,
    hasCounts: standing !== null,
    grid: gridOf(template),
    values: gridCells(template, standing?.counts ?? null),
  }
})

export const action = member.write(async ({ db, write, actor, form, params, now, site, t }) => {
  const id = params.id ?? ''
  const feed = await findFeed(db, actor, id)
  const template = await findTemplate(db, feed, siteWords(site))
  const { reason } = form.parse(SupplyInput)
  const typed = typedRows(template, form.group('cell'))
  const read = readFeedGrid({ cells: typed, delimiter: ',' }, template)
  if (!read.ok) {
    const { fields, other } = problemsInGrid(template, read.problems, (problem) => uploadProblem(problem, t))
    throw new Invalid(fields, other)
  }
  await write((tx) => supplyCounts(tx, actor, id, { counts: read.counts, way: 'grid', reason }, now))
  return done(paths.feed(id), 'countsSupplied')
})

export default function FeedGrid() {
  const { title, id, organisation, hasCounts, grid, values } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={organisation}
      lead={t('feeds.grid.lead')}
      crumbs={[
        [t('feeds.title'), paths.feeds()],
        [title, paths.feed(id)],
      ]}
      here={t('feeds.grid.title')}
      submit={t(hasCounts ? 'feeds.send.correctButton' : 'feeds.send.button')}
    >
      <CountGrid form={form} grid={grid} />
      {hasCounts && (
        <TextArea form={form} name="reason" label={t('feeds.reason')} hint={t('feeds.reasonHint')} rows={2} />
      )}
    </FormPage>
  )
}
