import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeclineInput } from '~/domain/community/submission'
import { findSubmission } from '~/domain/community/submissions.server'
import { declineSubmission } from '~/domain/community/triage.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const { id, kind } = await findSubmission(db, actor, params.id ?? '')
  return { title: t('community.decline.title'), id, kind }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const { id } = await findSubmission(db, actor, params.id ?? '')
  const { reason } = form.parse(DeclineInput)
  await write((tx) => declineSubmission(tx, actor, id, reason, now))
  return done(paths.submission(id), 'submissionDeclined')
})

export const meta: MetaFunction<typeof loader> = titled

export default function Decline() {
  const { title, id, kind } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <Page
      title={title}
      lead={t('community.decline.lead')}
      crumbs={[
        { label: t('community.triage.title'), href: paths.triage() },
        { label: t(`submissionKind.${kind}`), href: paths.submission(id) },
        { label: title },
      ]}
    >
      <Notice tone="warning">{t('community.decline.viewpoint')}</Notice>
      <PostForm form={form} action={paths.submissionDecline(id)}>
        <TextArea
          form={form}
          name="reason"
          label={t('community.decline.reason')}
          hint={t('community.decline.reasonHint')}
          rows={4}
        />
        <ButtonRow>
          <Button look="danger">{t('community.triage.decline')}</Button>
          <ButtonLink look="quiet" href={paths.submission(id)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
