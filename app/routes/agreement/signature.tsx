import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { mayRecordSignature } from '~/domain/agreement/policy'
import { recordSignature } from '~/domain/agreement/signatures.server'
import { listAgreementDocuments } from '~/domain/agreement/text.server'
import { SignatureInput } from '~/domain/organisations/organisation'
import { findOrganisation } from '~/domain/organisations/organisations.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { FormButtons } from '~/ui/forms/form-buttons'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea, TextInput } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const organisation = await findOrganisation(db, actor, params.slug ?? '')
  mayOrForbid(mayRecordSignature(actor, organisation))
  const documents = await listAgreementDocuments(db, actor)
  const { name, slug, jurisdiction } = organisation
  return {
    title: t('agreement.signature.new'),
    ...{ name, slug, jurisdiction, today },
    documents: documents.map(({ id, title, version }) => ({
      value: id,
      label: t('agreement.signature.versionOf', { version, title }),
    })),
  }
})

export const action = member.write(async ({ write, actor, form, params, now }) => {
  const input = form.parse(SignatureInput)
  await write((tx) => recordSignature(tx, actor, params.slug ?? '', input, now))
  return done(paths.organisation(params.slug ?? ''), 'saved')
})

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
      <Page title={title} eyebrow={name} lead={t('agreement.signature.noText')} crumbs={crumbs}>
        <ButtonRow>
          <ButtonLink href={paths.agreementNew()}>{t('agreement.new')}</ButtonLink>
        </ButtonRow>
      </Page>
    )
  return (
    <Page title={title} eyebrow={name} crumbs={crumbs}>
      <PostForm form={form}>
        <Select form={form} name="documentId" label={t('agreement.signature.document')} options={documents} />
        <TextInput form={form} name="signedOn" type="date" label={t('agreement.signature.signedOn')} width="medium" />
        <TextInput
          form={form}
          name="signedBy"
          label={t('agreement.signature.signedBy')}
          hint={t('agreement.signature.signedByHint')}
          maxLength={160}
        />
        <TextArea
          form={form}
          name="jurisdictions"
          label={t('agreement.signature.jurisdictions')}
          hint={t('agreement.signature.jurisdictionsHint')}
          rows={3}
          optional
        />
        <TextArea
          form={form}
          name="terms"
          label={t('agreement.signature.conditions')}
          hint={t('agreement.signature.termsHint')}
          rows={4}
          maxLength={2000}
          optional
        />
        <FormButtons submit={t('agreement.signature.save')} back={paths.organisation(slug)} />
      </PostForm>
    </Page>
  )
}
