import { readCadence } from '~/domain/bodies/cadence'
import type { Key, Translate } from '~/i18n/translate'

type Terminology = 'en-US' | 'en-GB'
const languageOf = (t: Translate, terminology: Terminology) => (t.locale === 'es' ? 'es-US' : terminology)
// 1 January 2024 was a Monday.
const dayInWeek = (weekday: number) => new Date(Date.UTC(2024, 0, weekday))

/** The name of a weekday; 1 is Monday. */
export const weekdayName = (weekday: number, t: Translate): string =>
  new Intl.DateTimeFormat(t.locale, { weekday: 'long', timeZone: 'UTC' }).format(dayInWeek(weekday))

/** A recurrence rule as a sentence, such as "Every month on the second Thursday, 2:00 PM". Times are local to the site. */
export function cadenceText(rule: string, t: Translate, terminology: Terminology): string {
  if (rule === '') return t('charters.cadence.none')
  const cadence = readCadence(rule)
  if (!cadence) return t('charters.cadence.other', { rule })
  const { unit, interval, weekday, monthWeek, time } = cadence
  const week = monthWeek === null ? '' : t.loose(`charters.monthWeek.${monthWeek}`)
  const key: Key = unit === 'week' ? 'charters.cadence.week' : 'charters.cadence.month'
  const when = t(key, { n: interval, weekday: weekdayName(weekday, t), week })
  if (time === null) return when
  const clock = new Intl.DateTimeFormat(languageOf(t, terminology), {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  })
  return t('charters.cadence.at', { when, time: clock.format(new Date(`2024-01-01T${time}:00Z`)) })
}
