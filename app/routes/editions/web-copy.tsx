import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { toldSections } from '#emails/editions/words'
import { findWebCopy } from '~/across/editions.server'
import { useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Told } from '~/ui/editions/told'
import { Page } from '~/ui/layout/page'
import { EmptyState } from '~/ui/primitives/empty-state'

/** What the copy's reader may see today: the token stands for the reader, and can do nothing else. */
export const loader = open.read(async ({ db, params, site, today, now, t, format }) => {
  const token = params.token ?? ''
  const document = await findWebCopy(db, token, today, now)
  const words = { programme: site.programmeName, edition: t(`editions.name.${document.audience}`), n: document.number }
  return {
    title: t('editions.copy.title', words),
    lead: t('editions.copy.lead', { from: format.day(document.coversFrom), to: format.day(document.coversTo) }),
    note: document.note,
    token,
    sections: toldSections(document, { t, format }),
  }
})

// A page that one person's link opens is for no search engine.
export const meta: MetaFunction<typeof loader> = () => [{ name: 'robots', content: 'noindex' }]

export default function WebCopy() {
  const { title, lead, note, token, sections } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={title} lead={lead}>
      {note && <p className="ac-measure">{note}</p>}
      {sections.length === 0 && <EmptyState title={t('mail.edition.nothing')} />}
      <Told sections={sections} />
      <p>
        <a href={paths.unsubscribe(token)}>{t('editions.copy.unsubscribe')}</a>
      </p>
    </Page>
  )
}
