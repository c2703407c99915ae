import { z } from 'zod'
import {
  positionChannels,
  proposalTemplates,
  reasonCodes,
  stances,
  type Visibility,
  visibilities,
} from '#db/schema/words'
import {
  calendarDay,
  choice,
  listOf,
  localDateTime,
  optionalDay,
  optionalId,
  optionalLocalDateTime,
  optionalText,
  recordId,
  requiredText,
  tick,
} from '../input'
import { revisionField } from '../revision'
import { wordsAsked } from './positions/stance'

/** The columns that a proposal's state is read from, and the instant its outcome was written (the decision's). */
export type ProposalMoments = {
  opensAt: Date
  closesAt: Date
  openedAt: Date | null
  closedAt: Date | null
  withdrawnAt: Date | null
  decidedAt: Date | null
}

export const proposalStates = ['draft', 'open', 'closing', 'decided', 'withdrawn'] as const
export type ProposalState = (typeof proposalStates)[number]

/**
 * The state at an instant. Nothing has to run for a proposal to open or to close: the clock alone decides, to the
 * millisecond, so a late job neither lets a position in after closing nor keeps one out before.
 *
 * - draft: not opened by anybody, or opened for a time that has not come. Its text is fixed once it was opened.
 * - open: from `opensAt` until just before `closesAt`.
 * - closing: from `closesAt`, or from `closedAt`, until a person has written the outcome.
 */
export function proposalState(moments: ProposalMoments, now: Date): ProposalState {
  const { opensAt, closesAt, openedAt, closedAt, withdrawnAt, decidedAt } = moments
  if (withdrawnAt) return 'withdrawn'
  if (decidedAt) return 'decided'
  if (!openedAt) return 'draft'
  if (closedAt || now >= closesAt) return 'closing'
  return now < opensAt ? 'draft' : 'open'
}

export const proposalVerbs = [
  'edit',
  'open',
  'givePosition',
  'readHidden',
  'close',
  'stateOutcome',
  'withdraw',
  'extend',
  'refer',
] as const
export type ProposalVerb = (typeof proposalVerbs)[number]

/**
 * What may be done in each state, whoever asks. A proposal past its closing time can no longer be withdrawn: an
 * unwelcome outcome is written like any other. One withdrawn with hidden positions keeps them hidden, since they were
 * given on the promise that nobody reads them before closing, and closing never came. So does one that goes to another
 * body while it is open; one that was decided stays decided and the other body has the text before it, too.
 */
export const lifecycle: Record<ProposalState, readonly ProposalVerb[]> = {
  draft: ['edit', 'open', 'withdraw', 'refer'],
  open: ['givePosition', 'withdraw', 'extend', 'refer'],
  closing: ['readHidden', 'close', 'stateOutcome'],
  decided: ['readHidden', 'refer'],
  withdrawn: [],
}
export const allows = (state: ProposalState, verb: ProposalVerb): boolean => lifecycle[state].includes(verb)

/** How far a proposal may be read. What is closed leaves no text behind, so nothing could be agreed about it. */
export const proposalVisibilities = ['public', 'members', 'body'] as const

/**
 * Whether everybody who may see the one may see the other. A proposal shows the policy's text beside its own, so it is
 * read by nobody who may not read the policy; both are of the same body.
 */
export const isNoWiderThan = (visibility: Visibility, limit: Visibility): boolean =>
  visibilities.indexOf(visibility) >= visibilities.indexOf(limit)

/** What the drafting form sends. Times are local to the site; a proposal that is not public gives its reason code. */
export const ProposalInput = z
  .object({
    bodyId: recordId(),
    /** What the text is written after; null for one that is written freely. */
    template: z
      .union([z.enum(proposalTemplates), z.literal('')], { error: 'errors.choose' })
      .optional()
      .transform((template) => template || null),
    /** The number of the proposal whose place it takes. */
    supersedes: optionalId(),
    title: requiredText(200),
    text: requiredText(50_000),
    rationale: optionalText(20_000),
    policyId: optionalId(),
    policyText: optionalText(100_000),
    /** The draft of the body's next charter, where this changes how the body governs itself. */
    charterDraftId: optionalId(),
    jurisdictions: listOf(requiredText(120)).transform((names) => [...new Set(names)]),
    matterId: optionalId(),
    visibility: choice(proposalVisibilities),
    reasonCode: z
      .union([z.enum(reasonCodes), z.literal('')], { error: 'errors.choose' })
      .optional()
      .default(''),
    hiddenUntilClosing: tick(),
    opensAt: localDateTime(),
    closesAt: localDateTime(),
    /** Until when the public may comment; null where it is not asked. */
    commentsCloseAt: optionalLocalDateTime(),
    revision: revisionField(),
  })
  .superRefine((input, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (input.closesAt <= input.opensAt) refuse('closesAt', 'proposals.errors.closesBeforeOpening')
    if (input.commentsCloseAt && input.visibility !== 'public')
      refuse('commentsCloseAt', 'proposals.errors.commentsNotPublic')
    else if (
      input.commentsCloseAt &&
      (input.commentsCloseAt <= input.opensAt || input.commentsCloseAt > input.closesAt)
    )
      refuse('commentsCloseAt', 'proposals.errors.commentsWithin')
    if (input.policyId && !input.policyText) refuse('policyText', 'proposals.errors.policyTextRequired')
    if (input.charterDraftId && input.policyId) refuse('policyId', 'proposals.errors.charterOrPolicy')
    if (!input.policyId && input.policyText) refuse('policyId', 'proposals.errors.policyRequired')
    if (input.visibility !== 'public' && !input.reasonCode) refuse('reasonCode', 'proposals.errors.reasonCodeRequired')
  })
  .transform((input) => ({
    ...input,
    policyText: input.policyText || null,
    reasonCode: input.visibility === 'public' ? null : input.reasonCode || null,
  }))
export type ProposalInput = z.output<typeof ProposalInput>

const wordsMissing = {
  condition: 'proposals.errors.conditionRequired',
  need: 'proposals.errors.needRequired',
  reason: 'proposals.errors.reasonRequired',
} as const

const position = {
  stance: choice(stances, 'proposals.errors.stanceRequired'),
  /** The condition, what is needed, or the reason, as the stance asks. */
  reason: optionalText(5_000),
}
const asksForWords = (
  input: { stance: (typeof stances)[number]; reason: string },
  context: { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void },
) => {
  const asked = wordsAsked[input.stance]
  if (asked !== 'optional' && !input.reason)
    context.addIssue({ code: 'custom', path: ['reason'], message: wordsMissing[asked] })
}

/** An organisation's position, given by its delegate or acting alternate; `revision` is the ordinal of the one they saw. */
export const PositionInput = z
  .object({ organisationId: recordId(), ...position, revision: revisionField() })
  .superRefine(asksForWords)
export type PositionInput = z.output<typeof PositionInput>

/** A position that somebody gave in the room or by telephone, as the clerk records it; `givenBy` is who spoke. */
export const RecordedPositionInput = z
  .object({
    organisationId: recordId(),
    ...position,
    channel: choice(positionChannels, 'proposals.errors.channelRequired').refine((channel) => channel !== 'portal', {
      error: 'proposals.errors.channelRequired',
    }),
    givenBy: recordId('proposals.errors.givenByRequired'),
  })
  .superRefine(asksForWords)
export type RecordedPositionInput = z.output<typeof RecordedPositionInput>

export const WithdrawalInput = z.object({ reason: requiredText(5_000, 'proposals.errors.withdrawalReasonRequired') })
export type WithdrawalInput = z.output<typeof WithdrawalInput>

const statement = {
  statement: requiredText(20_000, 'proposals.errors.statementRequired'),
  reviewOn: optionalDay(),
}
/** What a person writes where nothing was adopted: days are not in question, but a review may be. */
export const OutcomeStatementInput = z.object(statement).transform((input) => ({ ...input, effectiveOn: null }))
/** What a person writes of an adopted proposal: it takes effect on a day, and is reviewed after it. */
export const AdoptionStatementInput = z
  .object({ ...statement, effectiveOn: calendarDay('proposals.errors.effectiveOnRequired') })
  .refine((input) => input.reviewOn === null || input.reviewOn > input.effectiveOn, {
    path: ['reviewOn'],
    error: 'proposals.errors.reviewBeforeEffect',
  })
export type OutcomeStatementInput = z.output<typeof OutcomeStatementInput> | z.output<typeof AdoptionStatementInput>
