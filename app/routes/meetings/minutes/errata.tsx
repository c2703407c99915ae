import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { CorrectionInput } from '~/domain/meetings/input'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { addErratum } from '~/domain/meetings/minutes/minutes.server'
import { mayCorrectMinutes } from '~/domain/meetings/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ db, actor, params, now, t }) => {
  const meeting = await findMeeting(db, actor, params.id ?? '')
  if (!mayCorrectMinutes(actor, meeting, now)) throw new Forbidden()
  return { title: t('meetings.erratum.title'), id: meeting.id, meetingTitle: meeting.title }
})

export const action = member.write(async ({ actor, params, form, write, now }) => {
  const id = params.id ?? ''
  const { text } = form.parse(CorrectionInput)
  await write((tx) => addErratum(tx, actor, id, text, now))
  return done(paths.meeting(id), 'erratumEntered')
})

export const meta: MetaFunction<typeof loader> = titled

export default function Errata() {
  const { title, id, meetingTitle } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <Page
      title={form.problems ? t('meetings.errorTitle', { title }) : title}
      lead={t('meetings.erratum.lead')}
      crumbs={[
        { label: t('meetings.title'), href: paths.meetings() },
        { label: meetingTitle, href: paths.meeting(id) },
        { label: title },
      ]}
    >
      <PostForm form={form}>
        <TextArea form={form} name="text" rows={4} label={t('meetings.erratum.text')} maxLength={2000} />
        <ButtonRow>
          <Button>{t('meetings.erratum.button')}</Button>
          <ButtonLink look="quiet" href={paths.meeting(id)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
