import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { chartOf } from '~/domain/progress/chart'
import { listFeedsOfTheMonth } from '~/domain/progress/feeds.server'
import { listGoalMeasures } from '~/domain/progress/measure-use.server'
import { listTablesOfMeasures } from '~/domain/progress/published-tables.server'
import { listComingReleases } from '~/domain/progress/release-plans.server'
import { findPublishedRelease, listPublishedReleases } from '~/domain/progress/releases.server'
import { useFormat, useShell, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { plainText } from '~/platform/markdown'
import { titled } from '~/title'
import { ChartWithTable } from '~/ui/charts/chart-with-table'
import { drawnChart } from '~/ui/charts/drawn.server'
import { Page, Section } from '~/ui/layout/page'
import { ButtonLink } from '~/ui/primitives/button'
import { Card } from '~/ui/primitives/card'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Row, Rows } from '~/ui/primitives/rows'
import { Tag } from '~/ui/primitives/tag'
import { chartWords } from '~/ui/progress/chart-words'
import { FeedTable } from '~/ui/progress/feed-table'
import { Goals } from '~/ui/progress/goals'
import { goalFigures } from '~/ui/progress/goals.server'
import { PlanList } from '~/ui/progress/plan-list'

export const loader = open.read(
  async ({ db, today, t, format }) => {
    const releases = await listPublishedReleases(db, 50)
    const newest = releases.find(({ revisedBy }) => revisedBy === null)
    const latest = newest ? await findPublishedRelease(db, newest.slug) : null
    const charts = (latest?.tables ?? []).flatMap(({ id, chart, measure, table }) => {
      const input = chartOf(table, chart, chartWords(t, { id: `chart-${id}`, unit: measure.unit }))
      return input ? [input] : []
    })
    const measures = await listGoalMeasures(db)
    const tables = await listTablesOfMeasures(
      db,
      measures.map(({ id }) => id),
    )
    return {
      title: t('progress.title'),
      latest: latest && {
        slug: latest.slug,
        title: latest.title,
        period: latest.period,
        summary: plainText(latest.summary),
        publishedAt: latest.publishedAt,
      },
      chart: charts[0] ? await drawnChart({ ...charts[0], format: format.number }) : null,
      releases: releases.map((release) => ({ ...release, summary: plainText(release.summary).slice(0, 240) })),
      goals: goalFigures(measures, tables, { t, format }),
      coming: await listComingReleases(db, today),
      feeds: await listFeedsOfTheMonth(db, today),
    }
  },
  { shared: true },
)

export const meta: MetaFunction<typeof loader> = titled

export default function Progress() {
  const { title, goals } = useLoaderData<typeof loader>()
  const t = useT()
  const shell = useShell()
  return (
    <Page title={title} lead={t('progress.lead', { programme: shell?.site.programmeName ?? '' })}>
      <Goals figures={goals} lead={t('progress.goals.lead')} />
      <Latest />
      <Coming />
      <Releases />
      <Calendar />
    </Page>
  )
}

function Latest() {
  const { latest, chart } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  if (!latest) {
    return (
      <Section title={t('progress.latest')}>
        <EmptyState title={t('progress.none')}>{t('progress.noneText')}</EmptyState>
      </Section>
    )
  }
  const link = <ButtonLink href={paths.release(latest.slug)}>{t('progress.readRelease')}</ButtonLink>
  return (
    <Section title={t('progress.latest')}>
      <Card
        title={latest.title}
        href={paths.release(latest.slug)}
        eyebrow={format.period(latest.period)}
        tone="plain"
        foot={link}
      >
        {latest.summary && <p className="ac-measure">{latest.summary}</p>}
        {chart && <ChartWithTable chart={chart} />}
      </Card>
    </Section>
  )
}

function Coming() {
  const { coming } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Section
      title={t('published.plans.coming')}
      action={<a href={paths.releaseCalendar()}>{t('published.plans.title')}</a>}
    >
      {coming.length === 0 ? <p>{t('published.plans.nothingComing')}</p> : <PlanList plans={coming} />}
    </Section>
  )
}

function Releases() {
  const { releases } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  if (releases.length === 0) return null
  return (
    <Section title={t('progress.releases')}>
      <Rows>
        {releases.map(({ id, slug, title, period, publishedAt, revisedBy, revises, summary }) => (
          <Row
            key={id}
            title={title}
            href={paths.release(slug)}
            meta={`${format.period(period)} · ${t('progress.published', { date: format.day(publishedAt) })}`}
            end={
              revisedBy ? (
                <Tag tone="warning">{t('progress.corrected')}</Tag>
              ) : (
                revises && <Tag tone="info">{t('progress.revises')}</Tag>
              )
            }
          >
            {summary && <p>{summary}</p>}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

function Calendar() {
  const { feeds } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Section
      title={t('progress.calendar.title')}
      lead={t('progress.calendar.lead')}
      action={<a href={paths.dataDue()}>{t('progress.calendar.all')}</a>}
    >
      <FeedTable feeds={feeds} />
    </Section>
  )
}
