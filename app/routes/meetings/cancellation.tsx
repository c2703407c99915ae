import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { ReasonInput } from '~/domain/meetings/input'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { mayCancelMeeting } from '~/domain/meetings/policy'
import { cancelMeeting } from '~/domain/meetings/publication.server'
import { calendarSourceOf } from '~/http/calendar.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { PostForm } from '~/ui/forms/post-form'
import { TextInput } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ db, actor, params, now, t }) => {
  const meeting = await findMeeting(db, actor, params.id ?? '')
  if (!mayCancelMeeting(actor, meeting, now)) throw new Forbidden()
  return {
    title: t('meetings.cancel'),
    id: meeting.id,
    meetingTitle: meeting.title,
    isPublished: meeting.publishedAt !== null,
  }
})

export const action = member.write(async ({ actor, params, site, form, write, now, context }) => {
  const id = params.id ?? ''
  const { reason } = form.parse(ReasonInput)
  await write((tx) => cancelMeeting(tx, actor, id, reason, calendarSourceOf(context, site), now))
  return done(paths.meeting(id), 'meetingCancelled')
})

export const meta: MetaFunction<typeof loader> = titled

export default function Cancellation() {
  const { title, id, meetingTitle, isPublished } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <Page
      title={form.problems ? t('meetings.errorTitle', { title }) : title}
      lead={isPublished ? t('meetings.cancelIsMailed') : t('meetings.cancelDraft')}
      crumbs={[
        { label: t('meetings.title'), href: paths.meetings() },
        { label: meetingTitle, href: paths.meeting(id) },
        { label: title },
      ]}
    >
      <PostForm form={form}>
        <TextInput
          form={form}
          name="reason"
          label={t('meetings.cancelReason')}
          hint={t('meetings.cancelReasonHint')}
          maxLength={300}
        />
        <ButtonRow>
          <Button look="danger">{t('meetings.cancelButton')}</Button>
          <ButtonLink look="quiet" href={paths.meeting(id)}>
            {t('meetings.keep')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
