// A text that several organisations say together. It is theirs only when each of them has signed off exactly that text. Pure.
import { z } from 'zod'
import { listOf, optionalText, recordId, requiredText } from '../input'
import { revisionField } from '../revision'

export type StatementMoments = { releasedAt: Date | null; withdrawnAt: Date | null }
export type StatementState = 'for-sign-off' | 'signed' | 'released' | 'withdrawn'

/** `partners` are those whom the standing text names; `isSigned` where the organisation's sign-off of it holds. */
export function statementState(
  { releasedAt, withdrawnAt }: StatementMoments,
  partners: readonly { isSigned: boolean }[],
): StatementState {
  if (releasedAt) return 'released'
  if (withdrawnAt) return 'withdrawn'
  return partners.length > 0 && partners.every(({ isSigned }) => isSigned) ? 'signed' : 'for-sign-off'
}

/** Text can change and sign-offs can be given and taken back. */
export const isPending = ({ releasedAt, withdrawnAt }: StatementMoments): boolean =>
  releasedAt === null && withdrawnAt === null

export type StatementWords = { title: string; text: string; organisationIds: readonly string[] }

/** Whether two versions say the same in the name of the same organisations. One character more is another text. */
export const isSameStatement = (a: StatementWords, b: StatementWords): boolean =>
  a.title === b.title &&
  a.text === b.text &&
  [...a.organisationIds].sort().join(' ') === [...b.organisationIds].sort().join(' ')

/** Fewer than two say nothing jointly. */
export const leastPartners = 2

const words = {
  title: requiredText(120).pipe(z.string().min(5, 'statements.errors.title')),
  text: requiredText(8000).pipe(z.string().min(20, 'statements.errors.text')),
  organisationIds: listOf(recordId()).refine(
    (ids) => new Set(ids).size === ids.length && ids.length >= leastPartners,
    'statements.errors.partners',
  ),
}

export const StatementInput = z.object({
  bodyId: recordId(),
  ...words,
  decision: optionalText(20).transform((number) => number.toUpperCase() || null),
})
export type StatementInput = z.output<typeof StatementInput>

export const StatementChangeInput = z.object({
  ...words,
  reason: requiredText(1000),
  revision: revisionField(),
})
export type StatementChangeInput = z.output<typeof StatementChangeInput>

export const SignOffInput = z.object({ organisationId: recordId(), revision: revisionField() })
export type SignOffInput = z.output<typeof SignOffInput>

export const StatementReasonInput = z.object({ reason: requiredText(1000) })
