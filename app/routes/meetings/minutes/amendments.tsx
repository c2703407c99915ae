import { useLoaderData } from '@remix-run/react'
import { CorrectionInput } from '~/domain/meetings/input'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { askAmendment } from '~/domain/meetings/minutes/minutes.server'
import { mayAskAmendment } from '~/domain/meetings/policy'
import { formRoute } from '~/http/form-route.server'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { CorrectionPage } from '~/ui/meetings/correction-page'

const route = formRoute({
  find: ({ db, actor, params }) => findMeeting(db, actor, params.id ?? ''),
  may: ({ actor, today, now }, meeting) => mayAskAmendment(actor, meeting, today, now),
  otherwise: 'meetings.errors.amendmentClosed',
  page: ({ t }, { id, title }) => ({ title: t('meetings.amendment.title'), id, meetingTitle: title }),
  input: CorrectionInput,
  command: (tx, { actor, today, now }, { id }, { text }) => askAmendment(tx, actor, id, text, today, now),
  to: ({ id }) => paths.meeting(id),
  notice: 'amendmentAsked',
})

export const loader = member.read(route.read)
export const action = member.write(route.write)

export default function Amendments() {
  return <CorrectionPage kind="amendment" {...useLoaderData<typeof loader>()} />
}
