// Words that go into figures and stay there: written in the site's first language, whoever makes them.
import type { Dimension, SupplyFrequency } from '#db/schema/words'
import type { Site } from '~/domain/site/site'
import { siteWording } from './agenda'

export function siteWords(site: Site) {
  const { t, format } = siteWording(site)
  return {
    total: t('releases.total'),
    unknown: t('measures.taxonomies.unknown'),
    title: (dimension: Dimension) => t(`dimension.${dimension}`),
    period: format.period,
    step: (step: SupplyFrequency) => t(`supplyFrequency.${step}`),
    list: format.list,
  }
}
