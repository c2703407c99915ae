import type { Standing } from '~/domain/organisations/organisation'
import type { Format } from '~/i18n/dates'
import type { Translate } from '~/i18n/translate'
import { Tag } from '../primitives/tag'

type StandingTagProps = { standing: Standing; t: Translate; format: Format }

/** How an organisation stands to the coalition's agreement. */
export function StandingTag({ standing, t, format }: StandingTagProps) {
  if (standing.state === 'not-signed') return <Tag>{t('agreement.standing.not-signed')}</Tag>
  const date = format.day(standing.on)
  if (standing.state === 'withdrawn') return <Tag tone="warning">{t('agreement.standing.withdrawn', { date })}</Tag>
  if (standing.endsOn)
    return <Tag tone="warning">{t('agreement.standing.ends', { date, end: format.day(standing.endsOn) })}</Tag>
  return (
    <Tag tone="success" icon="check">
      {t('agreement.standing.signed', { date })}
    </Tag>
  )
}
