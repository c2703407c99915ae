import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { findBody } from '~/domain/bodies/body.server'
import { findCharterDraft } from '~/domain/charters/charters.server'
import { discardCharterDraft } from '~/domain/charters/drafting.server'
import { mayDraftCharter } from '~/domain/charters/policy'
import { NotFound } from '~/domain/errors'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const body = await findBody(db, actor, params.slug ?? '')
  const draft = await findCharterDraft(db, actor, params.draftId ?? '')
  if (draft.bodyId !== body.id) throw new NotFound()
  mayOrForbid(mayDraftCharter(actor))
  return {
    title: t('charters.draft.discard'),
    what: t('charters.draft.of', { name: body.name }),
    slug: body.slug,
    id: draft.id,
  }
})

export const action = member.write(async ({ write, actor, params, now }) => {
  await write((tx) => discardCharterDraft(tx, actor, params.draftId ?? '', now))
  return done(paths.charter(params.slug ?? ''), 'charterDraftDiscarded')
})

export default function CharterDraftDiscard() {
  const { title, what, slug, id } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={what}
      lead={t('charters.draft.discardLead')}
      back={paths.charterDraft(slug, id)}
      submit={t('charters.draft.discard')}
      danger
    />
  )
}
