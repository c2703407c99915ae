import { useLoaderData } from '@remix-run/react'
import { sectors } from '#db/schema/words'
import { listOrganisations } from '~/domain/organisations/organisations.server'
import { mayEstablishOrganisation } from '~/domain/organisations/policy'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Checkbox, Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { TextInput } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { DataTable } from '~/ui/lists/data-table'
import { StandingTag } from '~/ui/organisations/standing'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Tag } from '~/ui/primitives/tag'

const standings = ['signed', 'withdrawn', 'not-signed'] as const

/** One of the values, or null for anything else that stands in the address. */
const oneOf = <V extends string>(values: readonly V[], asked: string | null): V | null =>
  values.find((value) => value === asked) ?? null

export const loader = open.read(
  async ({ db, actor, today, url, t }) => {
    const asked = {
      q: (url.searchParams.get('q') ?? '').trim().slice(0, 100),
      sector: oneOf(sectors, url.searchParams.get('sector')),
      standing: oneOf(standings, url.searchParams.get('standing')),
      archived: url.searchParams.get('archived') === 'yes',
    }
    const rows = await listOrganisations(db, actor, today, { ...asked, words: asked.q })
    return {
      title: t('organisations.title'),
      mayEstablish: mayEstablishOrganisation(actor),
      asked,
      organisations: rows.map(
        ({ id, slug, name, formerNames, sector, jurisdiction, independentOfPolice, standing, archivedAt }) => ({
          ...{ id, slug, name, formerNames, sector, jurisdiction, independentOfPolice, standing },
          isArchived: archivedAt !== null,
        }),
      ),
    }
  },
  { shared: true },
)

export default function Organisations() {
  const { title, organisations, mayEstablish, asked } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const { q, sector, standing, archived } = asked
  const form = { values: { q, sector: sector ?? '', standing: standing ?? '', archived: archived ? 'yes' : '' } }
  const isFiltered = q !== '' || sector !== null || standing !== null || archived
  return (
    <Page
      title={title}
      lead={t('organisations.lead')}
      actions={mayEstablish && <ButtonLink href={paths.organisationNew()}>{t('organisations.one.new')}</ButtonLink>}
    >
      <FilterBar
        label={t('organisations.directory.filter')}
        clearHref={isFiltered ? paths.organisations() : undefined}
        note={t('organisations.caption', { n: organisations.length })}
      >
        <TextInput
          form={form}
          name="q"
          type="search"
          label={t('organisations.directory.words')}
          hint={t('organisations.directory.wordsHint')}
          maxLength={100}
          optional
        />
        <Select
          form={form}
          name="sector"
          label={t('organisations.sector')}
          options={sectors.map((sector) => ({ value: sector, label: t(`sector.${sector}`) }))}
          emptyLabel={t('organisations.directory.everySector')}
          optional
        />
        <Select
          form={form}
          name="standing"
          label={t('organisations.agreement')}
          options={standings.map((state) => ({ value: state, label: t(`organisations.directory.standing.${state}`) }))}
          emptyLabel={t('organisations.directory.everyStanding')}
          optional
        />
        <Checkbox form={form} name="archived" label={t('organisations.directory.archived')} />
      </FilterBar>
      <DataTable
        captionHidden
        caption={t('organisations.caption', { n: organisations.length })}
        rows={organisations}
        rowKey={(row) => row.id}
        stack
        empty={
          isFiltered ? (
            <EmptyState title={t('organisations.directory.noMatch')}>
              {t('organisations.directory.noMatchWhy')}
            </EmptyState>
          ) : (
            <EmptyState title={t('organisations.none')}>{t('organisations.noneWhy')}</EmptyState>
          )
        }
        columns={[
          {
            key: 'name',
            header: t('organisations.one'),
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={paths.organisation(row.slug)}>{row.name}</a>{' '}
                {row.isArchived && <Tag>{t('organisations.archived')}</Tag>}
                {row.formerNames.length > 0 && (
                  <span className="ac-small ac-muted">
                    {' '}
                    {t('organisations.directory.formerly', { names: format.list(row.formerNames) })}
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'jurisdiction',
            header: t('organisations.one.jurisdiction'),
            cell: (row) => row.jurisdiction || '–',
          },
          { key: 'sector', header: t('organisations.sector'), cell: (row) => t(`sector.${row.sector}`) },
          {
            key: 'independent',
            header: t('organisations.one.independentShort'),
            cell: (row) => t(row.independentOfPolice ? 'organisations.yes' : 'organisations.no'),
          },
          {
            key: 'standing',
            header: t('organisations.agreement'),
            cell: (row) => <StandingTag standing={row.standing} t={t} format={format} />,
          },
        ]}
      />
    </Page>
  )
}
