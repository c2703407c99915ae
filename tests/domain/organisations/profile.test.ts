import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contactRoles, type OrganisationRecord } from '#db/schema/words'
import {
  changesBetween,
  conflictsOf,
  merged,
  ProposalInput,
  RecordInput,
  ReviewInput,
} from '~/domain/organisations/profile'

const record: OrganisationRecord = {
  name: 'Open Door',
  sector: 'housing-and-services',
  jurisdiction: '',
  independentOfPolice: true,
  description: 'Beds',
  website: '',
  contacts: { press: 'omar' },
}

test('the fields that differ are named with old and new, contacts among them', () => {
  const after = { ...record, description: 'Rooms', contacts: { data: 'omar' } }
  expect(changesBetween(record, after)).toEqual([
    { field: 'description', before: 'Beds', after: 'Rooms' },
    { field: 'contact.data', before: null, after: 'omar' },
    { field: 'contact.press', before: 'omar', after: null },
  ])
  expect(changesBetween(record, { ...record })).toEqual([])
})

test('two changes of different fields both stand; of one field they conflict, unless they say the same', () => {
  const proposed = { ...record, website: 'https://a.example' }
  const other = { ...record, description: 'Rooms', contacts: {} }
  expect(conflictsOf(record, proposed, other)).toEqual([])
  expect(merged(record, proposed, other)).toEqual({ ...other, website: 'https://a.example' })
  expect(conflictsOf(record, proposed, { ...record, website: 'https://b.example' })).toEqual(['website'])
  expect(conflictsOf(record, proposed, proposed)).toEqual([])
})

const records = fc.record({
  name: fc.constant('Open Door'),
  sector: fc.constant('community' as const),
  jurisdiction: fc.constantFrom('', 'A', 'B'),
  independentOfPolice: fc.boolean(),
  description: fc.constantFrom('', 'x', 'y'),
  website: fc.constantFrom('', 'https://a.example'),
  contacts: fc.dictionary(fc.constantFrom(...contactRoles), fc.constantFrom('p', 'q')),
})

test('a merged record holds everything that was proposed, and of the rest what stands now', () => {
  fc.assert(
    fc.property(records, records, records, (base, proposed, current) => {
      const next = merged(base, proposed, current)
      const asked = changesBetween(base, proposed)
      const fields = asked.map((one) => one.field)
      const left = changesBetween(next, proposed).map((one) => one.field)
      expect(left.filter((field) => fields.includes(field))).toEqual([])
      expect(changesBetween(current, next).filter((one) => !fields.includes(one.field))).toEqual([])
    }),
  )
})

test('a form gives a contact for each role that was chosen, and nothing that was not asked', () => {
  const sent = {
    jurisdiction: '',
    description: 'x',
    website: '',
    'contact.press': 'omar',
    'contact.data': '',
    name: 'No',
  }
  expect(ProposalInput.parse(sent)).toEqual({
    profile: {
      jurisdiction: '',
      independentOfPolice: false,
      description: 'x',
      website: '',
      contacts: { press: 'omar' },
    },
    note: '',
  })
  expect(RecordInput.parse({ ...sent, sector: 'community' })).toMatchObject({ sector: 'community', description: 'x' })
  expect(RecordInput.safeParse(sent).success).toBe(false)
})

test('a return needs a reason, an approval does not', () => {
  expect(ReviewInput.safeParse({ outcome: 'returned', reason: ' ' }).success).toBe(false)
  expect(ReviewInput.safeParse({ outcome: 'returned', reason: 'Too long' }).success).toBe(true)
  expect(ReviewInput.safeParse({ outcome: 'approved' }).success).toBe(true)
  expect(ReviewInput.safeParse({ outcome: 'perhaps', reason: 'x' }).success).toBe(false)
})
