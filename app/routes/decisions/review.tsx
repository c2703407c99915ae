import { useLoaderData } from '@remix-run/react'
import { reviewResults } from '#db/schema/words'
import { findDecision } from '~/domain/proposals/decisions/decisions.server'
import { ReviewInput } from '~/domain/proposals/decisions/review'
import { closeReview } from '~/domain/proposals/decisions/reviews.server'
import { mayCloseReview } from '~/domain/proposals/policy'
import { findProposal } from '~/domain/proposals/proposals.server'
import { formRoute } from '~/http/form-route.server'
import { useForm, useFormat, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { Radios } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea, TextInput } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'

const route = formRoute({
  find: ({ db, actor, params }) => findDecision(db, actor, params.number ?? ''),
  may: ({ actor, today }, decision) => mayCloseReview(actor, decision, today),
  otherwise: 'missing',
  page: async ({ db, actor, today, now, t }, { number, proposalNumber, reviewOn }) => {
    const proposal = await findProposal(db, actor, proposalNumber, now)
    return { title: t('decisions.review.close'), number, name: proposal.title, dueOn: reviewOn ?? today }
  },
  input: ReviewInput,
  command: (tx, { actor, today, now }, { number }, input) => closeReview(tx, actor, number, input, today, now),
  to: ({ number }) => paths.decision(number),
  notice: 'reviewClosed',
})

export const loader = member.read(route.read)
export const action = member.write(route.write)

export default function Review() {
  const { title, number, name, dueOn } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={`${number} · ${name}`}
      lead={t('decisions.review.lead', { date: format.day(dueOn) })}
      crumbs={trails(t).decision(number)}
      submit={t('decisions.review.close')}
    >
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
    </FormPage>
  )
}
