import { useLoaderData } from '@remix-run/react'
import { listBodies } from '~/domain/bodies/body.server'
import { PolicyInput, policyKinds } from '~/domain/policies/agreement'
import { enterPolicy } from '~/domain/policies/entry.server'
import { mayEnterPolicy } from '~/domain/policies/policy'
import { proposalVisibilities } from '~/domain/proposals/proposal'
import { useForm, useT } from '~/http/page'
import { done, member, notFound } from '~/http/route'
import { paths } from '~/paths'
import { Radios, Select } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea, TextInput } from '~/ui/forms/text-input'

export const loader = member.read(async ({ db, actor, t }) => {
  const bodies = (await listBodies(db, actor)).filter((body) => mayEnterPolicy(actor, { bodyId: body.id }))
  if (bodies.length === 0) notFound()
  return { title: t('policies.new'), bodies: bodies.map(({ id, name }) => ({ value: id, label: name })) }
})

export const action = member.write(async ({ actor, form, write, now }) => {
  const input = form.parse(PolicyInput)
  const { slug } = await write((tx) => enterPolicy(tx, actor, input, now))
  return done(paths.policy(slug), 'policyEntered')
})

export default function PolicyNew() {
  const { title, bodies } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ visibility: 'public', bodyId: bodies[0]?.value ?? '' })
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('policies.enter.lead')}
      crumbs={[[t('policies.title'), paths.policies()]]}
      submit={t('policies.enter.button')}
      action={paths.policyNew()}
    >
      <TextInput form={form} name="title" label={t('policies.field.title')} maxLength={200} />
      <Select
        form={form}
        name="kind"
        label={t('policies.field.kind')}
        options={policyKinds.map((value) => ({ value, label: t(`policies.kind.${value}`) }))}
      />
      <Select form={form} name="bodyId" label={t('policies.field.body')} options={bodies} />
      <Radios
        form={form}
        name="visibility"
        label={t('policies.field.visibility')}
        options={proposalVisibilities.map((value) => ({ value, label: t(`visibility.${value}`) }))}
        inline
      />
      <TextArea
        form={form}
        name="text"
        label={t('policies.field.text')}
        hint={t('policies.field.textHint')}
        rows={12}
        optional
      />
      <TextInput
        form={form}
        name="effectiveOn"
        type="date"
        width="medium"
        label={t('policies.field.effectiveOn')}
        optional
      />
    </FormPage>
  )
}
