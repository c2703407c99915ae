import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Conflict, Forbidden } from '~/domain/errors'
import { ActionOwnerInput } from '~/domain/meetings/action'
import { listOwnerCandidates } from '~/domain/meetings/action-owners.server'
import { findAction } from '~/domain/meetings/actions.server'
import { nameActionOwner } from '~/domain/meetings/ownership.server'
import { mayNameActionOwner } from '~/domain/meetings/policy'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Select } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { Page } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const found = await findAction(db, actor, params.id ?? '')
  if (found.doneAt) throw new Conflict('meetings.errors.actionDone')
  if (!mayNameActionOwner(actor, found)) throw new Forbidden()
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

export const meta: MetaFunction<typeof loader> = titled

export default function ActionOwner() {
  const { title, action: owed, candidates } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm({ ownerId: owed.ownerId ?? '' })
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
        ]}
      />
      <PostForm form={form}>
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
        <ButtonRow>
          <Button>{t('meetings.action.ownerButton')}</Button>
          <ButtonLink look="quiet" href={paths.actions()}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
