import type { Outcome } from '#db/schema/words'
import type { ProposalState } from '~/domain/proposals/proposal'
import { useT } from '~/http/page'
import { Tag, type TagTone } from '../primitives/tag'

const tones: Record<ProposalState, TagTone> = {
  draft: 'neutral',
  open: 'info',
  closing: 'warning',
  decided: 'neutral',
  withdrawn: 'neutral',
}
export function ProposalTag({ state }: { state: ProposalState }) {
  const t = useT()
  return <Tag tone={tones[state]}>{t(`proposals.state.${state}`)}</Tag>
}

const outcomeTones: Record<Outcome, TagTone> = { adopted: 'success', 'not-adopted': 'neutral', inquorate: 'warning' }
export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const t = useT()
  return <Tag tone={outcomeTones[outcome]}>{t(`outcomeWord.${outcome}`)}</Tag>
}
