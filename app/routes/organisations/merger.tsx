import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { fates, MergerInput } from '~/domain/organisations/merger'
import { listMergerTargets, mergeOrganisation, planMerger } from '~/domain/organisations/merger.server'
import { findOrganisation } from '~/domain/organisations/organisations.server'
import { mayMergeOrganisation } from '~/domain/organisations/policy'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Radios, Select } from '~/ui/forms/choices'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { Page, Section, Stack } from '~/ui/layout/page'
import { Button, ButtonLink, PostButton } from '~/ui/primitives/button'

export const loader = member.read(async ({ db, actor, params, url, today, t }) => {
  const from = await findOrganisation(db, actor, params.slug ?? '')
  mayOrForbid(mayMergeOrganisation(actor, from))
  const targets = await listMergerTargets(db, from.id)
  const asked = MergerInput.safeParse(Object.fromEntries(url.searchParams))
  const input = asked.success && targets.some((one) => one.id === asked.data.intoId) ? asked.data : null
  const plan = input && (await planMerger(db, actor, from.slug, input, today))
  return {
    title: t('organisations.merger.title', { name: from.name }),
    ...{ name: from.name, slug: from.slug, input },
    targets: targets.map(({ id, name }) => ({ value: id, label: name })),
    plan: plan && { into: plan.into.name, people: plan.people, seats: plan.seats },
  }
})

export const action = member.write(async ({ write, actor, form, params, today, now }) => {
  const slug = params.slug ?? ''
  const input = form.parse(MergerInput)
  await write((tx) => mergeOrganisation(tx, actor, slug, input, today, now))
  return done(paths.organisation(slug), 'organisationMerged')
})

export default function Merger() {
  const { title, name, slug, targets, input, plan } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ people: 'move', seats: 'move', ...input })
  return (
    <Page
      title={title}
      lead={t('organisations.merger.lead')}
      crumbs={[
        { label: t('nav.organisations'), href: paths.organisations() },
        { label: name, href: paths.organisation(slug) },
        { label: t('organisations.merger.link') },
      ]}
    >
      <Stack gap="loose">
        <form className="ac-form" method="get" action={paths.organisationMerger(slug)}>
          <ErrorSummary form={form} />
          <Select form={form} name="intoId" label={t('organisations.merger.into')} options={targets} />
          {(['people', 'seats'] as const).map((what) => (
            <Radios
              key={what}
              form={form}
              name={what}
              label={t(`organisations.merger.${what}`)}
              options={fates.map((fate) => ({ value: fate, label: t(`organisations.merger.${what}.${fate}`) }))}
            />
          ))}
          <div className="ac-buttons">
            <Button look="secondary">{t('organisations.merger.preview')}</Button>
            <ButtonLink look="quiet" href={paths.organisation(slug)}>
              {t('action.cancel')}
            </ButtonLink>
          </div>
        </form>
        {input && plan && (
          <Section title={t('organisations.merger.will')}>
            <Plan />
            <PostButton action={paths.organisationMerger(slug)} look="danger" values={input}>
              {t('organisations.merger.button')}
            </PostButton>
          </Section>
        )}
      </Stack>
    </Page>
  )
}

function Plan() {
  const { name, plan } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  if (!plan) return null
  const { into, people, seats } = plan
  return (
    <ul>
      <li>{t('organisations.merger.will.archive', { name, into })}</li>
      {people.map((one) => (
        <li key={one.name}>{t(`organisations.merger.will.person.${one.fate}`, { person: one.name, name, into })}</li>
      ))}
      {seats.map(({ bodyName: body, fate, holders }) => (
        <li key={body}>
          {fate === 'moves' && holders.length > 0
            ? t('organisations.merger.will.seat.movesWith', { body, people: format.list(holders) })
            : t(`organisations.merger.will.seat.${fate}`, { body, into })}
        </li>
      ))}
      <li>{t('organisations.merger.will.words', { name, into })}</li>
      <li>{t('organisations.merger.will.undo')}</li>
    </ul>
  )
}
