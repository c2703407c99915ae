import { useLoaderData } from '@remix-run/react'
import { ReasonInput } from '~/domain/meetings/input'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { mayCancelMeeting } from '~/domain/meetings/policy'
import { cancelMeeting } from '~/domain/meetings/publication.server'
import { calendarSourceOf } from '~/http/calendar.server'
import { formRoute } from '~/http/form-route.server'
import { useForm, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextInput } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'

const route = formRoute({
  find: ({ db, actor, params }) => findMeeting(db, actor, params.id ?? ''),
  may: ({ actor, now }, meeting) => mayCancelMeeting(actor, meeting, now),
  page: ({ t }, { id, title, publishedAt }) => ({
    title: t('meetings.cancel'),
    id,
    meetingTitle: title,
    isPublished: publishedAt !== null,
  }),
  input: ReasonInput,
  command: (tx, { actor, site, now, context }, { id }, { reason }) =>
    cancelMeeting(tx, actor, id, reason, calendarSourceOf(context, site), now),
  to: ({ id }) => paths.meeting(id),
  notice: 'meetingCancelled',
})

export const loader = member.read(route.read)
export const action = member.write(route.write)

export default function Cancellation() {
  const { title, id, meetingTitle, isPublished } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      lead={isPublished ? t('meetings.cancelIsMailed') : t('meetings.cancelDraft')}
      crumbs={trails(t).meeting(id, meetingTitle)}
      cancel={t('meetings.keep')}
      submit={t('meetings.cancelButton')}
      danger
    >
      <TextInput
        form={form}
        name="reason"
        label={t('meetings.cancelReason')}
        hint={t('meetings.cancelReasonHint')}
        maxLength={300}
      />
    </FormPage>
  )
}
