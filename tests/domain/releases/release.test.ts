import { expect, test } from 'vitest'
import { feedState } from '~/domain/feeds/feed'
import { monthsOf, overlaps } from '~/domain/measures/periods'
import { ReleaseStart, releaseState } from '~/domain/releases/release'

const at = new Date('2026-11-18T17:00:00Z')

test('the state follows from instants', () => {
  const none = { gatedAt: null, reviewedAt: null, publishedAt: null }
  expect(releaseState(none)).toBe('draft')
  expect(releaseState({ ...none, gatedAt: at })).toBe('gated')
  expect(releaseState({ ...none, gatedAt: at, reviewedAt: at })).toBe('reviewed')
  expect(releaseState({ gatedAt: at, reviewedAt: at, publishedAt: at })).toBe('published')
  expect(releaseState({ gatedAt: at, reviewedAt: at, publishedAt: at }, true)).toBe('revised')
})

test.each([
  ['2026', 12],
  ['2026-H1', 6],
  ['2026-H2', 6],
  ['2026-Q1', 3],
  ['2026-Q4', 3],
  ['2026-12', 1],
])('%s has %d months', (period, months) => {
  const [from, to] = monthsOf(period)
  expect(to - from + 1).toBe(months)
})

test('parts of a year share months with it, and not with each other', () => {
  for (const part of ['2026-H2', '2026-Q3', '2026-07', '2026-09']) {
    expect(overlaps('2026', part)).toBe(true)
    expect(overlaps(part, '2026')).toBe(true)
    expect(overlaps(part, '2025')).toBe(false)
  }
  expect(overlaps('2026-Q3', '2026-H2')).toBe(true)
  expect(overlaps('2026-Q2', '2026-H2')).toBe(false)
  expect(overlaps('2026-06', '2026-Q3')).toBe(false)
  // The same period is what the gate itself looks at.
  expect(overlaps('2026-Q3', '2026-Q3')).toBe(false)
})

test.each(['', '2026-Q5', '2026-13', '2026-00', '26-Q1', 'Q3 2026', '2026-W10', '1999', '2026-H3'])(
  'the period "%s" is refused',
  (period) => {
    expect(ReleaseStart.safeParse({ title: 'T', period }).success).toBe(false)
  },
)

test('a promise is on time, late, missing or not due yet', () => {
  const feed = { dueOn: '2026-10-15', suppliedOn: null }
  expect(feedState(feed, '2026-10-15')).toBe('due')
  expect(feedState(feed, '2026-10-16')).toBe('missing')
  expect(feedState({ ...feed, suppliedOn: '2026-10-15' }, '2026-11-18')).toBe('on-time')
  expect(feedState({ ...feed, suppliedOn: '2026-10-16' }, '2026-11-18')).toBe('late')
})
