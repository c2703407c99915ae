import type { Proposal } from '~/domain/proposals/proposals.server'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { DescriptionList } from '../lists/description-list'
import { Moment } from './moments'

type Shown = Omit<Proposal, 'draftedByName'> & {
  /** Null for those who are no members. */
  draftedByName: string | null
}

export function ProposalFacts({ proposal }: { proposal: Shown }) {
  const t = useT()
  const format = useFormat()
  const { charter, policy, decision, jurisdictions, draftedByName } = proposal
  const facts = [
    proposal.template && { term: t('proposals.template'), description: t(`proposalTemplate.${proposal.template}`) },
    { term: t('proposals.facts.opens'), description: <Moment at={proposal.opensAt} /> },
    { term: t('proposals.facts.closes'), description: <Moment at={proposal.closesAt} /> },
    {
      term: t('proposals.facts.body'),
      description: <a href={paths.body(proposal.bodySlug)}>{proposal.bodyName}</a>,
    },
    { term: t('proposals.facts.rule'), description: t(`rule.${charter.rule}`) },
    {
      term: t('proposals.facts.quorum'),
      description: t('proposals.facts.quorumText', { share: format.percent(charter.quorumShare) }),
    },
    charter.requiredSectors.length > 0 && {
      term: t('proposals.facts.sectors'),
      description: format.list(charter.requiredSectors.map((sector) => t(`sector.${sector}`))),
    },
    {
      term: t('proposals.facts.places'),
      description: jurisdictions.length > 0 ? format.list(jurisdictions) : t('proposals.facts.everywhere'),
    },
    policy && {
      term: t('proposals.facts.policy'),
      description: <a href={paths.policy(policy.slug)}>{policy.title}</a>,
    },
    draftedByName && { term: t('proposals.facts.drafted'), description: draftedByName },
    decision && {
      term: t('proposals.facts.decision'),
      description: <a href={paths.decision(decision.number)}>{decision.number}</a>,
    },
  ]
  return <DescriptionList items={facts.filter((fact) => typeof fact === 'object' && fact !== null)} />
}
