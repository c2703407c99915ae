import type { FormerName, Relative } from '~/domain/organisations/organisations.server'
import type { Format } from '~/i18n/dates'
import type { Translate } from '~/i18n/translate'
import { paths } from '~/paths'
import { Notice } from '../primitives/notice'

type LineageProps = {
  formerNames: FormerName[]
  absorbed: Relative[]
  t: Translate
  format: Format
}

/** What an organisation was called before, and which others became part of it. */
export function Lineage({ formerNames, absorbed, t, format }: LineageProps) {
  if (formerNames.length + absorbed.length === 0) return null
  return (
    <ul className="ac-plain ac-small ac-muted">
      {formerNames.map(({ name, until }) => (
        <li key={`${name} ${until}`}>{t('organisations.formerly', { name, day: format.day(until) })}</li>
      ))}
      {absorbed.map(({ slug, name, on }) => (
        <li key={slug}>
          <a href={paths.organisation(slug)}>{t('organisations.absorbed', { name, day: format.day(on) })}</a>
        </li>
      ))}
    </ul>
  )
}

type ClosedProps = { mergedInto: Relative | null; archivedAt: Date; t: Translate; format: Format }

/** Says first on its page that an organisation no longer takes part, and where it went. */
export function ClosedNotice({ mergedInto, archivedAt, t, format }: ClosedProps) {
  if (!mergedInto)
    return <Notice tone="warning">{t('organisations.archivedOn', { day: format.day(archivedAt) })}</Notice>
  return (
    <Notice tone="warning">
      <a href={paths.organisation(mergedInto.slug)}>
        {t('organisations.mergedInto', { name: mergedInto.name, day: format.day(mergedInto.on) })}
      </a>
    </Notice>
  )
}
