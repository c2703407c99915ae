// What can happen to a proposal between its opening and its outcome: it is put off, it goes to another body, somebody is
// reminded. Pure.
import { z } from 'zod'
import type { BodyKind, ProposalLink } from '#db/schema/words'
import { calendarDay, localDateTime, recordId, requiredText } from '../input'

export const ExtensionInput = z.object({
  closesAt: localDateTime(),
  reason: requiredText(2000, 'proposals.errors.extensionReasonRequired'),
  /** The closing time that the form was made from, ISO 8601. */
  formerClosesAt: z.iso.datetime({ error: 'errors.dateTime' }).transform((text) => new Date(text)),
})
export type ExtensionInput = z.output<typeof ExtensionInput>

export const ReferralInput = z.object({
  bodyId: recordId(),
  reason: requiredText(2000, 'proposals.errors.referralReasonRequired'),
})
export type ReferralInput = z.output<typeof ReferralInput>

/** A proposal goes up to the coordinating group, and from there back to another body; null for any other way. */
export function referralOf(from: BodyKind, to: BodyKind): Exclude<ProposalLink, 'supersedes'> | null {
  if (from !== 'pcg' && to === 'pcg') return 'goes-up'
  return from === 'pcg' && to !== 'pcg' ? 'referred-back' : null
}

export type ReminderMark = 'early' | 'late'

const hour = 3_600_000

/**
 * Which reminder is due of those who have not answered: the early one three days before closing, the late one a day
 * before; where a proposal is open for less, at half and at three quarters of its time. Only the last that has come: who
 * missed the early one is not told twice. Null before the first.
 */
export function reminderDue(
  { opensAt, openedAt, closesAt }: { opensAt: Date; openedAt: Date | null; closesAt: Date },
  now: Date,
): ReminderMark | null {
  if (openedAt === null || now >= closesAt) return null
  const begins = Math.max(opensAt.getTime(), openedAt.getTime())
  const span = closesAt.getTime() - begins
  const left = closesAt.getTime() - now.getTime()
  if (now.getTime() < begins) return null
  if (left <= Math.min(24 * hour, span / 4)) return 'late'
  return left <= Math.min(72 * hour, span / 2) ? 'early' : null
}

/** What will be done about a condition, by whom and until which day. */
export const ConditionPlanInput = z.object({
  title: requiredText(300),
  organisationId: recordId(),
  dueOn: calendarDay(),
})
export type ConditionPlan = z.output<typeof ConditionPlanInput>
