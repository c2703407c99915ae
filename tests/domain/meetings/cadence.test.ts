import { expect, test } from 'vitest'
import { nextStart } from '~/domain/meetings/cadence'
import { localOf } from '~/domain/time'

const zone = 'America/Los_Angeles'
const monthly = 'FREQ=MONTHLY;BYDAY=2TH;BYHOUR=14;BYMINUTE=0'
const next = (cadence: string, after: string, anchor = '2025-11-01') => {
  const start = nextStart(cadence, anchor, new Date(after), zone)
  return start && localOf(start, zone)
}

test('the second Thursday at two stays at two on both sides of a clock change', () => {
  expect(next(monthly, '2026-02-20T00:00:00Z')).toBe('2026-03-12T14:00')
  expect(next(monthly, '2026-10-20T00:00:00Z')).toBe('2026-11-12T14:00')
  expect(nextStart(monthly, '2025-11-01', new Date('2026-02-20T00:00:00Z'), zone)?.toISOString()).toBe(
    '2026-03-12T21:00:00.000Z',
  )
  expect(nextStart(monthly, '2025-11-01', new Date('2026-10-20T00:00:00Z'), zone)?.toISOString()).toBe(
    '2026-11-12T22:00:00.000Z',
  )
})

test('every second week is counted from the anchor, also over the turn of the year', () => {
  const fortnightly = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;BYHOUR=10;BYMINUTE=0'
  const first = next(fortnightly, '2026-12-20T00:00:00Z') as string
  const second = next(fortnightly, `${first}:00-08:00`) as string
  expect(new Date(`${second}Z`).getTime() - new Date(`${first}Z`).getTime()).toBe(14 * 86_400_000)
})

test('a body that meets when called has no next start', () => {
  expect(next('', '2026-02-20T00:00:00Z')).toBeNull()
})
