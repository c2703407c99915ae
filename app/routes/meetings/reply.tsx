import type { MetaFunction } from '@remix-run/node'
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
import { titled } from '~/title'
import { Radios } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { Page } from '~/ui/layout/page'
import { Button, ButtonRow } from '~/ui/primitives/button'

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

export const meta: MetaFunction<typeof loader> = titled

export default function ReplyPage() {
  const { title, id, meetingTitle, startsAt, values } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm(values)
  return (
    <Page
      title={form.problems ? t('meetings.errorTitle', { title }) : title}
      lead={format.dateTime(startsAt)}
      crumbs={[
        { label: t('meetings.title'), href: paths.meetings() },
        { label: meetingTitle, href: paths.meeting(id) },
        { label: title },
      ]}
    >
      <PostForm form={form}>
        <Radios
          form={form}
          name="reply"
          label={t('meetings.replyQuestion')}
          options={rsvps.map((value) => ({ value, label: t(`rsvp.${value}`) }))}
        />
        <ButtonRow>
          <Button>{t('meetings.replyButton')}</Button>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
