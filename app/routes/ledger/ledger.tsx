import { useLoaderData } from '@remix-run/react'
import { listBodies } from '~/domain/bodies/body.server'
import { pageSizes } from '~/domain/paging'
import { policyKinds } from '~/domain/policies/agreement'
import { askedDay } from '~/domain/policies/asked-day'
import { findLedger } from '~/domain/policies/ledger.server'
import { findTurns, listSpeakingOrganisations } from '~/domain/policies/spoken-words.server'
import { useFormat, useT } from '~/http/page'
import { paged } from '~/http/paged'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { TextInput } from '~/ui/forms/text-input'
import { Page, Section } from '~/ui/layout/page'
import { Pagination } from '~/ui/lists/pagination'
import { LedgerLegend } from '~/ui/policies/ledger-cells'
import { LedgerMatrix, LedgerSheet } from '~/ui/policies/ledger-matrix'
import { LedgerSteps } from '~/ui/policies/ledger-steps'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { PrintButton } from '~/ui/primitives/print-button'

export const loader = open.read(
  async ({ db, actor, url, today, t }) => {
    const asked = (name: string) => url.searchParams.get(name) ?? ''
    const on = askedDay(asked('on'), today)
    const bodies = await listBodies(db, actor)
    const speaking = asked('organisation') ? await listSpeakingOrganisations(db, actor) : []
    const organisation = speaking.find((one) => one.slug === asked('organisation')) ?? null
    const body = bodies.find((one) => one.slug === asked('body')) ?? null
    const kind = policyKinds.find((one) => one === asked('kind')) ?? null
    const filter = { bodyId: body?.id, kind, organisation }
    const list = organisation ? 'policiesOfOne' : 'policies'
    const { policies, total, page, pages, organisations, cellsOf } = await paged(url, list, (page) =>
      findLedger(db, actor, on, filter, { page, size: pageSizes[list] }),
    )
    return {
      title: t('ledger.title'),
      on,
      isToday: on === today,
      values: { body: body?.slug ?? '', kind: kind ?? '', organisation: organisation?.slug ?? '' },
      bodies: bodies.map(({ slug, name }) => ({ value: slug, label: name })),
      speaking: (organisation ? speaking : organisations).map(({ slug, name }) => ({ value: slug, label: name })),
      turns: await findTurns(db, actor, on),
      total,
      page,
      pages,
      policies: policies.map(({ id, slug, title, inEffect, inPlaces }) => ({
        ...{ id, slug, title, version: inEffect?.version ?? null },
        places: inPlaces.map(({ place, version }) => ({ place, version: version.version })),
      })),
      organisations: organisations.map(({ id, slug, name }) => ({
        ...{ id, slug, name },
        cells: policies.map((policy) => cellsOf(policy.id, id)),
      })),
    }
  },
  { shared: true },
)

export default function Ledger() {
  const { title, on, isToday, values, bodies, speaking, turns, total, page, pages, policies, organisations } =
    useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const day = format.day(on)
  const asked = isToday ? undefined : on
  const isNarrowed = Object.values(values).some(Boolean)
  const one = values.organisation ? organisations[0] : undefined
  return (
    <Page
      title={title}
      lead={t('ledger.lead')}
      actions={
        <>
          <ButtonLink look="secondary" href={paths.ledgerTimeline({ organisation: values.organisation })}>
            {t('ledger.timeline.title')}
          </ButtonLink>
          <ButtonLink look="secondary" href={paths.consequences({ organisation: values.organisation, on: asked })}>
            {t('ledger.consequences.title')}
          </ButtonLink>
          <PrintButton />
        </>
      }
    >
      <FilterBar
        label={t('ledger.filter')}
        clearHref={isToday && !isNarrowed ? undefined : paths.ledger()}
        note={`${t('ledger.onDay', { day })} · ${t('ledger.count', { n: total })}`}
      >
        <TextInput form={{ values: { on } }} name="on" type="date" label={t('ledger.day')} width="medium" optional />
        <Select
          form={{ values }}
          name="organisation"
          label={t('ledger.organisation')}
          options={speaking}
          emptyLabel={t('ledger.everyOrganisation')}
          optional
        />
        <Select
          form={{ values }}
          name="body"
          label={t('proposals.body')}
          options={bodies}
          emptyLabel={t('proposals.everyBody')}
          optional
        />
        <Select
          form={{ values }}
          name="kind"
          label={t('policies.field.kind')}
          options={policyKinds.map((value) => ({ value, label: t(`policies.kind.${value}`) }))}
          emptyLabel={t('ledger.everyKind')}
          optional
        />
      </FilterBar>
      <LedgerSteps turns={turns} isToday={isToday} hrefFor={(to) => paths.ledger(to, values)} />
      {policies.length === 0 || organisations.length === 0 ? (
        <EmptyState title={t(isNarrowed ? 'ledger.noneFits' : 'ledger.none')}>{t('ledger.noneWhy')}</EmptyState>
      ) : one ? (
        <LedgerSheet policies={policies} organisation={one} day={day} on={asked} />
      ) : (
        <LedgerMatrix policies={policies} organisations={organisations} day={day} on={asked} />
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(to) => paths.ledger(asked, { ...values, page: to === 1 ? undefined : String(to) })}
      />
      <Section title={t('ledger.what')}>
        <LedgerLegend />
      </Section>
    </Page>
  )
}
