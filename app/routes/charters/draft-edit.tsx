import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { findBody } from '~/domain/bodies/body.server'
import { answersOf, CharterInput, charterFields, termsOf } from '~/domain/charters/charter'
import { findCharterDraft } from '~/domain/charters/charters.server'
import { reviseCharterDraft } from '~/domain/charters/drafting.server'
import { mayDraftCharter } from '~/domain/charters/policy'
import { Conflict, NotFound } from '~/domain/errors'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { CharterFields } from '~/ui/charters/fields'
import { charterLabel, charterText } from '~/ui/charters/text'
import { watchedCharter } from '~/ui/charters/watched'
import { FormPage } from '~/ui/forms/form-page'
import { RevisionGuard } from '~/ui/forms/revision'
import { TextArea } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'

export const loader = member.read(async ({ db, actor, params, site, t }) => {
  const body = await findBody(db, actor, params.slug ?? '')
  const draft = await findCharterDraft(db, actor, params.draftId ?? '')
  if (draft.bodyId !== body.id) throw new NotFound()
  mayOrForbid(mayDraftCharter(actor))
  if (draft.state !== 'draft') throw new Conflict('charters.draft.isFixed')
  return {
    title: t('charters.draft.edit'),
    body: { slug: body.slug, name: body.name },
    id: draft.id,
    revision: draft.revision,
    reason: draft.reason,
    terms: termsOf(draft),
    terminology: site.terminology,
    values: { ...answersOf(draft), reason: draft.reason },
  }
})

export const action = member.write(async ({ write, actor, form, params, today, now }) => {
  const input = form.parse(CharterInput)
  const id = params.draftId ?? ''
  await write((tx) => reviseCharterDraft(tx, actor, id, input, today, now))
  return done(paths.charterDraft(params.slug ?? '', id), 'saved')
})

export default function CharterDraftEdit() {
  const { title, body, id, revision, reason, terms, terminology, values } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm(values)
  const watched = [
    ...charterFields.map((field) => ({
      key: field,
      label: charterLabel(field, t),
      now: charterText(terms, field, { t, format, terminology }),
    })),
    { key: 'reason', label: t('charters.draft.reason'), now: reason },
  ]
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('charters.draft.lead')}
      crumbs={[...trails(t).body(body.slug, body.name), [t('charters.draft.title'), paths.charterDraft(body.slug, id)]]}
      submit={t('charters.draft.save')}
    >
      <RevisionGuard form={watchedCharter(form, { t, format, terminology })} revision={revision} watched={watched} />
      <CharterFields form={form} t={t} />
      <TextArea
        form={form}
        name="reason"
        label={t('charters.draft.reason')}
        hint={t('charters.draft.reasonHint')}
        optional
      />
    </FormPage>
  )
}
