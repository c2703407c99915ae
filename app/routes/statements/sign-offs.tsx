import { useLoaderData } from '@remix-run/react'
import { Conflict, Forbidden } from '~/domain/errors'
import { mandatesOf } from '~/domain/statements/needs'
import { signOff } from '~/domain/statements/sign-offs.server'
import { isPending, SignOffInput } from '~/domain/statements/statement'
import { findStatement } from '~/domain/statements/statements.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { renderMarkdown } from '~/platform/markdown'
import { Radios } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { trails } from '~/ui/forms/trails'
import { Card } from '~/ui/primitives/card'
import { Prose } from '~/ui/primitives/prose'

/** The exact text stands on this page, and the form says which version it was. */
export const loader = member.read(async ({ db, actor, params, t }) => {
  const statement = await findStatement(db, actor, params.number ?? '')
  if (!isPending(statement)) throw new Conflict(`statements.errors.${statement.releasedAt ? 'released' : 'withdrawn'}`)
  const mandates = mandatesOf(actor, statement)
  const free = mandates.filter(({ isSigned, why }) => !isSigned && why === null)
  if (free.length === 0) {
    if (mandates.some(({ why }) => why === null)) throw new Conflict('statements.errors.alreadySigned')
    throw new Forbidden(mandates[0]?.why ?? 'statements.errors.noVoice')
  }
  return {
    title: t('statements.signOffTitle'),
    number: statement.number,
    name: statement.title,
    version: statement.version,
    text: statement.text,
    html: renderMarkdown(statement.text),
    partners: statement.partners.map(({ name }) => name),
    mandates: free.map(({ organisationId, name }) => ({ organisationId, name })),
  }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const { number } = await findStatement(db, actor, params.number ?? '')
  const input = form.parse(SignOffInput)
  await write((tx) => signOff(tx, actor, number, input, now))
  return done(paths.statement(number), 'signedOff')
})

export default function SignOffs() {
  const { title, number, name, version, text, html, partners, mandates } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ organisationId: mandates[0]?.organisationId ?? '' })
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={number}
      lead={t('statements.signOffLead', { n: version })}
      crumbs={trails(t).statement(number)}
      submit={t('statements.signOffButton', { n: version })}
      revision={version}
      watched={[
        { key: 'name', label: t('statements.field.title'), now: name },
        { key: 'text', label: t('statements.field.text'), now: text },
        { key: 'partners', label: t('statements.field.partners'), now: partners.join('\n') },
      ]}
      above={
        <Card title={name} level={2} tone="sand" foot={partners.join(', ')}>
          <Prose html={html} />
        </Card>
      }
    >
      <Radios
        form={form}
        name="organisationId"
        label={t('statements.signOffFor')}
        options={mandates.map((one) => ({ value: one.organisationId, label: one.name }))}
      />
    </FormPage>
  )
}
