// What the forms of meetings send. Messages are catalogue keys.
import { z } from 'zod'
import { agendaItemTypes, attendances, reasonCodes, rsvps, visibilities } from '#db/schema/words'
import { calendarDay, choice, optionalId, optionalText, recordId, requiredText, wholeNumber } from '../input'
import { meetingVisibilities } from './meeting'

const oneLine = (most: number) => optionalText(most).transform((value) => value.replace(/\s+/g, ' '))
const reasonCode = z
  .union([z.enum(reasonCodes), z.literal('')], { error: 'errors.choose' })
  .optional()
  .default('')
  .transform((value) => value || null)
const clockTime = z
  .string({ error: 'meetings.errors.time' })
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'meetings.errors.time')
const webAddress = oneLine(500).refine((value) => value === '' || isWebAddress(value), 'meetings.errors.link')

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && ['https:', 'http:'].includes(new URL(value).protocol)
}

const plan = {
  title: requiredText(200).transform((value) => value.replace(/\s+/g, ' ')),
  date: calendarDay(),
  time: clockTime,
  durationMinutes: wholeNumber(5, 720, 'meetings.errors.duration'),
  place: oneLine(300),
  link: webAddress,
  dialIn: oneLine(300),
  visibility: choice(meetingVisibilities),
  reasonCode,
}
type Plan = z.output<z.ZodObject<typeof plan>>

function checkPlan(input: Plan, context: z.RefinementCtx): void {
  const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (!input.place && !input.link && !input.dialIn) refuse('place', 'meetings.errors.whereRequired')
  if (input.visibility !== 'public' && !input.reasonCode) refuse('reasonCode', 'meetings.errors.reasonRequired')
}
/** `local` is the wall-clock start, YYYY-MM-DDTHH:MM in the site's zone; the edge makes the instant of it. */
const withLocal = <P extends Plan>({ date, time, ...rest }: P) => ({ ...rest, local: `${date}T${time}` })

/** Title, time, place and visibility of a meeting, as the form of a draft and of a change sends them. */
export const MeetingInput = z.object(plan).superRefine(checkPlan).transform(withLocal)
export const DraftInput = z
  .object({ ...plan, bodyId: recordId() })
  .superRefine(checkPlan)
  .transform(withLocal)

/** What the commands take: the same with the start as an instant. */
export type MeetingPlan = Omit<z.output<typeof MeetingInput>, 'local'> & { startsAt: Date }
export type DraftPlan = MeetingPlan & { bodyId: string }

/**
 * An agenda item. One that is closed by type or by visibility is closed in both, and says nothing but its length and
 * reason code: no title, presenter or paper is ever stored.
 */
export const AgendaItemInput = z
  .object({
    title: oneLine(200),
    type: choice(agendaItemTypes),
    minutes: wholeNumber(1, 480, 'meetings.errors.minutes'),
    presenter: oneLine(120),
    paper: optionalText(20_000),
    visibility: choice(visibilities),
    reasonCode,
  })
  .superRefine((input, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (!isClosed(input)) {
      if (!input.title) refuse('title', 'errors.required')
      return
    }
    for (const field of ['title', 'presenter', 'paper'] as const)
      if (input[field]) refuse(field, 'meetings.errors.closedSaysNothing')
    if (!input.reasonCode) refuse('reasonCode', 'meetings.errors.reasonRequired')
  })
  .transform((input) =>
    isClosed(input) ? { ...input, type: 'closed' as const, visibility: 'closed' as const } : input,
  )
export type AgendaItemPlan = z.output<typeof AgendaItemInput>

/** Closed by its type or by its visibility: nothing of it is recorded beyond a count. */
export const isClosed = (item: { type: string; visibility: string }): boolean =>
  item.type === 'closed' || item.visibility === 'closed'

/** Why an item was removed, or a meeting cancelled. */
export const ReasonInput = z.object({ reason: requiredText(300) })
export const ReplyInput = z.object({ reply: choice(rsvps) })
/** `version` is the one that the writer started from, 0 for the first text. */
export const MinutesInput = z.object({ text: optionalText(50_000), version: wholeNumber(0, 999_999) })
export const ClosedMinutesInput = z.object({
  matters: wholeNumber(0, 99, 'meetings.errors.matters'),
  version: wholeNumber(0, 999_999),
})
export const ActionInput = z.object({
  title: requiredText(200).transform((value) => value.replace(/\s+/g, ' ')),
  organisationId: recordId(),
  dueOn: calendarDay(),
  itemId: optionalId(),
  ownerId: optionalId(),
})
export const CompletionInput = z.object({ note: optionalText(500) })
export const ApprovalInput = z.object({ note: optionalText(500) })
export const CorrectionInput = z.object({ text: requiredText(2_000) })

export const AttendanceRow = z.object({
  status: z.union([z.enum(attendances), z.literal('')], { error: 'errors.choose' }),
  represented: oneLine(120),
})
export type AttendanceEntry = { organisationId: string } & z.output<typeof AttendanceRow>
