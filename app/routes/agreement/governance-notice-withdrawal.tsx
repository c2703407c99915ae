import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { TakingBackInput } from '~/domain/agreement/governance'
import { findNotice, takeBackNotice } from '~/domain/agreement/governance.server'
import { mayTakeBackNotice } from '~/domain/agreement/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const notice = await findNotice(db, actor, params.noticeId ?? '')
  mayOrForbid(mayTakeBackNotice(actor, notice, today))
  return { title: t('agreement.governance.takeBack'), id: notice.id, name: notice.title }
})

export const action = member.write(async ({ write, actor, form, params, today, now }) => {
  const noticeId = params.noticeId ?? ''
  const { reason } = form.parse(TakingBackInput)
  await write((tx) => takeBackNotice(tx, actor, noticeId, reason, today, now))
  return done(paths.governanceNotice(noticeId), 'governanceTakenBack')
})

export const meta: MetaFunction<typeof loader> = titled

export default function GovernanceNoticeWithdrawal() {
  const { title, id, name } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <Page
      title={title}
      eyebrow={name}
      lead={t('agreement.governance.takeBackLead')}
      crumbs={[
        { label: t('agreement.governance.title'), href: paths.governanceNotices() },
        { label: name, href: paths.governanceNotice(id) },
        { label: title },
      ]}
    >
      <PostForm form={form}>
        <TextArea form={form} name="reason" label={t('agreement.governance.reason')} rows={4} maxLength={1000} />
        <ButtonRow>
          <Button look="danger">{t('agreement.governance.takeBack')}</Button>
          <ButtonLink look="quiet" href={paths.governanceNotice(id)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
