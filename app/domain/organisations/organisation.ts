import { z } from 'zod'
import type { signatories } from '#db/schema/agreement'
import type { organisations } from '#db/schema/organisations'
import { sectors } from '#db/schema/words'
import { calendarDay, choice, optionalText, recordId, requiredText, tick } from '../input'

export type Organisation = typeof organisations.$inferSelect
export type Signature = typeof signatories.$inferSelect

const isWebAddress = (value: string) =>
  value === '' || (/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(value) && URL.canParse(value))
export const webAddress = () => optionalText(300).refine(isWebAddress, 'organisations.one.websiteWrong')

export const OrganisationInput = z.object({
  name: requiredText(120),
  sector: choice(sectors),
  jurisdiction: optionalText(120),
  independentOfPolice: tick(),
  description: optionalText(4000),
  website: webAddress(),
})
export type OrganisationInput = z.output<typeof OrganisationInput>

export const NameInput = z.object({ name: requiredText(120) })

export const SignatureInput = z.object({
  documentId: recordId(),
  signedOn: calendarDay(),
  signedBy: requiredText(160),
  terms: optionalText(2000),
  /** One a line; none means everywhere. */
  jurisdictions: optionalText(600).transform((text) => [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ]),
})
export type SignatureInput = z.output<typeof SignatureInput>

export const WithdrawalInput = z.object({
  /** The day of the letter; the notice runs from it. */
  givenOn: calendarDay(),
  withdrawnOn: calendarDay(),
  reason: optionalText(2000),
  endSeats: tick(),
})
export type WithdrawalInput = z.output<typeof WithdrawalInput>

/** How an organisation stands to the coalition's agreement on a day. `endsOn`: notice of a withdrawal has been given. */
export type Standing =
  | { state: 'signed'; on: string; endsOn: string | null }
  | { state: 'withdrawn'; on: string }
  | { state: 'not-signed' }

/** Signed where one of its signatures holds on the day; withdrawn where all that there were have been taken back. */
export function standingOf(signatures: readonly Pick<Signature, 'signedOn' | 'withdrawnOn'>[], day: string): Standing {
  const made = signatures.filter((one) => one.signedOn <= day)
  const held = made.filter((one) => one.withdrawnOn === null || one.withdrawnOn > day)
  const first = held.map((one) => one.signedOn).sort()[0]
  if (first) {
    const ends = held.map((one) => one.withdrawnOn)
    return { state: 'signed', on: first, endsOn: ends.includes(null) ? null : (ends.sort().at(-1) ?? null) }
  }
  const last = made
    .map((one) => one.withdrawnOn as string)
    .sort()
    .at(-1)
  return last ? { state: 'withdrawn', on: last } : { state: 'not-signed' }
}

/** Name, then a former name in the same way: words that are folded before they are compared. */
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()

/** True where every word that was typed stands somewhere in the texts. */
export function holdsWords(texts: readonly string[], asked: string): boolean {
  const text = folded(texts.join('\n'))
  return folded(asked)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
