import type { ReactNode } from 'react'
import { DataTable } from '../lists/data-table'
import { Disclosure } from '../primitives/disclosure'
import { useWords } from '../words'
import { type DrawnChart, seriesLooks } from './chart'

type ChartWithTableProps = {
  chart: DrawnChart
  /** The table open below the picture instead of folded: on the page of a release. */
  tableOpen?: boolean
  /** Instead of the chart's own table: one that says more of the same numbers. */
  table?: ReactNode
}

/** A chart never comes without its table. `chart` is made by `drawChart` in the loader. */
export function ChartWithTable({ chart, tableOpen = false, table }: ChartWithTableProps) {
  const t = useWords()
  return (
    <figure className="ac-figure">
      <figcaption>{chart.title}</figcaption>
      <Legend chart={chart} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by drawChart, which escapes every label */}
      <div dangerouslySetInnerHTML={{ __html: chart.svg.wide + chart.svg.narrow }} />
      <Disclosure summary={t('ui.showTable')} open={tableOpen}>
        {table ?? <ChartTable chart={chart} />}
      </Disclosure>
    </figure>
  )
}

/** The same numbers as a table. What is withheld says so in words. */
export function ChartTable({ chart }: { chart: DrawnChart }) {
  return (
    <DataTable
      caption={chart.title}
      compact
      rows={chart.rows}
      rowKey={(row) => row.label}
      columns={[
        { key: 'label', header: chart.labelHeader, cell: (row) => row.label, rowHeader: true },
        ...chart.names.map((name, index) => ({
          key: name,
          header: name,
          end: true,
          cell: (row: DrawnChart['rows'][number]) =>
            row.cells[index] ?? <span className="ac-withheld">{chart.withheld}</span>,
        })),
      ]}
    />
  )
}

export function Legend({ chart }: { chart: Pick<DrawnChart, 'names' | 'anyWithheld' | 'kind' | 'withheld'> }) {
  if (chart.names.length < 2 && !chart.anyWithheld) return null
  return (
    <ul className="ac-plain ac-legend">
      {chart.names.length > 1 &&
        chart.names.map((name, index) => (
          <li key={name}>
            <LegendSign kind={chart.kind} index={index} />
            {name}
          </li>
        ))}
      {chart.anyWithheld && (
        <li>
          <svg viewBox="0 0 28 14" aria-hidden="true" focusable="false">
            <rect width="28" height="14" fill="#f5f5f0" />
            <path d="M0 14L14 0M7 14L21 0M14 14L28 0M0 7L7 0M21 14L28 7" stroke="#929285" strokeWidth="2" />
          </svg>
          {chart.withheld}
        </li>
      )}
    </ul>
  )
}

function LegendSign({ kind, index }: { kind: DrawnChart['kind']; index: number }) {
  const look = seriesLooks[index] ?? seriesLooks[0]
  return (
    <svg viewBox="0 0 28 14" aria-hidden="true" focusable="false">
      {kind === 'trend' ? (
        <path d="M0 7H28" stroke={look.color} strokeWidth="3" strokeDasharray={look.dash || undefined} />
      ) : (
        <rect width="28" height="14" fill={look.color} />
      )}
    </svg>
  )
}
