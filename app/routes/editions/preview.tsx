import { useLoaderData } from '@remix-run/react'
import { toldSections } from '#emails/editions/words'
import { previewIssue } from '~/across/editions.server'
import { useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { Told } from '~/ui/editions/told'
import { Page } from '~/ui/layout/page'
import { EmptyState } from '~/ui/primitives/empty-state'

/** The very document that would be sent to this reader now. */
export const loader = member.read(async ({ db, actor, params, url, today, now, t, format }) => {
  const as = url.searchParams.get('as') ?? 'visitor'
  const { document, readerName } = await previewIssue(db, actor, params.id ?? '', as, today, now)
  const words = { edition: t(`editions.name.${document.audience}`), n: document.number }
  return {
    title: t('editions.previewTitle', words),
    lead: t('editions.previewFor', { name: readerName ?? t('editions.previewVisitor') }),
    issueTitle: t('editions.issue', words),
    id: document.issueId,
    note: document.note,
    sections: toldSections(document, { t, format }),
  }
})

export default function Preview() {
  const { title, lead, issueTitle, id, note, sections } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={title}
      lead={lead}
      crumbs={[
        { label: t('nav.editions'), href: paths.editions() },
        { label: issueTitle, href: paths.edition(id) },
        { label: t('editions.preview') },
      ]}
    >
      {note && <p className="ac-measure">{note}</p>}
      {sections.length === 0 && <EmptyState title={t('mail.edition.nothing')} />}
      <Told sections={sections} />
    </Page>
  )
}
