import { useLoaderData } from '@remix-run/react'
import { PeopleFilter } from '~/domain/people/roles'
import { listAccounts } from '~/domain/people/roles.server'
import { useFormat, useT } from '~/http/page'
import { paged } from '~/http/paged'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { TextInput } from '~/ui/forms/text-input'
import { Cluster, Page } from '~/ui/layout/page'
import { DataTable } from '~/ui/lists/data-table'
import { Pagination } from '~/ui/lists/pagination'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Tag } from '~/ui/primitives/tag'

export const loader = member.read(async ({ db, actor, url, today, t }) => {
  const filter = PeopleFilter.parse(Object.fromEntries(url.searchParams))
  const found = await paged(url, 'people', (page) => listAccounts(db, actor, { ...filter, page }, today))
  return { title: t('people.title'), filter, own: actor.personId, ...found }
})

export default function People() {
  const { title, filter, own, people, page, pages, total } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = { values: { q: filter.q, state: filter.state } }
  const isFiltered = filter.q !== '' || filter.state !== 'here'
  return (
    <Page
      title={title}
      lead={t('people.lead')}
      actions={
        <ButtonLink look="secondary" href={paths.invitations()}>
          {t('invitations.one.new')}
        </ButtonLink>
      }
    >
      <FilterBar
        label={t('people.filter')}
        note={t('people.count', { n: total })}
        clearHref={isFiltered ? paths.people() : undefined}
      >
        <TextInput form={form} name="q" type="search" label={t('people.search')} optional />
        <Select
          form={form}
          name="state"
          label={t('people.state')}
          options={[
            { value: 'here', label: t('people.here') },
            { value: 'left', label: t('people.left') },
          ]}
          noEmpty
          optional
        />
      </FilterBar>
      <DataTable
        caption={title}
        captionHidden
        stack
        rows={people}
        rowKey={(row) => row.personId}
        empty={<EmptyState title={t('people.none')}>{t('people.noneWhy')}</EmptyState>}
        columns={[
          {
            key: 'who',
            header: t('organisations.person'),
            rowHeader: true,
            cell: (row) => (
              <>
                {row.name} <span className="ac-muted ac-small">{row.email}</span>
              </>
            ),
          },
          { key: 'for', header: t('organisations.one'), cell: (row) => format.list(row.organisations) },
          {
            key: 'roles',
            header: t('people.roles'),
            cell: (row) => (
              <Cluster>
                {row.roles.map((role) => (
                  <Tag key={role}>{t(`siteRole.${role}`)}</Tag>
                ))}
              </Cluster>
            ),
          },
          {
            key: 'do',
            header: t('seats.manage'),
            cell: (row) => (
              <Cluster>
                <a href={paths.personRoles(row.personId)}>{t('people.rolesOf', { name: row.name })}</a>
                {!row.endedAt && row.personId !== own && (
                  <a href={paths.departure(row.personId)}>{t('people.departure.of', { name: row.name })}</a>
                )}
              </Cluster>
            ),
          },
        ]}
      />
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(to) => paths.people({ q: filter.q, state: filter.state, page: String(to) })}
      />
    </Page>
  )
}
