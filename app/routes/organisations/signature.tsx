import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ensure } from '~/domain/access/permit'
import { listAgreementDocuments } from '~/domain/organisations/agreement-text.server'
import { SignatureInput } from '~/domain/organisations/organisation'
import { findOrganisation } from '~/domain/organisations/organisations.server'
import { mayRecordSignature } from '~/domain/organisations/policy'
import { recordSignature } from '~/domain/organisations/signatures.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Select } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea, TextInput } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const organisation = await findOrganisation(db, actor, params.slug ?? '')
  ensure(actor, 'signature.recorded', mayRecordSignature(actor, organisation))
  const documents = await listAgreementDocuments(db, actor)
  const { name, slug, jurisdiction } = organisation
  return {
    title: t('members.signature.new'),
    ...{ name, slug, jurisdiction, today },
    documents: documents.map(({ id, title, version }) => ({
      value: id,
      label: t('members.signature.versionOf', { version, title }),
    })),
  }
})

export const action = member.write(async ({ write, actor, form, params, now }) => {
  const input = form.parse(SignatureInput)
  await write((tx) => recordSignature(tx, actor, params.slug ?? '', input, now))
  return done(paths.organisation(params.slug ?? ''), 'saved')
})

export const meta: MetaFunction<typeof loader> = titled

export default function SignatureNew() {
  const { title, name, slug, jurisdiction, today, documents } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ documentId: documents[0]?.value ?? '', signedOn: today, jurisdictions: jurisdiction })
  const crumbs = [
    { label: t('nav.organisations'), href: paths.organisations() },
    { label: name, href: paths.organisation(slug) },
    { label: title },
  ]
  if (documents.length === 0)
    return (
      <Page title={title} eyebrow={name} lead={t('members.signature.noText')} crumbs={crumbs}>
        <ButtonRow>
          <ButtonLink href={paths.agreementNew()}>{t('agreement.new')}</ButtonLink>
        </ButtonRow>
      </Page>
    )
  return (
    <Page title={title} eyebrow={name} crumbs={crumbs}>
      <PostForm form={form}>
        <Select form={form} name="documentId" label={t('members.signature.document')} options={documents} />
        <TextInput form={form} name="signedOn" type="date" label={t('members.signature.signedOn')} width="medium" />
        <TextInput
          form={form}
          name="signedBy"
          label={t('members.signature.signedBy')}
          hint={t('members.signature.signedByHint')}
          maxLength={160}
        />
        <TextArea
          form={form}
          name="jurisdictions"
          label={t('members.signature.jurisdictions')}
          hint={t('members.signature.jurisdictionsHint')}
          rows={3}
          optional
        />
        <TextArea
          form={form}
          name="terms"
          label={t('members.signature.conditions')}
          hint={t('members.signature.termsHint')}
          rows={4}
          maxLength={2000}
          optional
        />
        <ButtonRow>
          <Button>{t('members.signature.save')}</Button>
          <ButtonLink look="quiet" href={paths.organisation(slug)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
