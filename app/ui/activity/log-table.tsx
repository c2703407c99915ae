import type { LogEntry } from '~/domain/activity/log.server'
import { useT } from '~/http/page'
import { type AsSent, When } from '../community/when'
import { DataTable } from '../lists/data-table'
import { About, doer, verbKey } from './entry'

type Line = AsSent<Omit<LogEntry, 'actorKind' | 'actorName'>> & { isOpen?: boolean }

/** Entries of the log as a table; on a phone each is a block. */
export function LogTable({ caption, entries }: { caption: string; entries: Line[] }) {
  const t = useT()
  return (
    <DataTable
      caption={caption}
      captionHidden
      stack
      rows={entries}
      rowKey={(entry) => entry.id}
      columns={[
        {
          key: 'what',
          header: t('activity.column.what'),
          rowHeader: true,
          cell: (entry) => (
            <>
              {t(verbKey(entry.verb))}{' '}
              <span className="ac-muted ac-small">
                {entry.isOpen === false ? t('activity.overrides.closed') : <About entry={entry} />}
              </span>
            </>
          ),
        },
        { key: 'by', header: t('activity.column.by'), cell: (entry) => doer(t, entry.by, entry.byRole) },
        { key: 'where', header: t('activity.column.where'), cell: (entry) => entry.bodyName ?? '' },
        { key: 'when', header: t('activity.column.when'), cell: (entry) => <When at={entry.at} time /> },
      ]}
    />
  )
}
