import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { ApprovalInput } from '~/domain/meetings/input'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { approveMinutes, listAmendments } from '~/domain/meetings/minutes/minutes.server'
import { isAmendmentOpen, mayApproveMinutes } from '~/domain/meetings/policy'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'
import { Section } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { Notice } from '~/ui/primitives/notice'

export const loader = member.read(async ({ db, actor, params, today, now, t }) => {
  const meeting = await findMeeting(db, actor, params.id ?? '')
  if (!mayApproveMinutes(actor, meeting, today, now)) throw new Forbidden('meetings.errors.approval')
  return {
    title: t('meetings.approve'),
    id: meeting.id,
    meetingTitle: meeting.title,
    amendBy: isAmendmentOpen(meeting, today) ? meeting.amendBy : null,
    amendments: await listAmendments(db, actor, meeting),
  }
})

export const action = member.write(async ({ actor, params, form, write, today, now }) => {
  const id = params.id ?? ''
  const { note } = form.parse(ApprovalInput)
  await write((tx) => approveMinutes(tx, actor, id, note, today, now))
  return done(paths.meeting(id), 'minutesApproved')
})

export default function MinutesApproval() {
  const { title, id, meetingTitle, amendBy, amendments } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('meetings.approveLead')}
      crumbs={trails(t).meeting(id, meetingTitle)}
      submit={t('meetings.approveButton')}
      above={
        <>
          {amendBy && <Notice tone="warning">{t('meetings.approveEarly', { day: format.day(amendBy) })}</Notice>}
          {amendments.length > 0 && (
            <Section title={t('meetings.amendments')}>
              <Rows>
                {amendments.map((amendment) => (
                  <Row key={amendment.id} title={amendment.askedBy} meta={format.day(amendment.askedAt)}>
                    <p>{amendment.text}</p>
                  </Row>
                ))}
              </Rows>
            </Section>
          )}
        </>
      }
    >
      <TextArea
        form={form}
        name="note"
        rows={3}
        label={t('meetings.approveNote')}
        hint={t('meetings.approveNoteHint')}
        optional={!amendBy}
      />
    </FormPage>
  )
}
