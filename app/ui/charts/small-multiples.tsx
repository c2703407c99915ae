import type { ReactNode } from 'react'
import { Disclosure } from '../primitives/disclosure'
import { useWords } from '../words'
import type { DrawnChart } from './chart'
import { Legend } from './chart-with-table'

type SmallMultiplesProps = {
  title: string
  /** One small picture each, all drawn with the same axis. */
  charts: DrawnChart[]
  /** The numbers of all of them. */
  table: ReactNode
}

/** Small pictures side by side that can be compared, because their axes are the same; with one table for all. */
export function SmallMultiples({ title, charts, table }: SmallMultiplesProps) {
  const t = useWords()
  const [first] = charts
  if (!first) return null
  return (
    <figure className="ac-figure">
      <figcaption>{title}</figcaption>
      <Legend chart={{ ...first, names: [], anyWithheld: charts.some(({ anyWithheld }) => anyWithheld) }} />
      <ul className="ac-plain ac-grid ac-multiples">
        {charts.map(({ id, title: name, svg }) => (
          <li key={id}>
            <strong>{name}</strong>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by drawChart, which escapes every label */}
            <div dangerouslySetInnerHTML={{ __html: svg.narrow }} />
          </li>
        ))}
      </ul>
      <Disclosure summary={t('ui.showTable')}>{table}</Disclosure>
    </figure>
  )
}
