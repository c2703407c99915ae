// The evaluation plan, the evaluators' reports and what is answered to them. Pure.
import { z } from 'zod'
import type { QuestionWords } from '#db/schema/evaluation'
import { isWebAddress } from '../evidence/figure'
import { calendarDay, listOf, optionalId, optionalText, recordId, requiredText } from '../input'
import { revisionField } from '../revision'
import { addDays } from '../time'

const words = {
  question: requiredText(400).pipe(z.string().min(10, 'evaluation.errors.question')),
  measureIds: listOf(recordId()),
  sources: requiredText(1000),
  ownerOrganisationId: optionalId(),
  ownerRole: optionalText(160),
  frequency: requiredText(160),
  method: requiredText(2000),
  success: requiredText(1000),
}
const isOwned = ({ ownerOrganisationId, ownerRole }: { ownerOrganisationId: string | null; ownerRole: string }) =>
  ownerOrganisationId !== null || ownerRole !== ''
const owned = { path: ['ownerRole'], message: 'evaluation.errors.owner' }

/** `reason` is needed once the plan is fixed; the command asks for it. */
export const QuestionInput = z
  .object({ ...words, reason: optionalText(1000), revision: revisionField() })
  .refine(isOwned, owned)
export type QuestionInput = z.output<typeof QuestionInput>

export const DropInput = z.object({ reason: optionalText(1000) })

export const FixInput = z.object({ fixedOn: calendarDay(), note: optionalText(1000) })
export type FixInput = z.output<typeof FixInput>

/** A report is handed in as words or as a file of words: no longer than this. */
export const mostReportBytes = 500_000

export const ReportInput = z.object({
  title: requiredText(200),
  author: requiredText(200),
  covers: requiredText(120),
  text: z.string().optional().default(''),
  address: optionalText(500).refine((text) => text === '' || isWebAddress(text), 'evidence.errors.address'),
  responseDueOn: calendarDay(),
})
export type ReportInput = z.output<typeof ReportInput>

export const ResponseInput = z.object({
  text: requiredText(20_000).pipe(z.string().min(20, 'evaluation.errors.response')),
})

/** The fields of a question in the order in which they are read. */
export const questionFields = ['question', 'measures', 'sources', 'owner', 'frequency', 'method', 'success'] as const
export type QuestionField = (typeof questionFields)[number]
/** A question as people read it: measures and owner by name. */
export type SpokenQuestion = Record<QuestionField, string>

type Names = { measures: ReadonlyMap<string, string>; organisations: ReadonlyMap<string, string> }

export function spoken(question: QuestionWords, { measures, organisations }: Names): SpokenQuestion {
  const { ownerOrganisationId, ownerRole } = question
  const owner = ownerOrganisationId === null ? '' : (organisations.get(ownerOrganisationId) ?? '')
  return {
    question: question.question,
    measures: question.measureIds
      .map((id) => measures.get(id) ?? '')
      .filter(Boolean)
      .join('; '),
    sources: question.sources,
    owner: [owner, ownerRole].filter(Boolean).join(', '),
    frequency: question.frequency,
    method: question.method,
    success: question.success,
  }
}

export const wordsOf = (row: QuestionWords): QuestionWords => ({
  question: row.question,
  measureIds: row.measureIds,
  sources: row.sources,
  ownerOrganisationId: row.ownerOrganisationId,
  ownerRole: row.ownerRole,
  frequency: row.frequency,
  method: row.method,
  success: row.success,
})

export const isSameQuestion = (a: QuestionWords, b: QuestionWords): boolean =>
  JSON.stringify(wordsOf(a)) === JSON.stringify(wordsOf(b))

export const reminderMarks = ['two-weeks', 'three-days', 'late'] as const
export type ReminderMark = (typeof reminderMarks)[number]

/** Which reminder of a response is due on a day: two weeks before, three days before, and once when it is late. */
export function responseReminder(dueOn: string, today: string): ReminderMark | null {
  if (today > dueOn) return 'late'
  if (today >= addDays(dueOn, -3)) return 'three-days'
  return today >= addDays(dueOn, -14) ? 'two-weeks' : null
}

export type ResponseState = 'answered' | 'answered-late' | 'late' | 'due'
/** How a report stands to its response. A response of the due day itself is in time. */
export function responseState(dueOn: string, respondedOn: string | null, today: string): ResponseState {
  if (respondedOn !== null) return respondedOn > dueOn ? 'answered-late' : 'answered'
  return today > dueOn ? 'late' : 'due'
}
