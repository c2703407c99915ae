import type { TableView } from '~/domain/releases/published/layout'
import { DataTable } from '../lists/data-table'
import { useWords } from '../words'

/** A table that passed the gate. What is withheld says so in words, the same words everywhere. */
export function ReleaseTable({ table, captionHidden = false }: { table: TableView; captionHidden?: boolean }) {
  const t = useWords()
  return (
    <DataTable
      caption={table.title}
      captionHidden={captionHidden}
      compact
      long={table.rows.length > 15}
      rows={table.rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: '@row',
          header: table.rowHeader,
          rowHeader: true,
          cell: (row) => (row.isTotal ? <strong>{row.label}</strong> : row.label),
        },
        ...table.heads.map((head, at) => ({
          key: head.key,
          header: head.label,
          end: true,
          cell: (row: TableView['rows'][number]) =>
            row.cells[at] ?? <span className="ac-withheld">{t('releases.withheld')}</span>,
        })),
      ]}
    />
  )
}
