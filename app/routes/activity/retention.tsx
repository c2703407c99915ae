import { useLoaderData } from '@remix-run/react'
import { schedule } from '~/domain/retention/schedule'
import { useT } from '~/http/page'
import { open } from '~/http/route'
import { Page, Section } from '~/ui/layout/page'
import { DataTable } from '~/ui/lists/data-table'

export const loader = open.read(async ({ t }) => ({ title: t('retention.title') }), { shared: true })

/** The schedule that the nightly run works by, from the same table. */
export default function Retention() {
  const { title } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={title} lead={t('retention.lead')}>
      <DataTable
        caption={title}
        captionHidden
        stack
        rows={[...schedule]}
        rowKey={({ name }) => name}
        columns={[
          {
            key: 'what',
            header: t('retention.column.what'),
            rowHeader: true,
            cell: ({ name }) => t(`retention.${name}.what`),
          },
          { key: 'days', header: t('retention.column.days'), cell: ({ days }) => t('retention.days', { n: days }) },
          { key: 'from', header: t('retention.column.from'), cell: ({ name }) => t(`retention.${name}.from`) },
          { key: 'why', header: t('retention.column.why'), cell: ({ name }) => t(`retention.${name}.why`) },
          { key: 'stays', header: t('retention.column.stays'), cell: ({ name }) => t(`retention.${name}.stays`) },
        ]}
      />
      <Section title={t('retention.record.title')}>
        <p className="ac-measure">{t('retention.record')}</p>
        <p className="ac-measure">{t('retention.backups')}</p>
      </Section>
    </Page>
  )
}
