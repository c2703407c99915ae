// What an organisation says of itself, what changed in it, and how two changes at once come together.
import { z } from 'zod'
import { type ContactRole, contactRoles, type OrganisationRecord, sectors } from '#db/schema/words'
import { choice, optionalText, tick } from '../input'
import { webAddress } from './organisation'

const contactShape = Object.fromEntries(contactRoles.map((role) => [`contact.${role}`, optionalText(64)])) as {
  [R in `contact.${ContactRole}`]: ReturnType<typeof optionalText>
}
const words = {
  jurisdiction: optionalText(120),
  independentOfPolice: tick(),
  description: optionalText(4000),
  website: webAddress(),
  ...contactShape,
}
type Answers = { [R in `contact.${ContactRole}`]: string } & {
  jurisdiction: string
  independentOfPolice: boolean
  description: string
  website: string
}

/** A contact of each role from the fields `contact.ROLE`; a role without a person is left out. */
function profileOf({ jurisdiction, independentOfPolice, description, website, ...rest }: Answers): Profile {
  const chosen = contactRoles.flatMap((role): [ContactRole, string][] =>
    rest[`contact.${role}`] ? [[role, rest[`contact.${role}`]]] : [],
  )
  return { jurisdiction, independentOfPolice, description, website, contacts: Object.fromEntries(chosen) }
}

/** What the organisation's own people may propose. */
export type Profile = Omit<OrganisationRecord, 'name' | 'sector'>
export const ProposalInput = z
  .object({ ...words, note: optionalText(1000) })
  .transform(({ note, ...answers }) => ({ profile: profileOf(answers), note }))
export type ProposalInput = z.output<typeof ProposalInput>
/** What the project manager edits: the same, and the sector. */
export const RecordInput = z
  .object({ ...words, sector: choice(sectors) })
  .transform(({ sector, ...answers }) => ({ sector, ...profileOf(answers) }))
export type RecordInput = z.output<typeof RecordInput>

/** Yes or no, with the reason that a return needs. */
export const ReviewInput = z
  .object({ outcome: choice(['approved', 'returned'] as const), reason: optionalText(2000), overrides: tick() })
  .superRefine((input, context) => {
    if (input.outcome === 'returned' && !input.reason)
      context.addIssue({ code: 'custom', path: ['reason'], message: 'organisations.change.reasonRequired' })
  })
export type ReviewInput = z.output<typeof ReviewInput>

const plainFields = ['name', 'sector', 'jurisdiction', 'independentOfPolice', 'website', 'description'] as const
export type RecordField = (typeof plainFields)[number] | `contact.${ContactRole}`
export type RecordValue = string | boolean | null
/** One field of the record with its value before and after; of a contact the person's id, null where nobody. */
export type FieldChange = { field: RecordField; before: RecordValue; after: RecordValue }

export const recordFields: readonly RecordField[] = [
  ...plainFields,
  ...contactRoles.map((role) => `contact.${role}` as const),
]

export function fieldValue(record: OrganisationRecord, field: RecordField): RecordValue {
  if (field.startsWith('contact.')) return record.contacts[field.slice('contact.'.length) as ContactRole] ?? null
  return record[field as (typeof plainFields)[number]]
}

/** The fields in which two states of a record differ. */
export function changesBetween(before: OrganisationRecord, after: OrganisationRecord): FieldChange[] {
  return recordFields.flatMap((field) => {
    const [old, fresh] = [fieldValue(before, field), fieldValue(after, field)]
    return old === fresh ? [] : [{ field, before: old, after: fresh }]
  })
}

/** Fields that a proposal and somebody else both changed since its base, each to something else. */
export function conflictsOf(
  base: OrganisationRecord,
  proposed: OrganisationRecord,
  current: OrganisationRecord,
): RecordField[] {
  return changesBetween(base, proposed)
    .filter(({ field, after }) => {
      const now = fieldValue(current, field)
      return now !== fieldValue(base, field) && now !== after
    })
    .map(({ field }) => field)
}

/** The record with what the proposal changed in its base, and everything else as it stands now. */
export function merged(
  base: OrganisationRecord,
  proposed: OrganisationRecord,
  current: OrganisationRecord,
): OrganisationRecord {
  const next = { ...current, contacts: { ...current.contacts } }
  for (const { field, after } of changesBetween(base, proposed)) {
    if (field.startsWith('contact.')) {
      const role = field.slice('contact.'.length) as ContactRole
      if (after === null) delete next.contacts[role]
      else next.contacts[role] = String(after)
    } else Object.assign(next, { [field]: after })
  }
  return next
}
