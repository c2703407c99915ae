import { chartOf } from '~/domain/releases/published/chart'
import { countWithheld, type TableView, viewsOf } from '~/domain/releases/published/layout'
import type { PublishedTable } from '~/domain/releases/published/tables.server'
import type { Format } from '~/i18n/dates'
import type { Translate } from '~/i18n/translate'
import { type DrawnChart, seriesLooks } from '../charts/chart'
import { drawnChart } from '../charts/drawn.server'
import { chartWords } from './chart-words'

export type ShownTable = {
  id: string
  /** Its place in the release, from 1. */
  position: number
  measure: PublishedTable['measure']
  chart: DrawnChart | null
  title: string
  /** One for a flat table; of three sides and more one for each code of the others. */
  views: TableView[]
  cells: number
  withheld: number
}

/** A published table as pages and documents show it: words, written numbers and a drawn chart. */
export async function shownTable(
  { id, chart, measure, table }: PublishedTable,
  position: number,
  { t, format }: { t: Translate; format: Format },
): Promise<ShownTable> {
  const input = chartOf(table, chart, chartWords(t, { id: `chart-${id}`, unit: measure.unit }))
  return {
    id,
    position,
    measure,
    chart: input ? await drawnChart({ ...input, format: format.number }) : null,
    title: table.title,
    views: viewsOf(table, { total: t('releases.total'), number: format.number, count: measure.unit }),
    ...countWithheld(table),
  }
}

/** What the colours of a chart mean, where there are several; null is the hatching of what is withheld. */
export const legendOf = (
  { names, anyWithheld }: DrawnChart,
  withheld: string,
): { label: string; colour: string | null }[] => [
  ...(names.length > 1 ? names.map((label, at) => ({ label, colour: (seriesLooks[at] ?? seriesLooks[0]).color })) : []),
  ...(anyWithheld ? [{ label: withheld, colour: null }] : []),
]
