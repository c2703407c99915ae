import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inRanges, rangesOf, readRanges } from '~/domain/activity/ranges'

test('numbers next to each other become one range', () => {
  expect(rangesOf([12, 3, 4, 5, 40, 41, 4])).toBe('3-5 12 40-41')
  expect(rangesOf([])).toBe('')
  expect(readRanges(null)).toEqual([])
})

test('what is written as ranges holds exactly the numbers that went in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 })), (numbers) => {
      const ranges = readRanges(rangesOf(numbers))
      for (let n = 0; n <= 61; n++) expect(inRanges(ranges, n)).toBe(numbers.includes(n))
    }),
  )
})
