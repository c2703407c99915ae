import { expect, test } from 'vitest'
import { joined, nameOfSpan, readBand, readPeriod } from '~/domain/disclosure/problem/periods'

const q3 = readPeriod('2026-Q3', null)

test.each([
  ['2026-07', '2026-07'],
  ['2026-Q3', '2026-Q3'],
  ['2026-h2', '2026-H2'],
  ['2026', '2026'],
  ['July', '2026-07'],
  ['jul.', '2026-07'],
  ['Jul 2026', '2026-07'],
  ['julio', '2026-07'],
  ['julio de 2026', '2026-07'],
  ['septiembre de 2026', '2026-09'],
  ['Sept 2026', '2026-09'],
  ['Q3', '2026-Q3'],
  ['T3 2026', '2026-Q3'],
  ['2026 Q3', '2026-Q3'],
  ['July to September 2026', '2026-Q3'],
  ['2025-03..2026-02', '2025-03..2026-02'],
  ['2025-01..2025-12', '2025'],
])('%s is read as %s', (text, name) => {
  const span = readPeriod(text, q3)
  expect(span && nameOfSpan(span)).toBe(name)
})

test.each(['April', 'Q1', 'North', '18-24', 'unknown', '', 'May be', '2026-13', '2026-Q5', 'Q3 Q4'])(
  '%s is no period of the third quarter',
  (text) => {
    expect(readPeriod(text, q3)).toBeNull()
  },
)

test('a month without a year is read only where one year alone can be meant', () => {
  expect(readPeriod('July', { from: 2025 * 12, to: 2026 * 12 + 11 })).toBeNull()
  expect(readPeriod('July', null)).toBeNull()
})

test('parts make a span where none overlaps and none is missing', () => {
  const parts = ['2026-08', '2026-07', '2026-09'].map((text) => readPeriod(text, null) ?? { from: 0, to: 0 })
  expect(joined(parts)).toEqual(q3)
  expect(joined(parts.slice(1))).toBeNull()
  expect(joined([...parts, parts[0] ?? { from: 0, to: 0 }])).toBeNull()
})

test.each([
  ['18-24', 18, 24],
  ['18 to 24', 18, 24],
  ['18–24 years', 18, 24],
  ['de 18 a 24', null, null],
  ['under 18', 0, 17],
  ['65+', 65, Number.POSITIVE_INFINITY],
  ['65 and over', 65, Number.POSITIVE_INFINITY],
  ['65 y más', 65, Number.POSITIVE_INFINITY],
  ['unknown', null, null],
])('the band %s', (text, from, to) => {
  expect(readBand(text)).toEqual(from === null ? null : { from, to })
})
