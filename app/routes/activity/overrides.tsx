import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOverrides } from '~/domain/activity/log.server'
import { useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { LogTable } from '~/ui/activity/log-table'
import { Page } from '~/ui/layout/page'
import { Pagination } from '~/ui/lists/pagination'
import { EmptyState } from '~/ui/primitives/empty-state'

export const loader = member.read(async ({ db, actor, t, url }) => {
  const page = Math.min(100_000, Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1))
  return { title: t('activity.overrides.title'), page, ...(await listOverrides(db, actor, page)) }
})

export const meta: MetaFunction<typeof loader> = titled

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
