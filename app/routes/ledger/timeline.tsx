import { useLoaderData } from '@remix-run/react'
import { listPolicies } from '~/domain/policies/policies.server'
import { listLedgerYears, listSpeakingOrganisations, listSpokenWords } from '~/domain/policies/spoken-words.server'
import { useT } from '~/http/page'
import { paged } from '~/http/paged'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { Page } from '~/ui/layout/page'
import { Pagination } from '~/ui/lists/pagination'
import { SpokenWords } from '~/ui/policies/spoken-words'
import { EmptyState } from '~/ui/primitives/empty-state'
import { PrintButton } from '~/ui/primitives/print-button'

export const loader = open.read(
  async ({ db, actor, url, today, t }) => {
    const asked = (name: string) => url.searchParams.get(name) ?? ''
    const policies = await listPolicies(db, actor, today)
    const speaking = await listSpeakingOrganisations(db, actor)
    const policy = policies.find((one) => one.slug === asked('policy')) ?? null
    const organisation = speaking.find((one) => one.slug === asked('organisation')) ?? null
    const years = await listLedgerYears(db, actor, today)
    const year = years.find((one) => one === asked('year')) ?? null
    const filter = { policyId: policy?.id, organisationId: organisation?.id, year }
    const found = await paged(url, 'spokenWords', (page) => listSpokenWords(db, actor, filter, page))
    return {
      title: t('ledger.timeline.title'),
      policies: policies.map(({ slug, title }) => ({ value: slug, label: title })),
      speaking: speaking.map(({ slug, name }) => ({ value: slug, label: name })),
      years,
      values: { policy: policy?.slug ?? '', organisation: organisation?.slug ?? '', year: year ?? '' },
      ...found,
    }
  },
  { shared: true },
)

export default function LedgerTimeline() {
  const { title, policies, speaking, years, values, words, total, page, pages } = useLoaderData<typeof loader>()
  const t = useT()
  const form = { values }
  const isNarrowed = Object.values(values).some(Boolean)
  return (
    <Page
      title={title}
      lead={t('ledger.timeline.lead')}
      actions={<PrintButton />}
      crumbs={[{ label: t('ledger.title'), href: paths.ledger() }, { label: title }]}
    >
      <FilterBar
        label={t('ledger.timeline.filter')}
        clearHref={isNarrowed ? paths.ledgerTimeline() : undefined}
        note={t('ledger.timeline.count', { n: total })}
      >
        <Select
          form={form}
          name="policy"
          label={t('ledger.policy')}
          options={policies}
          emptyLabel={t('ledger.everyPolicy')}
          optional
        />
        <Select
          form={form}
          name="organisation"
          label={t('ledger.organisation')}
          options={speaking}
          emptyLabel={t('ledger.everyOrganisation')}
          optional
        />
        <Select
          form={form}
          name="year"
          label={t('decisions.year')}
          options={years.map((value) => ({ value, label: value }))}
          emptyLabel={t('decisions.everyYear')}
          optional
        />
      </FilterBar>
      {words.length === 0 ? <EmptyState title={t('ledger.timeline.none')} /> : <SpokenWords words={words} ofPolicies />}
      <Pagination page={page} pages={pages} hrefFor={(to) => paths.ledgerTimeline({ ...values, page: String(to) })} />
    </Page>
  )
}
