import { useLoaderData } from '@remix-run/react'
import { JoiningInput } from '~/domain/community/submission'
import { findSubmission } from '~/domain/community/submissions.server'
import { joinSubmission } from '~/domain/community/triage.server'
import { formRoute } from '~/http/form-route.server'
import { useForm, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextInput } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'

const route = formRoute({
  find: ({ db, actor, params }) => findSubmission(db, actor, params.id ?? ''),
  page: ({ t }, { id, kind }) => ({ title: t('community.joining.title'), id, kind }),
  input: JoiningInput,
  command: (tx, { actor, now }, { id }, { matter }) => joinSubmission(tx, actor, id, matter, now),
  to: ({ id }) => paths.submission(id),
  notice: 'submissionJoined',
})

export const loader = member.read(route.read)
export const action = member.write(route.write)

export default function Joining() {
  const { title, id, kind } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('community.joining.lead')}
      crumbs={trails(t).submission(id, kind)}
      submit={t('community.joining.join')}
    >
      <TextInput
        form={form}
        name="matter"
        label={t('community.joining.number')}
        hint={t('community.joining.numberHint')}
        width="medium"
        maxLength={20}
      />
    </FormPage>
  )
}
