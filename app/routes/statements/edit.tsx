import { useLoaderData } from '@remix-run/react'
import { Conflict, Forbidden } from '~/domain/errors'
import { listPartnersToAsk, reviseStatement } from '~/domain/statements/drafting.server'
import { mayReviseStatement } from '~/domain/statements/policy'
import { isPending, StatementChangeInput } from '~/domain/statements/statement'
import { findStatement } from '~/domain/statements/statements.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'
import { StatementFields } from '~/ui/statements/statement-fields'

export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const statement = await findStatement(db, actor, params.number ?? '')
  if (!isPending(statement)) throw new Conflict(`statements.errors.${statement.releasedAt ? 'released' : 'withdrawn'}`)
  if (!mayReviseStatement(actor, statement)) throw new Forbidden()
  const { number, version, text } = statement
  return {
    title: t('statements.edit'),
    number,
    version,
    name: statement.title,
    text,
    partners: statement.partners.map(({ organisationId, name }) => ({ organisationId, name })),
    organisations: await listPartnersToAsk(db, actor, statement.bodyId, today),
  }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const { number } = await findStatement(db, actor, params.number ?? '')
  const input = form.parse(StatementChangeInput)
  await write((tx) => reviseStatement(tx, actor, number, input, now))
  return done(paths.statement(number), 'statementRevised')
})

export default function EditStatement() {
  const { title, number, version, name, text, partners, organisations } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ title: name, text, organisationIds: partners.map((one) => one.organisationId) })
  const nameOf = (id: string) => organisations.find((one) => one.organisationId === id)?.organisationName ?? ''
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={`${number}, ${name}`}
      crumbs={trails(t).statement(number)}
      submit={t('statements.save')}
      revision={version}
      watched={[
        { key: 'title', label: t('statements.field.title'), now: name },
        { key: 'text', label: t('statements.field.text'), now: text },
        {
          key: 'organisationIds',
          label: t('statements.field.partners'),
          now: partners.map((one) => one.name).join('\n'),
          say: (typed) => typed.split('\n').map(nameOf).join('\n'),
        },
      ]}
      warning={t('statements.editLead')}
    >
      <StatementFields form={form} organisations={organisations} />
      <TextArea form={form} name="reason" label={t('statements.field.change')} rows={3} maxLength={1000} />
    </FormPage>
  )
}
