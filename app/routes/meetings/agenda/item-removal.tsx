import { useLoaderData } from '@remix-run/react'
import { findAgendaItem, removeItem } from '~/domain/meetings/agenda/agenda.server'
import { ReasonInput } from '~/domain/meetings/input'
import { mayChangeItem } from '~/domain/meetings/policy'
import { formRoute } from '~/http/form-route.server'
import { useForm, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextInput } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'

const route = formRoute({
  find: ({ db, actor, params }) => findAgendaItem(db, actor, params.id ?? '', params.itemId ?? ''),
  may: ({ actor, now }, { meeting, item }) => mayChangeItem(actor, meeting, item, now),
  otherwise: 'meetings.errors.agendaLocked',
  page: ({ t }, { meeting, item }) => ({
    title: t('meetings.item.removeTitle'),
    meetingId: meeting.id,
    meetingTitle: meeting.title,
    item: item.title || t('meetings.closedItem'),
  }),
  input: ReasonInput,
  command: (tx, { actor, now }, { meeting, item }, { reason }) =>
    removeItem(tx, actor, meeting.id, item.id, reason, now),
  to: ({ meeting }) => paths.agenda(meeting.id),
  notice: 'itemRemoved',
})

export const loader = member.read(route.read)
export const action = member.write(route.write)

export default function AgendaItemRemoval() {
  const { title, meetingId, meetingTitle, item } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      lead={item}
      crumbs={trails(t).agenda(meetingId, meetingTitle)}
      submit={t('meetings.item.removeButton')}
      danger
    >
      <TextInput
        form={form}
        name="reason"
        label={t('meetings.item.removeReason')}
        hint={t('meetings.item.removeHint')}
        maxLength={300}
      />
    </FormPage>
  )
}
