import { type ChainState, clockChain, type MeetingMoments, type MeetingState } from '~/domain/meetings/meeting'
import { useFormat, useT } from '~/http/page'
import { Steps } from '../lists/steps'
import { DateTime } from '../primitives/date-time'
import { Tag, type TagTone } from '../primitives/tag'

type ClockChainProps = { state: MeetingState; moments: MeetingMoments & { createdAt: Date; amendBy: string | null } }

/** Where a meeting stands, from draft to approved minutes, with the day of each step. */
export function ClockChain({ state, moments }: ClockChainProps) {
  const t = useT()
  const format = useFormat()
  const reached = clockChain.indexOf(state as ChainState)
  const days: Record<ChainState, Date | null> = {
    draft: moments.createdAt,
    published: moments.publishedAt,
    locked: moments.lockedAt,
    'in-session': moments.openedAt,
    'draft-minutes': moments.closedAt,
    amendment: moments.circulatedAt,
    approved: moments.approvedAt,
  }
  return (
    <Steps
      label={t('meetings.chain')}
      steps={clockChain.map((step, at) => {
        const day = days[step]
        const isDone = at < reached || (at === reached && step === 'approved')
        return {
          label: t(`meetings.state.${step}`),
          state: isDone ? 'done' : at === reached ? 'current' : 'upcoming',
          when: day ? <DateTime value={day.toISOString()}>{format.day(lastMoment(day, step))}</DateTime> : undefined,
        }
      })}
    />
  )
}

/** An agenda locks at midnight, at the end of a day: that day is what people ask for. */
const lastMoment = (at: Date, step: ChainState): Date => (step === 'locked' ? new Date(at.getTime() - 1) : at)

const tones: Record<MeetingState, TagTone> = {
  draft: 'neutral',
  published: 'info',
  locked: 'info',
  'in-session': 'accent',
  'draft-minutes': 'neutral',
  amendment: 'info',
  approved: 'success',
  cancelled: 'error',
}

export function MeetingStateTag({ state }: { state: MeetingState }) {
  const t = useT()
  return <Tag tone={tones[state]}>{t(`meetings.state.${state}`)}</Tag>
}
