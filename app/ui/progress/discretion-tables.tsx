import type { Breakdown, DisparityIndex, OfficerIndex } from '~/domain/progress/discretion'
import { useFormat, useT } from '~/http/page'
import { IntervalChart } from '../charts/interval-chart'
import { DataTable } from '../primitives/data-table'
import { DescriptionList } from '../primitives/description-list'

const cannot = (words: string) => <span className="ac-withheld">{words}</span>

/** Diverted of eligible contacts, group by group, each share beside the numbers that it is made of. */
export function ShareTable({ breakdown, caption }: { breakdown: Breakdown; caption: string }) {
  const t = useT()
  const format = useFormat()
  const number = (value: number | null) => (value === null ? cannot(t('progress.withheld')) : format.number(value))
  return (
    <DataTable
      caption={caption}
      compact
      rows={breakdown.rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'group',
          header: breakdown.label || t('discretion.group'),
          cell: ({ label, isTotal }) => (isTotal ? t('progress.total') : label),
          rowHeader: true,
        },
        { key: 'diverted', header: t('discretion.diverted'), end: true, cell: ({ diverted }) => number(diverted) },
        { key: 'eligible', header: t('discretion.eligible'), end: true, cell: ({ eligible }) => number(eligible) },
        {
          key: 'share',
          header: t('discretion.share'),
          end: true,
          cell: ({ share }) => (share === null ? cannot(t('discretion.cannot')) : format.percent(share)),
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
  if (!index.reference) return <p>{t('discretion.disparity.none')}</p>
  const drawn = index.groups.flatMap((group) => (group.known ? [group] : []))
  return (
    <figure className="ac-figure">
      <figcaption>{caption}</figcaption>
      {drawn.length > 0 && (
        <IntervalChart
          rows={drawn}
          description={t('discretion.disparity.picture', { reference: index.reference.label })}
          less={t('discretion.disparity.less')}
          same={t('discretion.disparity.same')}
          more={t('discretion.disparity.more')}
        />
      )}
      <DataTable
        caption={t('discretion.disparity.against', { reference: index.reference.label })}
        compact
        rows={index.groups}
        rowKey={({ code }) => code}
        columns={[
          { key: 'group', header: t('discretion.group'), cell: ({ label }) => label, rowHeader: true },
          {
            key: 'ratio',
            header: t('discretion.disparity.ratio'),
            end: true,
            cell: (group) =>
              group.known
                ? ratio(group.ratio)
                : cannot(t(group.why === 'nobody' ? 'discretion.nobody' : 'discretion.cannot')),
          },
          {
            key: 'interval',
            header: t('discretion.disparity.interval'),
            end: true,
            cell: (group) =>
              group.known ? t('discretion.range', { low: ratio(group.low), high: ratio(group.high) }) : '',
          },
          {
            key: 'method',
            header: t('discretion.disparity.method'),
            cell: (group) => (group.known ? t(`discretion.method.${group.method}`) : ''),
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
  if (!index.known) return <p>{t(`discretion.officers.${index.why}`)}</p>
  const { officers, topTenth, gini, countsNone } = index
  return (
    <>
      <DescriptionList
        rows
        items={[
          { term: t('discretion.officers.counted'), description: format.number(officers) },
          {
            term: t('discretion.officers.topTenth'),
            description: t('discretion.range', {
              low: format.percent(topTenth.low),
              high: format.percent(topTenth.high),
            }),
          },
          {
            term: t('discretion.officers.gini'),
            description: t('discretion.range', { low: format.ratio(gini.low), high: format.ratio(gini.high) }),
          },
        ]}
      />
      <p className="ac-small ac-measure">
        {t('discretion.officers.how')}{' '}
        {t(countsNone ? 'discretion.officers.withNone' : 'discretion.officers.withoutNone')}
      </p>
    </>
  )
}
