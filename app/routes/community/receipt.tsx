import { useActionData, useLoaderData } from '@remix-run/react'
import { findReceipt, noteAnswerRead } from '~/domain/community/receipt.server'
import { isPromiseLate, ReceiptInput } from '~/domain/community/submission'
import { useForm, useT } from '~/http/page'
import { open } from '~/http/route'
import { CodeForm } from '~/ui/community/code-form'
import { ReceiptThread } from '~/ui/community/receipt-thread'
import { Page } from '~/ui/layout/page'

/** Not shared: the answer to a code runs this loader, too, and no copy of that page may be kept. */
export const loader = open.read(async ({ t }) => ({ title: t('community.receipt.title') }))

/** A POST, although it reads: a code may stand in no address. It notes the moment at which an answer was first read. */
export const action = open.write(async ({ db, write, form, context, today, now }) => {
  await context.limiter.spend('receipt', context.client)
  const { code } = form.parse(ReceiptInput)
  const thread = await findReceipt(db, code)
  if (thread.isNews) await write((tx) => noteAnswerRead(tx, thread.code, now))
  return { thread, isLate: isPromiseLate(thread, today) }
})

export default function Receipt() {
  const { title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT()
  const form = useForm()
  if (answer && 'thread' in answer) {
    return (
      <Page title={t('community.receipt.yours')} eyebrow={t(`submissionKind.${answer.thread.kind}`)}>
        <ReceiptThread thread={answer.thread} form={{ values: {} }} isLate={answer.isLate} />
      </Page>
    )
  }
  return (
    <Page title={title} lead={t('community.receipt.lead')}>
      <CodeForm form={form} />
      <p className="ac-measure ac-muted">{t('community.receipt.lost')}</p>
    </Page>
  )
}
