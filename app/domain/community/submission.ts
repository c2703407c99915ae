// What a resident or business sends without an account, and how it stands. Pure.
import { z } from 'zod'
import { type SubmissionKind, submissionKinds, timeBands } from '#db/schema/words'
import { choice, emailAddress, optionalText, recordId, requiredText } from '../input'
import { matterVisibilities, matterWords, needsReason, optionalReason } from '../matters/matter'

export const isSubmissionKind = (value: string | undefined): value is SubmissionKind =>
  (submissionKinds as readonly string[]).includes(value ?? '')

type Asked = 'required' | 'optional' | 'no'
/** Which fields each kind asks for besides its text. */
export const asks: Record<SubmissionKind, { area: Asked; time: Asked }> = {
  concern: { area: 'optional', time: 'optional' },
  'area-of-focus': { area: 'required', time: 'required' },
  feedback: { area: 'no', time: 'no' },
  'offer-of-help': { area: 'optional', time: 'no' },
  'pattern-report': { area: 'optional', time: 'optional' },
}

export const shortestText = 20
export const longestText = 4000

/**
 * Does this name a dwelling rather than a street, a corner or a block? A house number before or after a street's name,
 * or a flat. It errs on the side of letting a place through: the form's words ask, this only catches slips.
 */
export function looksLikeDwelling(area: string): boolean {
  const text = area.normalize('NFKC').toLowerCase()
  const flat =
    /\b(apt|apartment|apto|apartamento|depto|departamento|flat|unit|suite|piso)\b\.?\s*(no\.?|n[.º°]|#)?\s*\d*[a-z]?\d+[a-z]?\b/
  const numberFirst =
    /(^|[\s,;])\d{1,5}[a-z]?\s+(?:[nsew]\.?\s+|north\s+|south\s+|east\s+|west\s+)?(?:[\p{L}'’.-]+\s+){1,3}(street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|place|pl|terrace|way|close|crescent)\b/u
  const numberLast =
    /\b(calle|avenida|av\.?|camino|paseo|pasaje)\s+[\p{L}][\p{L}\s.'’-]*?,?\s*(#|n[.º°]|no\.)?\s*\d{2,5}\b/u
  const isBlock = /\b(block|cuadra|manzana)s?\b/.test(text)
  return flat.test(text) || (!isBlock && (numberFirst.test(text) || numberLast.test(text)))
}

const place = (asked: Asked) =>
  (asked === 'required' ? requiredText(120, 'community.errors.area') : optionalText(120)).refine(
    (value) => !looksLikeDwelling(value),
    'community.errors.dwelling',
  )
const time = (asked: Asked) =>
  asked === 'required'
    ? choice(timeBands)
    : z
        .enum(['', ...timeBands], { error: 'errors.choose' })
        .optional()
        .default('')
        .transform((value) => value || ('any-time' as const))

/** The form of one kind. Fields that the kind does not ask for are left out of what comes of it. */
export const submissionInput = (kind: SubmissionKind) =>
  z
    .object({
      text: requiredText(longestText, 'community.errors.short').pipe(
        z.string().min(shortestText, 'community.errors.short'),
      ),
      area: place(asks[kind].area),
      timeBand: time(asks[kind].time),
      email: z
        .string()
        .optional()
        .default('')
        .transform((value) => value.trim())
        .pipe(z.union([z.literal(''), emailAddress()], { error: 'errors.email' }))
        .transform((value) => value || null),
      /** The slug of the release that feedback is about; an address may name it, and only intake says whether it exists. */
      release: z
        .string()
        .max(160)
        .nullish()
        .transform((slug) => slug || null),
      formKey: z
        .string()
        .regex(/^[\w-]{32}$/)
        .nullish()
        .catch(null),
    })
    .transform((input) => ({
      ...input,
      kind,
      area: asks[kind].area === 'no' ? '' : input.area,
      timeBand: asks[kind].time === 'no' ? ('any-time' as const) : input.timeBand,
      release: kind === 'feedback' ? input.release : null,
    }))
type SubmissionOutput = z.output<ReturnType<typeof submissionInput>>
/** What intake takes; most is about no release. */
export type SubmissionInput = Omit<SubmissionOutput, 'release'> & { release?: SubmissionOutput['release'] }

export const submissionStates = ['new', 'with-body', 'answered', 'declined'] as const
export type SubmissionState = (typeof submissionStates)[number]

export function submissionState(facts: {
  declinedAt: Date | null
  matterId: string | null
  answeredAt: Date | null
}): SubmissionState {
  if (facts.declinedAt) return 'declined'
  if (facts.answeredAt) return 'answered'
  return facts.matterId === null ? 'new' : 'with-body'
}

/** Has the day passed that was promised for what comes next? */
export const isPromiseLate = (
  promise: { state: SubmissionState; readBy: string; answerBy: string },
  today: string,
): boolean =>
  (promise.state === 'new' && today > promise.readBy) || (promise.state === 'with-body' && today > promise.answerBy)

export const ReceiptInput = z.object({ code: requiredText(200, 'community.errors.noReceipt') })
export const MessageInput = z.object({ text: requiredText(2000) })

export const RoutingInput = z
  .object({
    ...matterWords,
    bodyId: recordId(),
    visibility: choice(matterVisibilities),
    reasonCode: optionalReason(),
  })
  .refine(needsReason, { path: ['reasonCode'], error: 'matters.errors.reasonCode' })
export type RoutingInput = z.output<typeof RoutingInput>

export const JoiningInput = z.object({
  matter: requiredText(20, 'community.errors.noMatter').transform((number) => number.toUpperCase()),
})

export const DeclineInput = z.object({
  reason: requiredText(1000).pipe(z.string().min(20, 'community.errors.reason')),
})

const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** True where the words for everybody hold the whole of what was sent. */
export const repeatsWhole = (words: string, sent: string): boolean => folded(words).includes(folded(sent))

/** The middle of a list of numbers, null of none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[half] as number)
    : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2
}
