import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BodyTerms, bodyLossesOf, isGrave, lossesOf, type Standing } from '~/domain/policies/consequences'

const terms: BodyTerms = {
  quorumShare: 0.5,
  requiredSectors: ['law-enforcement', 'public-defence'],
  voices: [
    { organisationId: 'police', sector: 'law-enforcement' },
    { organisationId: 'sheriff', sector: 'law-enforcement' },
    { organisationId: 'defender', sector: 'public-defence' },
    { organisationId: 'peers', sector: 'lived-experience' },
  ],
}
const bodies = new Map([['owg', terms]])
const standing = (agreeing: string[], place: string | null = null): Standing => ({
  policyId: 'criteria',
  place,
  bodyId: 'owg',
  agreeing,
})
const one = (who: string, agreeing: string[], leaves = true) => lossesOf(who, [standing(agreeing)], bodies, leaves)[0]

test('the last organisation that agrees ends a policy there', () => {
  expect(one('police', ['police'])).toMatchObject({ endsThere: true, agreeingBefore: 1, agreeingAfter: 0 })
  expect(one('police', ['police', 'peers'])).toMatchObject({ endsThere: false, agreeingAfter: 1 })
})

test('a required sector is lost with the only organisation of it that agreed, and with no other', () => {
  expect(one('defender', ['police', 'sheriff', 'defender'])?.sectorsLost).toEqual(['public-defence'])
  expect(one('police', ['police', 'sheriff', 'defender'])?.sectorsLost).toEqual([])
  expect(one('sheriff', ['sheriff', 'defender'])?.sectorsLost).toEqual(['law-enforcement'])
})

test('a sector that lacked before is not lost by this', () => {
  expect(one('police', ['police', 'peers'])?.sectorsLost).toEqual(['law-enforcement'])
  expect(one('peers', ['police', 'peers'])?.sectorsLost).toEqual([])
})

test('a quorum counts the seats that stay: who leaves takes its seat along, who keeps it lowers the share', () => {
  // Two of four are the quorum; without its seat two of three are needed, and with it two of four.
  expect(one('peers', ['police', 'peers'], true)).toMatchObject({ quorumLost: true })
  expect(one('peers', ['police', 'defender', 'peers'], true)).toMatchObject({
    quorumLost: false,
    support: { before: { present: 3, needed: 2, counted: 4 }, after: { present: 2, needed: 2, counted: 3 } },
  })
  expect(one('peers', ['police', 'defender', 'peers'], false)?.support?.after).toMatchObject({ present: 2, counted: 4 })
})

test('each place is reckoned by itself, and one where it does not agree is not among them', () => {
  const all = [standing(['police', 'defender']), standing(['police'], 'City'), standing(['defender'], 'Coast')]
  expect(lossesOf('police', all, bodies, false).map((loss) => [loss.place, loss.endsThere])).toEqual([
    [null, false],
    ['City', true],
  ])
})

test('what the reader may not look into is not reckoned, and says so', () => {
  const [loss] = lossesOf('defender', [standing(['defender', 'police'])], new Map(), true)
  expect(loss).toMatchObject({ support: null, sectorsLost: [], quorumLost: false, endsThere: false })
})

test('a body loses a required sector with its only seat', () => {
  expect(bodyLossesOf('defender', bodies)).toMatchObject([
    { bodyId: 'owg', sectorsLost: ['public-defence'], before: { isQuorate: true }, after: { isQuorate: false } },
  ])
  expect(bodyLossesOf('police', bodies)).toMatchObject([{ sectorsLost: [], after: { counted: 3, isQuorate: true } }])
  expect(bodyLossesOf('stranger', bodies)).toEqual([])
})

test('whoever withdraws, nobody else’s agreement is touched, and only what is lost is grave', () => {
  const who = terms.voices.map((seat) => seat.organisationId)
  fc.assert(
    fc.property(fc.subarray(who), fc.constantFrom(...who), fc.boolean(), (agreeing, leaver, leaves) => {
      const losses = lossesOf(leaver, [standing(agreeing)], bodies, leaves)
      expect(losses).toHaveLength(agreeing.includes(leaver) ? 1 : 0)
      for (const loss of losses) {
        expect(loss.agreeingAfter).toBe(agreeing.length - 1)
        expect(loss.endsThere).toBe(agreeing.length === 1)
        const left = agreeing.filter((id) => id !== leaver)
        const sectors = (ids: string[]) =>
          terms.requiredSectors.filter((sector) =>
            terms.voices.some((seat) => seat.sector === sector && ids.includes(seat.organisationId)),
          )
        expect(loss.sectorsLost).toEqual(sectors(agreeing).filter((sector) => !sectors(left).includes(sector)))
        expect(isGrave(loss)).toBe(loss.endsThere || loss.quorumLost || loss.sectorsLost.length > 0)
      }
    }),
    { numRuns: 500 },
  )
})
