import { useLoaderData } from '@remix-run/react'
import { listOverrides } from '~/domain/activity/log.server'
import { useT } from '~/http/page'
import { paged } from '~/http/paged'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { LogTable } from '~/ui/activity/log-table'
import { Page } from '~/ui/layout/page'
import { Pagination } from '~/ui/lists/pagination'
import { EmptyState } from '~/ui/primitives/empty-state'

export const loader = member.read(async ({ db, actor, t, url }) => {
  return {
    title: t('activity.overrides.title'),
    ...(await paged(url, 'activity', (page) => listOverrides(db, actor, page))),
  }
})

export default function Overrides() {
  const { title, entries, page, pages } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={title} lead={t('activity.overrides.lead')}>
      {entries.length === 0 ? (
        <EmptyState title={t('activity.overrides.none')}>{t('activity.overrides.noneWhy')}</EmptyState>
      ) : (
        <LogTable caption={title} entries={entries} />
      )}
      <Pagination page={page} pages={pages} hrefFor={(number) => paths.overrides(String(number))} />
    </Page>
  )
}
