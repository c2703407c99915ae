import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { QuestionInput, questionFields } from '~/domain/evaluation/evaluation'
import {
  changeQuestion,
  findPlan,
  findQuestion,
  isPlanFixed,
  listQuestionChoices,
} from '~/domain/evaluation/plan.server'
import { mayWritePlan } from '~/domain/evaluation/policy'
import { useForm, useT } from '~/http/page'
import { done, member, notFound } from '~/http/route'
import { paths } from '~/paths'
import { QuestionFields } from '~/ui/evaluation/question-fields'
import { FormPage } from '~/ui/forms/form-page'

const numberOf = (text: string | undefined): number => (/^[1-9]\d{0,4}$/.test(text ?? '') ? Number(text) : notFound())

export const loader = member.read(async ({ db, actor, params, t }) => {
  const question = await findQuestion(db, numberOf(params.number))
  if (!mayWritePlan(actor)) throw new Forbidden()
  const { questions } = await findPlan(db, actor)
  const { number, revision, measureIds, sources, ownerRole, frequency, method, success } = question
  return {
    title: t('evaluation.question.change'),
    number,
    revision,
    words: {
      ...{ question: question.question, measureIds, sources, ownerRole, frequency, method, success },
      ownerOrganisationId: question.ownerOrganisationId ?? '',
    },
    spoken: questions.find((one) => one.number === number)?.spoken ?? null,
    isFixed: await isPlanFixed(db),
    choices: await listQuestionChoices(db),
  }
})

export const action = member.write(async ({ actor, form, params, write, now }) => {
  const number = numberOf(params.number)
  if (!mayWritePlan(actor)) throw new Forbidden()
  const input = form.parse(QuestionInput)
  await write((tx) => changeQuestion(tx, actor, number, input, now))
  return done(`${paths.evaluation()}#question-${number}`, 'questionSaved')
})

export default function ChangeQuestion() {
  const { title, number, revision, words, spoken, isFixed, choices } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(words)
  const keys = { measures: 'measureIds', owner: 'ownerRole' } as Record<string, string>
  const watched = questionFields.map((field) => ({
    key: keys[field] ?? field,
    label: t(`evaluation.field.${field}`),
    now: spoken?.[field] ?? '',
  }))
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={t('evaluation.number', { n: number })}
      lead={isFixed ? t('evaluation.fixLead') : undefined}
      crumbs={[[t('evaluation.title'), paths.evaluation()]]}
      submit={t('evaluation.question.save')}
      revision={revision}
      watched={watched}
    >
      <QuestionFields form={form} {...choices} isFixed={isFixed} />
    </FormPage>
  )
}
