import type { MetaFunction } from '@remix-run/node'
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
import { titled } from '~/title'
import { CountGrid } from '~/ui/feeds/count-grid'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

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

export const meta: MetaFunction<typeof loader> = titled

export default function FeedGrid() {
  const { title, id, organisation, hasCounts, grid, values } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  return (
    <Page
      title={title}
      eyebrow={organisation}
      lead={t('feeds.grid.lead')}
      crumbs={[
        { label: t('feeds.title'), href: paths.feeds() },
        { label: title, href: paths.feed(id) },
        { label: t('feeds.grid.title') },
      ]}
    >
      <PostForm form={form}>
        <CountGrid form={form} grid={grid} />
        {hasCounts && (
          <TextArea form={form} name="reason" label={t('feeds.reason')} hint={t('feeds.reasonHint')} rows={2} />
        )}
        <ButtonRow>
          <Button>{t(hasCounts ? 'feeds.send.correctButton' : 'feeds.send.button')}</Button>
          <ButtonLink look="quiet" href={paths.feed(id)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
