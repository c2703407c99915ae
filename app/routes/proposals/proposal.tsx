import { useLoaderData } from '@remix-run/react'
import { listHistory } from '~/domain/activity/history.server'
import { changesOf } from '~/domain/policies/text-change'
import { findCharterChange } from '~/domain/proposals/charter-change.server'
import { findCommentsView, owesCommentSummary } from '~/domain/proposals/comments/summary.server'
import { listExtensions } from '~/domain/proposals/extension.server'
import {
  mayAgreeAction,
  mayCloseProposal,
  mayEditProposal,
  mayExtend,
  mayModerateComments,
  mayOpenProposal,
  mayRecordPosition,
  mayRefer,
  mayStateOutcome,
  maySummarise,
  maySupersede,
  mayWithdraw,
} from '~/domain/proposals/policy'
import { findTextBefore } from '~/domain/proposals/policy-text.server'
import { listConditions } from '~/domain/proposals/positions/conditions.server'
import { findStanding, mandatesOf } from '~/domain/proposals/positions/standing.server'
import { findProposal } from '~/domain/proposals/proposals.server'
import { findChain, listReferrals } from '~/domain/proposals/referral.server'
import { missingSections } from '~/domain/proposals/templates'
import { useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { renderMarkdown } from '~/platform/markdown'
import { History } from '~/ui/activity/history'
import { CharterChangeSection } from '~/ui/charters/change'
import { Aside, Page, Section, Split, Stack } from '~/ui/layout/page'
import { Card } from '~/ui/primitives/card'
import { Disclosure } from '~/ui/primitives/disclosure'
import { Notice } from '~/ui/primitives/notice'
import { Prose } from '~/ui/primitives/prose'
import { VisibilityTag } from '~/ui/primitives/tag'
import { CommentsSection } from '~/ui/proposals/comments'
import { Conditions } from '~/ui/proposals/conditions'
import { ChainSection, Extensions } from '~/ui/proposals/course'
import { Moment } from '~/ui/proposals/moments'
import { PositionForm } from '~/ui/proposals/position-form'
import { ProposalActions } from '~/ui/proposals/proposal-actions'
import { ProposalFacts } from '~/ui/proposals/proposal-facts'
import { PositionHistory, Reckoning, StandingTable } from '~/ui/proposals/standing'
import { OutcomeTag, ProposalTag } from '~/ui/proposals/state-tag'
import { MissingSections } from '~/ui/proposals/templates'
import { TextChanges } from '~/ui/proposals/text-changes'

export const loader = open.read(
  async ({ db, actor, params, site, today, now }) => {
    const proposal = await findProposal(db, actor, params.number ?? '', now)
    const standing = await findStanding(db, actor, proposal, site.timeZone, now)
    const before = await findTextBefore(db, proposal)
    const comments = await findCommentsView(db, proposal, now)
    const referrals = mayRefer(actor, proposal, now) ? await listReferrals(db, proposal) : []
    return {
      title: `${proposal.number} ${proposal.title}`,
      proposal: {
        ...proposal,
        draftedByName: actor.kind === 'person' && actor.isMember ? proposal.draftedByName : null,
        draftedBy: '',
        matterId: null,
        text: '',
        policyText: null,
        charterDraftId: null,
        precedingId: null,
      },
      today,
      missing: proposal.openedAt === null ? missingSections(proposal.template, proposal.text) : [],
      chain: await findChain(db, actor, proposal, now),
      extensions: await listExtensions(db, proposal),
      conditions: await listConditions(db, actor, standing.history),
      comments: comments && {
        ...comments,
        summary: comments.summary && { ...comments.summary, html: renderMarkdown(comments.summary.text), text: '' },
      },
      goesUp: referrals.some((one) => one.link === 'goes-up'),
      mayAgree: mayAgreeAction(actor, proposal, now),
      text: renderMarkdown(proposal.text),
      rationale: proposal.rationale && renderMarkdown(proposal.rationale),
      change: proposal.policyText === null ? null : changesOf(before?.text ?? '', proposal.policyText),
      versionBefore: before?.version ?? null,
      charterChange: await findCharterChange(db, proposal),
      terminology: site.terminology,
      standing,
      mandates: mandatesOf(actor, proposal, standing, now),
      activity: await listHistory(db, actor, { kind: 'proposal', id: proposal.id }),
      may: {
        edit: mayEditProposal(actor, proposal, now),
        open: mayOpenProposal(actor, proposal, now),
        record: mayRecordPosition(actor, proposal, { holdsSeat: true }, now),
        close: mayCloseProposal(actor, proposal, now),
        stateOutcome: mayStateOutcome(actor, proposal, now) && proposal.closedAt !== null,
        withdraw: mayWithdraw(actor, proposal, now),
        extend: mayExtend(actor, proposal, now),
        refer: referrals.length > 0,
        supersede: maySupersede(actor, proposal),
        moderate: mayModerateComments(actor, proposal),
        summarise: maySummarise(actor, proposal, now) && (await owesCommentSummary(db, proposal)),
      },
    }
  },
  { shared: true },
)

export default function Proposal() {
  const { proposal, text, rationale, change, versionBefore, standing, mandates, activity, may, ...rest } =
    useLoaderData<typeof loader>()
  const t = useT()
  const { number, state, policy, decision, withdrawnAt, reasonCode } = proposal
  const taken = state === 'open' || state === 'closing' || standing.history.length > 0
  return (
    <Page
      title={proposal.title}
      eyebrow={`${number} · ${proposal.bodyName}`}
      meta={
        <>
          <ProposalTag state={state} />
          {decision && <OutcomeTag outcome={decision.outcome} />}
          {state === 'open' && (
            <span>
              {t('proposals.facts.closes')} <Moment at={proposal.closesAt} />
            </span>
          )}
          <VisibilityTag
            visibility={proposal.visibility}
            reason={reasonCode ? t(`reasonCode.${reasonCode}`) : undefined}
          />
        </>
      }
      crumbs={[{ label: t('proposals.title'), href: paths.proposals() }, { label: number }]}
    >
      <Split>
        <Stack gap="loose">
          {state === 'open' &&
            mandates
              .filter((mandate) => mandate.current === null && mandate.why === null)
              .map(({ organisationId, organisationName }) => (
                <Notice key={organisationId} tone="warning">
                  <a href={`#position-of-${organisationId}`}>
                    {t('proposals.mine.needed', { organisation: organisationName })}
                  </a>
                </Notice>
              ))}
          {withdrawnAt && (
            <Notice
              tone="warning"
              title={t(
                proposal.endedAs && proposal.endedAs !== 'withdrawn'
                  ? `proposals.ended.${proposal.endedAs}`
                  : 'proposals.state.withdrawn',
              )}
            >
              <p>
                <Moment at={withdrawnAt} />. {proposal.withdrawalReason}
              </p>
            </Notice>
          )}
          <MissingSections sections={rest.missing} />
          <Section title={t('proposals.text')}>
            <Prose html={text} />
          </Section>
          {rationale && (
            <Section title={t('proposals.rationale')}>
              <Prose html={rationale} />
            </Section>
          )}
          {change && policy && (
            <Section
              title={t('proposals.change', { title: policy.title })}
              lead={
                versionBefore === null
                  ? t('proposals.change.first')
                  : t('proposals.change.lead', { version: versionBefore })
              }
            >
              <TextChanges lines={change} />
            </Section>
          )}
          <CharterChangeSection change={rest.charterChange} terminology={rest.terminology} />
          {mandates.length > 0 && state === 'open' && (
            <Card tone="marigold">
              {mandates.map((mandate) => (
                <PositionForm key={mandate.organisationId} number={number} mandate={mandate} />
              ))}
            </Card>
          )}
          <Conditions number={number} conditions={rest.conditions} mayAgree={rest.mayAgree} today={rest.today} />
          {taken && (
            <Section title={t('proposals.standing')}>
              <Reckoning standing={standing} isClosing={state === 'closing'} />
              <StandingTable rows={standing.rows} caption={t('proposals.standing')} isOver={state === 'withdrawn'} />
              <Disclosure summary={t('proposals.history')}>
                <PositionHistory history={standing.history} />
              </Disclosure>
            </Section>
          )}
          <CommentsSection number={number} comments={rest.comments} />
        </Stack>
        <Aside label={t('proposals.facts')}>
          <ProposalActions number={number} may={may} goesUp={rest.goesUp} />
          <ProposalFacts proposal={proposal} />
          <Extensions extensions={rest.extensions} />
          <ChainSection chain={rest.chain} link={proposal.precedingLink} />
          <History entries={activity} own={proposal.title} />
        </Aside>
      </Split>
    </Page>
  )
}
