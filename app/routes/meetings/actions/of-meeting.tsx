import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { listOwners, listSeatedCandidates } from '~/domain/meetings/action-owners.server'
import { listActionsOfMeeting } from '~/domain/meetings/actions.server'
import { listAgenda } from '~/domain/meetings/agenda/agenda.server'
import { addAction } from '~/domain/meetings/agreed-actions.server'
import { ActionInput, isClosed } from '~/domain/meetings/input'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { mayWriteMinutes } from '~/domain/meetings/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { FormButtons } from '~/ui/forms/form-buttons'
import { PostForm } from '~/ui/forms/post-form'
import { TextInput } from '~/ui/forms/text-input'
import { Page, Section } from '~/ui/layout/page'
import { ActionList } from '~/ui/meetings/action-list'
import { EmptyState } from '~/ui/primitives/empty-state'

export const loader = member.read(async ({ db, actor, params, today, now, t, url }) => {
  const meeting = await findMeeting(db, actor, params.id ?? '')
  if (!mayWriteMinutes(actor, meeting, now)) throw new Forbidden()
  const { items } = await listAgenda(db, actor, meeting)
  const open = items.filter((item) => !isClosed(item))
  return {
    title: t('meetings.actions'),
    id: meeting.id,
    meetingTitle: meeting.title,
    today,
    actions: (await listActionsOfMeeting(db, actor, meeting.id)).map((action) => ({ ...action, mayComplete: false })),
    owners: await listOwners(db),
    people: (await listSeatedCandidates(db, actor, meeting, today, now)).map(({ id, name }) => ({
      value: id,
      label: name,
    })),
    items: open.map((item) => ({ value: item.id, label: item.title })),
    values: { itemId: open.find((item) => item.id === url.searchParams.get('item'))?.id ?? '' },
  }
})

export const action = member.write(async ({ actor, params, form, write, now }) => {
  const id = params.id ?? ''
  const plan = form.parse(ActionInput)
  await write((tx) => addAction(tx, actor, id, plan, now))
  return done(paths.meetingActions(id), 'actionAdded')
})

export default function MeetingActions() {
  const { title, id, meetingTitle, today, actions, owners, people, items, values } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  return (
    <Page
      title={title}
      crumbs={[
        { label: t('meetings.title'), href: paths.meetings() },
        { label: meetingTitle, href: paths.meeting(id) },
        { label: title },
      ]}
    >
      <Section title={t('meetings.action.ofMeeting')}>
        {actions.length === 0 ? (
          <EmptyState title={t('meetings.action.none')} />
        ) : (
          <ActionList actions={actions} today={today} />
        )}
      </Section>
      <Section title={t('meetings.action.add')}>
        <PostForm form={form} action={paths.meetingActions(id)}>
          <TextInput
            form={form}
            name="title"
            label={t('meetings.action.title')}
            hint={t('meetings.action.titleHint')}
            maxLength={200}
          />
          <Select
            form={form}
            name="organisationId"
            label={t('meetings.action.organisation')}
            options={owners.map((owner) => ({ value: owner.id, label: owner.name }))}
          />
          <TextInput form={form} name="dueOn" type="date" width="medium" label={t('meetings.action.dueOn')} />
          <Select
            form={form}
            name="itemId"
            label={t('meetings.action.item')}
            options={items}
            emptyLabel={t('meetings.action.noItem')}
            optional
          />
          <Select
            form={form}
            name="ownerId"
            label={t('meetings.action.owner')}
            hint={t('meetings.action.ownerHint')}
            options={people}
            emptyLabel={t('meetings.action.noOwner')}
            optional
          />
          <FormButtons
            submit={t('meetings.action.addButton')}
            back={paths.minutes(id)}
            cancel={t('meetings.toMinutes')}
          />
        </PostForm>
      </Section>
    </Page>
  )
}
