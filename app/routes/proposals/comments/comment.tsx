import { useLoaderData } from '@remix-run/react'
import { ModerationInput, moderations } from '~/domain/proposals/comments/comment'
import { findCommentToModerate, moderateComment } from '~/domain/proposals/comments/comments.server'
import { useForm, useT } from '~/http/page'
import { done, member, notFound } from '~/http/route'
import { paths } from '~/paths'
import { Paragraphs } from '~/ui/community/paragraphs'
import { Radios } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'
import { Card } from '~/ui/primitives/card'

export const loader = member.read(async ({ db, actor, params, now, t }) => {
  const { proposal, comment } = await findCommentToModerate(db, actor, params.number ?? '', params.commentId ?? '', now)
  if (comment.withheldFor) notFound()
  const { id, ordinal, leaning, text, locale } = comment
  return {
    title: t('proposals.comments.moderateTitle', { n: ordinal, number: proposal.number }),
    number: proposal.number,
    id,
    about: t('proposals.comments.number', { n: ordinal, leaning: t(`leaning.${leaning}`) }),
    text,
    locale,
    values: { text, moderation: '' },
  }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const [number, id] = [params.number ?? '', params.commentId ?? '']
  await findCommentToModerate(db, actor, number, id, now)
  const input = form.parse(ModerationInput)
  await write((tx) => moderateComment(tx, actor, number, id, input, now))
  return done(paths.proposalComments(number), 'commentModerated')
})

export default function Comment() {
  const { title, number, id, about, text, locale, values } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('proposals.comments.moderateLead')}
      crumbs={[...trails(t).proposal(number), [t('proposals.comments'), paths.proposalComments(number)]]}
      submit={t('proposals.comments.moderateButton')}
      action={paths.proposalComment(number, id)}
      above={
        <Card title={about}>
          <div lang={locale}>
            <Paragraphs text={text} />
          </div>
        </Card>
      }
    >
      <Radios
        form={form}
        name="moderation"
        label={t('proposals.comments.moderation')}
        options={moderations.map((value) => ({
          value,
          label:
            value === 'show'
              ? t('proposals.comments.moderation.show')
              : t('proposals.comments.moderation.withhold', { reason: t(`withholding.${value}`) }),
          hint: t(`proposals.comments.moderation.hint.${value}`),
        }))}
      />
      <TextArea
        form={form}
        name="text"
        label={t('proposals.comments.shownText')}
        hint={t('proposals.comments.shownTextHint')}
        rows={6}
      />
    </FormPage>
  )
}
