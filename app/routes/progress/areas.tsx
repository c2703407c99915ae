import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { areasOf, figuresOf } from '~/domain/progress/areas'
import { listRecentTables } from '~/domain/progress/published-tables.server'
import { listTaxonomies } from '~/domain/progress/taxonomies.server'
import { useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Page } from '~/ui/layout/page'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Row, Rows } from '~/ui/primitives/rows'

export const loader = open.read(
  async ({ db, now, t }) => {
    const tables = await listRecentTables(db, now)
    const taxonomy = (await listTaxonomies(db)).find(({ dimension }) => dimension === 'area')
    return {
      title: t('published.areas.title'),
      areas: areasOf(taxonomy?.codes ?? [], tables).map(({ key, label }) => ({
        key,
        label,
        measures: figuresOf(key, tables).map(({ measure }) => measure.name),
      })),
    }
  },
  { shared: true },
)

export const meta: MetaFunction<typeof loader> = titled

export default function Areas() {
  const { title, areas } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={title}
      lead={t('published.areas.lead')}
      crumbs={[{ label: t('progress.title'), href: paths.progress() }, { label: title }]}
    >
      {areas.length === 0 ? (
        <EmptyState title={t('published.areas.none')}>{t('published.areas.noneText')}</EmptyState>
      ) : (
        <Rows>
          {areas.map(({ key, label, measures }) => (
            <Row key={key} title={label} href={paths.area(key)}>
              <p className="ac-small ac-muted">{measures.join(' · ') || t('published.area.nothing')}</p>
            </Row>
          ))}
        </Rows>
      )}
    </Page>
  )
}
