import { useLoaderData } from '@remix-run/react'
import { ActivityFilter } from '~/domain/activity/activity'
import { listActivity, listFilterChoices } from '~/domain/activity/log.server'
import { verbGroups, wordOfGroup } from '~/domain/activity/verbs'
import { useT } from '~/http/page'
import { paged } from '~/http/paged'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { LogTable } from '~/ui/activity/log-table'
import { Select, type SelectOption } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { TextInput } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Pagination } from '~/ui/lists/pagination'
import { ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'

export const loader = member.read(async ({ db, actor, site, t, url }) => {
  const filter = ActivityFilter.parse({ group: null, ...Object.fromEntries(url.searchParams) })
  const choices = await listFilterChoices(db, actor)
  const { entries, count, page, pages } = await paged(url, 'activity', (page) =>
    listActivity(db, actor, filter, site.timeZone, page),
  )
  const options = (named: { id: string; name: string }[]): SelectOption[] =>
    named.map(({ id, name }) => ({ value: id, label: name }))
  const { body, person, group, from, to } = filter
  return {
    title: t('activity.title'),
    entries,
    count,
    page,
    pages,
    filter: { body: body ?? '', person: person ?? '', group: group ?? '', from: from ?? '', to: to ?? '' },
    bodies: options(choices.bodies),
    people: options(choices.people),
    groups: verbGroups.map((name) => ({ value: name, label: t(wordOfGroup(name)) })),
  }
})

export default function Activity() {
  const { title, entries, count, page, pages, filter, bodies, people, groups } = useLoaderData<typeof loader>()
  const t = useT()
  const form = { values: filter }
  const isNarrowed = Object.values(filter).some(Boolean)
  return (
    <Page title={title} lead={t('activity.lead')}>
      <FilterBar
        label={t('activity.filter')}
        action={paths.activity()}
        clearHref={isNarrowed ? paths.activity() : undefined}
        note={t('activity.count', { n: count })}
      >
        <Select
          form={form}
          name="body"
          label={t('activity.field.body')}
          options={bodies}
          emptyLabel={t('activity.everyBody')}
          optional
        />
        <Select
          form={form}
          name="person"
          label={t('activity.field.person')}
          options={people}
          emptyLabel={t('activity.everyPerson')}
          optional
        />
        <Select
          form={form}
          name="group"
          label={t('activity.field.group')}
          options={groups}
          emptyLabel={t('activity.everything')}
          optional
        />
        <TextInput form={form} name="from" type="date" label={t('activity.field.from')} width="medium" optional />
        <TextInput form={form} name="to" type="date" label={t('activity.field.to')} width="medium" optional />
      </FilterBar>
      {entries.length === 0 ? (
        <EmptyState title={t('activity.none')}>{t('activity.noneWhy')}</EmptyState>
      ) : (
        <LogTable caption={title} entries={entries} />
      )}
      <Pagination page={page} pages={pages} hrefFor={(number) => paths.activity({ ...filter, page: String(number) })} />
      <ButtonRow>
        <ButtonLink look="secondary" href={paths.activityFile('csv', filter)} download>
          {t('activity.export.csv')}
        </ButtonLink>
        <ButtonLink look="secondary" href={paths.activityFile('json', filter)} download>
          {t('activity.export.json')}
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}
