import { useLoaderData } from '@remix-run/react'
import { CorrectionInput } from '~/domain/meetings/input'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { addErratum } from '~/domain/meetings/minutes/minutes.server'
import { mayCorrectMinutes } from '~/domain/meetings/policy'
import { formRoute } from '~/http/form-route.server'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { CorrectionPage } from '~/ui/meetings/correction-page'

const route = formRoute({
  find: ({ db, actor, params }) => findMeeting(db, actor, params.id ?? ''),
  may: ({ actor, now }, meeting) => mayCorrectMinutes(actor, meeting, now),
  page: ({ t }, { id, title }) => ({ title: t('meetings.erratum.title'), id, meetingTitle: title }),
  input: CorrectionInput,
  command: (tx, { actor, now }, { id }, { text }) => addErratum(tx, actor, id, text, now),
  to: ({ id }) => paths.meeting(id),
  notice: 'erratumEntered',
})

export const loader = member.read(route.read)
export const action = member.write(route.write)

export default function Errata() {
  return <CorrectionPage kind="erratum" {...useLoaderData<typeof loader>()} />
}
