import type { CharterField, CharterTerms } from '~/domain/bodies/charter'
import type { Format } from '~/i18n/dates'
import type { Key, Translate } from '~/i18n/translate'
import { cadenceText } from './cadence'
import { quorumShareText } from './quorum-share'

export type Sayer = { t: Translate; format: Format; terminology: 'en-US' | 'en-GB' }

const labels: Record<CharterField, Key> = {
  purpose: 'bodies.charter.purpose',
  decisionRule: 'members.charter.rule',
  quorumShare: 'members.charter.quorum',
  requiredSectors: 'members.charter.sectors',
  cadence: 'members.charter.cadence',
  noticeDays: 'members.charter.notice',
  amendmentDays: 'members.charter.amendment',
  items: 'bodies.charter.items',
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
      return t('members.charter.quorumText', { share: quorumShareText(terms.quorumShare, t, format) })
    case 'requiredSectors':
      return terms.requiredSectors.length === 0
        ? t('members.charter.noSectors')
        : terms.requiredSectors.map((sector) => t(`sector.${sector}`)).join('\n')
    case 'cadence':
      return cadenceText(terms.cadence, t, terminology)
    case 'noticeDays':
      return t('members.charter.noticeText', { n: terms.noticeDays })
    case 'amendmentDays':
      return t('members.charter.amendmentText', { n: terms.amendmentDays })
    case 'items':
      return terms.items.length === 0
        ? t('bodies.charter.noItems')
        : terms.items
            .map(({ title, type, minutes, source }) =>
              [
                title,
                t(`itemType.${type}`),
                t('bodies.charter.itemMinutes', { n: minutes }),
                t(`agendaSource.${source}`),
              ]
                .filter(Boolean)
                .join(' · '),
            )
            .join('\n')
  }
}
