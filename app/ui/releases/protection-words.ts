import type { UiTranslate } from '../words'

/** How the counts of a release were protected, in sentences. */
export const protectionLines = (
  t: UiTranslate,
  { threshold, zeros }: { threshold: number; zeros: 'publish' | 'suppressible' | 'sensitive' },
): string[] => [
  t('releases.protected.threshold', { threshold, below: threshold - 1 }),
  t(`releases.protected.zeros.${zeros}`),
]

/** How many counts of one table are withheld, in sentences. */
export const withheldLine = (t: UiTranslate, { cells, withheld }: { cells: number; withheld: number }): string =>
  withheld === 0
    ? t('releases.protected.none')
    : `${t('releases.protected.withheld', { n: withheld, cells })} ${t('releases.protected.cover')}`
