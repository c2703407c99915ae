import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reviewResults } from '#db/schema/words'
import { findDecision } from '~/domain/proposals/decisions/decisions.server'
import { ReviewInput } from '~/domain/proposals/decisions/review'
import { closeReview } from '~/domain/proposals/decisions/reviews.server'
import { mayCloseReview } from '~/domain/proposals/policy'
import { findProposal } from '~/domain/proposals/proposals.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member, notFound } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Radios } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea, TextInput } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ db, actor, params, today, now, t }) => {
  const decision = await findDecision(db, actor, params.number ?? '')
  if (!mayCloseReview(actor, decision, today)) notFound()
  const proposal = await findProposal(db, actor, decision.proposalNumber, now)
  return {
    title: t('decisions.review.close'),
    number: decision.number,
    name: proposal.title,
    dueOn: decision.reviewOn ?? today,
  }
})

export const action = member.write(async ({ actor, params, form, write, today, now }) => {
  const number = params.number ?? ''
  const input = form.parse(ReviewInput)
  await write((tx) => closeReview(tx, actor, number, input, today, now))
  return done(paths.decision(number), 'reviewClosed')
})

export const meta: MetaFunction<typeof loader> = titled

export default function Review() {
  const { title, number, name, dueOn } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm()
  return (
    <Page
      title={title}
      eyebrow={`${number} · ${name}`}
      lead={t('decisions.review.lead', { date: format.day(dueOn) })}
      crumbs={[
        { label: t('decisions.title'), href: paths.decisions() },
        { label: number, href: paths.decision(number) },
        { label: title },
      ]}
    >
      <PostForm form={form}>
        <input type="hidden" name="dueOn" value={dueOn} />
        <Radios
          form={form}
          name="result"
          label={t('decisions.review.result')}
          options={reviewResults.map((value) => ({
            value,
            label: t(`reviewResult.${value}`),
            hint: t(`decisions.review.hint.${value}`),
          }))}
        />
        <TextArea form={form} name="note" label={t('decisions.review.note')} hint={t('decisions.review.noteHint')} />
        <TextInput
          form={form}
          name="nextReviewOn"
          type="date"
          label={t('decisions.review.next')}
          hint={t('decisions.review.nextHint')}
          width="medium"
          optional
        />
        <ButtonRow>
          <Button>{t('decisions.review.close')}</Button>
          <ButtonLink look="quiet" href={paths.decision(number)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
