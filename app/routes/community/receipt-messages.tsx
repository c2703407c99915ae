import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findReceipt, writeFromReceipt } from '~/domain/community/receipt.server'
import { isPromiseLate, MessageInput, ReceiptInput } from '~/domain/community/submission'
import { Invalid } from '~/domain/errors'
import { useForm, useT } from '~/http/page'
import { open } from '~/http/route'
import { CodeForm } from '~/ui/community/code-form'
import { ReceiptThread } from '~/ui/community/receipt-thread'
import { trapName } from '~/ui/forms/post-form'
import { Page } from '~/ui/layout/page'
import { Notice } from '~/ui/primitives/notice'

export const loader = open.read(async ({ t }) => ({ title: t('community.receipt.title') }))

/** Answers with the thread itself, also where the message cannot be taken: its code may stand in no address. */
export const action = open.write(async ({ db, form, write, context, t, today, now }) => {
  await context.limiter.spend('receipt', context.client)
  const { code } = form.parse(ReceiptInput)
  const before = await findReceipt(db, code)
  const input = MessageInput.safeParse({ text: form.text('text') })
  if (form.text(trapName) !== '') throw new Invalid({}, 'community.errors.trap')
  if (!input.success) {
    const problems = { fields: { text: t.loose(input.error.issues[0]?.message ?? 'errors.required') } }
    return data(
      { problems, values: form.values(), thread: before, isLate: isPromiseLate(before, today), sent: false },
      { status: 422 },
    )
  }
  await write((tx) => writeFromReceipt(tx, code, input.data.text, now))
  const thread = await findReceipt(db, code)
  return { thread, isLate: isPromiseLate(thread, today), sent: true }
})

export default function ReceiptMessages() {
  const { title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT()
  const form = useForm()
  if (answer && 'thread' in answer) {
    return (
      <Page title={t('community.receipt.yours')} eyebrow={t(`submissionKind.${answer.thread.kind}`)}>
        {answer.sent && (
          <Notice tone="success" announce>
            {t('community.receipt.sent')}
          </Notice>
        )}
        <ReceiptThread thread={answer.thread} form={answer.sent ? { values: {} } : form} isLate={answer.isLate} />
      </Page>
    )
  }
  return (
    <Page title={title} lead={t('community.receipt.lead')}>
      <CodeForm form={form} />
    </Page>
  )
}
