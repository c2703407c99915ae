import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { QuestionInput } from '~/domain/evaluation/evaluation'
import { addQuestion, isPlanFixed, listQuestionChoices } from '~/domain/evaluation/plan.server'
import { mayWritePlan } from '~/domain/evaluation/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { QuestionFields } from '~/ui/evaluation/question-fields'
import { PostForm } from '~/ui/forms/post-form'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

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

export const meta: MetaFunction<typeof loader> = titled

export default function NewQuestion() {
  const { title, isFixed, choices } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({})
  return (
    <Page
      title={title}
      lead={isFixed ? t('evaluation.fixLead') : undefined}
      crumbs={[{ label: t('evaluation.title'), href: paths.evaluation() }, { label: title }]}
    >
      <PostForm form={form}>
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
