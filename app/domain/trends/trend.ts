// The course of a measure over 12, 24 or 36 months, from what was published of it. Nothing is summed, estimated or filled
// in: a withheld count is a gap that says so, and a period of which nothing was published is an empty one. Pure.
import type { SupplyFrequency } from '#db/schema/words'
import { firstDayOf, frequencyOf, lastDayOf, monthsOf, periodsBeginning } from '../measures/periods'
import { type Observation, observationsOf, type PublishedHistory } from './observations'

export const trendLengths = [12, 24, 36] as const
export type TrendLength = (typeof trendLengths)[number]

export type TrendPoint =
  | { period: string; state: 'missing' }
  | ({ period: string; state: 'shown' | 'withheld' } & Pick<Observation, 'value' | 'version' | 'release' | 'before'>)
/** One line or one small picture; `code` '' for everybody. All series of a trend have the same periods. */
export type TrendSeries = { code: string; label: string; points: TrendPoint[] }
export type Trend = { frequency: SupplyFrequency; series: TrendSeries[] }

const finest: SupplyFrequency[] = ['month', 'quarter', 'half', 'year']

/**
 * The trend of everybody (`side` null) or of each group of a side, by the finest periods of which a count was shown,
 * ending with the latest of them that was published. Null where nothing was published.
 */
export function trendOf(
  history: readonly PublishedHistory[],
  length: TrendLength,
  side: string | null = null,
): Trend | null {
  const all = observationsOf(history, side)
  const has = (shown: boolean) => (one: SupplyFrequency) =>
    all.some(({ period, value }) => frequencyOf(period) === one && (!shown || value !== null))
  // Months that are all withheld say less than the quarters that are not.
  const frequency = finest.find(has(true)) ?? finest.find(has(false))
  const own = all.filter(({ period }) => frequencyOf(period) === frequency)
  const last = own.at(-1)?.period
  if (!frequency || !last) return null
  const periods = periodsUntil(last, length, frequency)
  const groups = new Map(own.map(({ group }) => [group?.code ?? '', group?.label ?? '']))
  const series = [...groups].map(([code, label]) => ({
    code,
    label,
    points: periods.map((period) =>
      pointOf(
        own.find((one) => one.period === period && (one.group?.code ?? '') === code),
        period,
      ),
    ),
  }))
  return { frequency, series: series.filter(({ points }) => points.some(({ state }) => state !== 'missing')) }
}

/** The periods of the months that end with the last one, the earliest first. */
function periodsUntil(last: string, length: TrendLength, frequency: SupplyFrequency): string[] {
  const month = monthsOf(last)[1] - length + 1
  const first = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  return periodsBeginning(firstDayOf(first), lastDayOf(last), frequency)
}

function pointOf(observation: Observation | undefined, period: string): TrendPoint {
  if (!observation) return { period, state: 'missing' }
  const { value, version, release, before } = observation
  return { period, state: value === null ? 'withheld' : 'shown', value, version, release, before }
}

/** The latest point of a series of which something was published, and the one before it, if that is the period before. */
export function latestOf({ points }: TrendSeries): { latest: TrendPoint; former: TrendPoint | null } | null {
  const at = points.findLastIndex(({ state }) => state !== 'missing')
  const latest = points[at]
  return latest ? { latest, former: points[at - 1] ?? null } : null
}

/** The name of the side of a table that tells areas apart. */
export const areaSide = 'area'
