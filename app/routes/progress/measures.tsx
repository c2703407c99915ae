import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listHistory } from '~/domain/activity/history.server'
import { listOrganisations } from '~/domain/organisations/organisations.server'
import { MeasureInput } from '~/domain/progress/measure'
import { defineMeasure, listMeasures } from '~/domain/progress/measures.server'
import { mayDefineMeasure } from '~/domain/progress/policy'
import { useForm, useT } from '~/http/page'
import { done, member, open } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { History } from '~/ui/activity/history'
import { Select } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea, TextInput } from '~/ui/forms/text-input'
import { Grid, Page, Section } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { Card } from '~/ui/primitives/card'
import { EmptyState } from '~/ui/primitives/empty-state'

export const loader = open.read(
  async ({ db, actor, today, t }) => {
    const mayDefine = mayDefineMeasure(actor)
    return {
      title: t('measures.title'),
      measures: await listMeasures(db),
      mayDefine,
      history: await listHistory(db, actor, { kinds: ['measure', 'feed'] }),
      organisations: mayDefine
        ? (await listOrganisations(db, actor, today)).map(({ id, name }) => ({ value: id, label: name }))
        : [],
    }
  },
  { shared: true },
)

export const action = member.write(async ({ write, actor, form, now }) => {
  const input = form.parse(MeasureInput)
  await write((tx) => defineMeasure(tx, actor, input, now))
  return done(paths.measures(), 'measureDefined')
})

export const meta: MetaFunction<typeof loader> = titled

export default function Measures() {
  const { title, measures, mayDefine, history } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={title}
      lead={t('measures.lead')}
      crumbs={[{ label: t('progress.title'), href: paths.progress() }, { label: title }]}
      actions={
        mayDefine && (
          <ButtonLink look="secondary" href={paths.feedPromises()}>
            {t('measures.promise')}
          </ButtonLink>
        )
      }
    >
      {measures.length === 0 ? (
        <EmptyState title={t('measures.none')}>{t('measures.noneText')}</EmptyState>
      ) : (
        <Grid size="half">
          {measures.map((measure) => (
            <Card
              key={measure.id}
              title={measure.name}
              href={paths.measure(measure.slug)}
              level={2}
              eyebrow={t('measures.unit', { unit: measure.unit })}
              foot={measure.owner && t('measures.owner', { organisation: measure.owner })}
            >
              <p>{measure.definition}</p>
              {measure.caveat && (
                <p>
                  <strong>{t('progress.caveat')}. </strong>
                  {measure.caveat}
                </p>
              )}
            </Card>
          ))}
        </Grid>
      )}
      {mayDefine && <Define />}
      <History entries={history} />
    </Page>
  )
}

function Define() {
  const { organisations } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({})
  return (
    <Section title={t('measures.define')}>
      <PostForm form={form} action={paths.measures()}>
        <TextInput form={form} name="name" label={t('measures.field.name')} maxLength={120} />
        <TextArea
          form={form}
          name="definition"
          label={t('measures.field.definition')}
          hint={t('measures.field.definitionHint')}
          rows={3}
        />
        <TextInput
          form={form}
          name="unit"
          label={t('measures.field.unit')}
          hint={t('measures.field.unitHint')}
          width="medium"
          maxLength={40}
        />
        <TextArea form={form} name="caveat" label={t('measures.field.caveat')} rows={3} optional />
        <Select
          form={form}
          name="organisationId"
          label={t('measures.field.owner')}
          options={organisations}
          emptyLabel={t('measures.noOwner')}
          optional
        />
        <ButtonRow>
          <Button>{t('measures.defineButton')}</Button>
        </ButtonRow>
      </PostForm>
    </Section>
  )
}
