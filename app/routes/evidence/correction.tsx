import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { CorrectionInput, entryFields } from '~/domain/evidence/entry'
import { correctEvidence } from '~/domain/evidence/keeping.server'
import { mayCorrectEvidence } from '~/domain/evidence/policy'
import { findEvidence } from '~/domain/evidence/register.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { EntryFields } from '~/ui/evidence/entry-fields'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const entry = await findEvidence(db, params.slug ?? '')
  if (!mayCorrectEvidence(actor)) throw new Forbidden()
  return {
    title: t('evidence.correct'),
    slug: entry.slug,
    measure: entry.measure,
    words: Object.fromEntries(entryFields.map((field) => [field, entry[field]])),
  }
})

export const action = member.write(async ({ actor, form, params, write, now }) => {
  const slug = params.slug ?? ''
  if (!mayCorrectEvidence(actor)) throw new Forbidden()
  const input = form.parse(CorrectionInput)
  await write((tx) => correctEvidence(tx, actor, slug, input, now))
  return done(paths.evidenceEntry(slug), 'evidenceCorrected')
})

export const meta: MetaFunction<typeof loader> = titled

export default function Correction() {
  const { title, slug, measure, words } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(words)
  return (
    <Page
      title={title}
      lead={t('evidence.correctLead')}
      crumbs={[
        { label: t('evidence.title'), href: paths.evidence() },
        { label: measure, href: paths.evidenceEntry(slug) },
        { label: title },
      ]}
    >
      <PostForm form={form}>
        <EntryFields form={form} />
        <TextArea
          form={form}
          name="reason"
          label={t('evidence.reason')}
          hint={t('evidence.reasonHint')}
          rows={3}
          maxLength={1000}
        />
        <ButtonRow>
          <Button>{t('evidence.correctButton')}</Button>
          <ButtonLink look="quiet" href={paths.evidenceEntry(slug)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
