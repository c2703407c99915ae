import { expect, test } from 'vitest'
import { earlierEnd, expiryOf } from '~/domain/bodies/body'
import { stateOfInvitation } from '~/domain/invitations/invitation'

const today = '2026-11-18'

test('a term warns within 60, 30 and 7 days, and not before or after', () => {
  const within = (endsOn: string | null) => expiryOf(endsOn, today)?.within ?? null
  expect(within(null)).toBeNull()
  expect(within('2027-01-18')).toBeNull()
  expect(within('2027-01-17')).toBe(60)
  expect(within('2026-12-19')).toBe(60)
  expect(within('2026-12-18')).toBe(30)
  expect(within('2026-11-26')).toBe(30)
  expect(within('2026-11-25')).toBe(7)
  expect(within(today)).toBe(7)
  expect(within('2026-11-17')).toBeNull()
  expect(expiryOf('2026-11-25', today)).toEqual({ endsOn: '2026-11-25', days: 7, within: 7 })
})

test('of two ends the earlier counts', () => {
  expect(earlierEnd(null, null)).toBeNull()
  expect(earlierEnd(null, '2026-12-01')).toBe('2026-12-01')
  expect(earlierEnd('2026-12-01', null)).toBe('2026-12-01')
  expect(earlierEnd('2026-12-02', '2026-12-01')).toBe('2026-12-01')
})

test('an invitation has one state, and what was done outweighs age', () => {
  const now = new Date('2026-11-18T17:00:00Z')
  const past = new Date(now.getTime() - 1)
  const future = new Date(now.getTime() + 1)
  const state = (acceptedAt: Date | null, revokedAt: Date | null, expiresAt: Date) =>
    stateOfInvitation({ acceptedAt, revokedAt, expiresAt }, now)
  expect(state(null, null, future)).toBe('open')
  expect(state(null, null, past)).toBe('expired')
  expect(state(null, null, now)).toBe('expired')
  expect(state(past, null, past)).toBe('accepted')
  expect(state(null, past, past)).toBe('revoked')
})
