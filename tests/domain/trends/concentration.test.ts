import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Band, concentrationOf } from '~/domain/trends/concentration'

const gini = (numbers: number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const n = sorted.length
  const whole = sorted.reduce((sum, x) => sum + x, 0)
  const ranked = sorted.reduce((sum, x, at) => sum + (at + 1) * x, 0)
  return whole === 0 ? 0 : (2 * ranked) / (n * whole) - (n + 1) / n
}
/** The share of the tenth with most, an officer at the edge counted as the part that belongs to it. */
const topTenth = (numbers: number[]): number => {
  let wanted = numbers.length / 10
  let top = 0
  for (const x of [...numbers].sort((a, b) => b - a)) {
    const part = Math.min(1, wanted)
    top += part * x
    wanted -= part
  }
  const whole = numbers.reduce((sum, x) => sum + x, 0)
  return whole === 0 ? 0 : top / whole
}
const exact = (numbers: number[]): Band[] =>
  [...new Set(numbers)].map((x) => ({ least: x, most: x, officers: numbers.filter((other) => other === x).length }))

test('bands of one number each leave nothing open', () => {
  // Ten officers: nine made 1, one made 11. The tenth with most made 11 of 20; G = 2(45 + 110)/(10·20) − 11/10 = 0.45.
  const found = concentrationOf(exact([1, 1, 1, 1, 1, 1, 1, 1, 1, 11]))
  expect(found?.topTenth.low).toBeCloseTo(0.55, 12)
  expect(found?.topTenth.high).toBeCloseTo(0.55, 12)
  expect(found?.gini.low).toBeCloseTo(0.45, 12)
  expect(found?.gini.high).toBeCloseTo(0.45, 12)
  expect(found?.countsNone).toBe(false)
})

test('all alike is nought; all by one is close to one', () => {
  expect(concentrationOf([{ least: 3, most: 3, officers: 20 }])).toMatchObject({ gini: { low: 0, high: 0 } })
  const alone = concentrationOf([
    { least: 0, most: 0, officers: 99 },
    { least: 50, most: 50, officers: 1 },
  ])
  expect(alone?.gini.high).toBeCloseTo(0.99, 12)
  expect(alone?.topTenth.low).toBeCloseTo(1, 12)
  expect(alone?.countsNone).toBe(true)
})

test('a band that is open above leaves the upper end open', () => {
  const found = concentrationOf([
    { least: 1, most: 4, officers: 30 },
    { least: 5, most: Number.POSITIVE_INFINITY, officers: 3 },
  ])
  expect(found?.topTenth.high).toBeGreaterThan(0.999)
  // At least 15 of at most 135, of which the tenth of 33 officers, 3.3, also has 0.3 of those who made 4.
  expect(found?.topTenth.low).toBeCloseTo((15 + 0.3 * 4) / (15 + 30 * 4), 9)
})

test('nobody, and nobody who need have diverted, is no index', () => {
  expect(concentrationOf([])).toBeNull()
  expect(concentrationOf([{ least: 2, most: 3, officers: 0 }])).toBeNull()
  expect(concentrationOf([{ least: 0, most: 0, officers: 12 }])).toBeNull()
  expect(concentrationOf([{ least: 0, most: 4, officers: 12 }])).toBeNull()
})

const limits = [
  [0, 0],
  [1, 2],
  [3, 5],
  [6, 8],
] as const

test('whatever each officer’s own number is, it lies within the bounds, and the bounds are reached', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 8), { minLength: 2, maxLength: 7 }), (numbers) => {
      const bands = limits.map(([least, most]) => ({
        least,
        most,
        officers: numbers.filter((x) => least <= x && x <= most).length,
      }))
      const found = concentrationOf(bands)
      if (!found) return numbers.every((x) => x === 0)
      let worlds: number[][] = [[]]
      for (const { least, most, officers } of bands)
        for (let n = 0; n < officers; n++)
          worlds = worlds.flatMap((world) => {
            const from = n > 0 ? (world.at(-1) ?? least) : least
            return Array.from({ length: most - from + 1 }, (_, step) => [...world, from + step])
          })
      const ginis = worlds.map(gini)
      const tops = worlds.map(topTenth)
      const near = (a: number, b: number) => Math.abs(a - b) < 1e-9
      return (
        near(found.gini.low, Math.min(...ginis)) &&
        near(found.gini.high, Math.max(...ginis)) &&
        found.topTenth.low <= Math.min(...tops) + 1e-9 &&
        found.topTenth.high >= Math.max(...tops) - 1e-9
      )
    }),
    { numRuns: 300 },
  )
})
