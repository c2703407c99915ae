import { useLoaderData } from '@remix-run/react'
import { rsvps } from '#db/schema/words'
import { Forbidden } from '~/domain/errors'
import { ReplyInput } from '~/domain/meetings/input'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { mayReply } from '~/domain/meetings/policy'
import { giveReply, listReplies } from '~/domain/meetings/session.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Radios } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { trails } from '~/ui/forms/trails'

export const loader = member.read(async ({ db, actor, params, now, t }) => {
  const meeting = await findMeeting(db, actor, params.id ?? '')
  if (!mayReply(actor, meeting, now)) throw new Forbidden()
  const replies = await listReplies(db, actor, meeting)
  return {
    title: t('meetings.reply'),
    id: meeting.id,
    meetingTitle: meeting.title,
    startsAt: meeting.startsAt,
    values: { reply: replies.find((one) => one.personId === actor.personId)?.reply ?? '' },
  }
})

export const action = member.write(async ({ actor, params, form, write, now }) => {
  const id = params.id ?? ''
  const { reply } = form.parse(ReplyInput)
  await write((tx) => giveReply(tx, actor, id, reply, now))
  return done(paths.meeting(id), 'replyGiven')
})

export default function ReplyPage() {
  const { title, id, meetingTitle, startsAt, values } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm(values)
  return (
    <FormPage
      form={form}
      title={title}
      lead={format.dateTime(startsAt)}
      crumbs={trails(t).meeting(id, meetingTitle)}
      back={null}
      submit={t('meetings.replyButton')}
    >
      <Radios
        form={form}
        name="reply"
        label={t('meetings.replyQuestion')}
        options={rsvps.map((value) => ({ value, label: t(`rsvp.${value}`) }))}
      />
    </FormPage>
  )
}
