import { useLoaderData } from '@remix-run/react'
import { Forbidden, Invalid, type Problem } from '~/domain/errors'
import { type AttendanceEntry, AttendanceRow } from '~/domain/meetings/input'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { mayTakeAttendance } from '~/domain/meetings/policy'
import { findAttendance, listRepresentatives, takeAttendance } from '~/domain/meetings/session.server'
import { type Form, keyOf } from '~/http/form.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { trails } from '~/ui/forms/trails'
import { AttendanceFields } from '~/ui/meetings/attendance-fields'
import { QuorumMeter } from '~/ui/meetings/quorum-meter'

export const loader = member.read(async ({ db, actor, params, site, now, t }) => {
  const meeting = await findMeeting(db, actor, params.id ?? '')
  if (!mayTakeAttendance(actor, meeting, now)) throw new Forbidden()
  const taken = await findAttendance(db, actor, meeting, site.timeZone)
  if (!taken) throw new Forbidden()
  const delegates = await listRepresentatives(db, meeting, site.timeZone)
  const values: Record<string, string> = {}
  for (const line of taken.lines) {
    values[`status.${line.organisationId}`] = line.status ?? ''
    values[`represented.${line.organisationId}`] = line.status
      ? line.represented
      : (delegates.get(line.organisationId) ?? '')
  }
  return {
    title: t('meetings.attendance'),
    id: meeting.id,
    meetingTitle: meeting.title,
    lines: taken.lines,
    quorum: taken.quorum,
    values,
  }
})

export const action = member.write(async ({ actor, params, site, form, write, now }) => {
  const id = params.id ?? ''
  const entries = entriesOf(form)
  await write((tx) => takeAttendance(tx, actor, id, entries, site.timeZone, now))
  return done(paths.attendance(id), 'attendanceTaken')
})

/** One entry an organisation, from the fields `status.ID` and `represented.ID`. Throws Invalid with both names. */
function entriesOf(form: Form): AttendanceEntry[] {
  const status = form.group('status')
  const represented = form.group('represented')
  const problems: Record<string, Problem> = {}
  const entries = [...new Set([...Object.keys(status), ...Object.keys(represented)])].flatMap((organisationId) => {
    const row = AttendanceRow.safeParse({
      status: status[organisationId] ?? '',
      represented: represented[organisationId] ?? '',
    })
    if (row.success) return [{ organisationId, ...row.data }]
    for (const issue of row.error.issues) problems[`${issue.path.join('.')}.${organisationId}`] ??= keyOf(issue)
    return []
  })
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  return entries
}

export default function AttendancePage() {
  const { title, id, meetingTitle, lines, quorum, values } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('meetings.attendanceLead')}
      crumbs={trails(t).meeting(id, meetingTitle)}
      back={paths.minutes(id)}
      cancel={t('meetings.toMinutes')}
      submit={t('meetings.attendanceButton')}
      above={<QuorumMeter quorum={quorum} />}
    >
      <AttendanceFields form={form} lines={lines} />
    </FormPage>
  )
}
