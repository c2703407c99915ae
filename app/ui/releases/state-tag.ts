import type { FeedState } from '~/domain/feeds/feed'
import type { PlanState } from '~/domain/releases/calendar/plan'
import type { ReleaseState } from '~/domain/releases/release'
import type { TagTone } from '../primitives/tag'

export const stateTones: Record<ReleaseState, TagTone> = {
  draft: 'neutral',
  gated: 'info',
  reviewed: 'accent',
  published: 'success',
  revised: 'warning',
  withdrawn: 'error',
}

export const planTones: Record<PlanState, TagTone> = {
  planned: 'neutral',
  late: 'warning',
  published: 'success',
  dropped: 'error',
}

export const feedTones: Record<FeedState, TagTone> = {
  'on-time': 'success',
  late: 'warning',
  missing: 'error',
  due: 'neutral',
}
