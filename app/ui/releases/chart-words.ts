import type { ChartWords } from '~/domain/releases/published/chart'
import type { Translate } from '~/i18n/translate'

/** The words of a release's chart in the reader's language. */
export const chartWords = (t: Translate, { id, unit }: { id: string; unit: string }): ChartWords => ({
  id,
  unit,
  withheld: t('releases.withheld'),
  total: t('releases.total'),
  describe: ({ rows, columns, withheld }) => {
    const sides = columns ? `${rows} / ${columns}` : rows
    return withheld === 0
      ? t('releases.chart.aboutAll', { rows: sides })
      : t('releases.chart.about', { rows: sides, n: withheld })
  },
})
