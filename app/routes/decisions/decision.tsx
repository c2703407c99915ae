import { useLoaderData } from '@remix-run/react'
import { citedTexts } from '~/across/citations.server'
import { listHistory } from '~/domain/activity/history.server'
import { changesOf } from '~/domain/policies/text-change'
import { findCharterChange } from '~/domain/proposals/charter-change.server'
import { actionStateOf, listActionsOfProposals } from '~/domain/proposals/decisions/actions.server'
import { findDecision } from '~/domain/proposals/decisions/decisions.server'
import { explainOutcome } from '~/domain/proposals/decisions/explanation'
import { listReviews } from '~/domain/proposals/decisions/reviews.server'
import { successorOf } from '~/domain/proposals/decisions/supersession'
import { listChain } from '~/domain/proposals/decisions/supersession.server'
import { mayCloseReview, mayRecordSupersession } from '~/domain/proposals/policy'
import { findTextBefore } from '~/domain/proposals/policy-text.server'
import { findStanding } from '~/domain/proposals/positions/standing.server'
import { findProposal } from '~/domain/proposals/proposals.server'
import { listStatementsOf } from '~/domain/statements/statements.server'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { renderMarkdown } from '~/platform/markdown'
import { History } from '~/ui/activity/history'
import { CharterChangeSection } from '~/ui/charters/change'
import { Aside, Page, Section, Split, Stack } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { ButtonLink } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'
import { PrintButton } from '~/ui/primitives/print-button'
import { Prose } from '~/ui/primitives/prose'
import { VisibilityTag } from '~/ui/primitives/tag'
import { FollowingActions, SupersessionChain } from '~/ui/proposals/decision-parts'
import { Day } from '~/ui/proposals/moments'
import { ReviewHistory } from '~/ui/proposals/review-history'
import { StanceTally } from '~/ui/proposals/stance'
import { StandingTable } from '~/ui/proposals/standing'
import { OutcomeTag } from '~/ui/proposals/state-tag'
import { TextChanges } from '~/ui/proposals/text-changes'
import { StatementsOfDecision } from '~/ui/statements/statements-of-decision'

export const loader = open.read(
  async (read) => {
    const { db, actor, params, site, today, now, t } = read
    const decision = await findDecision(db, actor, params.number ?? '')
    const proposal = await findProposal(db, actor, decision.proposalNumber, now)
    const { rows } = await findStanding(db, actor, proposal, site.timeZone, now)
    const before = await findTextBefore(db, proposal)
    const isMember = actor.kind === 'person' && actor.isMember
    const actions = await listActionsOfProposals(db, actor, [proposal.id])
    const chain = await listChain(db, actor, decision)
    const counts: Record<string, number> = {}
    for (const { position } of rows) if (position) counts[position.stance] = (counts[position.stance] ?? 0) + 1
    return {
      title: `${decision.number} ${proposal.title}`,
      number: decision.number,
      name: proposal.title,
      proposalNumber: proposal.number,
      body: { name: proposal.bodyName, slug: proposal.bodySlug },
      outcome: decision.outcome,
      rule: decision.rule,
      explanation: explainOutcome(decision, t),
      ...(await citedTexts(read, { statement: decision.statement }, decision.decidedAt)),
      text: renderMarkdown(proposal.text),
      changes: proposal.policyText === null ? null : changesOf(before?.text ?? '', proposal.policyText),
      policyText: proposal.policyText === null ? null : renderMarkdown(proposal.policyText),
      policyTitle: proposal.policy?.title ?? '',
      places: proposal.jurisdictions,
      actions: actions.map((one) => ({ ...one, state: actionStateOf(one, today) })),
      chain,
      successor: successorOf(chain, proposal.jurisdictions, today),
      rows,
      counts,
      decidedAt: decision.decidedAt,
      effectiveOn: decision.effectiveOn,
      reviewOn: decision.reviewOn,
      policy: decision.policy,
      charter: decision.charter,
      charterChange: await findCharterChange(db, proposal),
      terminology: site.terminology,
      statements: await listStatementsOf(db, actor, decision.number),
      reviews: await listReviews(db, actor, decision.id),
      mayReview: mayCloseReview(actor, decision, today),
      maySupersede: mayRecordSupersession(actor, decision),
      publishedByName: isMember ? decision.publishedByName : null,
      visibility: proposal.visibility,
      reasonCode: proposal.reasonCode,
      history: await listHistory(db, actor, [
        { kind: 'decision', id: decision.id },
        { kind: 'proposal', id: proposal.id },
      ]),
    }
  },
  { shared: true },
)

export default function Decision() {
  const decision = useLoaderData<typeof loader>()
  const t = useT()
  const { number, name, body, outcome, policy, effectiveOn, reviewOn, reasonCode, publishedByName, changes } = decision
  const format = useFormat()
  const { successor } = decision
  const facts = [
    { term: t('decisions.decided'), description: <Day on={decision.decidedAt} /> },
    effectiveOn && { term: t('decisions.effective'), description: <Day on={effectiveOn} /> },
    {
      term: t('decisions.review'),
      description: reviewOn ? <Day on={reviewOn} /> : t('decisions.reviewNone'),
    },
    decision.places.length > 0 && { term: t('proposals.facts.places'), description: format.list(decision.places) },
    { term: t('proposals.facts.body'), description: <a href={paths.body(body.slug)}>{body.name}</a> },
    { term: t('proposals.facts.rule'), description: t(`rule.${decision.rule}`) },
    {
      term: t('decisions.proposal'),
      description: <a href={paths.proposal(decision.proposalNumber)}>{decision.proposalNumber}</a>,
    },
    decision.charter && {
      term: t('charters.title'),
      description: (
        <a href={paths.charter(body.slug)}>{t('charters.version', { version: decision.charter.version })}</a>
      ),
    },
    policy && {
      term: t('decisions.policy'),
      description: (
        <a href={paths.policy(policy.slug, effectiveOn ?? undefined)}>
          {t('decisions.version', { title: policy.title, version: policy.version })}
        </a>
      ),
    },
    publishedByName && { term: t('decisions.publishedBy'), description: publishedByName },
  ]
  return (
    <Page
      title={name}
      eyebrow={`${number} · ${body.name}`}
      meta={
        <>
          <OutcomeTag outcome={outcome} />
          <VisibilityTag
            visibility={decision.visibility}
            reason={reasonCode ? t(`reasonCode.${reasonCode}`) : undefined}
          />
        </>
      }
      actions={
        <>
          {decision.mayReview && (
            <ButtonLink href={paths.decisionReview(number)}>{t('decisions.review.close')}</ButtonLink>
          )}
          {decision.maySupersede && (
            <ButtonLink look="secondary" href={paths.supersession(number)}>
              {t('decisions.supersession.link')}
            </ButtonLink>
          )}
          <PrintButton />
        </>
      }
      crumbs={[{ label: t('decisions.title'), href: paths.decisions() }, { label: number }]}
    >
      {successor && (
        <Notice tone="warning">
          {t('decisions.replacedBy')}{' '}
          <a href={paths.decision(successor.number)}>
            {successor.number} {successor.title}
          </a>
        </Notice>
      )}
      <Split>
        <Stack gap="loose">
          <Section title={t('decisions.statement')}>
            <Prose html={decision.statement} />
          </Section>
          <Section title={t('decisions.why')}>
            <p className="ac-measure">{decision.explanation}</p>
          </Section>
          <Section title={t('decisions.positions')}>
            <StanceTally counts={decision.counts} />
            <StandingTable rows={decision.rows} caption={t('decisions.positions')} />
          </Section>
          <Section title={t('decisions.text')}>
            <Prose html={decision.text} />
          </Section>
          <CharterChangeSection change={decision.charterChange} terminology={decision.terminology} />
          {changes && (
            <Section title={t('proposals.change', { title: decision.policyTitle })}>
              <TextChanges lines={changes} />
            </Section>
          )}
          {decision.policyText && (
            <Section title={t('decisions.policyText', { title: decision.policyTitle })}>
              <Prose html={decision.policyText} />
            </Section>
          )}
          <FollowingActions actions={decision.actions} />
          <StatementsOfDecision statements={decision.statements} />
          <ReviewHistory reviews={decision.reviews} />
          <SupersessionChain steps={decision.chain} own={{ number, title: name, decidedAt: decision.decidedAt }} />
        </Stack>
        <Aside label={t('decisions.facts')}>
          <DescriptionList items={facts.filter((fact) => typeof fact === 'object' && fact !== null)} />
          <History entries={decision.history} own={name} />
        </Aside>
      </Split>
    </Page>
  )
}
