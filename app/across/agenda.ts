import type { AgendaLine, ReadyLine } from '~/domain/meetings/agenda/ready'
import type { Site } from '~/domain/site/site'
import { formats } from '~/i18n/dates'
import { translator } from '~/i18n/translate'
import { type Wording, wordsOf } from './wording'

/** An agenda is a text of its body and is kept as it was drafted, so it is in the site's first language. */
export function siteWording({ locales, timeZone, terminology }: Site): Wording {
  const locale = locales[0] ?? 'en'
  return { t: translator(locale, terminology), format: formats(locale, timeZone, terminology) }
}

export function wordedLine({ title, note, ownItem, ...line }: AgendaLine, wording: Wording): ReadyLine {
  return {
    ...line,
    title: typeof title === 'string' ? title : wordsOf(title, wording),
    ...(note ? { note: wordsOf(note, wording) } : {}),
    ...(ownItem ? { ownItem: wordsOf(ownItem, wording) } : {}),
  }
}
