// Words that go into figures and stay there: written in the site's first language, whoever makes them.
import type { Dimension, SupplyFrequency } from '#db/schema/words'
import type { Site } from '~/domain/site/site'
import { formats } from '~/i18n/dates'
import { translator } from '~/i18n/translate'

export function siteWords({ locales, timeZone, terminology }: Site) {
  const t = translator(locales[0] ?? 'en', terminology)
  const format = formats(locales[0] ?? 'en', timeZone, terminology)
  return {
    total: t('releases.total'),
    unknown: t('measures.taxonomies.unknown'),
    title: (dimension: Dimension) => t(`dimension.${dimension}`),
    period: format.period,
    step: (step: SupplyFrequency) => t(`supplyFrequency.${step}`),
    list: format.list,
  }
}
