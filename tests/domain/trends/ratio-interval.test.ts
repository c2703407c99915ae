import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ratioInterval } from '~/domain/trends/ratio-interval'

const of = (x1: number, n1: number, x2: number, n2: number) =>
  ratioInterval({ part: x1, whole: n1 }, { part: x2, whole: n2 })
const rounded = (x1: number, n1: number, x2: number, n2: number, digits = 2) => {
  const found = of(x1, n1, x2, n2)
  return found && [found.ratio, found.low, found.high].map((value) => Number(value.toFixed(digits)))
}

test.each([
  // Physicians' Health Study, heart attacks under placebo and aspirin (Agresti, Categorical Data Analysis): 1.82 (1.43, 2.31).
  [189, 11_034, 104, 11_037, [1.82, 1.43, 2.31], 'katz'],
  // Worked by hand: ln 1.5 ± 1.96 √(1/30 − 1/100 + 1/20 − 1/100).
  [30, 100, 20, 100, [1.5, 0.92, 2.46], 'katz'],
  // The worked example of Koopman (1984): 4.5 (2.94, 7.15).
  [36, 40, 16, 80, [4.5, 2.94, 7.15], 'koopman'],
])('%d of %d against %d of %d', (x1, n1, x2, n2, interval, method) => {
  expect(rounded(x1, n1, x2, n2)).toEqual(interval)
  expect(of(x1, n1, x2, n2)?.method).toBe(method)
})

test('nobody of the one is a ratio of nought with an upper end; nobody of the other is no ratio', () => {
  const found = of(0, 20, 12, 40)
  expect(found).toMatchObject({ ratio: 0, low: 0, method: 'koopman' })
  expect(found?.high).toBeGreaterThan(0.1)
  expect(found?.high).toBeLessThan(1)
  expect(of(12, 40, 0, 20)).toBeNull()
  expect(of(0, 0, 3, 20)).toBeNull()
  expect(of(3, 20, 0, 0)).toBeNull()
})

const counts = fc
  .tuple(
    fc.nat(200),
    fc.integer({ min: 1, max: 200 }),
    fc.integer({ min: 1, max: 200 }),
    fc.integer({ min: 1, max: 200 }),
  )
  .filter(([x1, n1, x2, n2]) => x1 <= n1 && x2 <= n2)

test('the interval holds the ratio, turns round with the groups, and narrows with more people', () => {
  fc.assert(
    fc.property(counts, ([x1, n1, x2, n2]) => {
      const found = of(x1, n1, x2, n2)
      if (!found) return x2 === 0
      const { ratio, low, high } = found
      if (!(low <= ratio && ratio <= high)) return false
      const turned = of(x2, n2, x1, n1)
      const isTurned =
        !turned || (Math.abs(turned.low * high - 1) < 1e-5 && (low === 0 || Math.abs(turned.high * low - 1) < 1e-5))
      const more = of(x1 * 4, n1 * 4, x2 * 4, n2 * 4)
      const isNarrower = !more || more.high / Math.max(more.low, 1e-9) <= (high / Math.max(low, 1e-9)) * 1.05
      return isTurned && isNarrower
    }),
    { numRuns: 400 },
  )
})

/** The score of a supposed ratio with the likeliest shares found by search instead of by formula. */
function scoreBySearch(theta: number, [x1, n1, x2, n2]: [number, number, number, number]): number {
  const log = (count: number, share: number) => (count === 0 ? 0 : count * Math.log(share))
  const likelihood = (p2: number) =>
    log(x1, theta * p2) + log(n1 - x1, 1 - theta * p2) + log(x2, p2) + log(n2 - x2, 1 - p2)
  let [low, high] = [1e-12, Math.min(1, 1 / theta) - 1e-12]
  for (let step = 0; step < 200; step++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3]
    if (likelihood(a) < likelihood(b)) low = a
    else high = b
  }
  const p2 = (low + high) / 2
  const p1 = theta * p2
  return (x1 / n1 - (theta * x2) / n2) ** 2 / ((p1 * (1 - p1)) / n1 + (theta * theta * p2 * (1 - p2)) / n2)
}

test.each([
  [7, 34, 1, 34],
  [3, 20, 9, 25],
  [36, 40, 16, 80],
] as [number, number, number, number][])(
  'the ends of the score interval of %d of %d against %d of %d are where the score is z²',
  (...given) => {
    const found = of(...given)
    for (const end of [found?.low ?? 0, found?.high ?? 0])
      expect(scoreBySearch(end, given)).toBeCloseTo(1.959964 ** 2, 4)
  },
)
