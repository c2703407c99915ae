import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { listFeedCalendar, listPromisers } from '~/domain/feeds/feeds.server'
import { useT } from '~/http/page'
import { paged } from '~/http/paged'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { FeedTable } from '~/ui/feeds/table'
import { Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { Page } from '~/ui/layout/page'
import { Pagination } from '~/ui/lists/pagination'

const states = ['came', 'missing', 'due'] as const
const Filter = z.object({
  organisation: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .catch(''),
  state: z.enum(states).or(z.literal('')).catch(''),
})

export const loader = open.read(
  async ({ db, today, url, t }) => {
    const filter = Filter.parse(Object.fromEntries(url.searchParams))
    const found = await paged(url, 'feedCalendar', (page) => listFeedCalendar(db, filter, page, today))
    return {
      title: t('releases.calendar.title'),
      ...found,
      filter,
      organisations: (await listPromisers(db)).map(({ slug, name }) => ({ value: slug, label: name })),
    }
  },
  { shared: true },
)

export default function DataDue() {
  const { title, feeds, total, page, pages, filter, organisations } = useLoaderData<typeof loader>()
  const t = useT()
  const form = { values: filter }
  const isFiltered = filter.organisation !== '' || filter.state !== ''
  return (
    <Page
      title={title}
      lead={t('releases.calendar.lead')}
      crumbs={[{ label: t('releases.title'), href: paths.progress() }, { label: title }]}
    >
      <FilterBar
        label={t('releases.calendar.filter')}
        clearHref={isFiltered ? paths.dataDue() : undefined}
        note={t('releases.calendar.shown', { n: total })}
      >
        <Select
          form={form}
          name="organisation"
          label={t('releases.calendar.organisation')}
          options={organisations}
          emptyLabel={t('releases.calendar.everybody')}
          optional
        />
        <Select
          form={form}
          name="state"
          label={t('releases.calendar.state')}
          options={states.map((value) => ({ value, label: t(`calendarState.${value}`) }))}
          emptyLabel={t('releases.calendar.everyState')}
          optional
        />
      </FilterBar>
      <FeedTable feeds={feeds} />
      <Pagination page={page} pages={pages} hrefFor={(number) => paths.dataDue({ ...filter, page: String(number) })} />
    </Page>
  )
}
