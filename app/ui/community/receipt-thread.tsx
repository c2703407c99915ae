import type { ReceiptThread as Found } from '~/domain/community/receipt.server'
import type { FormState } from '~/http/form-state'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { PostForm } from '../forms/post-form'
import { TextArea } from '../forms/text-input'
import { Section } from '../layout/page'
import { DescriptionList } from '../lists/description-list'
import { Steps } from '../lists/steps'
import { Thread } from '../lists/thread'
import { AnswerCard } from '../matters/answer-card'
import { Button, ButtonRow } from '../primitives/button'
import { Disclosure } from '../primitives/disclosure'
import { Notice } from '../primitives/notice'
import { Paragraphs } from './paragraphs'
import { type AsSent, When } from './when'

type Props = { thread: AsSent<Found>; form: FormState; isLate: boolean }

/** What the holder of a receipt code reads: where it stands, the answer, the conversation, and a place to write back. */
export function ReceiptThread({ thread, form, isLate }: Props) {
  const t = useT()
  const format = useFormat()
  const { state, bodyName } = thread
  return (
    <div className="ac-stack ac-stack--loose">
      {state === 'declined' ? (
        <Notice tone="warning" title={t('community.receipt.declined')}>
          <Paragraphs text={thread.declineReason ?? ''} />
        </Notice>
      ) : (
        <Steps
          label={t('community.receipt.where')}
          steps={[
            { label: t('community.step.received'), state: 'done', when: format.day(thread.receivedAt) },
            {
              label: bodyName ? t('community.step.withBody', { body: bodyName }) : t('community.step.read'),
              state: state === 'new' ? 'current' : state === 'with-body' ? 'current' : 'done',
              when: thread.routedAt
                ? format.day(thread.routedAt)
                : t('community.by', { date: format.day(thread.readBy) }),
            },
            {
              label: t('community.step.answered'),
              state: state === 'answered' ? 'done' : 'upcoming',
              when: thread.answeredAt
                ? format.day(thread.answeredAt)
                : t('community.by', { date: format.day(thread.answerBy) }),
            },
          ]}
        />
      )}
      {isLate && (
        <Notice tone="warning" title={t('community.receipt.lateTitle')}>
          {t('community.receipt.late')}
        </Notice>
      )}
      {thread.answer && thread.answerKind && thread.answeredAt && (
        <AnswerCard
          answer={{
            kind: thread.answerKind,
            text: thread.answer,
            plannedOn: thread.plannedOn,
            sentTo: thread.sentTo,
            at: thread.answeredAt,
          }}
        />
      )}
      <DescriptionList
        rows
        items={[
          { term: t('community.kind'), description: t(`submissionKind.${thread.kind}`) },
          { term: t('community.received'), description: <When at={thread.receivedAt} time /> },
          ...(state === 'declined'
            ? []
            : [
                { term: t('community.readBy'), description: <When at={thread.readBy} /> },
                { term: t('community.answerBy'), description: <When at={thread.answerBy} /> },
              ]),
          ...(thread.matterNumber
            ? [
                {
                  term: t('community.matter'),
                  description: <a href={paths.matter(thread.matterNumber)}>{thread.matterNumber}</a>,
                },
              ]
            : []),
        ]}
      />
      <Disclosure summary={t('community.receipt.yourWords')}>
        {thread.area && <p>{thread.area}</p>}
        <Paragraphs text={thread.text || t('community.textErased')} />
      </Disclosure>
      <Section title={t('community.messages')} lead={t('community.receipt.messagesLead')}>
        {thread.messages.length > 0 && (
          <Thread
            label={t('community.messages')}
            items={thread.messages.map((message) => ({
              key: message.id,
              who: t(message.sender === 'submitter' ? 'community.you' : 'community.programme'),
              when: <When at={message.sentAt} time />,
              own: message.sender === 'submitter',
              children: <Paragraphs text={message.text} />,
            }))}
          />
        )}
        <PostForm form={form} action={paths.receiptMessages()} trap>
          <input type="hidden" name="code" value={thread.code} />
          <TextArea form={form} name="text" label={t('community.message')} hint={t('community.messageHint')} rows={4} />
          <ButtonRow>
            <Button>{t('community.send')}</Button>
          </ButtonRow>
        </PostForm>
      </Section>
    </div>
  )
}
