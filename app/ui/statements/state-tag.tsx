import type { StatementState } from '~/domain/statements/statement'
import { useT } from '~/http/page'
import { Tag, type TagTone } from '../primitives/tag'

const tones: Record<StatementState, TagTone> = {
  'for-sign-off': 'accent',
  signed: 'info',
  released: 'success',
  withdrawn: 'neutral',
}

/** Where a joint statement stands. */
export function StatementTag({ state }: { state: StatementState }) {
  const t = useT()
  return <Tag tone={tones[state]}>{t(`statements.state.${state}`)}</Tag>
}
