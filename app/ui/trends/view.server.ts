import type { Trend, TrendPoint, TrendSeries } from '~/domain/trends/trend'
import type { Format } from '~/i18n/dates'
import type { Translate } from '~/i18n/translate'
import type { DrawnChart } from '../charts/chart'
import { drawnChart } from '../charts/drawn.server'

type Words = { t: Translate; format: Format }

/** One line of a trend's table: a period with its count, null where it is withheld, and what must be known of it. */
export type TrendRow = {
  period: string
  label: string
  value: string | null
  isMissing: boolean
  release: { slug: string; title: string } | null
  notes: string[]
}
/** Without a single shown count there is no picture; the table says it in words. */
export type TrendView = { title: string; unit: string; chart: DrawnChart | null; rows: TrendRow[] }
export type MultiplesView = {
  charts: DrawnChart[]
  heads: { key: string; label: string }[]
  rows: { key: string; label: string; cells: { value: string | null; isMissing: boolean }[] }[]
}

/** A period as the axis of a chart says it: Jul 2026, Q3 2026. */
export const periodTick = (period: string, format: Format): string =>
  /^\d{4}-\d{2}$/.test(period) ? `${format.shortMonth(`${period}-01`)} ${period.slice(0, 4)}` : format.period(period)

const hasShown = ({ points }: TrendSeries): boolean => points.some(({ state }) => state === 'shown')
const countOf = (point: TrendPoint): number | null => (point.state === 'missing' ? null : point.value)

function input(
  series: TrendSeries,
  facts: { id: string; title: string; unit: string; top?: number },
  { t, format }: Words,
) {
  const { points } = series
  const count = (state: TrendPoint['state']) => points.filter((point) => point.state === state).length
  const [first, last] = [points[0], points.at(-1)]
  return {
    ...facts,
    kind: 'trend' as const,
    description: [
      t('releases.published.trend.about', {
        from: format.period(first?.period ?? ''),
        to: format.period(last?.period ?? ''),
      }),
      t('releases.published.trend.counts', {
        n: count('shown'),
        withheld: count('withheld'),
        missing: count('missing'),
      }),
    ].join(' '),
    series: [
      {
        name: facts.unit,
        points: points.map((point) => ({
          label: periodTick(point.period, format),
          value: countOf(point),
          missing: point.state === 'missing',
        })),
      },
    ],
    withheld: t('releases.withheld'),
    missing: t('releases.published.trend.missing'),
    labelHeader: t('releases.calendar.period'),
    format: format.number,
  }
}

/** The trend of everybody: a line over time with a table that says where each number stands. */
export async function trendView(
  trend: Trend,
  facts: { id: string; title: string; unit: string; version: number },
  words: Words,
): Promise<TrendView | null> {
  const [series] = trend.series
  if (!series) return null
  const { t, format } = words
  const { version, ...own } = facts
  return {
    title: facts.title,
    unit: facts.unit,
    chart: hasShown(series) ? await drawnChart(input(series, own, words)) : null,
    rows: series.points.map((point) => ({
      period: point.period,
      label: format.period(point.period),
      value: countOf(point) === null ? null : format.number(countOf(point) ?? 0),
      isMissing: point.state === 'missing',
      release: point.state === 'missing' ? null : point.release,
      notes:
        point.state === 'missing'
          ? []
          : [
              ...(point.before === null
                ? []
                : [t('releases.published.trend.before', { value: format.number(point.before) })]),
              ...(point.version === version ? [] : [t('releases.published.trend.version', { version: point.version })]),
            ],
    })),
  }
}

/** One small picture for each group, all with the same axis. */
export async function multiplesView(
  trend: Trend,
  facts: { id: string; unit: string },
  words: Words,
): Promise<MultiplesView> {
  const { format } = words
  const top = Math.max(1, ...trend.series.flatMap(({ points }) => points.map((point) => countOf(point) ?? 0)))
  const periods = trend.series[0]?.points ?? []
  return {
    charts: await Promise.all(
      (trend.series.some(hasShown) ? trend.series : []).map((series, at) =>
        drawnChart(input(series, { id: `${facts.id}-${at}`, title: series.label, unit: facts.unit, top }, words)),
      ),
    ),
    heads: trend.series.map(({ code, label }) => ({ key: code, label })),
    rows: periods.map(({ period }, at) => ({
      key: period,
      label: format.period(period),
      cells: trend.series.map(({ points }) => {
        const point = points[at]
        const value = point ? countOf(point) : null
        return {
          value: value === null ? null : format.number(value),
          isMissing: point?.state !== 'shown' && point?.state !== 'withheld',
        }
      }),
    })),
  }
}
