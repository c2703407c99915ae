import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { mayBackdateNotice, mayWithdrawSignature } from '~/domain/agreement/policy'
import { findWithdrawalNotice } from '~/domain/agreement/signatures.server'
import { WithdrawalInput } from '~/domain/organisations/organisation'
import { findOrganisation } from '~/domain/organisations/organisations.server'
import { withdrawFromAgreement } from '~/domain/policies/withdrawal.server'
import { addDays } from '~/domain/time'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Checkbox } from '~/ui/forms/choices'
import { FormButtons } from '~/ui/forms/form-buttons'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea, TextInput } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'

export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const organisation = await findOrganisation(db, actor, params.slug ?? '')
  mayOrForbid(mayWithdrawSignature(actor, organisation))
  const documents = organisation.signatures.filter((one) => one.withdrawnOn === null).map((one) => one.document)
  const noticeDays = await findWithdrawalNotice(db, organisation.signatures)
  return {
    title: t('agreement.withdrawal.title'),
    ...{ name: organisation.name, slug: organisation.slug, documents, noticeDays, today },
    earliest: addDays(today, noticeDays),
    mayBackdate: mayBackdateNotice(actor),
  }
})

export const action = member.write(async ({ write, actor, form, params, today, now }) => {
  const input = form.parse(WithdrawalInput)
  await write((tx) => withdrawFromAgreement(tx, actor, params.slug ?? '', input, today, now))
  return done(paths.organisation(params.slug ?? ''), 'signatureWithdrawn')
})

export default function Withdrawal() {
  const { title, name, slug, documents, noticeDays, earliest, today, mayBackdate } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ givenOn: today, withdrawnOn: earliest })
  const crumbs = [
    { label: t('nav.organisations'), href: paths.organisations() },
    { label: name, href: paths.organisation(slug) },
    { label: title },
  ]
  if (documents.length === 0)
    return <Page title={title} eyebrow={name} lead={t('agreement.signature.nothingToWithdraw')} crumbs={crumbs} />
  return (
    <Page title={title} eyebrow={name} lead={t('agreement.withdrawal.lead')} crumbs={crumbs}>
      <p>{t('agreement.withdrawal.documents')}</p>
      <ul>
        {documents.map((document) => (
          <li key={document}>{document}</li>
        ))}
      </ul>
      <p className="ac-measure">{t('agreement.withdrawal.ledger')}</p>
      <PostForm form={form}>
        {mayBackdate ? (
          <TextInput
            form={form}
            name="givenOn"
            type="date"
            label={t('agreement.withdrawal.givenOn')}
            hint={t('agreement.withdrawal.givenOnHint')}
            width="medium"
          />
        ) : (
          <input type="hidden" name="givenOn" value={today} />
        )}
        <TextInput
          form={form}
          name="withdrawnOn"
          type="date"
          label={t('agreement.withdrawal.takesEffect')}
          hint={t('agreement.withdrawal.noticeHint', { n: noticeDays })}
          width="medium"
        />
        <TextArea
          form={form}
          name="reason"
          label={t('agreement.withdrawal.reason')}
          hint={t('agreement.withdrawal.reasonHint')}
          rows={4}
          maxLength={2000}
          optional
        />
        <Checkbox
          form={form}
          name="endSeats"
          label={t('agreement.withdrawal.endSeats')}
          hint={t('agreement.withdrawal.endSeatsHint')}
        />
        <FormButtons submit={t('agreement.withdrawal.button')} back={paths.organisation(slug)} danger />
      </PostForm>
    </Page>
  )
}
