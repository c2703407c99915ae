import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { calendarPage, listFeedCalendar, listPromisers } from '~/domain/progress/feeds.server'
import { useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { Page } from '~/ui/layout/page'
import { Pagination } from '~/ui/primitives/pagination'
import { FeedTable } from '~/ui/progress/feed-table'

const states = ['came', 'missing', 'due'] as const
const Filter = z.object({
  organisation: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .catch(''),
  state: z.enum(states).or(z.literal('')).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export const loader = open.read(
  async ({ db, today, url, t }) => {
    const { page, ...filter } = Filter.parse(Object.fromEntries(url.searchParams))
    const { feeds, total } = await listFeedCalendar(db, filter, page, today)
    return {
      title: t('progress.calendar.title'),
      feeds,
      total,
      page,
      pages: Math.max(1, Math.ceil(total / calendarPage)),
      filter,
      organisations: (await listPromisers(db)).map(({ slug, name }) => ({ value: slug, label: name })),
    }
  },
  { shared: true },
)

export const meta: MetaFunction<typeof loader> = titled

export default function DataDue() {
  const { title, feeds, total, page, pages, filter, organisations } = useLoaderData<typeof loader>()
  const t = useT()
  const form = { values: filter }
  const isFiltered = filter.organisation !== '' || filter.state !== ''
  return (
    <Page
      title={title}
      lead={t('progress.calendar.lead')}
      crumbs={[{ label: t('progress.title'), href: paths.progress() }, { label: title }]}
    >
      <FilterBar
        label={t('progress.calendar.filter')}
        clearHref={isFiltered ? paths.dataDue() : undefined}
        note={t('progress.calendar.shown', { n: total })}
      >
        <Select
          form={form}
          name="organisation"
          label={t('progress.calendar.organisation')}
          options={organisations}
          emptyLabel={t('progress.calendar.everybody')}
          optional
        />
        <Select
          form={form}
          name="state"
          label={t('progress.calendar.state')}
          options={states.map((value) => ({ value, label: t(`calendarState.${value}`) }))}
          emptyLabel={t('progress.calendar.everyState')}
          optional
        />
      </FilterBar>
      <FeedTable feeds={feeds} />
      <Pagination page={page} pages={pages} hrefFor={(number) => paths.dataDue({ ...filter, page: String(number) })} />
    </Page>
  )
}
