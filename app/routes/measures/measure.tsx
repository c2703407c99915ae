import { useLoaderData } from '@remix-run/react'
import { findMeasure, listFormerVersions } from '~/domain/measures/measures.server'
import { listSuppliers } from '~/domain/measures/use.server'
import { listTablesOfMeasures } from '~/domain/releases/published/tables.server'
import { areaSide, type TrendLength, trendLengths, trendOf } from '~/domain/trends/trend'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Cluster, Page, Section } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { Row, Rows } from '~/ui/lists/rows'
import { EmptyState } from '~/ui/primitives/empty-state'
import { MultiplesFigure, TrendFigure } from '~/ui/trends/figures'
import { multiplesView, trendView } from '~/ui/trends/view.server'

const lengthOf = (asked: string | null): TrendLength => trendLengths.find((length) => String(length) === asked) ?? 12

/** What is counted, by which definition, and all that was published of it. */
export const loader = open.read(
  async ({ db, params, url, t, format }) => {
    const measure = await findMeasure(db, params.slug ?? '')
    const months = lengthOf(url.searchParams.get('months'))
    const tables = await listTablesOfMeasures(db, [measure.id])
    const trend = trendOf(tables, months)
    const byArea = trendOf(tables, months, areaSide)
    const { name, slug, unit, version } = measure
    const { definition, numerator, denominator, caveat, versionSince, createdAt } = measure
    const releases = new Map(tables.map(({ release }) => [release.slug, release]))
    return {
      title: name,
      measure: { slug, unit, definition, numerator, denominator, caveat, version, since: versionSince ?? createdAt },
      months,
      former: (await listFormerVersions(db, measure.id)).map((one) => ({
        version: one.version,
        definition: one.definition,
        reason: one.reason,
        replacedAt: one.replacedAt,
      })),
      suppliers: await listSuppliers(db, measure),
      releases: [...releases.values()].reverse().map(({ title, slug: release, period, publishedAt }) => ({
        title,
        slug: release,
        period,
        publishedAt,
      })),
      trend: trend && (await trendView(trend, { id: 'trend', title: name, unit, version }, { t, format })),
      byArea: byArea && (await multiplesView(byArea, { id: 'area', unit }, { t, format })),
    }
  },
  { shared: true },
)

export default function Measure() {
  const { title, measure } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={title}
      lead={measure.definition}
      eyebrow={t('measures.unit', { unit: measure.unit })}
      crumbs={[
        { label: t('releases.title'), href: paths.progress() },
        { label: t('measures.title'), href: paths.measures() },
        { label: title },
      ]}
    >
      <Definition />
      <Course />
      <Use />
      <Versions />
    </Page>
  )
}

function Definition() {
  const { measure, suppliers } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <DescriptionList
      rows
      items={[
        ...(measure.numerator
          ? [{ term: t('releases.published.measure.numerator'), description: measure.numerator }]
          : []),
        ...(measure.denominator
          ? [{ term: t('releases.published.measure.denominator'), description: measure.denominator }]
          : []),
        ...(measure.caveat ? [{ term: t('releases.caveat'), description: measure.caveat }] : []),
        ...(suppliers.length > 0
          ? [
              {
                term: t('releases.published.measure.suppliers'),
                description: suppliers.map(({ name, slug }, at) => (
                  <span key={slug}>
                    {at > 0 && ', '}
                    <a href={paths.organisation(slug)}>{name}</a>
                  </span>
                )),
              },
            ]
          : []),
      ]}
    />
  )
}

function Course() {
  const { measure, months, trend, byArea } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Section title={t('releases.published.trend.title')} lead={t('releases.published.trend.lead')}>
      {trend || byArea ? (
        <>
          <nav aria-label={t('releases.published.trend.length')}>
            <Cluster>
              {trendLengths.map((length) =>
                length === months ? (
                  <strong key={length} aria-current="true">
                    {t('releases.published.trend.months', { n: length })}
                  </strong>
                ) : (
                  <a key={length} href={paths.measure(measure.slug, String(length))}>
                    {t('releases.published.trend.months', { n: length })}
                  </a>
                ),
              )}
            </Cluster>
          </nav>
          {trend && <TrendFigure view={trend} />}
          {byArea && <MultiplesFigure title={t('releases.published.trend.byArea')} view={byArea} />}
        </>
      ) : (
        <EmptyState title={t('releases.published.trend.none')}>{t('releases.published.trend.noneText')}</EmptyState>
      )}
    </Section>
  )
}

function Use() {
  const { releases } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  if (releases.length === 0) return null
  return (
    <Section title={t('releases.published.measure.releases')}>
      <Rows>
        {releases.map(({ slug, title, period, publishedAt }) => (
          <Row
            key={slug}
            title={title}
            href={paths.release(slug)}
            meta={`${format.period(period)} · ${t('releases.published', { date: format.day(publishedAt) })}`}
          />
        ))}
      </Rows>
    </Section>
  )
}

function Versions() {
  const { measure, former } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Section title={t('releases.published.measure.versions')}>
      <Rows>
        <Row
          title={t('releases.published.measure.version', { version: measure.version })}
          meta={t('releases.published.measure.since', { date: format.day(measure.since) })}
        >
          <p>{measure.definition}</p>
        </Row>
        {former.map(({ version, definition, reason, replacedAt }) => (
          <Row
            key={version}
            title={t('releases.published.measure.version', { version })}
            meta={t('releases.published.measure.until', { date: format.day(replacedAt) })}
          >
            <p>{definition}</p>
            <p className="ac-small">{t('releases.published.measure.why', { reason })}</p>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
