import { useLoaderData } from '@remix-run/react'
import { listTaxonomies } from '~/domain/measures/taxonomies.server'
import { listRecentTables } from '~/domain/releases/published/tables.server'
import { areasOf, figuresOf } from '~/domain/trends/areas'
import { useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Page } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { EmptyState } from '~/ui/primitives/empty-state'

export const loader = open.read(
  async ({ db, now, t }) => {
    const tables = await listRecentTables(db, now)
    const taxonomy = (await listTaxonomies(db)).find(({ dimension }) => dimension === 'area')
    return {
      title: t('releases.published.areas.title'),
      areas: areasOf(taxonomy?.codes ?? [], tables).map(({ key, label }) => ({
        key,
        label,
        measures: figuresOf(key, tables).map(({ measure }) => measure.name),
      })),
    }
  },
  { shared: true },
)

export default function Areas() {
  const { title, areas } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={title}
      lead={t('releases.published.areas.lead')}
      crumbs={[{ label: t('releases.title'), href: paths.progress() }, { label: title }]}
    >
      {areas.length === 0 ? (
        <EmptyState title={t('releases.published.areas.none')}>{t('releases.published.areas.noneText')}</EmptyState>
      ) : (
        <Rows>
          {areas.map(({ key, label, measures }) => (
            <Row key={key} title={label} href={paths.area(key)}>
              <p className="ac-small ac-muted">{measures.join(' · ') || t('releases.published.area.nothing')}</p>
            </Row>
          ))}
        </Rows>
      )}
    </Page>
  )
}
