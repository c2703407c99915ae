import { useLoaderData } from '@remix-run/react'
import { listOwners } from '~/domain/meetings/action-owners.server'
import { listActions } from '~/domain/meetings/actions.server'
import { findArchiveBounds } from '~/domain/meetings/meetings.server'
import { mayCompleteAction } from '~/domain/meetings/policy'
import { useT } from '~/http/page'
import { paged } from '~/http/paged'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { Tabs } from '~/ui/layout/nav'
import { Page } from '~/ui/layout/page'
import { Pagination } from '~/ui/lists/pagination'
import { ActionList } from '~/ui/meetings/action-list'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'

export const loader = open.read(
  async ({ db, actor, today, t, url }) => {
    const { bodies } = await findArchiveBounds(db, actor)
    const owners = await listOwners(db)
    const asked = (name: string) => url.searchParams.get(name)
    const body = bodies.find((one) => one.id === asked('body'))?.id ?? ''
    const organisation = owners.find((one) => one.id === asked('organisation'))?.id ?? ''
    const done = asked('state') === 'done'
    const filter = { bodyId: body || undefined, organisationIds: organisation ? [organisation] : undefined, done }
    const found = await paged(url, 'actions', (page) => listActions(db, actor, { ...filter, page }))
    return {
      title: t('meetings.actions'),
      today,
      bodies,
      owners,
      filter: { body, organisation, state: done ? 'done' : '' },
      page: found.page,
      pages: found.pages,
      count: found.count,
      actions: found.actions.map((action) => ({ ...action, mayComplete: mayCompleteAction(actor, action) })),
    }
  },
  { shared: true },
)

export default function Actions() {
  const { title, today, bodies, owners, filter, page, pages, count, actions } = useLoaderData<typeof loader>()
  const t = useT()
  const form = { values: filter }
  const { state, ...scope } = filter
  return (
    <Page
      title={title}
      lead={t('meetings.action.lead')}
      crumbs={[{ label: t('meetings.title'), href: paths.meetings() }, { label: title }]}
    >
      <Tabs
        label={t('meetings.action.states')}
        items={[
          { href: paths.actions(scope), label: t('meetings.action.open'), current: state === '' },
          {
            href: paths.actions({ ...scope, state: 'done' }),
            label: t('meetings.action.done'),
            current: state === 'done',
          },
        ]}
      />
      <FilterBar
        label={t('meetings.action.filter')}
        action={paths.actions()}
        clearHref={filter.body || filter.organisation ? paths.actions({ state }) : undefined}
        note={t('meetings.action.count', { n: count })}
      >
        {state && <input type="hidden" name="state" value={state} />}
        <Select
          form={form}
          name="body"
          label={t('meetings.field.body')}
          options={bodies.map((body) => ({ value: body.id, label: body.name }))}
          emptyLabel={t('meetings.everyBody')}
          optional
        />
        <Select
          form={form}
          name="organisation"
          label={t('meetings.action.organisation')}
          options={owners.map((owner) => ({ value: owner.id, label: owner.name }))}
          emptyLabel={t('meetings.action.everyOrganisation')}
          optional
        />
      </FilterBar>
      {actions.length === 0 ? (
        <EmptyState title={t('meetings.action.none')}>{t('meetings.action.noneWhy')}</EmptyState>
      ) : (
        <ActionList
          actions={actions}
          today={today}
          withBody
          end={(action) =>
            action.mayComplete && (
              <ButtonLink look="secondary" small href={paths.action(action.id)}>
                {t('meetings.action.report')}
              </ButtonLink>
            )
          }
        />
      )}
      <Pagination page={page} pages={pages} hrefFor={(number) => paths.actions({ ...filter, page: String(number) })} />
    </Page>
  )
}
