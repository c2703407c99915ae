import type { Feed } from '~/domain/feeds/feeds.server'
import { useFormat, useT } from '~/http/page'
import { DataTable } from '../lists/data-table'
import { EmptyState } from '../primitives/empty-state'
import { Tag } from '../primitives/tag'
import { feedTones } from '../releases/state-tag'

/** Which organisation promised which figures by when, and whether they came. */
export function FeedTable({ feeds }: { feeds: Feed[] }) {
  const t = useT()
  const format = useFormat()
  return (
    <DataTable
      caption={t('releases.calendar.title')}
      captionHidden
      stack
      rows={feeds}
      rowKey={(feed) => feed.id}
      empty={<EmptyState title={t('releases.calendar.none')} />}
      columns={[
        {
          key: 'organisation',
          header: t('releases.calendar.organisation'),
          rowHeader: true,
          cell: (feed) => feed.organisation.name,
        },
        { key: 'measure', header: t('releases.calendar.measure'), cell: (feed) => feed.measure.name },
        { key: 'period', header: t('releases.calendar.period'), cell: (feed) => format.period(feed.period) },
        { key: 'due', header: t('releases.calendar.due'), cell: (feed) => format.day(feed.dueOn) },
        {
          key: 'came',
          header: t('releases.calendar.came'),
          cell: (feed) => (feed.suppliedOn ? format.day(feed.suppliedOn) : '–'),
        },
        {
          key: 'state',
          header: t('releases.calendar.state'),
          cell: (feed) => <Tag tone={feedTones[feed.state]}>{t(`feedState.${feed.state}`)}</Tag>,
        },
      ]}
    />
  )
}
