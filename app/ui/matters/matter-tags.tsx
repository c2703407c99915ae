import type { Lateness, MatterState } from '~/domain/matters/matter'
import { useT } from '~/http/page'
import { Tag, type TagTone } from '../primitives/tag'

const tones: Record<MatterState, TagTone> = {
  open: 'neutral',
  'with-body': 'info',
  waiting: 'accent',
  answered: 'success',
  archived: 'neutral',
}

/** Where a matter stands. */
export function StateTag({ state }: { state: MatterState }) {
  const t = useT()
  return <Tag tone={tones[state]}>{t(`matterState.${state}`)}</Tag>
}

/** Nothing while there is time. */
export function LatenessTag({ lateness }: { lateness: Lateness }) {
  const t = useT()
  if (lateness === 'on-time') return null
  return (
    <Tag tone="error" icon="clock">
      {t(`lateness.${lateness}`)}
    </Tag>
  )
}

/** Nothing while there is time to say that a matter has arrived. */
export function AcknowledgementTag({ lateness }: { lateness: Lateness }) {
  const t = useT()
  if (lateness === 'on-time') return null
  return (
    <Tag tone="warning" icon="clock">
      {t(`matters.ackLateness.${lateness}`)}
    </Tag>
  )
}
