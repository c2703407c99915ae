import { useLoaderData } from '@remix-run/react'
import { findTaxonomyGroup, relabelGroup } from '~/domain/measures/taxonomies.server'
import { GroupLabelInput, unknownCode } from '~/domain/measures/taxonomy'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextInput } from '~/ui/forms/text-input'
import { Section } from '~/ui/layout/page'
import { PostButton } from '~/ui/primitives/button'

export const loader = member.read(async ({ db, actor, params }) => {
  const { dimension, code, label, endedOn } = await findTaxonomyGroup(
    db,
    actor,
    params.dimension ?? '',
    params.code ?? '',
  )
  return { title: label, dimension, code, label, endedOn }
})

export const action = member.write(async ({ write, actor, form, params, now }) => {
  const { label } = form.parse(GroupLabelInput)
  const place = { dimension: params.dimension ?? '', code: params.code ?? '' }
  await write((tx) => relabelGroup(tx, actor, place, label, now))
  return done(`${paths.taxonomies()}#${place.dimension}`, 'saved')
})

export default function TaxonomyGroup() {
  const { title, dimension, code, label, endedOn } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm({ label })
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={t(`dimension.${dimension}`)}
      crumbs={[[t('measures.taxonomies.title'), paths.taxonomies()]]}
      submit={t('action.save')}
      below={
        code !== unknownCode && (
          <Section title={t('measures.taxonomies.end')} lead={t('measures.taxonomies.endLead')}>
            {endedOn ? (
              <>
                <p>{t('measures.taxonomies.ended', { date: format.day(endedOn) })}</p>
                <PostButton look="secondary" action={paths.taxonomyGroupReopening(dimension, code)}>
                  {t('measures.taxonomies.reopen')}
                </PostButton>
              </>
            ) : (
              <PostButton look="secondary" action={paths.taxonomyGroupEnd(dimension, code)}>
                {t('measures.taxonomies.endButton')}
              </PostButton>
            )}
          </Section>
        )
      }
    >
      <TextInput
        form={form}
        name="label"
        label={t('measures.taxonomies.label')}
        hint={t('measures.taxonomies.relabelHint')}
        maxLength={80}
      />
    </FormPage>
  )
}
