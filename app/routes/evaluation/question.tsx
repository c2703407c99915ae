import type { MetaFunction } from '@remix-run/node'
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
import { titled } from '~/title'
import { QuestionFields } from '~/ui/evaluation/question-fields'
import { PostForm } from '~/ui/forms/post-form'
import { RevisionGuard } from '~/ui/forms/revision'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

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

export const meta: MetaFunction<typeof loader> = titled

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
    <Page
      title={title}
      eyebrow={t('evaluation.number', { n: number })}
      lead={isFixed ? t('evaluation.fixLead') : undefined}
      crumbs={[{ label: t('evaluation.title'), href: paths.evaluation() }, { label: title }]}
    >
      <PostForm form={form}>
        <RevisionGuard form={form} revision={revision} watched={watched} />
        <QuestionFields form={form} {...choices} isFixed={isFixed} />
        <ButtonRow>
          <Button>{t('evaluation.question.save')}</Button>
          <ButtonLink look="quiet" href={paths.evaluation()}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
