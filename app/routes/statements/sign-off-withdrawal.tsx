import { useLoaderData } from '@remix-run/react'
import { Conflict, Forbidden, NotFound } from '~/domain/errors'
import { mayWithdrawSignOff, whyNoSignOff } from '~/domain/statements/policy'
import { withdrawSignOff } from '~/domain/statements/sign-offs.server'
import { StatementReasonInput } from '~/domain/statements/statement'
import { findStatement } from '~/domain/statements/statements.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const statement = await findStatement(db, actor, params.number ?? '')
  const partner = statement.partners.find((one) => one.organisationId === params.organisationId)
  if (!partner) throw new NotFound()
  const named = { organisationId: partner.organisationId, isNamed: true }
  if (!mayWithdrawSignOff(actor, statement, named))
    throw new Forbidden(whyNoSignOff(actor, statement, named) ?? undefined)
  if (!partner.isSigned) throw new Conflict('statements.errors.notSigned')
  return {
    title: t('statements.withdrawSignOff'),
    number: statement.number,
    name: statement.title,
    organisation: partner.name,
  }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const { number } = await findStatement(db, actor, params.number ?? '')
  const { reason } = form.parse(StatementReasonInput)
  const organisationId = params.organisationId ?? ''
  await write((tx) => withdrawSignOff(tx, actor, number, { organisationId, reason }, now))
  return done(paths.statement(number), 'signOffWithdrawn')
})

export default function SignOffWithdrawal() {
  const { title, number, name, organisation } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={`${number}, ${name}`}
      lead={t('statements.withdrawSignOffLead', { organisation })}
      crumbs={trails(t).statement(number)}
      submit={t('statements.withdrawSignOff')}
    >
      <TextArea form={form} name="reason" label={t('statements.reason')} rows={4} maxLength={1000} />
    </FormPage>
  )
}
