import { data, type HeadersFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ensureMailbox } from '~/http/mailbox.server'
import { useFormat, useT } from '~/http/page'
import { notFound, open } from '~/http/route'
import { paths } from '~/paths'
import { readLetter } from '~/platform/mailbox.server'
import { LetterFrame, Source } from '~/ui/editions/letter-frame'
import { Page, Section } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { DateTime } from '~/ui/primitives/date-time'
import { Disclosure } from '~/ui/primitives/disclosure'

export const loader = open.read(async (read) => {
  ensureMailbox(read)
  const letter = (await readLetter(read.context.env.dataDir, read.params.id ?? '')) ?? notFound()
  // Links of the text part, so that a letter can be followed without its HTML. The site's own alone.
  const links = [...new Set(letter.text.match(/https?:\/\/[^\s<>"']+/g) ?? [])].filter((link) =>
    link.startsWith(`${read.context.env.appUrl}/`),
  )
  const page = { title: letter.subject || read.t('mailbox.title'), ...letter, html: letter.html !== '', links }
  return data(page, { headers: { 'Content-Security-Policy': framing(read.context.nonce) } })
})

// The page shows the letter in a frame of its own, which no other page of the site may do.
const framing = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export default function Letter() {
  const letter = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page title={letter.title} crumbs={[{ label: t('mailbox.title'), href: paths.mailbox() }, { label: letter.title }]}>
      <DescriptionList
        rows
        items={[
          { term: t('mailbox.to'), description: letter.to },
          {
            term: t('mailbox.date'),
            description: <DateTime value={letter.date}>{format.dateTime(letter.date)}</DateTime>,
          },
          {
            term: t('mailbox.attachments'),
            description:
              letter.attachments.length === 0
                ? t('mailbox.noAttachments')
                : letter.attachments
                    .map((part) =>
                      t('mailbox.attachment', {
                        name: part.name || t('mailbox.calendar'),
                        type: part.type,
                        n: part.size,
                      }),
                    )
                    .join(', '),
          },
        ]}
      />
      {letter.html && (
        <Section title={t('mailbox.html')} action={<a href={paths.letterHtml(letter.id)}>{t('mailbox.htmlAlone')}</a>}>
          <LetterFrame title={t('mailbox.html')} src={paths.letterHtml(letter.id)} />
        </Section>
      )}
      {letter.links.length > 0 && (
        <Section title={t('mailbox.links')}>
          <ul>
            {letter.links.map((link) => (
              <li key={link}>
                <a href={link}>{link}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('mailbox.text')}>
        <Source>{letter.text}</Source>
      </Section>
      {letter.calendar && (
        <Disclosure summary={t('mailbox.calendar')}>
          <Source>{letter.calendar}</Source>
        </Disclosure>
      )}
      <Disclosure summary={t('mailbox.headers')}>
        <Source>{letter.headers.join('\n')}</Source>
      </Disclosure>
    </Page>
  )
}
