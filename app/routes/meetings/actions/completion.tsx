import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { completeAction, findAction } from '~/domain/meetings/actions.server'
import { CompletionInput } from '~/domain/meetings/input'
import { mayCompleteAction } from '~/domain/meetings/policy'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const found = await findAction(db, actor, params.id ?? '')
  if (!mayCompleteAction(actor, found)) throw new Forbidden()
  return { title: t('meetings.action.report'), action: found }
})

export const action = member.write(async ({ actor, params, form, write, now }) => {
  const { note } = form.parse(CompletionInput)
  await write((tx) => completeAction(tx, actor, params.id ?? '', note, now))
  return done(paths.actions(), 'actionDone')
})

export const meta: MetaFunction<typeof loader> = titled

export default function ActionCompletion() {
  const { title, action: owed } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm()
  return (
    <Page
      title={form.problems ? t('meetings.errorTitle', { title }) : title}
      lead={owed.title}
      crumbs={[{ label: t('meetings.actions'), href: paths.actions() }, { label: title }]}
    >
      <DescriptionList
        rows
        items={[
          { term: t('meetings.action.organisation'), description: owed.organisationName },
          { term: t('meetings.field.body'), description: owed.bodyName },
          { term: t('meetings.action.dueOn'), description: format.day(owed.dueOn) },
          { term: t('meetings.action.owner'), description: owed.ownerName ?? t('meetings.action.noOwner') },
        ]}
      />
      <PostForm form={form}>
        <TextArea
          form={form}
          name="note"
          rows={3}
          label={t('meetings.action.note')}
          hint={t('meetings.action.noteHint')}
          maxLength={500}
          optional
        />
        <ButtonRow>
          <Button>{t('meetings.action.reportButton')}</Button>
          <ButtonLink look="quiet" href={paths.actions()}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
      <p>
        <a href={paths.actionOwner(owed.id)}>{t('meetings.action.changeOwner')}</a>
      </p>
    </Page>
  )
}
