import { quorumChoices, quorumShares } from '~/domain/site/setup'
import type { Format } from '~/i18n/dates'
import type { Translate } from '~/i18n/translate'

/** A share in words where it is a common one ("two thirds"), else in per cent. */
export function quorumShareText(share: number, t: Translate, format: Format): string {
  const known = quorumChoices.find((choice) => Math.abs(quorumShares[choice] - share) < 1e-9)
  return known ? t(`charters.share.${known}`) : format.percent(share)
}
