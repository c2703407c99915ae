import { useLoaderData } from '@remix-run/react'
import { dimensions } from '#db/schema/words'
import { disparityIndices, diversionShares, officerIndex } from '~/domain/trends/discretion'
import { listDiscretionTables } from '~/domain/trends/discretion.server'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Page, Section, Stack } from '~/ui/layout/page'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Notice } from '~/ui/primitives/notice'
import { DisparityFigure, OfficerFigure, ShareTable } from '~/ui/trends/discretion-tables'

export const loader = open.read(
  async ({ db, t }) => ({
    title: t('trends.discretion.title'),
    tables: (await listDiscretionTables(db)).map(({ id, kind, table, measure, release }) => ({
      id,
      title: table.title,
      measure: { name: measure.name, definition: measure.definition, caveat: measure.caveat },
      release: { slug: release.slug, title: release.title, period: release.period },
      shares: kind === 'decisions' ? diversionShares(table) : [],
      disparities: kind === 'decisions' ? disparityIndices(table) : [],
      officers: kind === 'officers' ? officerIndex(table) : null,
    })),
  }),
  { shared: true },
)

export default function Discretion() {
  const { title, tables } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={title}
      lead={t('trends.discretion.lead')}
      crumbs={[{ label: t('releases.title'), href: paths.progress() }, { label: title }]}
    >
      <Stack gap="loose">
        {tables.length === 0 ? (
          <EmptyState title={t('trends.discretion.none')}>{t('trends.discretion.noneText')}</EmptyState>
        ) : (
          tables.map((table) => <OneTable key={table.id} table={table} />)
        )}
        <Section title={t('trends.discretion.limits')}>
          <ul className="ac-measure">
            <li>{t('trends.discretion.limits.cannot')}</li>
            <li>{t('trends.discretion.limits.eligible')}</li>
            <li>{t('trends.discretion.limits.interval')}</li>
            <li>{t('trends.discretion.limits.withheld')}</li>
          </ul>
          <Notice>
            <a href={paths.page('how-numbers-are-protected')}>{t('releases.protected.link')}</a>
          </Notice>
        </Section>
      </Stack>
    </Page>
  )
}

type Table = Awaited<ReturnType<typeof loader>>['tables'][number]

function OneTable({ table }: { table: Table }) {
  const t = useT()
  const format = useFormat()
  const { id, title, measure, release, shares, disparities, officers } = table
  const sideOf = (side: string) => {
    const known = dimensions.find((one) => one === side)
    return known ? t(`dimension.${known}`) : side
  }
  return (
    <Section
      id={`table-${id}`}
      title={title}
      lead={
        <>
          <a href={`${paths.release(release.slug)}#table-${id}`}>{release.title}</a>, {format.period(release.period)}
        </>
      }
    >
      <Stack>
        {shares.map((breakdown) => (
          <ShareTable
            key={breakdown.side}
            breakdown={{ ...breakdown, label: breakdown.side && sideOf(breakdown.side) }}
            caption={
              breakdown.side
                ? t('trends.discretion.sharesBy', { side: sideOf(breakdown.side) })
                : t('trends.discretion.shares')
            }
          />
        ))}
        {disparities.map((index) => (
          <DisparityFigure
            key={index.side}
            index={index}
            caption={t('trends.discretion.disparity', { side: sideOf(index.side) })}
          />
        ))}
        {officers && <OfficerFigure index={officers} />}
        <p className="ac-small ac-measure">
          <strong>{t('releases.definition')}: </strong>
          {measure.name}. {measure.definition}
          {measure.caveat && (
            <>
              <br />
              <strong>{t('releases.caveat')}: </strong>
              {measure.caveat}
            </>
          )}
        </p>
      </Stack>
    </Section>
  )
}
