// A release that is announced for a day. Pure.
import { z } from 'zod'
import { calendarDay, recordId, requiredText } from '../../input'
import { periodPattern } from '../../measures/periods'

export const planStates = ['planned', 'late', 'published', 'dropped'] as const
/** Announced; past its day without a release; kept; given up with a reason. */
export type PlanState = (typeof planStates)[number]

export function planState(
  plan: { plannedOn: string; droppedAt: Date | null; publishedAt: Date | null },
  today: string,
): PlanState {
  if (plan.publishedAt) return 'published'
  if (plan.droppedAt) return 'dropped'
  return plan.plannedOn < today ? 'late' : 'planned'
}

const reason = () => requiredText(600).pipe(z.string().min(10, 'releases.published.errors.reason'))

export const PlanInput = z.object({
  title: requiredText(160),
  period: z
    .string({ error: 'releases.errors.period' })
    .transform((value) => value.trim().toUpperCase())
    .pipe(z.string().regex(periodPattern, 'releases.errors.period')),
  plannedOn: calendarDay(),
})
export type PlanInput = z.output<typeof PlanInput>

export const PlanMoveInput = z.object({ plannedOn: calendarDay(), reason: reason() })
export type PlanMoveInput = z.output<typeof PlanMoveInput>
export const PlanDropInput = z.object({ reason: reason() })
export const PlanReleaseInput = z.object({ releaseId: recordId() })
