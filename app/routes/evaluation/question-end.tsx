import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { DropInput } from '~/domain/evaluation/evaluation'
import { dropQuestion, findQuestion, isPlanFixed } from '~/domain/evaluation/plan.server'
import { mayWritePlan } from '~/domain/evaluation/policy'
import { useForm, useT } from '~/http/page'
import { done, member, notFound } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

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

export const meta: MetaFunction<typeof loader> = titled

export default function EndQuestion() {
  const { title, number, question, isFixed } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({})
  return (
    <Page
      title={title}
      eyebrow={t('evaluation.number', { n: number })}
      lead={question}
      crumbs={[{ label: t('evaluation.title'), href: paths.evaluation() }, { label: title }]}
    >
      <p className="ac-measure">{t('evaluation.question.endLead')}</p>
      <PostForm form={form}>
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
        <ButtonRow>
          <Button look="danger">{t('evaluation.question.end')}</Button>
          <ButtonLink look="quiet" href={paths.evaluation()}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
