import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { QuestionInput } from '~/domain/evaluation/evaluation'
import { addQuestion, isPlanFixed, listQuestionChoices } from '~/domain/evaluation/plan.server'
import { mayWritePlan } from '~/domain/evaluation/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { QuestionFields } from '~/ui/evaluation/question-fields'
import { FormPage } from '~/ui/forms/form-page'

export const loader = member.read(async ({ db, actor, t }) => {
  if (!mayWritePlan(actor)) throw new Forbidden()
  return {
    title: t('evaluation.question.new'),
    isFixed: await isPlanFixed(db),
    choices: await listQuestionChoices(db),
  }
})

export const action = member.write(async ({ actor, form, write, now }) => {
  if (!mayWritePlan(actor)) throw new Forbidden()
  const input = form.parse(QuestionInput)
  const number = await write((tx) => addQuestion(tx, actor, input, now))
  return done(`${paths.evaluation()}#question-${number}`, 'questionSaved')
})

export default function NewQuestion() {
  const { title, isFixed, choices } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({})
  return (
    <FormPage
      form={form}
      title={title}
      lead={isFixed ? t('evaluation.fixLead') : undefined}
      crumbs={[[t('evaluation.title'), paths.evaluation()]]}
      submit={t('evaluation.question.save')}
    >
      <QuestionFields form={form} {...choices} isFixed={isFixed} />
    </FormPage>
  )
}
