import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Conflict, Forbidden } from '~/domain/errors'
import { withdrawStatement } from '~/domain/statements/drafting.server'
import { mayWithdrawStatement } from '~/domain/statements/policy'
import { isPending, StatementReasonInput } from '~/domain/statements/statement'
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

export const meta: MetaFunction<typeof loader> = titled

export default function Withdrawal() {
  const { title, number, name } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <Page
      title={title}
      eyebrow={`${number}, ${name}`}
      lead={t('statements.withdrawLead')}
      crumbs={[
        { label: t('statements.title'), href: paths.statements() },
        { label: number, href: paths.statement(number) },
        { label: title },
      ]}
    >
      <PostForm form={form}>
        <TextArea form={form} name="reason" label={t('statements.reason')} rows={4} maxLength={1000} />
        <ButtonRow>
          <Button look="danger">{t('statements.withdraw')}</Button>
          <ButtonLink look="quiet" href={paths.statement(number)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
