import { useLoaderData } from '@remix-run/react'
import { listTaxonomies } from '~/domain/measures/taxonomies.server'
import { listRecentTables } from '~/domain/releases/published/tables.server'
import { areasOf, figuresOf } from '~/domain/trends/areas'
import { useT } from '~/http/page'
import { notFound, open } from '~/http/route'
import { paths } from '~/paths'
import { Page, Section } from '~/ui/layout/page'
import { ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { latestWords } from '~/ui/trends/change-words'
import { TrendFigure } from '~/ui/trends/figures'
import { trendView } from '~/ui/trends/view.server'

/** What has been published of one area, and nothing else. */
export const loader = open.read(
  async ({ db, params, now, t, format }) => {
    const tables = await listRecentTables(db, now)
    const taxonomy = (await listTaxonomies(db)).find(({ dimension }) => dimension === 'area')
    const area = areasOf(taxonomy?.codes ?? [], tables).find(({ key }) => key === params.code) ?? notFound()
    const figures = await Promise.all(
      figuresOf(area.key, tables).map(async ({ measure, version, frequency, series }) => ({
        measure,
        latest: latestWords(series, { t, format }),
        trend: await trendView(
          { frequency, series: [series] },
          { id: `area-${measure.slug}`, title: `${measure.name}: ${area.label}`, unit: measure.unit, version },
          { t, format },
        ),
      })),
    )
    return { title: area.label, figures }
  },
  { shared: true },
)

export default function AreaPage() {
  const { title, figures } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={title}
      lead={t('releases.published.area.lead')}
      crumbs={[
        { label: t('releases.title'), href: paths.progress() },
        { label: t('releases.published.areas.title'), href: paths.areas() },
        { label: title },
      ]}
    >
      {figures.length === 0 && (
        <EmptyState title={t('releases.published.area.nothing')}>{t('releases.published.area.nothingText')}</EmptyState>
      )}
      {figures.map(({ measure, latest, trend }) => (
        <Section
          key={measure.slug}
          title={measure.name}
          action={
            <a href={paths.measure(measure.slug)}>
              {t('releases.published.area.measure')}
              <span className="usa-sr-only"> {measure.name}</span>
            </a>
          }
        >
          {latest && (
            <p>
              <strong>{latest.value ?? <span className="ac-withheld">{t('releases.withheld')}</span>}</strong>{' '}
              {t('releases.published.goal.of', { unit: measure.unit, period: latest.when })} {latest.change}
            </p>
          )}
          {trend && <TrendFigure view={trend} />}
          {measure.caveat && <p className="ac-small ac-measure">{measure.caveat}</p>}
        </Section>
      ))}
      <Section title={t('releases.published.area.doTitle')}>
        <ButtonRow>
          <ButtonLink look="secondary" href={paths.tellUsAbout('area-of-focus')}>
            {t('submissionKind.area-of-focus')}
          </ButtonLink>
          <ButtonLink look="secondary" href={paths.tellUsAbout('pattern-report')}>
            {t('submissionKind.pattern-report')}
          </ButtonLink>
          <ButtonLink look="quiet" href={paths.resources()}>
            {t('releases.published.area.resources')}
          </ButtonLink>
        </ButtonRow>
      </Section>
    </Page>
  )
}
