import { useT } from '~/http/page'
import { paths } from '~/paths'
import { ChartWithTable } from '../charts/chart-with-table'
import { SmallMultiples } from '../charts/small-multiples'
import { DataTable } from '../lists/data-table'
import type { MultiplesView, TrendView } from './view.server'

function Count({ value, isMissing }: { value: string | null; isMissing: boolean }) {
  const t = useT()
  if (value !== null) return <>{value}</>
  return isMissing ? (
    <span className="ac-muted">{t('releases.published.trend.missing')}</span>
  ) : (
    <span className="ac-withheld">{t('releases.withheld')}</span>
  )
}

/** The trend of everybody; its table says in which release each number stands and what it was before. */
export function TrendFigure({ view: { title, unit, chart, rows } }: { view: TrendView }) {
  const t = useT()
  const table = (
    <DataTable
      caption={title}
      compact
      rows={rows}
      rowKey={({ period }) => period}
      columns={[
        { key: 'period', header: t('releases.calendar.period'), rowHeader: true, cell: ({ label }) => label },
        { key: 'value', header: unit, end: true, cell: (row) => <Count {...row} /> },
        {
          key: 'release',
          header: t('releases.published.trend.release'),
          cell: ({ release }) => (release ? <a href={paths.release(release.slug)}>{release.title}</a> : '–'),
        },
        { key: 'notes', header: t('releases.published.trend.notes'), cell: ({ notes }) => notes.join(' ') || '–' },
      ]}
    />
  )
  return chart ? <ChartWithTable chart={chart} table={table} /> : table
}

/** The trends of several groups, to be compared. */
export function MultiplesFigure({ title, view: { charts, heads, rows } }: { title: string; view: MultiplesView }) {
  const t = useT()
  const table = (
    <DataTable
      caption={title}
      compact
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: '@period', header: t('releases.calendar.period'), rowHeader: true, cell: ({ label }) => label },
        ...heads.map(({ key, label }, at) => ({
          key,
          header: label,
          end: true,
          cell: (row: MultiplesView['rows'][number]) => (
            <Count {...(row.cells[at] ?? { value: null, isMissing: true })} />
          ),
        })),
      ]}
    />
  )
  return charts.length > 0 ? <SmallMultiples title={title} charts={charts} table={table} /> : table
}
