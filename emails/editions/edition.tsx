import type { EditionDocument } from '~/domain/editions/edition'
import type { Letters } from '~/domain/outbox/letter'
import { paths } from '~/paths'
import { compose, Entry, Fine, FineLink, Paragraph, Subhead } from '../layout'
import type { Mail, Surroundings, Template } from '../template'
import { describe } from './words'

/** The document was made for this recipient just before: it holds what they may see now. */
export type EditionProps = Letters['edition'] & { document: EditionDocument }

export const edition: Template<EditionProps> = ({ token, document }, around) => {
  const { t, link, format, site } = around
  return compose(
    {
      subject: t('mail.edition.subject', {
        programme: site.programmeName,
        edition: t(`editions.name.${document.audience}`),
        n: document.number,
      }),
      preview: document.sections
        .slice(0, 3)
        .map((part) => t(`section.${part.section}`))
        .join(' · '),
      why: t(document.audience === 'members' ? 'mail.edition.whyMember' : 'mail.edition.whySubscriber', {
        programme: site.programmeName,
      }),
      footer: (
        <>
          <Fine>
            <FineLink href={link(paths.webCopy(token))}>{t('mail.edition.webCopy')}</FineLink>
          </Fine>
          <Fine>
            <FineLink href={link(paths.unsubscribe(token))}>{t('mail.edition.unsubscribe')}</FineLink>
          </Fine>
        </>
      ),
      children: (
        <>
          <Fine>
            {t('mail.edition.covers', { from: format.day(document.coversFrom), to: format.day(document.coversTo) })}
          </Fine>
          {document.note && <Paragraph>{document.note}</Paragraph>}
          {document.sections.length === 0 && <Paragraph>{t('mail.edition.nothing')}</Paragraph>}
          {document.sections.map(({ section, entries }) => (
            <div key={section}>
              <Subhead>{t(`section.${section}`)}</Subhead>
              {entries.map((entry) => {
                const { title, detail, path } = describe(entry, around)
                return <Entry key={`${entry.kind} ${entry.id}`} href={link(path)} title={title} detail={detail} />
              })}
            </div>
          ))}
        </>
      ),
    },
    around,
  )
}

// Stands for the token in a letter that is made once for several recipients. No address and no text contains it.
const placeholder = 'token-of-this-copy'

/**
 * Makes editions, each distinct document once a language: copies that read alike differ only in their token. Keep one
 * press for one batch of letters, never longer, so that a document is always as old as its batch.
 */
export function editionPress() {
  const made = new Map<string, Promise<Mail>>()
  return async (props: EditionProps, around: Surroundings): Promise<Mail> => {
    const key = JSON.stringify([around.locale, props.document])
    const form = made.get(key) ?? edition({ ...props, token: placeholder }, around)
    made.set(key, form)
    const mail = await form
    const fill = (text: string) => text.replaceAll(placeholder, props.token)
    return { ...mail, html: fill(mail.html), text: fill(mail.text) }
  }
}
