import { useLoaderData } from '@remix-run/react'
import { listBodies } from '~/domain/bodies/body.server'
import { listDecisions } from '~/domain/proposals/decisions/decisions.server'
import { mayComment, mayDraftProposal } from '~/domain/proposals/policy'
import { listPending, listProposalsAwaiting, listWithdrawn, type Proposal } from '~/domain/proposals/proposals.server'
import { useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { Page, Section } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Tag, VisibilityTag } from '~/ui/primitives/tag'
import { Day, Moment } from '~/ui/proposals/moments'
import { OutcomeTag, ProposalTag } from '~/ui/proposals/state-tag'

const line = (proposal: Proposal, now: Date) => {
  const { number, title, bodyName, state, visibility, reasonCode, opensAt, closesAt } = proposal
  const takesComments = mayComment(proposal, now)
  return { number, title, bodyName, state, visibility, reasonCode, opensAt, closesAt, takesComments }
}
type Line = ReturnType<typeof line>

export const loader = open.read(
  async ({ db, actor, url, now, t, site }) => {
    const bodies = await listBodies(db, actor)
    const bodyId = bodies.find((body) => body.id === url.searchParams.get('body'))?.id ?? null
    const pending = await listPending(db, actor, bodyId, now)
    const awaiting = await listProposalsAwaiting(db, actor, now)
    const register = { words: '', bodyId, outcome: null, year: null, zone: site.timeZone }
    const of = (state: Proposal['state']) =>
      pending.filter((proposal) => proposal.state === state).map((one) => line(one, now))
    return {
      title: t('proposals.title'),
      bodies: bodies.map(({ id, name }) => ({ value: id, label: name })),
      bodyId,
      open: of('open'),
      closing: of('closing'),
      drafts: of('draft'),
      decided: (await listDecisions(db, actor, register, 1)).rows
        .slice(0, 5)
        .map(({ number, title, bodyName, outcome, decidedAt }) => ({ number, title, bodyName, outcome, decidedAt })),
      withdrawn: await listWithdrawn(db, actor, bodyId, 5, now),
      awaiting: awaiting.map((row) => row.number),
      mayDraft: bodies.some((body) => mayDraftProposal(actor, { bodyId: body.id })),
    }
  },
  { shared: true },
)

export default function Proposals() {
  const {
    title,
    bodies,
    bodyId,
    open: openOnes,
    closing,
    drafts,
    decided,
    withdrawn,
    awaiting,
    mayDraft,
  } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={title}
      lead={t('proposals.lead')}
      actions={mayDraft && <ButtonLink href={paths.proposalNew(bodyId ?? undefined)}>{t('proposals.new')}</ButtonLink>}
    >
      <FilterBar label={t('proposals.filter')} clearHref={bodyId ? paths.proposals() : undefined}>
        <Select
          form={{ values: { body: bodyId ?? '' } }}
          name="body"
          label={t('proposals.body')}
          options={bodies}
          emptyLabel={t('proposals.everyBody')}
          optional
        />
      </FilterBar>
      <Section title={t('proposals.list.open')}>
        {openOnes.length === 0 ? (
          <EmptyState title={t('proposals.list.openNone')}>{t('proposals.list.openNoneWhy')}</EmptyState>
        ) : (
          <Lines lines={openOnes} awaiting={awaiting} />
        )}
      </Section>
      {closing.length > 0 && (
        <Section title={t('proposals.list.waiting')} lead={t('proposals.list.waitingLead')}>
          <Lines lines={closing} />
        </Section>
      )}
      {drafts.length > 0 && (
        <Section title={t('proposals.list.drafts')} lead={t('proposals.list.draftsLead')}>
          <Lines lines={drafts} />
        </Section>
      )}
      <Section
        title={t('proposals.list.decided')}
        action={<a href={paths.decisions({ body: bodyId ?? undefined })}>{t('proposals.list.allDecisions')}</a>}
      >
        {decided.length === 0 ? (
          <EmptyState title={t('proposals.list.decidedNone')} />
        ) : (
          <Rows>
            {decided.map((decision) => (
              <Row
                key={decision.number}
                title={decision.title}
                href={paths.decision(decision.number)}
                meta={
                  <span>
                    {decision.number} · {decision.bodyName} · <Day on={decision.decidedAt} />
                  </span>
                }
                end={<OutcomeTag outcome={decision.outcome} />}
              />
            ))}
          </Rows>
        )}
      </Section>
      {withdrawn.length > 0 && (
        <Section title={t('proposals.list.withdrawn')}>
          <Rows>
            {withdrawn.map((row) => (
              <Row
                key={row.number}
                title={row.title}
                href={paths.proposal(row.number)}
                meta={`${row.number} · ${row.bodyName}`}
                end={<ProposalTag state="withdrawn" />}
              >
                {row.reason}
              </Row>
            ))}
          </Rows>
        </Section>
      )}
    </Page>
  )
}

const saidOf = { draft: 'opens', open: 'closes', closing: 'closed' } as const

function Lines({ lines, awaiting = [] }: { lines: Line[]; awaiting?: string[] }) {
  const t = useT()
  return (
    <Rows>
      {lines.map((proposal) => {
        const state = proposal.state as keyof typeof saidOf
        const [before, after] = t(`proposals.list.${saidOf[state]}`).split('{when}')
        return (
          <Row
            key={proposal.number}
            title={proposal.title}
            href={paths.proposal(proposal.number)}
            meta={
              <span>
                {proposal.number} · {proposal.bodyName} · {before}
                <Moment at={state === 'draft' ? proposal.opensAt : proposal.closesAt} />
                {after}
              </span>
            }
            end={<ProposalTag state={proposal.state} />}
          >
            {awaiting.includes(proposal.number) && <Tag tone="accent">{t('proposals.list.needsYou')}</Tag>}
            {proposal.takesComments && (
              <a href={paths.proposalComments(proposal.number)}>{t('proposals.comments.give')}</a>
            )}
            {proposal.visibility !== 'public' && (
              <VisibilityTag
                visibility={proposal.visibility}
                reason={proposal.reasonCode ? t(`reasonCode.${proposal.reasonCode}`) : undefined}
              />
            )}
          </Row>
        )
      })}
    </Rows>
  )
}
