import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { CorrectionInput, entryFields } from '~/domain/evidence/entry'
import { correctEvidence } from '~/domain/evidence/keeping.server'
import { mayCorrectEvidence } from '~/domain/evidence/policy'
import { findEvidence } from '~/domain/evidence/register.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { EntryFields } from '~/ui/evidence/entry-fields'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const entry = await findEvidence(db, params.slug ?? '')
  if (!mayCorrectEvidence(actor)) throw new Forbidden()
  return {
    title: t('evidence.correct'),
    slug: entry.slug,
    measure: entry.measure,
    words: Object.fromEntries(entryFields.map((field) => [field, entry[field]])),
  }
})

export const action = member.write(async ({ actor, form, params, write, now }) => {
  const slug = params.slug ?? ''
  if (!mayCorrectEvidence(actor)) throw new Forbidden()
  const input = form.parse(CorrectionInput)
  await write((tx) => correctEvidence(tx, actor, slug, input, now))
  return done(paths.evidenceEntry(slug), 'evidenceCorrected')
})

export default function Correction() {
  const { title, slug, measure, words } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(words)
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('evidence.correctLead')}
      crumbs={trails(t).evidence(slug, measure)}
      submit={t('evidence.correctButton')}
    >
      <EntryFields form={form} />
      <TextArea
        form={form}
        name="reason"
        label={t('evidence.reason')}
        hint={t('evidence.reasonHint')}
        rows={3}
        maxLength={1000}
      />
    </FormPage>
  )
}
