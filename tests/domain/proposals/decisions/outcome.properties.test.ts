import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decisionRules, type Sector, type Stance, stances } from '#db/schema/words'
import type { OutcomeFacts } from '~/domain/proposals/decisions/count'
import { outcomeOf } from '~/domain/proposals/decisions/outcome'

const runs = { numRuns: 3000 }
const someSectors: Sector[] = ['law-enforcement', 'prosecution', 'public-defence', 'lived-experience', 'community']

type Member = { sector: Sector | null; stance: Stance | null }
const member: fc.Arbitrary<Member> = fc.record({
  sector: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...someSectors) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  stance: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<Stance[]>('agree', 'agree-with-conditions') },
    { weight: 4, arbitrary: fc.constantFrom(...stances) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
})
type Body = { members: Member[]; rest: Pick<OutcomeFacts, 'rule' | 'quorumShare' | 'requiredSectors'> }
const body: fc.Arbitrary<Body> = fc.record({
  members: fc.array(member, { minLength: 1, maxLength: 60, size: 'max' }),
  rest: fc.record({
    rule: fc.constantFrom(...decisionRules),
    quorumShare: fc.constantFrom(0, 1 / 3, 0.5, 0.6, 2 / 3, 0.75, 1),
    requiredSectors: fc.subarray(someSectors, { maxLength: 2 }),
  }),
})
const bodyAndOne = body.chain((b) => fc.tuple(fc.constant(b), fc.nat(b.members.length - 1)))

const factsOf = ({ members, rest }: Body): OutcomeFacts => ({
  ...rest,
  seats: members.map(({ sector }, i) => ({ organisationId: `o${i}`, sector })),
  positions: new Map(members.flatMap(({ stance }, i) => (stance ? [[`o${i}`, stance] as const] : []))),
})
const decide = (b: Body) => outcomeOf(factsOf(b))
const withStance = (b: Body, index: number, stance: Stance | null): Body => ({
  ...b,
  members: b.members.map((m, i) => (i === index ? { ...m, stance } : m)),
})

test('the order of seats and of answers changes nothing', () => {
  fc.assert(
    fc.property(body, fc.nat(), (b, seed) => {
      const facts = factsOf(b)
      const shuffled = <T>(list: readonly T[]): T[] =>
        list
          .map((item, i) => ({ item, place: ((i + 1) * 7919 * (seed + 1)) % 104729 }))
          .sort((x, y) => x.place - y.place)
          .map(({ item }) => item)
      const other = { ...facts, seats: shuffled(facts.seats), positions: new Map(shuffled([...facts.positions])) }
      expect(outcomeOf(other)).toEqual(outcomeOf(facts))
    }),
    runs,
  )
})

test('who the organisations are changes nothing: those of one sector may swap answers', () => {
  fc.assert(
    fc.property(bodyAndOne, fc.nat(59), ([b, first], nth) => {
      const second = nth % b.members.length
      const [one, two] = [b.members[first], b.members[second]]
      fc.pre(one !== undefined && two !== undefined && one.sector === two.sector)
      const swapped = withStance(withStance(b, first, two.stance), second, one.stance)
      expect(decide(swapped)).toEqual(decide(b))
    }),
    runs,
  )
})

test('turning any answer into an objection never helps adoption', () => {
  fc.assert(
    fc.property(bodyAndOne, ([b, one]) => {
      fc.pre(b.members[one]?.stance !== null && b.members[one]?.stance !== 'recused')
      if (decide(withStance(b, one, 'object')).outcome === 'adopted') expect(decide(b).outcome).toBe('adopted')
    }),
    runs,
  )
})

test('under consensus and consent an objection always prevents adoption', () => {
  fc.assert(
    fc.property(bodyAndOne, ([b, one]) => {
      fc.pre(b.rest.rule === 'consensus' || b.rest.rule === 'consent')
      expect(decide(withStance(b, one, 'object')).outcome).not.toBe('adopted')
    }),
    runs,
  )
})

test('an objection out of silence helps adoption in one way alone: by being present it can make the quorum', () => {
  let made = 0
  fc.assert(
    fc.property(bodyAndOne, ([given, one]) => {
      const silent = withStance(given, one, null)
      const [before, after] = [decide(silent), decide(withStance(given, one, 'object'))]
      if (after.outcome !== 'adopted' || before.outcome === 'adopted') return
      made++
      expect(before.outcome).toBe('inquorate')
      expect(decide(withStance(given, one, 'stand-aside')).outcome).toBe('adopted')
    }),
    { numRuns: 10_000 },
  )
  expect(made).toBeGreaterThan(0)
})

test('one more agreement never undoes an adoption, whatever the organisation said before', () => {
  fc.assert(
    fc.property(bodyAndOne, fc.constantFrom<Stance[]>('agree', 'agree-with-conditions'), ([b, one], stance) => {
      if (decide(b).outcome === 'adopted') expect(decide(withStance(b, one, stance)).outcome).toBe('adopted')
    }),
    runs,
  )
})

test('conditions and unconditional agreement decide alike', () => {
  fc.assert(
    fc.property(body, (b) => {
      const plain = {
        ...b,
        members: b.members.map((m) => (m.stance === 'agree-with-conditions' ? { ...m, stance: 'agree' as const } : m)),
      }
      expect(decide(plain).outcome).toBe(decide(b).outcome)
    }),
    runs,
  )
})

test('a recused organisation decides nothing: without its seat the others come to the same', () => {
  fc.assert(
    fc.property(body, member, (b, { sector }) => {
      const joined = decide({ ...b, members: [...b.members, { sector, stance: 'recused' }] })
      const alone = decide(b)
      expect(joined.outcome).toBe(alone.outcome)
      expect(joined.quorum).toEqual(alone.quorum)
      expect(joined.votesNeeded).toBe(alone.votesNeeded)
      const { seats, recused, ...counts } = joined.counts
      expect(alone.counts).toMatchObject(counts)
      expect([seats, recused]).toEqual([alone.counts.seats + 1, alone.counts.recused + 1])
    }),
    runs,
  )
})

test('one more answer never loses the quorum, and a higher quorum never gains one', () => {
  fc.assert(
    fc.property(bodyAndOne, fc.constantFrom(...stances), ([b, one], stance) => {
      fc.pre(b.members[one]?.stance === null && stance !== 'recused')
      const before = decide(b)
      if (before.quorum.isQuorate) {
        expect(decide(withStance(b, one, stance)).outcome).not.toBe('inquorate')
      } else {
        expect(decide({ ...b, rest: { ...b.rest, quorumShare: 1 } }).outcome).toBe('inquorate')
      }
    }),
    runs,
  )
})

test('what consensus adopts every rule adopts unless all stood aside, and four fifths imply two thirds imply majority', () => {
  fc.assert(
    fc.property(body, (b) => {
      const under = (rule: OutcomeFacts['rule']) => decide({ ...b, rest: { ...b.rest, rule } })
      const adopts = (rule: OutcomeFacts['rule']) => under(rule).outcome === 'adopted'
      if (adopts('consensus')) {
        expect(adopts('consent')).toBe(true)
        if (under('consensus').counts.inFavour > 0) expect(adopts('four-fifths')).toBe(true)
      }
      if (adopts('four-fifths')) expect(adopts('two-thirds')).toBe(true)
      if (adopts('two-thirds')) expect(adopts('majority')).toBe(true)
    }),
    runs,
  )
})
