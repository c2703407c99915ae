import { useLoaderData } from '@remix-run/react'
import { askedDay } from '~/domain/policies/asked-day'
import { consequencesOf, findAgreed } from '~/domain/policies/consequences.server'
import { listPoliciesWithVersions } from '~/domain/policies/policies.server'
import { listSpeakingOrganisations } from '~/domain/policies/spoken-words.server'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { TextInput } from '~/ui/forms/text-input'
import { Page, Section } from '~/ui/layout/page'
import { BodyLosses, LossesByOrganisation, LossesByPolicy, LossSummary } from '~/ui/policies/losses'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Notice } from '~/ui/primitives/notice'
import { PrintButton } from '~/ui/primitives/print-button'

export const loader = open.read(
  async ({ db, actor, url, today, t }) => {
    const asked = (name: string) => url.searchParams.get(name) ?? ''
    const on = askedDay(asked('on'), today)
    const known = await listPoliciesWithVersions(db, actor, on, {}, null)
    const all = known.policies
    const speaking = await listSpeakingOrganisations(db, actor)
    const organisation = speaking.find((one) => one.slug === asked('organisation')) ?? null
    const policy = all.find((one) => one.slug === asked('policy')) ?? null
    const wanted = { policyId: policy?.id ?? null, organisationId: organisation?.id ?? null }
    const agreed = organisation || policy ? await findAgreed(db, actor, on, known, wanted) : null
    const who = organisation ? [organisation] : policy ? speaking : []
    const found = agreed
      ? who.map((one) => ({ organisation: one, ...consequencesOf(agreed, one.id, policy?.id ?? null) }))
      : []
    return {
      title: t('ledger.consequences.title'),
      on,
      isToday: on === today,
      values: { organisation: organisation?.slug ?? '', policy: policy?.slug ?? '' },
      organisationName: organisation?.name ?? null,
      policyTitle: policy?.title ?? null,
      speaking: speaking.map(({ slug, name }) => ({ value: slug, label: name })),
      all: all.map(({ slug, title }) => ({ value: slug, label: title })),
      policies: (agreed?.policies ?? []).map(({ id, slug, title, bodyName }) => ({ id, slug, title, bodyName })),
      bodies: (agreed?.bodies ?? []).map(({ id, slug, name }) => ({ id, slug, name })),
      found: found.filter((one) => one.losses.length > 0 || one.bodies.length > 0),
    }
  },
  { shared: true },
)

export default function Consequences() {
  const { title, on, isToday, values, organisationName, policyTitle, speaking, all, policies, bodies, found } =
    useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const day = format.day(on)
  const form = { values: { ...values, on } }
  const isAsked = Boolean(values.organisation || values.policy)
  const [one] = found
  return (
    <Page
      title={title}
      lead={t('ledger.consequences.lead')}
      actions={<PrintButton />}
      crumbs={[{ label: t('ledger.title'), href: paths.ledger(isToday ? undefined : on) }, { label: title }]}
    >
      <FilterBar
        label={t('ledger.consequences.filter')}
        clearHref={isAsked || !isToday ? paths.consequences() : undefined}
        note={t('ledger.onDay', { day })}
      >
        <Select
          form={form}
          name="organisation"
          label={t('ledger.organisation')}
          options={speaking}
          emptyLabel={t('ledger.consequences.anyOrganisation')}
          optional
        />
        <Select
          form={form}
          name="policy"
          label={t('ledger.policy')}
          options={all}
          emptyLabel={t('ledger.consequences.whole')}
          optional
        />
        <TextInput form={form} name="on" type="date" label={t('ledger.day')} width="medium" optional />
      </FilterBar>
      {!isAsked ? (
        <Notice>{t('ledger.consequences.choose')}</Notice>
      ) : !one ? (
        <EmptyState title={t('ledger.consequences.none')}>{t('ledger.consequences.noneWhy', { day })}</EmptyState>
      ) : organisationName ? (
        <>
          <LossSummary losses={one.losses} bodies={one.bodies} />
          <Section
            title={t(policyTitle ? 'ledger.consequences.fromOne' : 'ledger.consequences.fromAll', {
              organisation: organisationName,
              title: policyTitle ?? '',
            })}
            lead={t(policyTitle ? 'ledger.consequences.fromOneLead' : 'ledger.consequences.fromAllLead')}
          >
            <LossesByPolicy losses={one.losses} policies={policies} on={isToday ? undefined : on} />
          </Section>
          {one.bodies.length > 0 && (
            <Section title={t('ledger.consequences.bodies')} lead={t('ledger.consequences.bodiesLead')}>
              <BodyLosses losses={one.bodies} bodies={bodies} />
            </Section>
          )}
        </>
      ) : (
        <Section
          title={t('ledger.consequences.each', { title: policyTitle ?? '' })}
          lead={t('ledger.consequences.eachLead', { n: found.length })}
        >
          <LossesByOrganisation
            found={found}
            hrefFor={(slug) => paths.consequences({ organisation: slug, on: isToday ? undefined : on })}
          />
        </Section>
      )}
    </Page>
  )
}
