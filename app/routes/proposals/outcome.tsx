import { useLoaderData } from '@remix-run/react'
import { owesCommentSummary } from '~/domain/proposals/comments/summary.server'
import { findClosing, publishOutcome } from '~/domain/proposals/decisions/closing.server'
import { explainOutcome } from '~/domain/proposals/decisions/explanation'
import { maySummarise } from '~/domain/proposals/policy'
import { findStanding } from '~/domain/proposals/positions/standing.server'
import { AdoptionStatementInput, OutcomeStatementInput } from '~/domain/proposals/proposal'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormButtons } from '~/ui/forms/form-buttons'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea, TextInput } from '~/ui/forms/text-input'
import { Page, Section } from '~/ui/layout/page'
import { SummaryOwed } from '~/ui/proposals/comments'
import { StandingTable } from '~/ui/proposals/standing'
import { OutcomeTag } from '~/ui/proposals/state-tag'

export const loader = member.read(async ({ db, actor, params, site, today, now, t }) => {
  const { proposal, outcome } = await findClosing(db, actor, params.number ?? '', now)
  const { rows } = await findStanding(db, actor, proposal, site.timeZone, now)
  return {
    title: t('proposals.outcome.title', { number: proposal.number }),
    number: proposal.number,
    proposalTitle: proposal.title,
    outcome: outcome.outcome,
    explanation: explainOutcome(outcome, t),
    rows,
    owesSummary: await owesCommentSummary(db, proposal),
    maySummarise: maySummarise(actor, proposal, now),
    changesPolicy: proposal.policyId !== null,
    values: { effectiveOn: today },
  }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const { proposal, outcome } = await findClosing(db, actor, params.number ?? '', now)
  const input = outcome.outcome === 'adopted' ? form.parse(AdoptionStatementInput) : form.parse(OutcomeStatementInput)
  const decision = await write((tx) => publishOutcome(tx, actor, proposal.number, input, now))
  return done(paths.decision(decision.number), 'outcomePublished')
})

export default function Outcome() {
  const { title, number, proposalTitle, outcome, explanation, rows, changesPolicy, values, ...rest } =
    useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  return (
    <Page
      title={title}
      eyebrow={proposalTitle}
      lead={t('proposals.outcome.lead')}
      crumbs={[
        { label: t('proposals.title'), href: paths.proposals() },
        { label: number, href: paths.proposal(number) },
        { label: title },
      ]}
    >
      {rest.owesSummary && <SummaryOwed number={number} mayWrite={rest.maySummarise} />}
      <Section title={t('proposals.outcome.computed')}>
        <p>
          <OutcomeTag outcome={outcome} />
        </p>
        <p className="ac-measure">{explanation}</p>
        <StandingTable rows={rows} caption={t('proposals.standing')} />
      </Section>
      <Section title={t('proposals.outcome.write')}>
        <PostForm form={form} action={paths.outcome(number)}>
          <TextArea
            form={form}
            name="statement"
            label={t('proposals.outcome.statement')}
            hint={t('proposals.outcome.statementHint')}
            rows={8}
          />
          {outcome === 'adopted' && (
            <TextInput
              form={form}
              name="effectiveOn"
              type="date"
              width="medium"
              label={t('proposals.outcome.effectiveOn')}
              hint={changesPolicy ? t('proposals.outcome.effectiveOnPolicy') : undefined}
            />
          )}
          <TextInput
            form={form}
            name="reviewOn"
            type="date"
            width="medium"
            label={t('proposals.outcome.reviewOn')}
            hint={t('proposals.outcome.reviewOnHint')}
            optional
          />
          <FormButtons submit={t('proposals.outcome.publish')} back={paths.proposal(number)} />
        </PostForm>
      </Section>
    </Page>
  )
}
