import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { EntryInput } from '~/domain/evidence/entry'
import { addEvidence } from '~/domain/evidence/keeping.server'
import { mayAddEvidence } from '~/domain/evidence/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { EntryFields } from '~/ui/evidence/entry-fields'
import { FormPage } from '~/ui/forms/form-page'

export const loader = member.read(async ({ actor, t }) => {
  if (!mayAddEvidence(actor)) throw new Forbidden()
  return { title: t('evidence.new') }
})

export const action = member.write(async ({ actor, form, write, now }) => {
  if (!mayAddEvidence(actor)) throw new Forbidden()
  const input = form.parse(EntryInput)
  const slug = await write((tx) => addEvidence(tx, actor, input, now))
  return done(paths.evidenceEntry(slug), 'evidenceAdded')
})

export default function NewEvidence() {
  const { title } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({})
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('evidence.newLead')}
      crumbs={[[t('evidence.title'), paths.evidence()]]}
      submit={t('evidence.add')}
    >
      <EntryFields form={form} />
    </FormPage>
  )
}
