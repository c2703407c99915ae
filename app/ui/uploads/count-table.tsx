import type { CountTable as Counts } from '~/domain/feeds/view'
import { useT } from '~/http/page'
import { DataTable } from '../lists/data-table'

/** True counts, shown to those alone who sent them or prepare releases. */
export function CountTable({ table }: { table: Counts }) {
  const t = useT()
  const [first = '', ...more] = table.sides
  return (
    <DataTable
      caption={t('feeds.counts.title')}
      captionHidden
      compact
      long={table.rows.length > 15}
      rows={table.rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: '@side',
          header: first,
          rowHeader: true,
          cell: ({ labels, isTotal }) => (isTotal ? <strong>{labels[0]}</strong> : labels[0]),
        },
        ...more.map((side, at) => ({
          key: `@${side}`,
          header: side,
          cell: ({ labels }: Counts['rows'][number]) => labels[at + 1],
        })),
        ...table.heads.map(({ key, label }, at) => ({
          key: `=${key}`,
          header: label,
          end: true,
          cell: ({ cells }: Counts['rows'][number]) => cells[at],
        })),
      ]}
    />
  )
}
