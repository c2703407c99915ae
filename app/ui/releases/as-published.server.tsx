import { renderToStaticMarkup } from 'react-dom/server'
import type { RenderPage } from '~/domain/releases/gate/rendered-page'
import { chartOf } from '~/domain/releases/published/chart'
import { viewsOf } from '~/domain/releases/published/layout'
import { formats } from '~/i18n/dates'
import { translator } from '~/i18n/translate'
import { ChartWithTable } from '../charts/chart-with-table'
import { drawnChart } from '../charts/drawn.server'
import { WordsProvider } from '../words'
import { chartWords } from './chart-words'
import { ReleaseTable } from './release-table'

/** A table and its picture as the page of its release shows them, in one language: for the gate to read back. */
export const renderAsPublished: RenderPage = async (table, { chart, unit, locale, timeZone }) => {
  const t = translator(locale)
  const format = formats(locale, timeZone)
  const views = viewsOf(table, { total: t('releases.total'), count: unit, number: format.number })
  const input = chartOf(table, chart, chartWords(t, { id: 'chart-audited', unit }))
  const drawn = input ? await drawnChart({ ...input, format: format.number }) : null
  const markup = (view: JSX.Element) => renderToStaticMarkup(<WordsProvider value={t}>{view}</WordsProvider>)
  return {
    tables: views.map((view) => markup(<ReleaseTable key={view.title} table={view} />)),
    picture: drawn && markup(<ChartWithTable chart={drawn} tableOpen />),
    points: input?.series.flatMap(({ points }) => points.map(({ value }) => value)) ?? [],
    withheld: t('releases.withheld'),
  }
}
