import type { DecisionRule, Sector } from '#db/schema/words'
import type { Format } from '~/i18n/dates'
import type { Translate } from '~/i18n/translate'
import { cadenceText } from '../bodies/cadence'
import { quorumShareText } from '../bodies/quorum-share'
import { DescriptionList } from '../lists/description-list'

export type CharterFacts = {
  decisionRule: DecisionRule
  quorumShare: number
  requiredSectors: Sector[]
  cadence: string
  noticeDays: number
  amendmentDays: number
}
type Props = { charter: CharterFacts; t: Translate; format: Format; terminology: 'en-US' | 'en-GB' }

/** A charter in words. */
export function CharterInWords({ charter, t, format, terminology }: Props) {
  const { decisionRule, quorumShare, requiredSectors, cadence, noticeDays, amendmentDays } = charter
  return (
    <DescriptionList
      rows
      items={[
        {
          term: t('charters.rule'),
          description: (
            <>
              <strong>{t(`rule.${decisionRule}`)}.</strong> {t(`charters.rule.${decisionRule}`)}
            </>
          ),
        },
        {
          term: t('charters.quorum'),
          description: t('charters.quorumText', { share: quorumShareText(quorumShare, t, format) }),
        },
        {
          term: t('charters.sectors'),
          description:
            requiredSectors.length === 0
              ? t('charters.noSectors')
              : format.list(requiredSectors.map((sector) => t(`sector.${sector}`))),
        },
        { term: t('charters.cadence'), description: cadenceText(cadence, t, terminology) },
        { term: t('charters.notice'), description: t('charters.noticeText', { n: noticeDays }) },
        { term: t('charters.amendment'), description: t('charters.amendmentText', { n: amendmentDays }) },
      ]}
    />
  )
}
