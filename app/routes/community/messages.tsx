import { useLoaderData } from '@remix-run/react'
import { MessageInput } from '~/domain/community/submission'
import { findSubmission } from '~/domain/community/submissions.server'
import { writeToSubmitter } from '~/domain/community/triage.server'
import { formRoute } from '~/http/form-route.server'
import { useForm, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { MessageForm } from '~/ui/community/message-form'
import { Page } from '~/ui/layout/page'

const route = formRoute({
  find: ({ db, actor, params }) => findSubmission(db, actor, params.id ?? ''),
  page: ({ t }, { id, kind }) => ({ title: t('community.triage.message'), id, kind }),
  input: MessageInput,
  command: (tx, { actor, now }, { id }, { text }) => writeToSubmitter(tx, actor, id, text, now),
  to: ({ id }) => paths.submission(id),
  notice: 'messageSent',
})

export const loader = member.read(route.read)
export const action = member.write(route.write)

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
