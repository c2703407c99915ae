import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { EntryInput } from '~/domain/evidence/entry'
import { addEvidence } from '~/domain/evidence/keeping.server'
import { mayAddEvidence } from '~/domain/evidence/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { EntryFields } from '~/ui/evidence/entry-fields'
import { PostForm } from '~/ui/forms/post-form'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ actor, t }) => {
  if (!mayAddEvidence(actor)) throw new Forbidden()
  return { title: t('evidence.new') }
})

export const action = member.write(async ({ actor, form, write, now }) => {
  if (!mayAddEvidence(actor)) throw new Forbidden()
  const input = form.parse(EntryInput)
  const slug = await write((tx) => addEvidence(tx, actor, input, now))
  return done(paths.evidenceEntry(slug), 'evidenceAdded')
})

export const meta: MetaFunction<typeof loader> = titled

export default function NewEvidence() {
  const { title } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({})
  return (
    <Page
      title={title}
      lead={t('evidence.newLead')}
      crumbs={[{ label: t('evidence.title'), href: paths.evidence() }, { label: title }]}
    >
      <PostForm form={form}>
        <EntryFields form={form} />
        <ButtonRow>
          <Button>{t('evidence.add')}</Button>
          <ButtonLink look="quiet" href={paths.evidence()}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
