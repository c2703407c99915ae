import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { FixInput } from '~/domain/evaluation/evaluation'
import { findCoalition, fixPlan, isPlanFixed } from '~/domain/evaluation/plan.server'
import { mayFixPlan } from '~/domain/evaluation/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextInput } from '~/ui/forms/text-input'

export const loader = member.read(async ({ db, actor, today, t }) => {
  const body = await findCoalition(db, actor)
  if (!mayFixPlan(actor, { isFixed: await isPlanFixed(db), bodyId: body.id })) throw new Forbidden()
  return { title: t('evaluation.fix'), body: body.name, today }
})

export const action = member.write(async ({ actor, form, write, now }) => {
  const input = form.parse(FixInput)
  await write((tx) => fixPlan(tx, actor, input, now))
  return done(paths.evaluation(), 'planFixed')
})

export default function Fixing() {
  const { title, body, today } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ fixedOn: today })
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={body}
      lead={t('evaluation.fixLead')}
      crumbs={[[t('evaluation.title'), paths.evaluation()]]}
      submit={t('evaluation.fix')}
    >
      <TextInput form={form} name="fixedOn" type="date" label={t('evaluation.fix.on')} width="medium" max={today} />
      <TextInput form={form} name="note" label={t('evaluation.fix.note')} maxLength={1000} optional />
    </FormPage>
  )
}
