import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { SupersessionInput } from '~/domain/evidence/entry'
import { supersedeEvidence } from '~/domain/evidence/keeping.server'
import { maySupersedeEvidence } from '~/domain/evidence/policy'
import { findEvidence } from '~/domain/evidence/register.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea, TextInput } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'

export const loader = member.read(async ({ db, actor, params, url, t }) => {
  const { slug, measure, place, period, value } = await findEvidence(db, params.slug ?? '')
  if (!maySupersedeEvidence(actor)) throw new Forbidden()
  const later = (url.searchParams.get('later') ?? '').slice(0, 200)
  return { title: t('evidence.supersede'), entry: { slug, measure, place, period, value }, later }
})

export const action = member.write(async ({ actor, form, params, write, now }) => {
  const slug = params.slug ?? ''
  if (!maySupersedeEvidence(actor)) throw new Forbidden()
  const input = form.parse(SupersessionInput)
  await write((tx) => supersedeEvidence(tx, actor, slug, input, now))
  return done(paths.evidenceEntry(slug), 'evidenceSuperseded')
})

export default function Supersession() {
  const { title, entry, later } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ later })
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={`${entry.place} · ${entry.period} · ${entry.value}`}
      lead={t('evidence.supersedeLead')}
      crumbs={trails(t).evidence(entry.slug, entry.measure)}
      submit={t('evidence.supersedeButton')}
    >
      <TextInput
        form={form}
        name="later"
        label={t('evidence.supersede.later')}
        hint={t('evidence.supersede.laterHint')}
        maxLength={204}
        spellCheck={false}
      />
      <TextArea form={form} name="reason" label={t('evidence.supersede.reason')} rows={3} maxLength={1000} />
    </FormPage>
  )
}
