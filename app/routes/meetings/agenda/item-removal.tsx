import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { findAgendaItem, removeItem } from '~/domain/meetings/agenda/agenda.server'
import { ReasonInput } from '~/domain/meetings/input'
import { mayChangeItem } from '~/domain/meetings/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { PostForm } from '~/ui/forms/post-form'
import { TextInput } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ db, actor, params, now, t }) => {
  const { meeting, item } = await findAgendaItem(db, actor, params.id ?? '', params.itemId ?? '')
  if (!mayChangeItem(actor, meeting, item, now)) throw new Forbidden('meetings.errors.agendaLocked')
  return {
    title: t('meetings.item.removeTitle'),
    meetingId: meeting.id,
    meetingTitle: meeting.title,
    item: item.title || t('meetings.closedItem'),
  }
})

export const action = member.write(async ({ actor, params, form, write, now }) => {
  const id = params.id ?? ''
  const { reason } = form.parse(ReasonInput)
  await write((tx) => removeItem(tx, actor, id, params.itemId ?? '', reason, now))
  return done(paths.agenda(id), 'itemRemoved')
})

export const meta: MetaFunction<typeof loader> = titled

export default function AgendaItemRemoval() {
  const { title, meetingId, meetingTitle, item } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <Page
      title={form.problems ? t('meetings.errorTitle', { title }) : title}
      lead={item}
      crumbs={[
        { label: meetingTitle, href: paths.meeting(meetingId) },
        { label: t('meetings.builder'), href: paths.agenda(meetingId) },
        { label: title },
      ]}
    >
      <PostForm form={form}>
        <TextInput
          form={form}
          name="reason"
          label={t('meetings.item.removeReason')}
          hint={t('meetings.item.removeHint')}
          maxLength={300}
        />
        <ButtonRow>
          <Button look="danger">{t('meetings.item.removeButton')}</Button>
          <ButtonLink look="quiet" href={paths.agenda(meetingId)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
