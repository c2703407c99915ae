import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Conflict, Forbidden, NotFound } from '~/domain/errors'
import { mayWithdrawSignOff, whyNoSignOff } from '~/domain/statements/policy'
import { withdrawSignOff } from '~/domain/statements/sign-offs.server'
import { StatementReasonInput } from '~/domain/statements/statement'
import { findStatement } from '~/domain/statements/statements.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

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

export const meta: MetaFunction<typeof loader> = titled

export default function SignOffWithdrawal() {
  const { title, number, name, organisation } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <Page
      title={title}
      eyebrow={`${number}, ${name}`}
      lead={t('statements.withdrawSignOffLead', { organisation })}
      crumbs={[
        { label: t('statements.title'), href: paths.statements() },
        { label: number, href: paths.statement(number) },
        { label: title },
      ]}
    >
      <PostForm form={form}>
        <TextArea form={form} name="reason" label={t('statements.reason')} rows={4} maxLength={1000} />
        <ButtonRow>
          <Button>{t('statements.withdrawSignOff')}</Button>
          <ButtonLink look="quiet" href={paths.statement(number)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
