import { useT } from '~/http/page'
import { Section } from '../layout/page'
import { DataTable } from '../primitives/data-table'

type Change = { label: string; before: string | null; after: string | null }

/** What a correction changed in a table, the old number beside the new one. */
export function ChangedCells({ title, changes }: { title: string; changes: Change[] }) {
  const t = useT()
  const count = (value: string | null) => value ?? <span className="ac-withheld">{t('progress.withheld')}</span>
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        captionHidden
        compact
        rows={changes}
        rowKey={({ label }) => label}
        empty={<p>{t('published.changes.none')}</p>}
        columns={[
          { key: 'label', header: t('published.changes.group'), rowHeader: true, cell: ({ label }) => label },
          { key: 'before', header: t('published.changes.old'), end: true, cell: ({ before }) => count(before) },
          { key: 'after', header: t('published.changes.new'), end: true, cell: ({ after }) => count(after) },
        ]}
      />
    </Section>
  )
}
