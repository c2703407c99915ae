import type { Feed } from '~/domain/progress/feeds.server'
import { useFormat, useT } from '~/http/page'
import { DataTable } from '../primitives/data-table'
import { EmptyState } from '../primitives/empty-state'
import { Tag } from '../primitives/tag'
import { feedTones } from './state-tag'

/** Which organisation promised which figures by when, and whether they came. */
export function FeedTable({ feeds }: { feeds: Feed[] }) {
  const t = useT()
  const format = useFormat()
  return (
    <DataTable
      caption={t('progress.calendar.title')}
      captionHidden
      stack
      rows={feeds}
      rowKey={(feed) => feed.id}
      empty={<EmptyState title={t('progress.calendar.none')} />}
      columns={[
        {
          key: 'organisation',
          header: t('progress.calendar.organisation'),
          rowHeader: true,
          cell: (feed) => feed.organisation.name,
        },
        { key: 'measure', header: t('progress.calendar.measure'), cell: (feed) => feed.measure.name },
        { key: 'period', header: t('progress.calendar.period'), cell: (feed) => format.period(feed.period) },
        { key: 'due', header: t('progress.calendar.due'), cell: (feed) => format.day(feed.dueOn) },
        {
          key: 'came',
          header: t('progress.calendar.came'),
          cell: (feed) => (feed.suppliedOn ? format.day(feed.suppliedOn) : '–'),
        },
        {
          key: 'state',
          header: t('progress.calendar.state'),
          cell: (feed) => <Tag tone={feedTones[feed.state]}>{t(`feedState.${feed.state}`)}</Tag>,
        },
      ]}
    />
  )
}
