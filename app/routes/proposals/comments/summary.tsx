import { useLoaderData } from '@remix-run/react'
import { SummaryInput } from '~/domain/proposals/comments/comment'
import { listComments } from '~/domain/proposals/comments/comments.server'
import { countComments, findCommentSummary, publishCommentSummary } from '~/domain/proposals/comments/summary.server'
import { maySummarise } from '~/domain/proposals/policy'
import { findProposal } from '~/domain/proposals/proposals.server'
import { useForm, useT } from '~/http/page'
import { done, member, notFound } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'
import { Disclosure } from '~/ui/primitives/disclosure'
import { Notice } from '~/ui/primitives/notice'
import { CommentList, Tally } from '~/ui/proposals/comments'

export const loader = member.read(async ({ db, actor, params, now, t }) => {
  const proposal = await findProposal(db, actor, params.number ?? '', now)
  if (!maySummarise(actor, proposal, now) || (await findCommentSummary(db, proposal))) notFound()
  const { waiting, tally } = await countComments(db, proposal)
  return {
    title: t('proposals.comments.summariseTitle', { number: proposal.number }),
    number: proposal.number,
    about: proposal.title,
    waiting,
    tally,
    shown: await listComments(db, proposal),
  }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const number = params.number ?? ''
  await findProposal(db, actor, number, now)
  const input = form.parse(SummaryInput)
  await write((tx) => publishCommentSummary(tx, actor, number, input, now))
  return done(`${paths.proposal(number)}#comments`, 'summaryPublished')
})

export default function CommentSummary() {
  const { title, number, about, waiting, tally, shown } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={about}
      lead={t('proposals.comments.summariseLead')}
      crumbs={trails(t).proposal(number)}
      submit={t('proposals.comments.summaryButton')}
      action={paths.commentSummary(number)}
      above={
        <>
          <Tally tally={tally} />
          {waiting > 0 && (
            <Notice tone="warning">
              <a href={paths.proposalComments(number)}>{t('proposals.comments.waiting', { n: waiting })}</a>
            </Notice>
          )}
          <Disclosure summary={t('proposals.comments.all')}>
            <CommentList number={number} comments={shown} label={t('proposals.comments.all')} mayModerate={false} />
          </Disclosure>
        </>
      }
    >
      <TextArea
        form={form}
        name="text"
        label={t('proposals.comments.summaryText')}
        hint={t('proposals.comments.summaryHint')}
        rows={10}
      />
    </FormPage>
  )
}
