import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { changeItem, findAgendaItem } from '~/domain/meetings/agenda/agenda.server'
import { AgendaItemInput } from '~/domain/meetings/input'
import { mayChangeItem } from '~/domain/meetings/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { trails } from '~/ui/forms/trails'
import { ItemFields } from '~/ui/meetings/item-fields'

export const loader = member.read(async ({ db, actor, params, now, t }) => {
  const { meeting, item } = await findAgendaItem(db, actor, params.id ?? '', params.itemId ?? '')
  if (!mayChangeItem(actor, meeting, item, now)) throw new Forbidden('meetings.errors.agendaLocked')
  return {
    title: t('meetings.item.edit'),
    meeting: { id: meeting.id, title: meeting.title, visibility: meeting.visibility },
    values: {
      title: item.title,
      type: item.type,
      minutes: String(item.minutes),
      presenter: item.presenter,
      paper: item.paper,
      visibility: item.visibility,
      reasonCode: item.reasonCode ?? '',
    },
  }
})

export const action = member.write(async ({ actor, params, form, write, now }) => {
  const id = params.id ?? ''
  const plan = form.parse(AgendaItemInput)
  await write((tx) => changeItem(tx, actor, id, params.itemId ?? '', plan, now))
  return done(paths.agenda(id), 'saved')
})

export default function EditAgendaItem() {
  const { title, meeting, values } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  return (
    <FormPage form={form} title={title} crumbs={trails(t).agenda(meeting.id, meeting.title)} submit={t('action.save')}>
      <ItemFields form={form} within={meeting.visibility} />
    </FormPage>
  )
}
