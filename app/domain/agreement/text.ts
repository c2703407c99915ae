import { z } from 'zod'
import type { agreementDocuments } from '#db/schema/agreement'
import { calendarDay, optionalText, requiredText } from '../input'
import type { Signature } from '../organisations/organisation'

export type AgreementDocument = typeof agreementDocuments.$inferSelect

export const AgreementTextInput = z.object({
  title: requiredText(160),
  text: requiredText(100_000),
  effectiveOn: calendarDay(),
  decisionNumber: optionalText(20).transform((value) => value || null),
  /** Empty where the site's own number holds. */
  noticeDays: z
    .string()
    .optional()
    .default('')
    .transform((value) => value.trim())
    .refine((value) => value === '' || (/^\d{1,3}$/.test(value) && Number(value) <= 365), 'errors.wholeNumber')
    .transform((value) => (value === '' ? null : Number(value))),
})
export type AgreementTextInput = z.output<typeof AgreementTextInput>

/** The version in effect on a day; null where none is. */
export const documentOn = <D extends Pick<AgreementDocument, 'version' | 'effectiveOn'>>(
  documents: readonly D[],
  day: string,
): D | null => documents.filter((one) => one.effectiveOn <= day).sort((a, b) => b.version - a.version)[0] ?? null

export type SignedVersions = {
  /** The newest version that the organisation has signed and that holds on the day; null where it signed none. */
  signed: number | null
  /** Versions in effect or adopted for later, newer than what it signed and not signed. */
  unsigned: number[]
}

/** Which versions of the agreement an organisation has signed on the day, and which it has not yet. */
export function versionsSignedOn(
  signatures: readonly Pick<Signature, 'documentId' | 'signedOn' | 'withdrawnOn'>[],
  documents: readonly Pick<AgreementDocument, 'id' | 'version'>[],
  day: string,
): SignedVersions {
  const held = signatures.filter((one) => one.signedOn <= day && (one.withdrawnOn === null || one.withdrawnOn > day))
  const ids = new Set(held.map((one) => one.documentId))
  const versions = documents.filter((one) => ids.has(one.id)).map((one) => one.version)
  const signed = versions.length > 0 ? Math.max(...versions) : null
  const unsigned = documents
    .filter((one) => !ids.has(one.id) && one.version > (signed ?? 0))
    .map((one) => one.version)
    .sort((a, b) => a - b)
  return { signed, unsigned: held.length > 0 ? unsigned : [] }
}
