import { useLoaderData } from '@remix-run/react'
import { findAction } from '~/domain/meetings/actions.server'
import { completeAction } from '~/domain/meetings/agreed-actions.server'
import { CompletionInput } from '~/domain/meetings/input'
import { mayCompleteAction } from '~/domain/meetings/policy'
import { formRoute } from '~/http/form-route.server'
import { useForm, useFormat, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { DescriptionList } from '~/ui/lists/description-list'

const route = formRoute({
  find: ({ db, actor, params }) => findAction(db, actor, params.id ?? ''),
  may: ({ actor }, action) => mayCompleteAction(actor, action),
  page: ({ t }, action) => ({ title: t('meetings.action.report'), action }),
  input: CompletionInput,
  command: (tx, { actor, now }, { id }, { note }) => completeAction(tx, actor, id, note, now),
  to: () => paths.actions(),
  notice: 'actionDone',
})

export const loader = member.read(route.read)
export const action = member.write(route.write)

export default function ActionCompletion() {
  const { title, action: owed } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      lead={owed.title}
      crumbs={[[t('meetings.actions'), paths.actions()]]}
      submit={t('meetings.action.reportButton')}
      above={
        <DescriptionList
          rows
          items={[
            { term: t('meetings.action.organisation'), description: owed.organisationName },
            { term: t('meetings.field.body'), description: owed.bodyName },
            { term: t('meetings.action.dueOn'), description: format.day(owed.dueOn) },
            { term: t('meetings.action.owner'), description: owed.ownerName ?? t('meetings.action.noOwner') },
          ]}
        />
      }
      below={
        <p>
          <a href={paths.actionOwner(owed.id)}>{t('meetings.action.changeOwner')}</a>
        </p>
      }
    >
      <TextArea
        form={form}
        name="note"
        rows={3}
        label={t('meetings.action.note')}
        hint={t('meetings.action.noteHint')}
        maxLength={500}
        optional
      />
    </FormPage>
  )
}
