import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { findBody } from '~/domain/bodies/body.server'
import { answersOf, CharterInput } from '~/domain/charters/charter'
import { findCharterDraft, listCharterVersions } from '~/domain/charters/charters.server'
import { draftCharter } from '~/domain/charters/drafting.server'
import { mayDraftCharter } from '~/domain/charters/policy'
import { NotFound } from '~/domain/errors'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { CharterFields } from '~/ui/charters/fields'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'

/** A draft begins with what is in force, or with an earlier draft that was not adopted (`?from=`). */
export const loader = member.read(async ({ db, actor, params, url, t }) => {
  const body = await findBody(db, actor, params.slug ?? '')
  if (body.endedAt) throw new NotFound()
  mayOrForbid(mayDraftCharter(actor))
  const from = url.searchParams.get('from')
  const [latest] = await listCharterVersions(db, actor, body)
  const terms = from ? await findCharterDraft(db, actor, from) : latest
  if (!terms) throw new NotFound()
  return {
    title: t('charters.draft.new', { name: body.name }),
    body: { slug: body.slug, name: body.name },
    values: { ...answersOf(terms), reason: '' },
  }
})

export const action = member.write(async ({ db, write, actor, form, params, today, now }) => {
  const body = await findBody(db, actor, params.slug ?? '')
  const input = form.parse(CharterInput)
  const id = await write((tx) => draftCharter(tx, actor, body.id, input, today, now))
  return done(paths.charterDraft(body.slug, id), 'charterDrafted')
})

export default function CharterDraftNew() {
  const { title, body, values } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('charters.draft.lead')}
      crumbs={[...trails(t).body(body.slug, body.name), [t('charters.title'), paths.charter(body.slug)]]}
      submit={t('charters.draft.save')}
    >
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
