import { useLoaderData } from '@remix-run/react'
import { TakingBackInput } from '~/domain/agreement/governance'
import { findNotice, takeBackNotice } from '~/domain/agreement/governance.server'
import { mayTakeBackNotice } from '~/domain/agreement/policy'
import { formRoute } from '~/http/form-route.server'
import { useForm, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'

const route = formRoute({
  find: ({ db, actor, params }) => findNotice(db, actor, params.noticeId ?? ''),
  may: ({ actor, today }, notice) => mayTakeBackNotice(actor, notice, today),
  page: ({ t }, { id, title }) => ({ title: t('agreement.governance.takeBack'), id, name: title }),
  input: TakingBackInput,
  command: (tx, { actor, today, now }, { id }, { reason }) => takeBackNotice(tx, actor, id, reason, today, now),
  to: ({ id }) => paths.governanceNotice(id),
  notice: 'governanceTakenBack',
})

export const loader = member.read(route.read)
export const action = member.write(route.write)

export default function GovernanceNoticeWithdrawal() {
  const { title, id, name } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={name}
      lead={t('agreement.governance.takeBackLead')}
      crumbs={[
        [t('agreement.governance.title'), paths.governanceNotices()],
        [name, paths.governanceNotice(id)],
      ]}
      submit={t('agreement.governance.takeBack')}
      danger
    >
      <TextArea form={form} name="reason" label={t('agreement.governance.reason')} rows={4} maxLength={1000} />
    </FormPage>
  )
}
