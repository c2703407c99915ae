import { useLoaderData } from '@remix-run/react'
import { Conflict, Forbidden } from '~/domain/errors'
import { withdrawStatement } from '~/domain/statements/drafting.server'
import { mayWithdrawStatement } from '~/domain/statements/policy'
import { isPending, StatementReasonInput } from '~/domain/statements/statement'
import { findStatement } from '~/domain/statements/statements.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const statement = await findStatement(db, actor, params.number ?? '')
  if (!isPending(statement)) throw new Conflict(`statements.errors.${statement.releasedAt ? 'released' : 'withdrawn'}`)
  if (!mayWithdrawStatement(actor, statement)) throw new Forbidden()
  return { title: t('statements.withdraw'), number: statement.number, name: statement.title }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const { number } = await findStatement(db, actor, params.number ?? '')
  const { reason } = form.parse(StatementReasonInput)
  await write((tx) => withdrawStatement(tx, actor, number, reason, now))
  return done(paths.statement(number), 'statementWithdrawn')
})

export default function Withdrawal() {
  const { title, number, name } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={`${number}, ${name}`}
      lead={t('statements.withdrawLead')}
      crumbs={trails(t).statement(number)}
      submit={t('statements.withdraw')}
      danger
    >
      <TextArea form={form} name="reason" label={t('statements.reason')} rows={4} maxLength={1000} />
    </FormPage>
  )
}
