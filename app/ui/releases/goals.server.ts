import type { GoalMeasure } from '~/domain/measures/use.server'
import type { TableOfRelease } from '~/domain/releases/published/tables.server'
import { trendOf } from '~/domain/trends/trend'
import type { Format } from '~/i18n/dates'
import type { Translate } from '~/i18n/translate'
import { type LatestWords, latestWords } from '../trends/change-words'

export type GoalFigure = { slug: string; name: string; unit: string; caveat: string; latest: LatestWords | null }
export type GoalFigures = Record<GoalMeasure['goal'], GoalFigure[]>

/** The measures of both goals with the latest that was published of each. */
export function goalFigures(
  measures: readonly GoalMeasure[],
  tables: readonly TableOfRelease[],
  words: { t: Translate; format: Format },
): GoalFigures {
  const of = (goal: GoalMeasure['goal']) =>
    measures
      .filter((measure) => measure.goal === goal)
      .map(({ slug, name, unit, caveat }) => {
        const trend = trendOf(
          tables.filter(({ measure }) => measure.slug === slug),
          12,
        )
        const [series] = trend?.series ?? []
        return { slug, name, unit, caveat, latest: series ? latestWords(series, words) : null }
      })
  return { safety: of('safety'), justice: of('justice') }
}
