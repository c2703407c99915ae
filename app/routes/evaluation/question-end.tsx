import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { DropInput } from '~/domain/evaluation/evaluation'
import { dropQuestion, findQuestion, isPlanFixed } from '~/domain/evaluation/plan.server'
import { mayWritePlan } from '~/domain/evaluation/policy'
import { useForm, useT } from '~/http/page'
import { done, member, notFound } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'

const numberOf = (text: string | undefined): number => (/^[1-9]\d{0,4}$/.test(text ?? '') ? Number(text) : notFound())

export const loader = member.read(async ({ db, actor, params, t }) => {
  const { number, question } = await findQuestion(db, numberOf(params.number))
  if (!mayWritePlan(actor)) throw new Forbidden()
  return { title: t('evaluation.question.end'), number, question, isFixed: await isPlanFixed(db) }
})

export const action = member.write(async ({ actor, form, params, write, now }) => {
  const number = numberOf(params.number)
  if (!mayWritePlan(actor)) throw new Forbidden()
  const { reason } = form.parse(DropInput)
  await write((tx) => dropQuestion(tx, actor, number, reason, now))
  return done(paths.evaluation(), 'questionDropped')
})

export default function EndQuestion() {
  const { title, number, question, isFixed } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({})
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={t('evaluation.number', { n: number })}
      lead={question}
      crumbs={[[t('evaluation.title'), paths.evaluation()]]}
      submit={t('evaluation.question.end')}
      danger
      above={<p className="ac-measure">{t('evaluation.question.endLead')}</p>}
    >
      {isFixed && (
        <TextArea
          form={form}
          name="reason"
          label={t('evaluation.field.reason')}
          hint={t('evaluation.field.reasonHint')}
          rows={3}
          maxLength={1000}
        />
      )}
    </FormPage>
  )
}
