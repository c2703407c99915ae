import { useLoaderData } from '@remix-run/react'
import { findSubmission, listAlike, listSubmissionHistory } from '~/domain/community/submissions.server'
import { useForm, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { History } from '~/ui/activity/history'
import { AlikeList } from '~/ui/community/alike-list'
import { MessageForm } from '~/ui/community/message-form'
import { Paragraphs } from '~/ui/community/paragraphs'
import { SubmissionFacts } from '~/ui/community/submission-facts'
import { When } from '~/ui/community/when'
import { Aside, Page, Section, Split, Stack } from '~/ui/layout/page'
import { Thread } from '~/ui/lists/thread'
import { ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { Card } from '~/ui/primitives/card'
import { Notice } from '~/ui/primitives/notice'
import { Tag } from '~/ui/primitives/tag'

/** Exists for the liaison and the project manager alone. */
export const loader = member.read(async ({ db, actor, params, t }) => {
  const submission = await findSubmission(db, actor, params.id ?? '')
  return {
    title: t(`submissionKind.${submission.kind}`),
    submission,
    history: await listSubmissionHistory(db, actor, submission.id),
    alike: submission.state === 'new' ? await listAlike(db, actor, submission) : [],
  }
})

export default function SubmissionPage() {
  const { title, submission, history, alike } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <Page
      title={title}
      eyebrow={t('community.triage.submission')}
      crumbs={[{ label: t('community.triage.title'), href: paths.triage() }, { label: title }]}
      meta={
        <Tag tone={submission.state === 'new' ? 'accent' : 'neutral'}>{t(`submissionState.${submission.state}`)}</Tag>
      }
    >
      <Split>
        <Stack gap="loose">
          <Section title={t('community.triage.sent')} lead={t('community.triage.onlyYou')}>
            <Card tone="sand">
              <Paragraphs text={submission.text || t('community.textErased')} />
            </Card>
          </Section>
          {submission.state === 'new' && (
            <ButtonRow>
              <ButtonLink href={paths.submissionRouting(submission.id)}>{t('community.triage.route')}</ButtonLink>
              <ButtonLink look="secondary" href={paths.submissionJoining(submission.id)}>
                {t('community.joining.title')}
              </ButtonLink>
              <ButtonLink look="quiet" href={paths.submissionDecline(submission.id)}>
                {t('community.triage.decline')}
              </ButtonLink>
            </ButtonRow>
          )}
          {submission.declineReason && (
            <Notice tone="warning" title={t('community.triage.declined')}>
              <Paragraphs text={submission.declineReason} />
            </Notice>
          )}
          <Section title={t('community.messages')} lead={t('community.triage.messagesLead')}>
            {submission.messages.length > 0 && (
              <Thread
                label={t('community.messages')}
                items={submission.messages.map((message) => ({
                  key: message.id,
                  who: message.senderName ?? t('community.submitter'),
                  when: <When at={message.sentAt} time />,
                  own: message.sender === 'programme',
                  children: <Paragraphs text={message.text} />,
                }))}
              />
            )}
            <MessageForm form={form} id={submission.id} />
          </Section>
        </Stack>
        <Aside label={t('community.triage.facts')}>
          <SubmissionFacts submission={submission} />
          {alike.length > 0 && <AlikeList id={submission.id} alike={alike} />}
          <History entries={history} />
        </Aside>
      </Split>
    </Page>
  )
}
