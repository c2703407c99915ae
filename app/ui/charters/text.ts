import type { CharterField, CharterTerms } from '~/domain/charters/charter'
import type { Format } from '~/i18n/dates'
import type { Key, Translate } from '~/i18n/translate'
import { cadenceText } from '../bodies/cadence'
import { quorumShareText } from '../bodies/quorum-share'

export type Sayer = { t: Translate; format: Format; terminology: 'en-US' | 'en-GB' }

const labels: Record<CharterField, Key> = {
  purpose: 'charters.next.purpose',
  decisionRule: 'charters.rule',
  quorumShare: 'charters.quorum',
  requiredSectors: 'charters.sectors',
  cadence: 'charters.cadence',
  noticeDays: 'charters.notice',
  amendmentDays: 'charters.amendment',
  items: 'charters.next.items',
}
export const charterLabel = (field: CharterField, t: Translate): string => t(labels[field])

/** What a charter says in one of its fields, in words; lists one thing a line. */
export function charterText(terms: CharterTerms, field: CharterField, { t, format, terminology }: Sayer): string {
  switch (field) {
    case 'purpose':
      return terms.purpose
    case 'decisionRule':
      return t(`rule.${terms.decisionRule}`)
    case 'quorumShare':
      return t('charters.quorumText', { share: quorumShareText(terms.quorumShare, t, format) })
    case 'requiredSectors':
      return terms.requiredSectors.length === 0
        ? t('charters.noSectors')
        : terms.requiredSectors.map((sector) => t(`sector.${sector}`)).join('\n')
    case 'cadence':
      return cadenceText(terms.cadence, t, terminology)
    case 'noticeDays':
      return t('charters.noticeText', { n: terms.noticeDays })
    case 'amendmentDays':
      return t('charters.amendmentText', { n: terms.amendmentDays })
    case 'items':
      return terms.items.length === 0
        ? t('charters.next.noItems')
        : terms.items
            .map(({ title, type, minutes, source }) =>
              [
                title,
                t(`itemType.${type}`),
                t('charters.next.itemMinutes', { n: minutes }),
                t(`agendaSource.${source}`),
              ]
                .filter(Boolean)
                .join(' · '),
            )
            .join('\n')
  }
}
