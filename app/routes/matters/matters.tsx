import { useLoaderData } from '@remix-run/react'
import { listedMatter } from '~/domain/matters/board.server'
import { listDestinations } from '~/domain/matters/destinations.server'
import { MatterFilter, matterStates } from '~/domain/matters/matter'
import { countMatters, listMatters, type MatterFilters } from '~/domain/matters/matters.server'
import { mayOpenMatter } from '~/domain/matters/policy'
import { askedPage, pageSizes, pagingOf } from '~/domain/paging'
import { useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { Page, Section } from '~/ui/layout/page'
import { Pagination } from '~/ui/lists/pagination'
import { BodyBoard } from '~/ui/matters/body-board'
import { EveryBoard } from '~/ui/matters/every-board'
import { MatterRows } from '~/ui/matters/matter-rows'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'

const mostOnBoard = 200

/** Without a state it is a board: of every body, or of the one that is named. With one, a list. */
export const loader = open.read(
  async ({ db, actor, url, today, site, t }) => {
    const { body: slug, state } = MatterFilter.parse(Object.fromEntries(url.searchParams))
    const bodies = await listDestinations(db)
    const body = bodies.find((one) => one.slug === slug)
    const filters: MatterFilters = {
      bodyId: body?.id,
      ...(state === 'overdue' ? { overdueOn: today } : { state: state || 'unanswered' }),
    }
    const shape = state !== '' ? 'list' : body ? 'body' : 'every'
    const count = await countMatters(db, actor, filters)
    const { page, pages } =
      shape === 'list' ? pagingOf('matters', count, askedPage(url.searchParams.get('page'))) : { page: 1, pages: 1 }
    const rows = await listMatters(
      db,
      actor,
      shape === 'list'
        ? { ...filters, limit: pageSizes.matters, offset: (page - 1) * pageSizes.matters }
        : { ...filters, limit: mostOnBoard },
    )
    const answered =
      shape === 'list' ? [] : await listMatters(db, actor, { bodyId: body?.id, state: 'answered', limit: 5 })
    const overdue = shape === 'list' ? 0 : await countMatters(db, actor, { bodyId: body?.id, overdueOn: today })
    const listed = (row: (typeof rows)[number]) => listedMatter(row, site, today)
    return {
      title: body ? t('matters.boardOf', { body: body.name }) : t('matters.title'),
      bodies,
      filter: { body: body ? slug : '', state: state as string },
      shape,
      count,
      overdue,
      page,
      pages,
      matters: rows.map(listed),
      answered: answered.map(listed),
      mayOpen: mayOpenMatter(actor),
    }
  },
  { shared: true },
)

export default function Matters() {
  const { title, bodies, filter, shape, count, overdue, page, pages, matters, answered, mayOpen } =
    useLoaderData<typeof loader>()
  const t = useT()
  const form = { values: filter }
  const isFiltered = filter.body !== '' || filter.state !== ''
  return (
    <Page
      title={title}
      lead={t('matters.lead')}
      actions={mayOpen && <ButtonLink href={paths.matterNew()}>{t('matters.new')}</ButtonLink>}
      meta={
        overdue > 0 && (
          <a href={paths.matters({ ...filter, state: 'overdue' })}>{t('matters.overdueCount', { n: overdue })}</a>
        )
      }
      crumbs={filter.body === '' ? undefined : [{ label: t('matters.title'), href: paths.matters() }, { label: title }]}
    >
      <FilterBar
        label={t('matters.filter')}
        action={paths.matters()}
        clearHref={isFiltered ? paths.matters() : undefined}
        note={t('matters.shown', { n: count })}
      >
        <Select
          form={form}
          name="body"
          label={t('matters.field.bodyOf')}
          options={bodies.map((body) => ({ value: body.slug, label: body.name }))}
          emptyLabel={t('matters.everyBody')}
          optional
        />
        <Select
          form={form}
          name="state"
          label={t('matters.state')}
          options={[
            { value: 'overdue', label: t('matters.overdue') },
            ...matterStates.map((state) => ({ value: state as string, label: t(`matterState.${state}`) })),
          ]}
          emptyLabel={t('matters.unanswered')}
          optional
        />
      </FilterBar>
      {count === 0 && (
        <EmptyState
          title={t('matters.none')}
          action={<ButtonLink href={paths.tellUs()}>{t('community.tellUs.title')}</ButtonLink>}
        >
          {t('matters.noneWhy')}
        </EmptyState>
      )}
      {shape === 'every' && <EveryBoard bodies={bodies} matters={matters} />}
      {shape === 'body' && (count > 0 || answered.length > 0) && <BodyBoard matters={[...matters, ...answered]} />}
      {shape === 'list' && count > 0 && <MatterRows matters={matters} />}
      <Pagination page={page} pages={pages} hrefFor={(number) => paths.matters({ ...filter, page: String(number) })} />
      {shape === 'every' && answered.length > 0 && (
        <Section title={t('matters.lately')} action={<a href={paths.saidDid()}>{t('community.saidDid.title')}</a>}>
          <MatterRows matters={answered} />
        </Section>
      )}
    </Page>
  )
}
