import { useT } from '~/http/page'
import { Section } from '../layout/page'
import { DataTable } from '../lists/data-table'

type Change = { label: string; before: string | null; after: string | null }

/** What a correction changed in a table, the old number beside the new one. */
export function ChangedCells({ title, changes }: { title: string; changes: Change[] }) {
  const t = useT()
  const count = (value: string | null) => value ?? <span className="ac-withheld">{t('releases.withheld')}</span>
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        captionHidden
        compact
        rows={changes}
        rowKey={({ label }) => label}
        empty={<p>{t('releases.published.changes.none')}</p>}
        columns={[
          { key: 'label', header: t('releases.published.changes.group'), rowHeader: true, cell: ({ label }) => label },
          {
            key: 'before',
            header: t('releases.published.changes.old'),
            end: true,
            cell: ({ before }) => count(before),
          },
          { key: 'after', header: t('releases.published.changes.new'), end: true, cell: ({ after }) => count(after) },
        ]}
      />
    </Section>
  )
}
