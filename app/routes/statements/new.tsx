import { useLoaderData } from '@remix-run/react'
import { listBodies } from '~/domain/bodies/body.server'
import { Forbidden, NotFound } from '~/domain/errors'
import { draftStatement, listPartnersToAsk } from '~/domain/statements/drafting.server'
import { mayDraftStatement } from '~/domain/statements/policy'
import { StatementInput } from '~/domain/statements/statement'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextInput } from '~/ui/forms/text-input'
import { Section } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { StatementFields } from '~/ui/statements/statement-fields'

export const loader = member.read(async ({ db, actor, today, url, t }) => {
  const bodies = (await listBodies(db, actor)).filter((body) => mayDraftStatement(actor, body.id))
  if (bodies.length === 0) throw new Forbidden()
  const asked = url.searchParams.get('body')
  const body = asked ? bodies.find((one) => one.slug === asked) : bodies.length === 1 ? bodies[0] : undefined
  if (asked && !body) throw new NotFound()
  return {
    title: t('statements.new'),
    bodies: bodies.map(({ id, slug, name }) => ({ id, slug, name })),
    body: body ? { id: body.id, name: body.name } : null,
    organisations: body ? await listPartnersToAsk(db, actor, body.id, today) : [],
    decision: url.searchParams.get('decision') ?? '',
  }
})

export const action = member.write(async ({ actor, form, write, now }) => {
  const input = form.parse(StatementInput)
  const { number } = await write((tx) => draftStatement(tx, actor, input, now))
  return done(paths.statement(number), 'statementDrafted')
})

export default function NewStatement() {
  const { title, bodies, body, organisations, decision } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ decision })
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={body?.name}
      lead={t('statements.newLead')}
      crumbs={[[t('statements.title'), paths.statements()]]}
      submit={t('statements.put')}
      instead={
        !body && (
          <Section title={t('statements.whichBody')}>
            <Rows>
              {bodies.map((one) => (
                <Row
                  key={one.slug}
                  title={one.name}
                  href={paths.statementNew({ body: one.slug, decision: decision || undefined })}
                />
              ))}
            </Rows>
          </Section>
        )
      }
    >
      <input type="hidden" name="bodyId" value={body?.id ?? ''} />
      <StatementFields form={form} organisations={organisations} />
      <TextInput
        form={form}
        name="decision"
        label={t('statements.field.decision')}
        hint={t('statements.field.decisionHint')}
        width="medium"
        maxLength={20}
        optional
      />
    </FormPage>
  )
}
