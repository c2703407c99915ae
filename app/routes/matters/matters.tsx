import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listDestinations } from '~/domain/matters/destinations.server'
import { latenessOf, MatterFilter, matterStates } from '~/domain/matters/matter'
import { countMatters, listMatters } from '~/domain/matters/matters.server'
import { mayOpenMatter } from '~/domain/matters/policy'
import { useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { Page, Section } from '~/ui/layout/page'
import { MatterRows } from '~/ui/matters/matter-rows'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Pagination } from '~/ui/primitives/pagination'

const perPage = 40

/** Without a filter a board: what waits, by the body that has it. With one, a list. */
export const loader = open.read(
  async ({ db, actor, url, today, site, t }) => {
    const { body, state, page } = MatterFilter.parse(Object.fromEntries(url.searchParams))
    const bodies = await listDestinations(db)
    const filters = { bodyId: bodies.find((one) => one.slug === body)?.id, state: state || ('unanswered' as const) }
    const isBoard = body === '' && state === ''
    const count = await countMatters(db, actor, filters)
    const pages = Math.max(1, Math.ceil(count / perPage))
    const shownPage = Math.min(page, pages)
    const rows = await listMatters(
      db,
      actor,
      isBoard ? { ...filters, limit: 200 } : { ...filters, limit: perPage, offset: (shownPage - 1) * perPage },
    )
    const answered = isBoard ? await listMatters(db, actor, { state: 'answered', limit: 5 }) : []
    const listed = (row: (typeof rows)[number]) => ({
      id: row.id,
      number: row.number,
      title: row.title,
      bodyId: row.bodyId,
      bodyName: row.bodyName,
      state: row.state,
      dueOn: row.dueOn,
      answerKind: row.answerKind,
      answeredAt: row.answeredAt,
      lateness: latenessOf(row.dueOn, today, site.holidays),
    })
    return {
      title: t('matters.title'),
      bodies,
      filter: { body: filters.bodyId ? body : '', state: state as string },
      isBoard,
      count,
      page: shownPage,
      pages,
      matters: rows.map(listed),
      answered: answered.map(listed),
      mayOpen: mayOpenMatter(actor),
    }
  },
  { shared: true },
)

export const meta: MetaFunction<typeof loader> = titled

export default function Matters() {
  const { title, bodies, filter, isBoard, count, page, pages, matters, answered, mayOpen } =
    useLoaderData<typeof loader>()
  const t = useT()
  const form = { values: filter }
  const columns = [
    ...bodies.map(({ id, name }) => ({ id: id as string | null, name })),
    { id: null, name: t('matters.noBody') },
  ]
  return (
    <Page
      title={title}
      lead={t('matters.lead')}
      actions={mayOpen && <ButtonLink href={paths.matterNew()}>{t('matters.new')}</ButtonLink>}
    >
      <FilterBar
        label={t('matters.filter')}
        action={paths.matters()}
        clearHref={isBoard ? undefined : paths.matters()}
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
          options={matterStates.map((state) => ({ value: state, label: t(`matterState.${state}`) }))}
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
      {isBoard
        ? columns.map((column) => {
            const own = matters.filter((matter) => matter.bodyId === column.id)
            return (
              own.length > 0 && (
                <Section key={column.id ?? 'none'} title={column.name}>
                  <MatterRows matters={own} />
                </Section>
              )
            )
          })
        : count > 0 && <MatterRows matters={matters} />}
      <Pagination
        page={page}
        pages={isBoard ? 1 : pages}
        hrefFor={(number) => paths.matters({ ...filter, page: String(number) })}
      />
      {answered.length > 0 && (
        <Section title={t('matters.lately')} action={<a href={paths.saidDid()}>{t('community.saidDid.title')}</a>}>
          <MatterRows matters={answered} />
        </Section>
      )}
    </Page>
  )
}
