import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { changeItem, findAgendaItem } from '~/domain/meetings/agenda/agenda.server'
import { AgendaItemInput } from '~/domain/meetings/input'
import { mayChangeItem } from '~/domain/meetings/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { PostForm } from '~/ui/forms/post-form'
import { Page } from '~/ui/layout/page'
import { ItemFields } from '~/ui/meetings/item-fields'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

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

export const meta: MetaFunction<typeof loader> = titled

export default function EditAgendaItem() {
  const { title, meeting, values } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  return (
    <Page
      title={form.problems ? t('meetings.errorTitle', { title }) : title}
      crumbs={[
        { label: meeting.title, href: paths.meeting(meeting.id) },
        { label: t('meetings.builder'), href: paths.agenda(meeting.id) },
        { label: title },
      ]}
    >
      <PostForm form={form}>
        <ItemFields form={form} within={meeting.visibility} />
        <ButtonRow>
          <Button>{t('action.save')}</Button>
          <ButtonLink look="quiet" href={paths.agenda(meeting.id)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
