// Words for what the domains say in keys and facts.
import type { Fact, Saying } from '~/domain/saying'
import type { Format } from '~/i18n/dates'
import type { Translate } from '~/i18n/translate'

export type Wording = { t: Translate; format: Format }

/** A saying in the reader's language, days and periods as that language writes them. */
export function wordsOf({ key, params = {} }: Saying, wording: Wording): string {
  const { t } = wording
  return t(key, Object.fromEntries(Object.entries(params).map(([name, fact]) => [name, factOf(fact, wording)])))
}

function factOf(fact: Fact, wording: Wording): string | number {
  if (typeof fact !== 'object') return fact
  if ('day' in fact) return wording.format.day(fact.day)
  if ('at' in fact) return wording.format.day(fact.at)
  if ('period' in fact) return wording.format.period(fact.period)
  return wordsOf(fact, wording)
}
