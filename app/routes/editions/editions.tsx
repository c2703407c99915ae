import { useLoaderData } from '@remix-run/react'
import { audiences, frequencies } from '#db/schema/words'
import { compileIssue } from '~/across/editions.server'
import { CompileInput } from '~/domain/editions/edition'
import { findNextSpan, listIssues } from '~/domain/editions/issues.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Radios } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Page, Section } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { Button, ButtonRow } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Tag } from '~/ui/primitives/tag'

export const loader = member.read(async ({ db, actor, t }) => ({
  title: t('editions.title'),
  issues: await listIssues(db, actor),
}))

export const action = member.write(async ({ db, form, write, actor, now }) => {
  await listIssues(db, actor)
  const input = form.parse(CompileInput)
  const issue = await write(async (tx) => {
    const span = await findNextSpan(tx, input.audience, input.frequency, now)
    return compileIssue(tx, actor, { ...input, ...span }, now)
  })
  return done(paths.edition(issue.id), 'editionCompiled')
})

const tones = { waiting: 'warning', sending: 'success', paused: 'info', replaced: 'neutral' } as const

export default function Editions() {
  const { title, issues } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm({ audience: 'members', frequency: 'weekly' })
  return (
    <Page
      title={form.problems ? `${t('errors.title')}: ${title}` : title}
      lead={t('editions.lead')}
      crumbs={[{ label: t('nav.desk'), href: paths.desk() }, { label: title }]}
    >
      <Section title={t('editions.issues')}>
        {issues.length === 0 ? (
          <EmptyState title={t('editions.none')}>{t('editions.noneWhy')}</EmptyState>
        ) : (
          <Rows>
            {issues.map((issue) => (
              <Row
                key={issue.id}
                title={t('editions.issue', { edition: t(`editions.name.${issue.audience}`), n: issue.number })}
                href={paths.edition(issue.id)}
                meta={t('editions.issueLead', {
                  frequency: t(`frequency.${issue.frequency}`),
                  from: format.day(issue.coversFrom),
                  to: format.day(issue.coversTo),
                })}
                end={<Tag tone={tones[issue.state]}>{t(`editions.state.${issue.state}`)}</Tag>}
              >
                <span className="ac-small ac-muted">
                  {t('editions.items', { n: issue.items })}
                  {issue.releasedAt && ` · ${t('editions.recipientCount', { n: issue.copies })}`}
                </span>
              </Row>
            ))}
          </Rows>
        )}
      </Section>
      <Section title={t('editions.compile')} lead={t('editions.compileLead')}>
        <PostForm form={form} action={paths.editions()}>
          <Radios
            form={form}
            name="audience"
            label={t('editions.audience')}
            options={audiences.map((value) => ({ value, label: t(`audience.${value}`) }))}
            inline
          />
          <Radios
            form={form}
            name="frequency"
            label={t('editions.frequency')}
            options={frequencies.map((value) => ({ value, label: t(`frequency.${value}`) }))}
            inline
          />
          <TextArea
            form={form}
            name="note"
            label={t('editions.note')}
            hint={t('editions.noteHint')}
            rows={3}
            maxLength={1000}
            optional
          />
          <ButtonRow>
            <Button>{t('editions.compileButton')}</Button>
          </ButtonRow>
        </PostForm>
      </Section>
    </Page>
  )
}
