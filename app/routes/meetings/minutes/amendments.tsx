import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { CorrectionInput } from '~/domain/meetings/input'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { askAmendment } from '~/domain/meetings/minutes/minutes.server'
import { mayAskAmendment } from '~/domain/meetings/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ db, actor, params, today, now, t }) => {
  const meeting = await findMeeting(db, actor, params.id ?? '')
  if (!mayAskAmendment(actor, meeting, today, now)) throw new Forbidden('meetings.errors.amendmentClosed')
  return { title: t('meetings.amendment.title'), id: meeting.id, meetingTitle: meeting.title }
})

export const action = member.write(async ({ actor, params, form, write, today, now }) => {
  const id = params.id ?? ''
  const { text } = form.parse(CorrectionInput)
  await write((tx) => askAmendment(tx, actor, id, text, today, now))
  return done(paths.meeting(id), 'amendmentAsked')
})

export const meta: MetaFunction<typeof loader> = titled

export default function Amendments() {
  const { title, id, meetingTitle } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <Page
      title={form.problems ? t('meetings.errorTitle', { title }) : title}
      lead={t('meetings.amendment.lead')}
      crumbs={[
        { label: t('meetings.title'), href: paths.meetings() },
        { label: meetingTitle, href: paths.meeting(id) },
        { label: title },
      ]}
    >
      <PostForm form={form}>
        <TextArea form={form} name="text" rows={4} label={t('meetings.amendment.text')} maxLength={2000} />
        <ButtonRow>
          <Button>{t('meetings.amendment.button')}</Button>
          <ButtonLink look="quiet" href={paths.meeting(id)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
