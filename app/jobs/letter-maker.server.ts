// Makes the letters of one batch from their rows in the outbox.
import type { TemplateProps } from '#emails/registry'
import type { Mail, Surroundings } from '#emails/template'
import { copyMaker } from '~/across/editions.server'
import type { ClaimedLetter } from '~/domain/outbox/delivery.server'
import type { LetterName } from '~/domain/outbox/letter'
import type { Site } from '~/domain/site/site'
import { dayOf } from '~/domain/time'
import { formats } from '~/i18n/dates'
import { translator } from '~/i18n/translate'
import { paths } from '~/paths'
import type { JobContext } from './job'

/** A letter ready to go, or why it is not: `cancel` for good, `wait` for a while. */
export type Made = { mail: Mail; list?: { label: string; unsubscribe: string } } | { cancel: string } | { wait: true }

/** Makes letters of one batch. An edition is made for its recipient now; nothing made is kept for the next batch. */
export async function letterMaker({ store, env, clock }: Pick<JobContext, 'store' | 'env' | 'clock'>, site: Site) {
  // The templates' renderer is large and slow to load, so a server starts without it.
  const { renderLetter } = await import('#emails/registry')
  const { editionPress } = await import('#emails/editions/edition')
  const press = editionPress()
  const copyOf = copyMaker(store.db)
  const link = (path: string) => `${env.appUrl}${path}`
  const around = (letter: ClaimedLetter): Surroundings => ({
    locale: letter.locale,
    t: translator(letter.locale, site.terminology),
    format: formats(letter.locale, site.timeZone, site.terminology),
    link,
    site,
  })
  return async (letter: ClaimedLetter): Promise<Made> => {
    const template = letter.template as LetterName
    if (template !== 'edition') {
      const props = letter.props as TemplateProps[typeof template]
      return { mail: await renderLetter(template, props, around(letter)) }
    }
    const props = letter.props as Omit<TemplateProps['edition'], 'document'>
    const now = clock()
    const copy = await copyOf(props.copyId, dayOf(now, site.timeZone), now)
    if ('document' in copy) {
      const mail = await press({ ...props, document: copy.document }, around(letter))
      return { mail, list: { label: copy.document.audience, unsubscribe: link(paths.unsubscribe(props.token)) } }
    }
    return copy
  }
}
