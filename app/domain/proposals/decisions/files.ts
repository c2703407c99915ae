// The register as files to take away; their format is described in content/pages/…/register-files.md. Pure.
import { stringify } from 'csv-stringify/sync'
import type { DecisionRule, Outcome, positionChannels, Stance, Visibility } from '#db/schema/words'

export type RecordedStance = {
  organisation: string
  /** Null where the organisation did not answer. */
  stance: Stance | null
  reason: string
  channel: (typeof positionChannels)[number] | null
}
export type DecisionRecord = {
  number: string
  title: string
  body: string
  proposal: string
  visibility: Visibility
  reasonCode: string | null
  decidedOn: string
  outcome: Outcome
  rule: DecisionRule
  /** In the reader's language. */
  explanation: string
  /** Markdown. */
  statement: string
  /** Markdown. */
  text: string
  /** The policy's whole text as it was adopted; null where no policy was to change or it is not for the reader. */
  policyText: string | null
  /** Empty where it holds everywhere. */
  places: string[]
  effectiveOn: string | null
  reviewOn: string | null
  isReplaced: boolean
  replaces: string[]
  policy: { slug: string; title: string; version: number } | null
  positions: RecordedStance[]
  actions: {
    title: string
    organisation: string
    dueOn: string
    state: 'done' | 'late' | 'open'
    doneOn: string | null
  }[]
  reviews: { dueOn: string; result: string; note: string; nextReviewOn: string | null }[]
}

const columns = [
  'number',
  'title',
  'body',
  'proposal',
  'visibility',
  'reason_code',
  'decided_on',
  'outcome',
  'rule',
  'explanation',
  'statement',
  'text',
  'places',
  'effective_on',
  'review_on',
  'replaced',
  'replaces',
  'policy',
  'policy_version',
  'positions',
  'actions',
  'address',
] as const

const sentence = (...parts: (string | null)[]) => parts.filter(Boolean).join(': ')

/**
 * One line a decision; names of columns and codes are never translated. Lists stand in one cell, parted by `; `. Nothing
 * in it can run as a formula. `addressOf` makes a decision's permanent address of its number.
 */
export function decisionsCsv(records: DecisionRecord[], addressOf: (number: string) => string): string {
  const rows = records.map((one) => [
    one.number,
    one.title,
    one.body,
    one.proposal,
    one.visibility,
    one.reasonCode ?? '',
    one.decidedOn,
    one.outcome,
    one.rule,
    one.explanation,
    one.statement,
    one.text,
    one.places.join('; '),
    one.effectiveOn ?? '',
    one.reviewOn ?? '',
    one.isReplaced ? 'yes' : 'no',
    one.replaces.join('; '),
    one.policy?.slug ?? '',
    one.policy ? String(one.policy.version) : '',
    one.positions.map((said) => sentence(said.organisation, said.stance ?? 'no-answer', said.reason)).join('; '),
    one.actions
      .map((action) => sentence(action.organisation, action.title, `${action.state} ${action.dueOn}`))
      .join('; '),
    addressOf(one.number),
  ])
  return `\uFEFF${stringify([[...columns], ...rows], { escape_formulas: true, record_delimiter: '\r\n' })}`
}

/** The same with positions, actions and reviews as lists. Days are YYYY-MM-DD in the site's time zone. */
export function decisionsJson(
  records: DecisionRecord[],
  { zone, language, addressOf }: { zone: string; language: string; addressOf: (number: string) => string },
): string {
  const decisions = records.map((one) => ({ ...one, address: addressOf(one.number) }))
  return `${JSON.stringify({ format: 'accord-decisions/1', timeZone: zone, language, decisions }, null, 2)}\n`
}
