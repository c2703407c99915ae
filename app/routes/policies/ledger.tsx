import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askedDay } from '~/domain/policies/asked-day'
import { findLedger } from '~/domain/policies/ledger.server'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { FilterBar } from '~/ui/forms/filter-bar'
import { TextInput } from '~/ui/forms/text-input'
import { Page, Section } from '~/ui/layout/page'
import { LedgerCells, LedgerLegend } from '~/ui/policies/ledger-cells'
import { EmptyState } from '~/ui/primitives/empty-state'
import { MatrixTable } from '~/ui/primitives/matrix-table'
import { PrintButton } from '~/ui/primitives/print-button'

export const loader = open.read(
  async ({ db, actor, url, today, t }) => {
    const on = askedDay(url.searchParams.get('on'), today)
    const { policies, organisations, cellsOf } = await findLedger(db, actor, on, null)
    return {
      title: t('ledger.title'),
      on,
      isToday: on === today,
      policies: policies.map(({ id, slug, title, inEffect }) => ({ id, slug, title, version: inEffect?.version ?? 0 })),
      organisations: organisations.map(({ id, slug, name }) => ({
        ...{ id, slug, name },
        cells: Object.fromEntries(policies.map((policy) => [policy.id, cellsOf(policy.id, id)])),
      })),
    }
  },
  { shared: true },
)

export const meta: MetaFunction<typeof loader> = titled

export default function Ledger() {
  const { title, on, isToday, policies, organisations } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const day = format.day(on)
  const cellsById = new Map(organisations.map((row) => [row.id, row.cells]))
  return (
    <Page title={title} lead={t('ledger.lead')} actions={<PrintButton />}>
      <FilterBar
        label={t('ledger.filter')}
        clearHref={isToday ? undefined : paths.ledger()}
        note={t('ledger.onDay', { day })}
      >
        <TextInput form={{ values: { on } }} name="on" type="date" label={t('ledger.day')} width="medium" optional />
      </FilterBar>
      {policies.length === 0 ? (
        <EmptyState title={t('ledger.none')}>{t('ledger.noneWhy')}</EmptyState>
      ) : (
        <MatrixTable
          caption={t('ledger.caption', { day })}
          captionHidden
          corner={t('ledger.organisation')}
          columns={policies.map(({ id, slug, title: label, version }) => ({
            key: id,
            label,
            href: paths.policy(slug, isToday ? undefined : on),
            note: t('policies.version', { version }),
          }))}
          rows={organisations.map(({ id, slug, name }) => ({ key: id, label: name, href: paths.organisation(slug) }))}
          cell={(organisationId, policyId) => <LedgerCells cells={cellsById.get(organisationId)?.[policyId] ?? []} />}
        />
      )}
      <Section title={t('ledger.what')}>
        <LedgerLegend />
      </Section>
    </Page>
  )
}
