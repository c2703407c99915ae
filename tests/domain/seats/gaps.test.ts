import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { coverageOf, type LivedAnswer, sectorGapsOf } from '~/domain/seats/gaps'
import { gapsCsv } from '~/domain/seats/gaps-csv'

test('required sectors come in the charter’s order, then those that hold a seat; nobody counts twice', () => {
  const rows = sectorGapsOf(
    ['prosecution', 'law-enforcement', 'prosecution'],
    [
      { sector: 'law-enforcement', hasDelegate: true },
      { sector: 'law-enforcement', hasDelegate: false },
      { sector: 'business', hasDelegate: false },
    ],
    ['m1', 'm2'],
    [
      { meetingId: 'm1', organisationId: 'police', sector: 'law-enforcement' },
      { meetingId: 'm1', organisationId: 'police', sector: 'law-enforcement' },
      { meetingId: 'm1', organisationId: 'sheriff', sector: 'law-enforcement' },
      { meetingId: 'm2', organisationId: 'shops', sector: 'business' },
      { meetingId: 'another', organisationId: 'shops', sector: 'business' },
    ],
  )
  expect(rows).toEqual([
    { sector: 'prosecution', isRequired: true, seats: 0, filled: 0, present: { m1: 0, m2: 0 } },
    { sector: 'law-enforcement', isRequired: true, seats: 2, filled: 1, present: { m1: 2, m2: 0 } },
    { sector: 'business', isRequired: false, seats: 1, filled: 0, present: { m1: 0, m2: 1 } },
  ])
  expect(sectorGapsOf([], [], [], [])).toEqual([])
})

test('a decision is covered where somebody with lived experience was in its count', () => {
  const answer = (proposalId: string, more: Partial<LivedAnswer> = {}): LivedAnswer => ({
    proposalId,
    organisationId: 'peers',
    ordinal: 1,
    stance: 'agree',
    heldSeat: true,
    ...more,
  })
  const decisions = ['agreed', 'objected', 'recused', 'recusedLast', 'noSeat', 'silent', 'twoVoices'].map(
    (proposalId) => ({ proposalId, bodyId: 'pcg', name: 'PCG' }),
  )
  const answers = [
    answer('agreed'),
    answer('objected', { stance: 'object' }),
    answer('recused', { stance: 'recused' }),
    answer('recusedLast', { ordinal: 2, stance: 'recused' }),
    answer('recusedLast'),
    answer('noSeat', { heldSeat: false }),
    answer('twoVoices', { stance: 'recused' }),
    answer('twoVoices', { organisationId: 'families', stance: 'stand-aside' }),
    answer('of another body'),
  ]
  expect(coverageOf(decisions, answers)).toEqual([{ bodyId: 'pcg', name: 'PCG', decisions: 7, covered: 3 }])
  expect(coverageOf([], answers)).toEqual([])
})

test('the file has one line a figure, and nothing in it runs as a formula', () => {
  const csv = gapsCsv(
    {
      bodies: [
        {
          name: '=HYPERLINK("x")',
          meetings: [{ id: 'm1', startsAt: new Date('2026-11-13T01:00:00Z') }],
          sectors: [{ sector: 'business', isRequired: true, seats: 2, filled: 1, present: { m1: 1 } }],
        },
      ],
      coverage: [{ bodyId: 'b', name: 'PCG', decisions: 4, covered: 3 }],
    },
    'America/Los_Angeles',
    (key) => key,
  )
  const rows = parse(csv, { bom: true }) as string[][]
  expect(rows.map((row) => row.slice(1))).toEqual([
    ['sector', 'required', 'figure', 'day', 'value'],
    ['sector.business', 'yes', 'seats', '', '2'],
    ['sector.business', 'yes', 'seats_with_delegate', '', '1'],
    ['sector.business', 'yes', 'organisations_present', '2026-11-12', '1'],
    ['sector.lived-experience', '', 'decisions', '', '4'],
    ['sector.lived-experience', '', 'decisions_with_lived_experience', '', '3'],
  ])
  expect(rows[1]?.[0]).toMatch(/^'=/)
})
