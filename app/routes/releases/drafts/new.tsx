import { useLoaderData } from '@remix-run/react'
import { siteWords } from '~/across/site-words'
import { mayOrForbid } from '~/domain/access/permit'
import { draftRelease, findRevisable } from '~/domain/releases/drafts/drafting.server'
import { mayDraftRelease } from '~/domain/releases/policy'
import { ReleaseStart } from '~/domain/releases/release'
import { buildCorrection } from '~/domain/releases/tables/building.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea, TextInput } from '~/ui/forms/text-input'

export const loader = member.read(async ({ db, actor, t, url }) => {
  mayOrForbid(mayDraftRelease(actor))
  const slug = url.searchParams.get('revises') ?? ''
  const revises = slug === '' ? null : await findRevisable(db, actor, slug)
  return {
    title: revises ? t('releases.new.revision', { title: revises.title }) : t('releases.new.title'),
    revises: revises ? { slug: revises.slug, title: revises.title, period: revises.period } : null,
  }
})

export const action = member.write(async ({ write, actor, form, site, now }) => {
  const input = form.parse(ReleaseStart)
  const slug = await write(async (tx) => {
    const draft = await draftRelease(tx, actor, input, now)
    await buildCorrection(tx, actor, draft, siteWords(site), now)
    return draft
  })
  return done(paths.releaseDraft(slug), 'releaseDrafted')
})

export default function DraftNew() {
  const { title, revises } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ title: revises?.title ?? '', period: revises?.period ?? '', revises: revises?.slug ?? '' })
  return (
    <FormPage
      form={form}
      title={title}
      lead={t(revises ? 'releases.new.revisionLead' : 'releases.new.lead')}
      crumbs={[[t('releases.drafts.title'), paths.releaseDrafts()]]}
      submit={t('releases.new.button')}
      action={paths.releaseNew(revises?.slug)}
    >
      <TextInput
        form={form}
        name="title"
        label={t('releases.field.title')}
        hint={t('releases.field.titleHint')}
        maxLength={160}
      />
      {revises ? (
        <>
          <input type="hidden" name="period" value={revises.period} />
          <input type="hidden" name="revises" value={revises.slug} />
          <TextArea form={form} name="revisionNote" label={t('releases.field.revisionNote')} rows={3} />
        </>
      ) : (
        <TextInput
          form={form}
          name="period"
          label={t('releases.field.period')}
          hint={t('releases.field.periodHint')}
          width="short"
        />
      )}
    </FormPage>
  )
}
