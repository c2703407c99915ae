import { useLoaderData } from '@remix-run/react'
import { supplyFrequencies } from '#db/schema/words'
import { mayOrForbid } from '~/domain/access/permit'
import { StandingPromiseInput } from '~/domain/feeds/feed'
import { mayPromiseFeed } from '~/domain/feeds/policy'
import { listStandingPromises, promiseStanding } from '~/domain/feeds/standing-promises.server'
import { listMeasures } from '~/domain/measures/measures.server'
import { listOrganisations } from '~/domain/organisations/organisations.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Radios, Select } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { TextInput } from '~/ui/forms/text-input'
import { Page, Section } from '~/ui/layout/page'
import { DataTable } from '~/ui/lists/data-table'
import { Button, ButtonLink, ButtonRow, PostButton } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'

export const loader = member.read(async ({ db, actor, today, t }) => {
  mayOrForbid(mayPromiseFeed(actor))
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  return {
    title: t('feeds.standing.title'),
    today,
    promises: await listStandingPromises(db, actor),
    measures: (await listMeasures(db)).map(option),
    organisations: (await listOrganisations(db, actor, today)).map(option),
  }
})

export const action = member.write(async ({ write, actor, form, now }) => {
  const input = form.parse(StandingPromiseInput)
  await write((tx) => promiseStanding(tx, actor, input, now))
  return done(paths.standingPromises(), 'feedPromised')
})

export default function StandingPromises() {
  const { title, promises } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      lead={t('feeds.standing.lead')}
      crumbs={[
        { label: t('releases.title'), href: paths.progress() },
        { label: t('measures.title'), href: paths.measures() },
        { label: title },
      ]}
      actions={
        <ButtonLink look="secondary" href={paths.feedPromises()}>
          {t('measures.promise')}
        </ButtonLink>
      }
    >
      <Section title={t('feeds.standing.list')}>
        <DataTable
          caption={t('feeds.standing.list')}
          captionHidden
          stack
          rows={promises}
          rowKey={(promise) => promise.id}
          empty={<EmptyState title={t('feeds.standing.none')} />}
          columns={[
            {
              key: 'organisation',
              header: t('releases.calendar.organisation'),
              rowHeader: true,
              cell: ({ organisation }) => organisation,
            },
            { key: 'measure', header: t('releases.calendar.measure'), cell: ({ measure }) => measure },
            {
              key: 'every',
              header: t('feeds.standing.every'),
              cell: ({ frequency }) => t(`supplyFrequency.${frequency}`),
            },
            {
              key: 'due',
              header: t('releases.calendar.due'),
              cell: ({ dueDays }) => t('feeds.standing.days', { n: dueDays }),
            },
            {
              key: 'since',
              header: t('feeds.standing.since'),
              cell: ({ startsOn, endsOn }) =>
                endsOn
                  ? t('feeds.standing.until', { from: format.day(startsOn), to: format.day(endsOn) })
                  : format.day(startsOn),
            },
            {
              key: 'end',
              header: t('feeds.standing.end'),
              cell: ({ id, endsOn, measure, organisation }) =>
                endsOn ? (
                  '–'
                ) : (
                  <PostButton
                    small
                    look="secondary"
                    action={paths.standingPromiseEnd(id)}
                    label={t('feeds.standing.endNamed', { measure, organisation })}
                  >
                    {t('feeds.standing.endButton')}
                  </PostButton>
                ),
            },
          ]}
        />
      </Section>
      <Make />
    </Page>
  )
}

function Make() {
  const { measures, organisations, today } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ frequency: 'month', dueDays: '10', startsOn: `${today.slice(0, 7)}-01` })
  return (
    <Section title={t('feeds.standing.make')}>
      <PostForm form={form} action={paths.standingPromises()}>
        <Select form={form} name="measureId" label={t('measures.field.measure')} options={measures} />
        <Select form={form} name="organisationId" label={t('measures.field.organisation')} options={organisations} />
        <Radios
          form={form}
          name="frequency"
          label={t('feeds.standing.every')}
          inline
          options={supplyFrequencies.map((value) => ({ value, label: t(`supplyFrequency.${value}`) }))}
        />
        <TextInput form={form} name="dueDays" label={t('feeds.standing.dueDays')} inputMode="numeric" width="short" />
        <TextInput
          form={form}
          name="startsOn"
          type="date"
          label={t('feeds.standing.startsOn')}
          hint={t('feeds.standing.startsOnHint')}
          width="short"
        />
        <ButtonRow>
          <Button>{t('measures.promiseButton')}</Button>
        </ButtonRow>
      </PostForm>
    </Section>
  )
}
