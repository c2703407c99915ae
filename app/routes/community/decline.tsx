import { useLoaderData } from '@remix-run/react'
import { DeclineInput } from '~/domain/community/submission'
import { findSubmission } from '~/domain/community/submissions.server'
import { declineSubmission } from '~/domain/community/triage.server'
import { formRoute } from '~/http/form-route.server'
import { useForm, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'

const route = formRoute({
  find: ({ db, actor, params }) => findSubmission(db, actor, params.id ?? ''),
  page: ({ t }, { id, kind }) => ({ title: t('community.decline.title'), id, kind }),
  input: DeclineInput,
  command: (tx, { actor, now }, { id }, { reason }) => declineSubmission(tx, actor, id, reason, now),
  to: ({ id }) => paths.submission(id),
  notice: 'submissionDeclined',
})

export const loader = member.read(route.read)
export const action = member.write(route.write)

export default function Decline() {
  const { title, id, kind } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('community.decline.lead')}
      crumbs={trails(t).submission(id, kind)}
      submit={t('community.triage.decline')}
      danger
      action={paths.submissionDecline(id)}
      warning={t('community.decline.viewpoint')}
    >
      <TextArea
        form={form}
        name="reason"
        label={t('community.decline.reason')}
        hint={t('community.decline.reasonHint')}
        rows={4}
      />
    </FormPage>
  )
}
