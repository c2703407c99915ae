import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { Conflict } from '~/domain/errors'
import { ActionOwnerInput } from '~/domain/meetings/action'
import { listOwnerCandidates } from '~/domain/meetings/action-owners.server'
import { findAction } from '~/domain/meetings/actions.server'
import { nameActionOwner } from '~/domain/meetings/ownership.server'
import { mayNameActionOwner } from '~/domain/meetings/policy'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { DescriptionList } from '~/ui/lists/description-list'

export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const found = await findAction(db, actor, params.id ?? '')
  if (found.doneAt) throw new Conflict('meetings.errors.actionDone')
  mayOrForbid(mayNameActionOwner(actor, found))
  const candidates = await listOwnerCandidates(db, actor, found, today)
  return {
    title: t('meetings.action.changeOwner'),
    action: found,
    candidates: candidates.map(({ id, name }) => ({ value: id, label: name })),
  }
})

export const action = member.write(async ({ actor, params, form, write, today, now }) => {
  const input = form.parse(ActionOwnerInput)
  await write((tx) => nameActionOwner(tx, actor, params.id ?? '', input, today, now))
  return done(paths.actions(), 'actionOwnerNamed')
})

export default function ActionOwner() {
  const { title, action: owed, candidates } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm({ ownerId: owed.ownerId ?? '' })
  return (
    <FormPage
      form={form}
      title={title}
      lead={owed.title}
      crumbs={[[t('meetings.actions'), paths.actions()]]}
      submit={t('meetings.action.ownerButton')}
      above={
        <DescriptionList
          rows
          items={[
            { term: t('meetings.action.organisation'), description: owed.organisationName },
            { term: t('meetings.field.body'), description: owed.bodyName },
            { term: t('meetings.action.dueOn'), description: format.day(owed.dueOn) },
          ]}
        />
      }
    >
      <input type="hidden" name="former" value={owed.ownerId ?? ''} />
      <Select
        form={form}
        name="ownerId"
        label={t('meetings.action.owner')}
        hint={t('meetings.action.ownerHint')}
        options={candidates}
        emptyLabel={t('meetings.action.noOwner')}
        optional
      />
    </FormPage>
  )
}
