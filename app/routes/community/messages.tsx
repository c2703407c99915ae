import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MessageInput } from '~/domain/community/submission'
import { findSubmission } from '~/domain/community/submissions.server'
import { writeToSubmitter } from '~/domain/community/triage.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { MessageForm } from '~/ui/community/message-form'
import { Page } from '~/ui/layout/page'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const { id, kind } = await findSubmission(db, actor, params.id ?? '')
  return { title: t('community.triage.message'), id, kind }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const { id } = await findSubmission(db, actor, params.id ?? '')
  const { text } = form.parse(MessageInput)
  await write((tx) => writeToSubmitter(tx, actor, id, text, now))
  return done(paths.submission(id), 'messageSent')
})

export const meta: MetaFunction<typeof loader> = titled

export default function Messages() {
  const { title, id, kind } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <Page
      title={title}
      crumbs={[
        { label: t('community.triage.title'), href: paths.triage() },
        { label: t(`submissionKind.${kind}`), href: paths.submission(id) },
        { label: title },
      ]}
    >
      <MessageForm form={form} id={id} />
    </Page>
  )
}
