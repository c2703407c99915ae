import { useLoaderData } from '@remix-run/react'
import { measureKinds, statistics } from '#db/schema/words'
import { listHistory } from '~/domain/activity/history.server'
import { MeasureInput } from '~/domain/measures/measure'
import { defineMeasure, listMeasures } from '~/domain/measures/measures.server'
import { mayDefineMeasure } from '~/domain/measures/policy'
import { listTaxonomies } from '~/domain/measures/taxonomies.server'
import { listOrganisations } from '~/domain/organisations/organisations.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member, open } from '~/http/route'
import { paths } from '~/paths'
import { History } from '~/ui/activity/history'
import { Radios, Select } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { TextInput } from '~/ui/forms/text-input'
import { Cluster, Grid, Page, Section } from '~/ui/layout/page'
import { DefinitionFields } from '~/ui/measures/definition-fields'
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
      dimensions: mayDefine ? (await listTaxonomies(db)).map(({ dimension }) => dimension) : [],
      history: await listHistory(db, actor, { kinds: ['measure', 'feed', 'standingPromise', 'taxonomy'] }),
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

export default function Measures() {
  const { title, measures, mayDefine, history } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      lead={t('measures.lead')}
      crumbs={[{ label: t('releases.title'), href: paths.progress() }, { label: title }]}
      actions={
        <>
          <ButtonLink look="quiet" href={paths.taxonomies()}>
            {t('measures.taxonomies.title')}
          </ButtonLink>
          {mayDefine && (
            <ButtonLink look="secondary" href={paths.standingPromises()}>
              {t('feeds.standing.title')}
            </ButtonLink>
          )}
        </>
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
              foot={
                <Cluster>
                  {measure.owner && <span>{t('measures.owner', { organisation: measure.owner })}</span>}
                  {mayDefine && (
                    <a href={paths.measureDefinition(measure.slug)}>
                      {t('measures.change')} <span className="usa-sr-only">{measure.name}</span>
                    </a>
                  )}
                </Cluster>
              }
            >
              <p>{measure.definition}</p>
              {measure.dimensions.length > 0 && (
                <p>
                  <strong>{t('measures.by')}. </strong>
                  {format.list(measure.dimensions.map((dimension) => t(`dimension.${dimension}`)))}
                </p>
              )}
              {measure.version > 1 && measure.versionSince && (
                <p className="ac-muted">
                  {t('measures.version', { n: measure.version, date: format.day(measure.versionSince) })}
                </p>
              )}
              {measure.caveat && (
                <p>
                  <strong>{t('releases.caveat')}. </strong>
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
  const { organisations, dimensions } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ statistic: 'people', kind: 'count', goal: 'none' })
  return (
    <Section title={t('measures.define')}>
      <PostForm form={form} action={paths.measures()}>
        <TextInput form={form} name="name" label={t('measures.field.name')} maxLength={120} />
        <Radios
          form={form}
          name="statistic"
          label={t('measures.field.statistic')}
          options={statistics.map((value) => ({ value, label: t(`statistic.${value}`) }))}
        />
        <Select
          form={form}
          name="kind"
          label={t('measures.field.kind')}
          noEmpty
          options={measureKinds.map((value) => ({ value, label: t(`measureKind.${value}`) }))}
        />
        <DefinitionFields form={form} dimensions={dimensions} organisations={organisations} />
        <ButtonRow>
          <Button>{t('measures.defineButton')}</Button>
        </ButtonRow>
      </PostForm>
    </Section>
  )
}
