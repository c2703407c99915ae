import { useLoaderData } from '@remix-run/react'
import { ensureMailbox } from '~/http/mailbox.server'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { listLetters } from '~/platform/mailbox.server'
import { Page } from '~/ui/layout/page'
import { DataTable } from '~/ui/lists/data-table'
import { DateTime } from '~/ui/primitives/date-time'
import { EmptyState } from '~/ui/primitives/empty-state'

const shown = 100

export const loader = open.read(async (read) => {
  ensureMailbox(read)
  const { letters, total } = await listLetters(read.context.env.dataDir, shown)
  return { title: read.t('mailbox.title'), letters, older: total - letters.length }
})

export default function Mailbox() {
  const { title, letters, older } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page title={title} lead={t('mailbox.lead')}>
      {letters.length === 0 ? (
        <EmptyState title={t('mailbox.none')}>{t('mailbox.noneWhy')}</EmptyState>
      ) : (
        <DataTable
          caption={t('mailbox.letters')}
          captionHidden
          columns={[
            {
              key: 'subject',
              header: t('mailbox.subject'),
              cell: (row) => <a href={paths.letter(row.id)}>{row.subject}</a>,
              rowHeader: true,
            },
            { key: 'to', header: t('mailbox.to'), cell: (row) => row.to },
            {
              key: 'date',
              header: t('mailbox.date'),
              cell: (row) => <DateTime value={row.date}>{format.dateTime(row.date)}</DateTime>,
            },
          ]}
          rows={letters}
          rowKey={(row) => row.id}
          stack
        />
      )}
      {older > 0 && <p className="ac-muted">{t('mailbox.older', { n: older })}</p>}
    </Page>
  )
}
