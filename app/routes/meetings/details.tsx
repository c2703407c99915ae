import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { MeetingInput } from '~/domain/meetings/input'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { mayChangeMeeting } from '~/domain/meetings/policy'
import { changeMeeting } from '~/domain/meetings/publication.server'
import { instantOf, localOf } from '~/domain/time'
import { calendarSourceOf } from '~/http/calendar.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { trails } from '~/ui/forms/trails'
import { MeetingFields, meetingValues } from '~/ui/meetings/meeting-fields'
import { Notice } from '~/ui/primitives/notice'

export const loader = member.read(async ({ db, actor, params, site, now, t }) => {
  const meeting = await findMeeting(db, actor, params.id ?? '')
  if (!mayChangeMeeting(actor, meeting, now)) throw new Forbidden()
  return {
    title: t('meetings.details'),
    id: meeting.id,
    meetingTitle: meeting.title,
    isPublished: meeting.publishedAt !== null,
    zone: site.timeZone,
    values: meetingValues({ ...meeting, local: localOf(meeting.startsAt, site.timeZone) }),
  }
})

export const action = member.write(async ({ actor, params, site, form, write, now, context }) => {
  const id = params.id ?? ''
  const { local, ...plan } = form.parse(MeetingInput)
  const startsAt = instantOf(local, site.timeZone)
  await write((tx) => changeMeeting(tx, actor, id, { ...plan, startsAt }, calendarSourceOf(context, site), now))
  return done(paths.meeting(id), 'saved')
})

export default function MeetingDetails() {
  const { title, id, meetingTitle, isPublished, zone, values } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  return (
    <FormPage
      form={form}
      title={title}
      crumbs={trails(t).meeting(id, meetingTitle)}
      submit={t('action.save')}
      above={isPublished && <Notice tone="warning">{t('meetings.changeIsMailed')}</Notice>}
    >
      <MeetingFields form={form} zone={zone} />
    </FormPage>
  )
}
