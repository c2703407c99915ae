// A progress release: its states, what its forms send, and the periods it may be about. Pure.
import { z } from 'zod'
import { choice, optionalId, optionalText, recordId, requiredText, tick } from '../input'
import { periodPattern } from '../measures/periods'

export const releaseStates = ['draft', 'gated', 'reviewed', 'published', 'revised', 'withdrawn'] as const
/** draft → passed the gate → reviewed by a second person → published → revised by a later release, or withdrawn. */
export type ReleaseState = (typeof releaseStates)[number]
export type ReleaseMoments = {
  gatedAt: Date | null
  reviewedAt: Date | null
  publishedAt: Date | null
  withdrawnAt?: Date | null
}

export function releaseState(release: ReleaseMoments, isRevised = false): ReleaseState {
  if (release.publishedAt && release.withdrawnAt) return 'withdrawn'
  if (release.publishedAt) return isRevised ? 'revised' : 'published'
  if (release.reviewedAt) return 'reviewed'
  return release.gatedAt ? 'gated' : 'draft'
}

export const chartKinds = ['none', 'bars', 'lines'] as const
export type ChartKind = (typeof chartKinds)[number]

/** The parts of the text, in the order in which they are read. Each is Markdown. */
export const narrativeParts = ['summary', 'successes', 'obstacles', 'methods', 'sources'] as const
export type NarrativePart = (typeof narrativeParts)[number]
export type Narrative = Record<NarrativePart, string>
/** Without these nothing goes to the gate: what went well never stands without what did not. */
export const neededParts = ['summary', 'successes', 'obstacles'] as const satisfies readonly NarrativePart[]

const period = () =>
  z
    .string({ error: 'releases.errors.period' })
    .transform((value) => value.trim().toUpperCase())
    .pipe(z.string().regex(periodPattern, 'releases.errors.period'))

export const ReleaseStart = z.object({
  title: requiredText(160),
  period: period(),
  /** The slug of the release that this one corrects. */
  revises: z.string().optional().default(''),
  revisionNote: optionalText(1000),
})
export type ReleaseStart = z.output<typeof ReleaseStart>

export const ReleaseText = z.object({
  title: requiredText(160),
  period: period(),
  summary: optionalText(4000),
  successes: optionalText(10_000),
  obstacles: optionalText(10_000),
  methods: optionalText(10_000),
  sources: optionalText(10_000),
  revisionNote: optionalText(1000),
})
export type ReleaseText = z.output<typeof ReleaseText>

export const TableInput = z.object({
  title: requiredText(160),
  measureId: recordId(),
  chart: choice(chartKinds),
  /** The promise that this table keeps, if it keeps one. */
  feedId: optionalId(),
})
export type TableInput = z.output<typeof TableInput>

export const GateInput = z.object({ tell: tick() })

/** A cell by the code of each side, and why it is withheld besides the rule. */
export const NamedInput = z.object({
  reason: z
    .string({ error: 'releases.named.needsReason' })
    .transform((text) => text.trim())
    .pipe(z.string().min(10, 'releases.named.needsReason').max(500, 'errors.tooLong')),
})
export type NamedInput = z.output<typeof NamedInput> & { codes: Record<string, string> }

export const WithdrawalInput = z.object({
  /** Stands in public where the release stood. */
  reason: requiredText(1000),
  sure: z.string({ error: 'releases.withdrawal.needsSure' }).min(1, 'releases.withdrawal.needsSure'),
})
export type WithdrawalInput = z.output<typeof WithdrawalInput>

export const ReviewInput = z.object({
  /** Why what the gate found in the text may stand. */
  reason: optionalText(2000),
  seen: tick(),
})
export type ReviewInput = z.output<typeof ReviewInput>
