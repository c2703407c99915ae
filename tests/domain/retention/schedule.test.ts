import { expect, test } from 'vitest'
import { systemActor, visitor } from '~/domain/access/actor'
import { mayApplyRetention } from '~/domain/retention/policy'
import { cutoffOf, schedule, totalOf } from '~/domain/retention/schedule'
import { en } from '~/i18n/en'

test('every entry of the schedule says what, from when, why, and what stays', () => {
  for (const { name, days } of schedule) {
    expect(days, name).toBeGreaterThan(0)
    for (const part of ['what', 'from', 'why', 'stays']) expect(en, name).toHaveProperty([`retention.${name}.${part}`])
  }
  expect(new Set(schedule.map(({ name }) => name)).size).toBe(schedule.length)
})

test('the cutoff lies the days of the entry before now', () => {
  const now = new Date('2026-11-18T17:00:00Z')
  expect(cutoffOf('unconfirmed', now).toISOString()).toBe('2026-11-11T17:00:00.000Z')
  expect(totalOf({ mail: 2, jobs: 3 })).toBe(5)
  expect(totalOf({})).toBe(0)
})

test('only the site itself applies the schedule', () => {
  expect(mayApplyRetention(systemActor('retention'))).toBe(true)
  expect(mayApplyRetention(visitor)).toBe(false)
})
