import { useLoaderData } from '@remix-run/react'
import { visibilities } from '#db/schema/words'
import { hasSiteRole } from '~/domain/access/actor'
import { readingOf } from '~/domain/access/reading'
import { listBodies } from '~/domain/bodies/body.server'
import { mayTriage } from '~/domain/community/policy'
import { useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { Page, Section } from '~/ui/layout/page'
import { DataTable } from '~/ui/lists/data-table'
import { AccountTabs } from '~/ui/people/account-tabs'
import { Tag, VisibilityTag } from '~/ui/primitives/tag'

/** Why somebody sees what they see. It names no thing, so it tells nobody that something hidden exists. */
export const loader = member.read(async ({ db, actor, site, t }) => {
  const bodies = await listBodies(db, actor)
  const kinds = visibilities.filter((visibility) => visibility !== 'body')
  return {
    title: t('account.tab.access'),
    contact: site.contactEmail,
    kinds: kinds.map((visibility) => ({ visibility, reading: readingOf(actor, { visibility, bodyId: '' }) })),
    rooms: bodies.map(({ id, slug, name }) => ({
      slug,
      name,
      reading: readingOf(actor, { visibility: 'body', bodyId: id }),
    })),
    guarded: [
      { what: 'submissions' as const, reads: mayTriage(actor) },
      { what: 'drafts' as const, reads: hasSiteRole(actor, 'project-manager', 'evaluator', 'administrator') },
      { what: 'hiddenPositions' as const, reads: false },
    ],
  }
})

export default function Access() {
  const { title, contact, kinds, rooms, guarded } = useLoaderData<typeof loader>()
  const t = useT()
  const answer = (reads: boolean) => (
    <Tag tone={reads ? 'success' : 'neutral'} icon={reads ? 'check' : undefined}>
      {t(reads ? 'account.access.yes' : 'account.access.no')}
    </Tag>
  )
  return (
    <Page title={title} lead={t('account.access.lead')}>
      <AccountTabs current="access" t={t} />
      <Section title={t('account.access.kinds')}>
        <DataTable
          caption={t('account.access.kinds')}
          captionHidden
          stack
          rows={kinds}
          rowKey={(row) => row.visibility}
          columns={[
            {
              key: 'kind',
              header: t('account.access.kind'),
              rowHeader: true,
              cell: (row) => <VisibilityTag visibility={row.visibility} />,
            },
            { key: 'for', header: t('account.access.for'), cell: (row) => t(`account.access.for.${row.visibility}`) },
            { key: 'you', header: t('account.access.you'), cell: (row) => answer(row.reading !== null) },
            {
              key: 'why',
              header: t('account.access.why'),
              cell: (row) => t(`account.access.reading.${row.reading ?? 'none'}`),
            },
          ]}
        />
      </Section>
      <Section title={t('account.access.rooms')}>
        <p>{t('account.access.roomsText')}</p>
        <DataTable
          caption={t('account.access.rooms')}
          captionHidden
          stack
          rows={rooms}
          rowKey={(row) => row.slug}
          columns={[
            {
              key: 'body',
              header: t('account.access.body'),
              rowHeader: true,
              cell: (row) => <a href={paths.body(row.slug)}>{row.name}</a>,
            },
            { key: 'you', header: t('account.access.you'), cell: (row) => answer(row.reading !== null) },
            {
              key: 'why',
              header: t('account.access.why'),
              cell: (row) => t(`account.access.reading.${row.reading ?? 'noSeat'}`),
            },
          ]}
        />
      </Section>
      <Section title={t('account.access.guarded')}>
        <DataTable
          caption={t('account.access.guarded')}
          captionHidden
          stack
          rows={guarded}
          rowKey={(row) => row.what}
          columns={[
            {
              key: 'what',
              header: t('account.access.what'),
              rowHeader: true,
              cell: (row) => t(`account.access.guarded.${row.what}`),
            },
            { key: 'you', header: t('account.access.you'), cell: (row) => answer(row.reads) },
            { key: 'why', header: t('account.access.why'), cell: (row) => t(`account.access.guarded.${row.what}.why`) },
          ]}
        />
      </Section>
      <Section title={t('account.access.missing')}>
        <p>{t('account.access.missingText')}</p>
        {contact && (
          <p>
            {t('account.access.ask')} <a href={`mailto:${contact}`}>{contact}</a>
          </p>
        )}
      </Section>
    </Page>
  )
}
