import { useActionData, useLoaderData } from '@remix-run/react'
import { leanings } from '#db/schema/words'
import { randomToken } from '~/domain/access/token.server'
import { Invalid } from '~/domain/errors'
import { CommentInput, longestComment } from '~/domain/proposals/comments/comment'
import { listComments, listWaitingComments, receiveComment } from '~/domain/proposals/comments/comments.server'
import { countComments } from '~/domain/proposals/comments/summary.server'
import { mayComment, mayModerateComments } from '~/domain/proposals/policy'
import { findProposal } from '~/domain/proposals/proposals.server'
import { BadForm } from '~/http/form.server'
import { useForm, useFormat, useT } from '~/http/page'
import { notFound, open } from '~/http/route'
import { paths } from '~/paths'
import { Radios } from '~/ui/forms/choices'
import { FormButtons } from '~/ui/forms/form-buttons'
import { PostForm, trapName } from '~/ui/forms/post-form'
import { textOf } from '~/ui/forms/problems'
import { TextArea } from '~/ui/forms/text-input'
import { Page, Section } from '~/ui/layout/page'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Notice } from '~/ui/primitives/notice'
import { CommentList, Tally } from '~/ui/proposals/comments'

/** Longer than this is no comment; it is not even sent back. */
const mostTyped = 20_000

export const loader = open.read(async ({ db, actor, params, now, t }) => {
  const proposal = await findProposal(db, actor, params.number ?? '', now)
  const { number, commentsCloseAt } = proposal
  if (commentsCloseAt === null) notFound()
  return {
    title: t('proposals.comments.title', { number }),
    number,
    about: proposal.title,
    closeAt: commentsCloseAt as Date,
    isOpen: mayComment(proposal, now),
    mayModerate: mayModerateComments(actor, proposal),
    shown: await listComments(db, proposal),
    waiting: await listWaitingComments(db, actor, proposal),
    tally: (await countComments(db, proposal)).tally,
    formKey: randomToken(),
  }
})

/** Answers with the page itself: nothing of who wrote stands in an address. */
export const action = open.write(async ({ params, form, write, context, locale, now }) => {
  if (JSON.stringify(form.values()).length > mostTyped) throw new BadForm(413, 'errors.tooLarge')
  if (form.text(trapName) !== '') throw new Invalid({}, 'community.errors.trap')
  const input = form.parse(CommentInput)
  await context.limiter.spend('comment', context.client)
  await write((tx) => receiveComment(tx, params.number ?? '', input, locale, now))
  return { received: true }
})

export default function Comments() {
  const { title, number, about, closeAt, isOpen, mayModerate, shown, waiting, tally, formKey } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT()
  const format = useFormat()
  const form = useForm({ formKey })
  const received = answer && 'received' in answer
  return (
    <Page
      title={title}
      eyebrow={about}
      lead={t(`proposals.comments.${isOpen ? 'openUntil' : 'closed'}`, { when: format.dateTime(closeAt) })}
      crumbs={[
        { label: t('proposals.title'), href: paths.proposals() },
        { label: number, href: paths.proposal(number) },
        { label: t('proposals.comments') },
      ]}
    >
      {received && (
        <Notice tone="success" title={t('proposals.comments.sent')} announce>
          {t('proposals.comments.sentWhy')}
        </Notice>
      )}
      {isOpen && !received && (
        <Section title={t('proposals.comments.give')} lead={t('proposals.comments.lead')}>
          <Notice>{t('proposals.comments.rules')}</Notice>
          <PostForm form={form} action={paths.proposalComments(number)} trap>
            <input type="hidden" name="formKey" value={textOf(form, 'formKey')} />
            <Radios
              form={form}
              name="leaning"
              label={t('proposals.comments.leaning')}
              options={leanings.map((value) => ({ value, label: t(`leaning.${value}`) }))}
              inline
            />
            <TextArea
              form={form}
              name="text"
              label={t('proposals.comments.text')}
              hint={t('proposals.comments.textHint', { most: longestComment })}
              rows={6}
            />
            <FormButtons submit={t('proposals.comments.send')} back={paths.proposal(number)} />
          </PostForm>
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title={t('proposals.comments.waiting', { n: waiting.length })}>
          <CommentList
            number={number}
            comments={waiting}
            label={t('proposals.comments.waiting', { n: waiting.length })}
            mayModerate
          />
        </Section>
      )}
      <Section title={t('proposals.comments')}>
        {shown.length === 0 ? (
          <EmptyState title={t('proposals.comments.none')}>{t('proposals.comments.noneWhy')}</EmptyState>
        ) : (
          <>
            <Tally tally={tally} />
            <CommentList number={number} comments={shown} label={t('proposals.comments')} mayModerate={mayModerate} />
          </>
        )}
      </Section>
    </Page>
  )
}
