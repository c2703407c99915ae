import { useLoaderData } from '@remix-run/react'
import { listFeedsOfTheMonth } from '~/domain/feeds/feeds.server'
import { listGoalMeasures } from '~/domain/measures/use.server'
import { listComingReleases } from '~/domain/releases/calendar/plans.server'
import { chartOf } from '~/domain/releases/published/chart'
import { listTablesOfMeasures } from '~/domain/releases/published/tables.server'
import { findPublishedRelease, listPublishedReleases } from '~/domain/releases/releases.server'
import { useFormat, useShell, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { plainText } from '~/platform/markdown'
import { ChartWithTable } from '~/ui/charts/chart-with-table'
import { drawnChart } from '~/ui/charts/drawn.server'
import { FeedTable } from '~/ui/feeds/table'
import { Page, Section } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { ButtonLink } from '~/ui/primitives/button'
import { Card } from '~/ui/primitives/card'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Tag } from '~/ui/primitives/tag'
import { chartWords } from '~/ui/releases/chart-words'
import { Goals } from '~/ui/releases/goals'
import { goalFigures } from '~/ui/releases/goals.server'
import { PlanList } from '~/ui/releases/plan-list'

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
      title: t('releases.title'),
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

export default function Progress() {
  const { title, goals } = useLoaderData<typeof loader>()
  const t = useT()
  const shell = useShell()
  return (
    <Page title={title} lead={t('releases.lead', { programme: shell?.site.programmeName ?? '' })}>
      <Goals figures={goals} lead={t('releases.goals.lead')} />
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
      <Section title={t('releases.latest')}>
        <EmptyState title={t('releases.none')}>{t('releases.noneText')}</EmptyState>
      </Section>
    )
  }
  const link = <ButtonLink href={paths.release(latest.slug)}>{t('releases.readRelease')}</ButtonLink>
  return (
    <Section title={t('releases.latest')}>
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
      title={t('releases.published.plans.coming')}
      action={<a href={paths.releaseCalendar()}>{t('releases.published.plans.title')}</a>}
    >
      {coming.length === 0 ? <p>{t('releases.published.plans.nothingComing')}</p> : <PlanList plans={coming} />}
    </Section>
  )
}

function Releases() {
  const { releases } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  if (releases.length === 0) return null
  return (
    <Section title={t('releases.releases')}>
      <Rows>
        {releases.map(({ id, slug, title, period, publishedAt, revisedBy, revises, summary }) => (
          <Row
            key={id}
            title={title}
            href={paths.release(slug)}
            meta={`${format.period(period)} · ${t('releases.published', { date: format.day(publishedAt) })}`}
            end={
              revisedBy ? (
                <Tag tone="warning">{t('releases.corrected')}</Tag>
              ) : (
                revises && <Tag tone="info">{t('releases.revises')}</Tag>
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
      title={t('releases.calendar.title')}
      lead={t('releases.calendar.lead')}
      action={<a href={paths.dataDue()}>{t('releases.calendar.all')}</a>}
    >
      <FeedTable feeds={feeds} />
    </Section>
  )
}
