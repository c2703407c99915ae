import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { DefinitionInput } from '~/domain/measures/measure'
import { findMeasure, listFormerVersions, redefineMeasure } from '~/domain/measures/measures.server'
import { mayDefineMeasure } from '~/domain/measures/policy'
import { listTaxonomies } from '~/domain/measures/taxonomies.server'
import { listOrganisations } from '~/domain/organisations/organisations.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { Section } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { DefinitionFields } from '~/ui/measures/definition-fields'

export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const measure = await findMeasure(db, params.slug ?? '')
  if (!mayDefineMeasure(actor)) throw new Forbidden()
  return {
    title: t('measures.definition.title', { name: measure.name }),
    measure,
    former: await listFormerVersions(db, measure.id),
    dimensions: (await listTaxonomies(db)).map(({ dimension }) => dimension),
    organisations: (await listOrganisations(db, actor, today)).map(({ id, name }) => ({ value: id, label: name })),
  }
})

export const action = member.write(async ({ write, actor, form, params, now }) => {
  const input = form.parse(DefinitionInput)
  await write((tx) => redefineMeasure(tx, actor, params.slug ?? '', input, now))
  return done(paths.measures(), 'measureRedefined')
})

export default function Definition() {
  const { title, measure, former, dimensions, organisations } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const { definition, unit, numerator, denominator, goal, caveat, organisationId } = measure
  const form = useForm({
    definition,
    unit,
    numerator,
    denominator,
    goal,
    caveat,
    organisationId: organisationId ?? '',
    dimensions: measure.dimensions,
  })
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('measures.definition.lead')}
      meta={t('measures.definition.version', { n: measure.version })}
      crumbs={[[t('measures.title'), paths.measures()]]}
      here={measure.name}
      submit={t('action.save')}
      below={former.map((version) => (
        <Section
          key={version.id}
          title={t('measures.definition.former', {
            n: version.version,
            date: format.day(version.replacedAt),
          })}
          level={2}
        >
          <DescriptionList
            items={[
              { term: t('measures.field.definition'), description: version.definition },
              { term: t('measures.field.unit'), description: version.unit },
              {
                term: t('measures.field.dimensions'),
                description: format.list(version.dimensions.map((one) => t(`dimension.${one}`))) || '–',
              },
              { term: t('measures.field.reason'), description: version.reason },
            ]}
          />
        </Section>
      ))}
    >
      <DefinitionFields form={form} dimensions={dimensions} organisations={organisations} />
      <TextArea
        form={form}
        name="reason"
        label={t('measures.field.reason')}
        hint={t('measures.field.reasonHint')}
        rows={2}
        optional
      />
    </FormPage>
  )
}
