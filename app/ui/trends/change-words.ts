import { latestOf, type TrendSeries } from '~/domain/trends/trend'
import type { Format } from '~/i18n/dates'
import type { Translate } from '~/i18n/translate'

/** The latest published value of a series and how it changed, in words; `value` null where it is withheld or there is none. */
export type LatestWords = { value: string | null; when: string; change: string }

export function latestWords(series: TrendSeries, { t, format }: { t: Translate; format: Format }): LatestWords | null {
  const found = latestOf(series)
  if (!found || found.latest.state === 'missing') return null
  const { latest, former } = found
  const when = format.period(latest.period)
  if (latest.value === null) return { value: null, when, change: '' }
  const value = format.number(latest.value)
  const since = former && format.period(former.period)
  if (!former || since === null) return { value, when, change: '' }
  if (former.state === 'missing')
    return { value, when, change: t('releases.published.change.missing', { period: since }) }
  if (former.value === null) return { value, when, change: t('releases.published.change.withheld', { period: since }) }
  if (former.version !== latest.version)
    return { value, when, change: t('releases.published.change.version', { period: since }) }
  const difference = latest.value - former.value
  const written = { n: format.number(Math.abs(difference)), period: since }
  if (difference === 0) return { value, when, change: t('releases.published.change.same', { period: since }) }
  return {
    value,
    when,
    change: t(difference > 0 ? 'releases.published.change.more' : 'releases.published.change.fewer', written),
  }
}
