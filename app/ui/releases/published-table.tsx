import type { ReactNode } from 'react'
import { ChartWithTable } from '../charts/chart-with-table'
import { useWords } from '../words'
import { withheldLine } from './protection-words'
import { ReleaseTable } from './release-table'
import type { ShownTable } from './shown-table.server'

/** A published table: chart, numbers, what is counted and how many counts are withheld. `children` stand below the numbers. */
export function PublishedTable({ table, children }: { table: ShownTable; children?: ReactNode }) {
  const t = useWords()
  const { chart, views, measure } = table
  return (
    <>
      {chart && <ChartWithTable chart={chart} />}
      {views.map((view) => (
        <ReleaseTable key={view.title} table={view} captionHidden={chart === null && views.length === 1} />
      ))}
      {children}
      <p className="ac-small ac-measure">
        <strong>{t('releases.definition')}: </strong>
        {measure.name}. {measure.definition}
        {measure.caveat && (
          <>
            <br />
            <strong>{t('releases.caveat')}: </strong>
            {measure.caveat}
          </>
        )}
      </p>
      <p className="ac-small ac-measure">{withheldLine(t, table)}</p>
    </>
  )
}
