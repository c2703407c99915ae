import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Sector } from '#db/schema/words'
import { quorumOf, type SeatHolder } from '~/domain/bodies/quorum'

const seat = (organisationId: string, sector: Sector | null = 'community'): SeatHolder => ({ organisationId, sector })
const seats = (count: number) => Array.from({ length: count }, (_, i) => seat(`o${i}`))
const ids = (count: number) => seats(count).map((held) => held.organisationId)
const facts = { presentOrganisationIds: [], recusedIds: [], quorumShare: 0.5, requiredSectors: [] }

test('exactly the share is a quorum and one fewer is not', () => {
  expect(quorumOf({ ...facts, seats: seats(12), presentOrganisationIds: ids(6) })).toMatchObject({
    isQuorate: true,
    needed: 6,
    present: 6,
    counted: 12,
    share: 0.5,
  })
  expect(quorumOf({ ...facts, seats: seats(12), presentOrganisationIds: ids(5) }).isQuorate).toBe(false)
  expect(quorumOf({ ...facts, seats: seats(5), presentOrganisationIds: ids(2) })).toMatchObject({
    isQuorate: false,
    needed: 3,
  })
})

test('decimal and third shares of whole numbers do not ask for one organisation too many', () => {
  for (const [share, count, needed] of [
    [0.55, 20, 11],
    [2 / 3, 12, 8],
    [1 / 3, 9, 3],
    [0.07, 100, 7],
    [0.6, 5, 3],
    [0.8, 15, 12],
  ] as const)
    expect(quorumOf({ ...facts, seats: seats(count), quorumShare: share }).needed, `${share} of ${count}`).toBe(needed)
})

test('the needed number is the least whole number not below the share, for all hundredths up to 120 seats', () => {
  let cases = 0
  for (let hundredths = 0; hundredths <= 100; hundredths++) {
    for (let count = 0; count <= 120; count++) {
      let needed = 0
      while (needed * 100 < hundredths * count) needed++
      const quorum = quorumOf({ ...facts, seats: seats(count), quorumShare: hundredths / 100 })
      if (quorum.needed !== Math.max(1, needed)) expect.fail(`${hundredths}% of ${count}: ${quorum.needed}`)
      cases++
    }
  }
  expect(cases).toBe(101 * 121)
})

test('nobody is never a quorum, not even of an empty body or of a share of nought', () => {
  expect(quorumOf({ ...facts, seats: [], quorumShare: 0 })).toMatchObject({ isQuorate: false, share: 0, needed: 1 })
  expect(quorumOf({ ...facts, seats: seats(3), quorumShare: 0 }).isQuorate).toBe(false)
  expect(quorumOf({ ...facts, seats: seats(3), quorumShare: 0, presentOrganisationIds: ids(1) }).isQuorate).toBe(true)
  expect(quorumOf({ ...facts, seats: seats(2), presentOrganisationIds: ids(2), recusedIds: ids(2) }).isQuorate).toBe(
    false,
  )
})

test('a share that is no share is refused', () => {
  for (const quorumShare of [-0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => quorumOf({ ...facts, seats: seats(3), quorumShare })).toThrow(RangeError)
})

test('an organisation with two people in the room, or two seats, counts once', () => {
  const quorum = quorumOf({
    ...facts,
    seats: [seat('a'), seat('a'), seat('b'), seat('c')],
    presentOrganisationIds: ['a', 'a'],
  })
  expect(quorum).toMatchObject({ counted: 3, present: 1, needed: 2, isQuorate: false })
})

test('an organisation without a seat counts for nothing, nor does its sector', () => {
  const quorum = quorumOf({ ...facts, seats: seats(3), presentOrganisationIds: ['guest', 'o0'] })
  expect(quorum.present).toBe(1)
})

test('a recused organisation leaves the base as well as the count', () => {
  const four = { ...facts, seats: seats(4), presentOrganisationIds: ['o0', 'o3'], quorumShare: 0.6 }
  expect(quorumOf(four)).toMatchObject({ needed: 3, present: 2, isQuorate: false })
  expect(quorumOf({ ...four, recusedIds: ['o1'] })).toMatchObject({ counted: 3, needed: 2, isQuorate: true })
  expect(quorumOf({ ...four, recusedIds: ['o3'] })).toMatchObject({ counted: 3, present: 1, isQuorate: false })
})

test('every required sector must be present, in the order of the charter', () => {
  const body = [seat('police', 'law-enforcement'), seat('da', 'prosecution'), seat('pd', 'public-defence')]
  const required: Sector[] = ['public-defence', 'prosecution', 'public-defence']
  const withOne = quorumOf({
    ...facts,
    seats: body,
    presentOrganisationIds: ['police', 'da'],
    requiredSectors: required,
  })
  expect(withOne).toMatchObject({ isQuorate: false, missingSectors: ['public-defence'] })
  expect(
    quorumOf({ ...facts, seats: body, presentOrganisationIds: ['police'], requiredSectors: required }).missingSectors,
  ).toEqual(['public-defence', 'prosecution'])
})

test('a sector that holds no seat, or whose only seat is recused, cannot be present', () => {
  const body = [seat('police', 'law-enforcement'), seat('da', 'prosecution')]
  const all = { ...facts, seats: body, presentOrganisationIds: ['police', 'da'] }
  expect(quorumOf({ ...all, requiredSectors: ['lived-experience'] }).missingSectors).toEqual(['lived-experience'])
  expect(quorumOf({ ...all, requiredSectors: ['prosecution'], recusedIds: ['da'] })).toMatchObject({
    isQuorate: false,
    missingSectors: ['prosecution'],
  })
})

test('an organisation whose sector is not on record stands for no sector', () => {
  const quorum = quorumOf({
    ...facts,
    seats: [seat('x', null), seat('y', null)],
    presentOrganisationIds: ['x', 'y'],
    requiredSectors: ['funder'],
  })
  expect(quorum).toMatchObject({ present: 2, isQuorate: false, missingSectors: ['funder'] })
})

const anyFacts = fc
  .record({
    sectors: fc.array(fc.constantFrom<(Sector | null)[]>('prosecution', 'community', 'business', null), {
      maxLength: 40,
    }),
    here: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    recused: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    quorumShare: fc.double({ min: 0, max: 1, noNaN: true }),
    requiredSectors: fc.subarray<Sector>(['prosecution', 'community', 'funder']),
  })
  .map(({ sectors, here, recused, ...rest }) => ({
    ...rest,
    seats: sectors.map((sector, i) => seat(`o${i}`, sector)),
    presentOrganisationIds: sectors.flatMap((_, i) => (here[i] ? [`o${i}`] : [])),
    recusedIds: sectors.flatMap((_, i) => (recused[i] && i % 3 === 0 ? [`o${i}`] : [])),
  }))

test('somebody more in the room never loses the quorum', () => {
  fc.assert(
    fc.property(anyFacts, fc.nat(39), (before, extra) => {
      const after = { ...before, presentOrganisationIds: [...before.presentOrganisationIds, `o${extra}`] }
      if (quorumOf(before).isQuorate) expect(quorumOf(after).isQuorate).toBe(true)
      expect(quorumOf(after).missingSectors.length).toBeLessThanOrEqual(quorumOf(before).missingSectors.length)
    }),
    { numRuns: 2000 },
  )
})

test('a higher share or one more required sector never makes a quorum', () => {
  fc.assert(
    fc.property(anyFacts, fc.double({ min: 0, max: 1, noNaN: true }), (before, share) => {
      const stricter: typeof before = {
        ...before,
        quorumShare: Math.max(share, before.quorumShare),
        requiredSectors: [...before.requiredSectors, 'business'],
      }
      if (!quorumOf(before).isQuorate) expect(quorumOf(stricter).isQuorate).toBe(false)
    }),
    { numRuns: 2000 },
  )
})
