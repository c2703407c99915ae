import type { Breakdown, DisparityIndex, OfficerIndex } from '~/domain/trends/discretion'
import { useFormat, useT } from '~/http/page'
import { IntervalChart } from '../charts/interval-chart'
import { DataTable } from '../lists/data-table'
import { DescriptionList } from '../lists/description-list'

const cannot = (words: string) => <span className="ac-withheld">{words}</span>

/** Diverted of eligible contacts, group by group, each share beside the numbers that it is made of. */
export function ShareTable({ breakdown, caption }: { breakdown: Breakdown; caption: string }) {
  const t = useT()
  const format = useFormat()
  const number = (value: number | null) => (value === null ? cannot(t('releases.withheld')) : format.number(value))
  return (
    <DataTable
      caption={caption}
      compact
      rows={breakdown.rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'group',
          header: breakdown.label || t('trends.discretion.group'),
          cell: ({ label, isTotal }) => (isTotal ? t('releases.total') : label),
          rowHeader: true,
        },
        {
          key: 'diverted',
          header: t('trends.discretion.diverted'),
          end: true,
          cell: ({ diverted }) => number(diverted),
        },
        {
          key: 'eligible',
          header: t('trends.discretion.eligible'),
          end: true,
          cell: ({ eligible }) => number(eligible),
        },
        {
          key: 'share',
          header: t('trends.discretion.share'),
          end: true,
          cell: ({ share }) => (share === null ? cannot(t('trends.discretion.cannot')) : format.percent(share)),
        },
      ]}
    />
  )
}

/** The ratios to the reference group as a picture and as a table; what cannot be shown says so and nothing else. */
export function DisparityFigure({ index, caption }: { index: DisparityIndex; caption: string }) {
  const t = useT()
  const format = useFormat()
  const ratio = (value: number) => format.ratio(value)
  if (!index.reference) return <p>{t('trends.discretion.disparity.none')}</p>
  const drawn = index.groups.flatMap((group) => (group.known ? [group] : []))
  return (
    <figure className="ac-figure">
      <figcaption>{caption}</figcaption>
      {drawn.length > 0 && (
        <IntervalChart
          rows={drawn}
          description={t('trends.discretion.disparity.picture', { reference: index.reference.label })}
          less={t('trends.discretion.disparity.less')}
          same={t('trends.discretion.disparity.same')}
          more={t('trends.discretion.disparity.more')}
        />
      )}
      <DataTable
        caption={t('trends.discretion.disparity.against', { reference: index.reference.label })}
        compact
        rows={index.groups}
        rowKey={({ code }) => code}
        columns={[
          { key: 'group', header: t('trends.discretion.group'), cell: ({ label }) => label, rowHeader: true },
          {
            key: 'ratio',
            header: t('trends.discretion.disparity.ratio'),
            end: true,
            cell: (group) =>
              group.known
                ? ratio(group.ratio)
                : cannot(t(group.why === 'nobody' ? 'trends.discretion.nobody' : 'trends.discretion.cannot')),
          },
          {
            key: 'interval',
            header: t('trends.discretion.disparity.interval'),
            end: true,
            cell: (group) =>
              group.known ? t('trends.discretion.range', { low: ratio(group.low), high: ratio(group.high) }) : '',
          },
          {
            key: 'method',
            header: t('trends.discretion.disparity.method'),
            cell: (group) => (group.known ? t(`trends.discretion.method.${group.method}`) : ''),
          },
        ]}
      />
    </figure>
  )
}

/** How unevenly diversions are spread over officers, as bounds that hold whatever each officer's own number is. */
export function OfficerFigure({ index }: { index: OfficerIndex }) {
  const t = useT()
  const format = useFormat()
  if (!index.known) return <p>{t(`trends.discretion.officers.${index.why}`)}</p>
  const { officers, topTenth, gini, countsNone } = index
  return (
    <>
      <DescriptionList
        rows
        items={[
          { term: t('trends.discretion.officers.counted'), description: format.number(officers) },
          {
            term: t('trends.discretion.officers.topTenth'),
            description: t('trends.discretion.range', {
              low: format.percent(topTenth.low),
              high: format.percent(topTenth.high),
            }),
          },
          {
            term: t('trends.discretion.officers.gini'),
            description: t('trends.discretion.range', { low: format.ratio(gini.low), high: format.ratio(gini.high) }),
          },
        ]}
      />
      <p className="ac-small ac-measure">
        {t('trends.discretion.officers.how')}{' '}
        {t(countsNone ? 'trends.discretion.officers.withNone' : 'trends.discretion.officers.withoutNone')}
      </p>
    </>
  )
}
