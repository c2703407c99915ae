import type { DecisionRule, Sector } from '#db/schema/words'
import type { Format } from '~/i18n/dates'
import type { Translate } from '~/i18n/translate'
import { DescriptionList } from '../primitives/description-list'
import { cadenceText } from './cadence'
import { quorumShareText } from './quorum-share'

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
          term: t('members.charter.rule'),
          description: (
            <>
              <strong>{t(`rule.${decisionRule}`)}.</strong> {t(`members.rule.${decisionRule}`)}
            </>
          ),
        },
        {
          term: t('members.charter.quorum'),
          description: t('members.charter.quorumText', { share: quorumShareText(quorumShare, t, format) }),
        },
        {
          term: t('members.charter.sectors'),
          description:
            requiredSectors.length === 0
              ? t('members.charter.noSectors')
              : format.list(requiredSectors.map((sector) => t(`sector.${sector}`))),
        },
        { term: t('members.charter.cadence'), description: cadenceText(cadence, t, terminology) },
        { term: t('members.charter.notice'), description: t('members.charter.noticeText', { n: noticeDays }) },
        { term: t('members.charter.amendment'), description: t('members.charter.amendmentText', { n: amendmentDays }) },
      ]}
    />
  )
}
