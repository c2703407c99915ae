import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { buildCorrection } from '~/domain/progress/building.server'
import { draftRelease, findRevisable } from '~/domain/progress/drafting.server'
import { mayDraftRelease } from '~/domain/progress/policy'
import { ReleaseStart } from '~/domain/progress/release'
import { findStewardship } from '~/domain/progress/stewards.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { siteWords } from '~/http/site-words.server'
import { paths } from '~/paths'
import { titled } from '~/title'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea, TextInput } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ db, actor, now, t, url }) => {
  if (!mayDraftRelease(actor, await findStewardship(db, actor, now))) throw new Forbidden()
  const slug = url.searchParams.get('revises') ?? ''
  const revises = slug === '' ? null : await findRevisable(db, slug)
  return {
    title: revises ? t('progress.new.revision', { title: revises.title }) : t('progress.new.title'),
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

export const meta: MetaFunction<typeof loader> = titled

export default function DraftNew() {
  const { title, revises } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ title: revises?.title ?? '', period: revises?.period ?? '', revises: revises?.slug ?? '' })
  return (
    <Page
      title={title}
      lead={t(revises ? 'progress.new.revisionLead' : 'progress.new.lead')}
      crumbs={[{ label: t('progress.drafts.title'), href: paths.releaseDrafts() }, { label: title }]}
    >
      <PostForm form={form} action={paths.releaseNew(revises?.slug)}>
        <TextInput
          form={form}
          name="title"
          label={t('progress.field.title')}
          hint={t('progress.field.titleHint')}
          maxLength={160}
        />
        {revises ? (
          <>
            <input type="hidden" name="period" value={revises.period} />
            <input type="hidden" name="revises" value={revises.slug} />
            <TextArea form={form} name="revisionNote" label={t('progress.field.revisionNote')} rows={3} />
          </>
        ) : (
          <TextInput
            form={form}
            name="period"
            label={t('progress.field.period')}
            hint={t('progress.field.periodHint')}
            width="short"
          />
        )}
        <ButtonRow>
          <Button>{t('progress.new.button')}</Button>
          <ButtonLink look="quiet" href={paths.releaseDrafts()}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
