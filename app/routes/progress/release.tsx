import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listHistory } from '~/domain/activity/history.server'
import { chartOf } from '~/domain/progress/chart'
import { countWithheld, viewsOf } from '~/domain/progress/layout'
import { linkCitations } from '~/domain/progress/narrative'
import { narrativeParts } from '~/domain/progress/release'
import { findPublishedRelease } from '~/domain/progress/releases.server'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { renderMarkdown } from '~/platform/markdown'
import { titled } from '~/title'
import { History } from '~/ui/activity/history'
import { ChartWithTable } from '~/ui/charts/chart-with-table'
import { drawnChart } from '~/ui/charts/drawn.server'
import { Cluster, Grid, Page, Section, Stack } from '~/ui/layout/page'
import { ButtonLink } from '~/ui/primitives/button'
import { Card } from '~/ui/primitives/card'
import { Notice } from '~/ui/primitives/notice'
import { Prose } from '~/ui/primitives/prose'
import { chartWords } from '~/ui/progress/chart-words'
import { ReleaseTable } from '~/ui/progress/release-table'

export const loader = open.read(
  async ({ db, actor, params, t, format }) => {
    const release = await findPublishedRelease(db, params.slug ?? '')
    const { title, slug, period, publishedAt, revision, corrects, revisionNote, threshold, zeros } = release
    const words = { total: t('progress.total'), number: format.number }
    return {
      title,
      slug,
      period,
      publishedAt,
      revision,
      corrects,
      revisionNote,
      threshold,
      zeros,
      history: await listHistory(db, actor, { kind: 'release', id: release.id }),
      text: Object.fromEntries(
        narrativeParts.map((part) => [part, renderMarkdown(linkCitations(release[part], paths.evidence()))]),
      ) as Record<(typeof narrativeParts)[number], string>,
      tables: await Promise.all(
        release.tables.map(async ({ id, chart, measure, table }) => {
          const input = chartOf(table, chart, chartWords(t, { id: `chart-${id}`, unit: measure.unit }))
          return {
            id,
            measure,
            chart: input ? await drawnChart({ ...input, format: format.number }) : null,
            title: table.title,
            views: viewsOf(table, { ...words, count: measure.unit }),
            ...countWithheld(table),
          }
        }),
      ),
    }
  },
  { shared: true },
)

export const meta: MetaFunction<typeof loader> = titled

export default function Release() {
  const { title, period, publishedAt, revision, corrects, revisionNote, text, history } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      eyebrow={format.period(period)}
      meta={t('progress.published', { date: format.day(publishedAt) })}
      crumbs={[{ label: t('progress.title'), href: paths.progress() }, { label: title }]}
    >
      <Stack gap="loose">
        {revision && (
          <Notice tone="warning" title={t('progress.revised.title')}>
            <p>{t('progress.revised.text', { date: format.day(publishedAt), title: revision.title })}</p>
            {revision.note && <p>{revision.note}</p>}
            <ButtonLink look="quiet" href={paths.release(revision.slug)}>
              {t('progress.revised.link')}
            </ButtonLink>
          </Notice>
        )}
        {corrects && (
          <Notice title={t('progress.corrects.title')}>
            <p>{t('progress.corrects.text', { title: corrects.title, date: format.day(corrects.publishedAt) })}</p>
            {revisionNote && <p>{revisionNote}</p>}
            <ButtonLink look="quiet" href={paths.release(corrects.slug)}>
              {t('progress.corrects.link')}
            </ButtonLink>
          </Notice>
        )}
        {text.summary && <Prose html={text.summary} />}
        <Grid size="half">
          <Card title={t('progress.part.successes')} level={2}>
            <Prose html={text.successes} />
          </Card>
          <Card title={t('progress.part.obstacles')} level={2} tone="clay">
            <Prose html={text.obstacles} />
          </Card>
        </Grid>
        <Numbers />
        {(['methods', 'sources'] as const).map(
          (part) =>
            text[part] && (
              <Section key={part} title={t(`progress.part.${part}`)}>
                <Prose html={text[part]} />
              </Section>
            ),
        )}
        <History entries={history} own={title} />
      </Stack>
    </Page>
  )
}

function Numbers() {
  const { slug, tables, threshold, zeros } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Section title={t('progress.numbers')}>
      <Stack gap="loose">
        {tables.map(({ id, measure, chart, title, views, cells, withheld }) => (
          <Section key={id} id={`table-${id}`} title={title} level={3}>
            {chart && <ChartWithTable chart={chart} />}
            {views.map((view) => (
              <ReleaseTable key={view.title} table={view} captionHidden={chart === null && views.length === 1} />
            ))}
            <Cluster>
              <a href={paths.releaseTable(slug, id, 'csv')}>{t('progress.download.csv', { title })}</a>
              <a href={paths.releaseTable(slug, id, 'json')}>{t('progress.download.json', { title })}</a>
            </Cluster>
            <p className="ac-small ac-measure">
              <strong>{t('progress.definition')}: </strong>
              {measure.name}. {measure.definition}
              {measure.caveat && (
                <>
                  <br />
                  <strong>{t('progress.caveat')}: </strong>
                  {measure.caveat}
                </>
              )}
            </p>
            <p className="ac-small ac-measure">
              {withheld === 0
                ? t('progress.protected.none')
                : `${t('progress.protected.withheld', { n: withheld, cells })} ${t('progress.protected.cover')}`}
            </p>
          </Section>
        ))}
        <Notice title={t('progress.protected.title')}>
          <p>
            {t('progress.protected.threshold', { threshold, below: threshold - 1 })}{' '}
            {t(`progress.protected.zeros.${zeros}`)}
          </p>
          <a href={paths.page('how-numbers-are-protected')}>{t('progress.protected.link')}</a>
        </Notice>
      </Stack>
    </Section>
  )
}
