// A numbered thread that travels between bodies until its origin has a published answer. Pure.
import { z } from 'zod'
import { answerKinds, reasonCodes } from '#db/schema/words'
import { choice, optionalDay, optionalId, optionalText, recordId, requiredText } from '../input'
import { revisionField } from '../revision'
import { addWorkingDays } from '../time'

export const matterStates = ['open', 'with-body', 'waiting', 'answered', 'archived'] as const
export type MatterState = (typeof matterStates)[number]

export type MatterMoments = {
  bodyId: string | null
  /** The body that has it has met since it came to them: only the answer is missing. */
  considered: boolean
  answeredAt: Date | null
  archivedAt: Date | null
}

export function matterState(matter: MatterMoments): MatterState {
  if (matter.archivedAt) return 'archived'
  if (matter.answeredAt) return 'answered'
  if (matter.bodyId === null) return 'open'
  return matter.considered ? 'waiting' : 'with-body'
}

/** After so many working days past its date, late becomes very late. */
export const veryLateAfter = 10
export type Lateness = 'on-time' | 'late' | 'very-late'

/** How a promise for `dueOn` stands on `day`: the day it was kept, or today. All YYYY-MM-DD, the site's holidays too. */
export function latenessOf(dueOn: string, day: string, holidays: readonly string[]): Lateness {
  if (day <= dueOn) return 'on-time'
  return day > addWorkingDays(dueOn, veryLateAfter, holidays) ? 'very-late' : 'late'
}

export type Clocks = {
  dueOn: string
  answeredAt: Date | null
  acknowledgeBy: string | null
  acknowledgedAt: Date | null
}
type Limits = { acknowledgeWorkingDays: number; holidays: readonly string[] }

/** The last day on which a body that gets a matter on `day` says that it has it. */
export const acknowledgeByFor = (day: string, site: Limits): string =>
  addWorkingDays(day, site.acknowledgeWorkingDays, site.holidays)

/**
 * How both promises of a matter stand. `dayOf` gives the site's day of an instant. An answer ends the wait for an
 * acknowledgement, too.
 */
export function clocksOf(
  matter: Clocks,
  { today, holidays, dayOf }: { today: string; holidays: readonly string[]; dayOf: (at: Date) => string },
): { answer: Lateness; acknowledgement: Lateness } {
  const settled = (at: Date | null) => (at ? dayOf(at) : today)
  return {
    answer: latenessOf(matter.dueOn, settled(matter.answeredAt), holidays),
    acknowledgement: matter.acknowledgeBy
      ? latenessOf(matter.acknowledgeBy, settled(matter.acknowledgedAt ?? matter.answeredAt), holidays)
      : 'on-time',
  }
}

export type BoardColumn = 'overdue' | 'arrived' | 'with-body' | 'waiting' | 'answered'

/** Where a matter stands on its body's board: what is late comes first, whatever else is true of it. */
export function boardColumnOf(
  matter: { state: MatterState; acknowledgedAt: Date | null },
  clocks: { answer: Lateness; acknowledgement: Lateness },
): BoardColumn {
  if (matter.state === 'answered' || matter.state === 'archived') return 'answered'
  if (clocks.answer !== 'on-time' || clocks.acknowledgement !== 'on-time') return 'overdue'
  if (matter.state === 'waiting') return 'waiting'
  return matter.acknowledgedAt ? 'with-body' : 'arrived'
}

/** Who may see a matter or a comment. `closed` is left out: what nobody may read is no matter. */
export const matterVisibilities = ['public', 'members', 'body'] as const
export type MatterVisibility = (typeof matterVisibilities)[number]

/** No comment is seen by more people than its matter. */
export const isWithin = (inner: MatterVisibility, outer: MatterVisibility): boolean =>
  matterVisibilities.indexOf(inner) >= matterVisibilities.indexOf(outer)

/** Merged with another, a matter's answer reaches at least everybody who could read the matter itself. */
export const mayMergeInto = (
  from: { visibility: MatterVisibility; bodyId: string | null },
  into: { visibility: MatterVisibility; bodyId: string | null },
): boolean => isWithin(from.visibility, into.visibility) && (into.visibility !== 'body' || from.bodyId === into.bodyId)

/** What is not public says why. */
export const needsReason = (input: { visibility: string; reasonCode: string | null }): boolean =>
  input.visibility === 'public' || input.reasonCode !== null

export const optionalReason = () =>
  z
    .enum(['', ...reasonCodes], { error: 'errors.choose' })
    .optional()
    .default('')
    .transform((value) => (value === '' ? null : value))

export const matterWords = {
  title: requiredText(120).pipe(z.string().min(5, 'matters.errors.title')),
  summary: requiredText(2000).pipe(z.string().min(20, 'matters.errors.summary')),
}

export const MatterInput = z
  .object({
    ...matterWords,
    bodyId: optionalId(),
    openedForBodyId: optionalId(),
    visibility: choice(matterVisibilities),
    reasonCode: optionalReason(),
  })
  .refine(needsReason, { path: ['reasonCode'], error: 'matters.errors.reasonCode' })
  .refine((input) => input.visibility !== 'body' || input.bodyId !== null, {
    path: ['bodyId'],
    error: 'matters.errors.bodyNeeded',
  })
export type MatterInput = z.output<typeof MatterInput>

export const MovementInput = z.object({
  toBodyId: recordId(),
  reason: requiredText(1000),
  revision: revisionField(),
})
export type MovementInput = z.output<typeof MovementInput>

export const MergerInput = z.object({
  into: requiredText(20, 'matters.errors.noMatter').transform((number) => number.toUpperCase()),
  reason: requiredText(1000),
  revision: revisionField(),
})
export type MergerInput = z.output<typeof MergerInput>

export const AnswerInput = z
  .object({
    answerKind: choice(answerKinds),
    answer: requiredText(4000).pipe(z.string().min(20, 'matters.errors.answer')),
    plannedOn: optionalDay(),
    sentTo: optionalText(200),
    revision: revisionField(),
  })
  .refine((input) => input.answerKind !== 'not-ours' || input.sentTo !== '', {
    path: ['sentTo'],
    error: 'matters.errors.sentTo',
  })
  .refine((input) => input.answerKind !== 'planned' || input.plannedOn !== null, {
    path: ['plannedOn'],
    error: 'matters.errors.plannedOn',
  })
export type AnswerInput = z.output<typeof AnswerInput>

export const CommentInput = z.object({ text: requiredText(2000), visibility: choice(matterVisibilities) })
export type CommentInput = z.output<typeof CommentInput>

/** The filter of the list; anything unknown is no filter. */
export const MatterFilter = z.object({
  body: optionalText(64).catch(''),
  state: z.enum(['', 'unanswered', 'overdue', ...matterStates]).catch(''),
})
