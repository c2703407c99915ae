import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Opening } from '#db/schema/directory'
import { openingState } from '~/domain/directory/opening'
import { hoursInLines, matchesFilter, ServiceFilter } from '~/domain/directory/service'
import { instantOf, localOf } from '~/domain/time'

const zone = 'America/Los_Angeles'
const at = (local: string) => instantOf(local, zone)
const everyDay = (from: string, to: string): Opening[] =>
  ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, from, to }))
const weekdays = (from: string, to: string) => everyDay(from, to).slice(0, 5)
/** 'open until …', 'opens …', in local time. */
const say = (openings: Opening[], local: string) => {
  const state = openingState(openings, at(local), zone)
  if (state.isOpen) return `open until ${state.until ? localOf(state.until, zone) : 'ever'}`
  return `opens ${state.next ? localOf(state.next, zone) : 'never'}`
}

test('open from the first minute, closed at the last', () => {
  const openings = weekdays('09:00', '17:00')
  // 2026-11-18 is a Wednesday.
  expect(say(openings, '2026-11-18T08:59')).toBe('opens 2026-11-18T09:00')
  expect(say(openings, '2026-11-18T09:00')).toBe('open until 2026-11-18T17:00')
  expect(say(openings, '2026-11-18T16:59')).toBe('open until 2026-11-18T17:00')
  expect(say(openings, '2026-11-18T17:00')).toBe('opens 2026-11-19T09:00')
  expect(say(openings, '2026-11-20T17:00')).toBe('opens 2026-11-23T09:00')
})

test('a pause at noon is two openings', () => {
  const openings = [...weekdays('09:00', '12:00'), ...weekdays('13:00', '17:00')]
  expect(say(openings, '2026-11-18T11:00')).toBe('open until 2026-11-18T12:00')
  expect(say(openings, '2026-11-18T12:30')).toBe('opens 2026-11-18T13:00')
})

test('openings cross midnight', () => {
  const night = everyDay('22:00', '06:00')
  expect(say(night, '2026-11-18T23:30')).toBe('open until 2026-11-19T06:00')
  expect(say(night, '2026-11-19T00:30')).toBe('open until 2026-11-19T06:00')
  expect(say(night, '2026-11-19T06:00')).toBe('opens 2026-11-19T22:00')
  const fridayNight: Opening[] = [{ weekday: 5, from: '20:00', to: '02:00' }]
  expect(say(fridayNight, '2026-11-21T01:59')).toBe('open until 2026-11-21T02:00')
  expect(say(fridayNight, '2026-11-21T02:00')).toBe('opens 2026-11-27T20:00')
})

test('openings that meet at midnight are one', () => {
  const openings: Opening[] = [
    { weekday: 3, from: '18:00', to: '24:00' },
    { weekday: 4, from: '00:00', to: '08:00' },
  ]
  expect(say(openings, '2026-11-18T20:00')).toBe('open until 2026-11-19T08:00')
  expect(say(openings, '2026-11-19T07:00')).toBe('open until 2026-11-19T08:00')
})

test('day and night never closes; without openings it never opens', () => {
  expect(say(everyDay('00:00', '24:00'), '2026-11-18T03:00')).toBe('open until ever')
  expect(say(everyDay('00:00', '00:00'), '2026-11-18T03:00')).toBe('open until ever')
  expect(say([], '2026-11-18T03:00')).toBe('opens never')
})

test('the clock going forward shortens a night, going back lengthens it; the wall clock counts', () => {
  const night = everyDay('22:00', '06:00')
  const spring = openingState(night, at('2026-03-07T22:00'), zone)
  const autumn = openingState(night, at('2026-10-31T22:00'), zone)
  if (!spring.isOpen || !autumn.isOpen || !spring.until || !autumn.until) throw new Error('both nights are open')
  expect(localOf(spring.until, zone)).toBe('2026-03-08T06:00')
  expect(localOf(autumn.until, zone)).toBe('2026-11-01T06:00')
  expect(spring.until.getTime() - at('2026-03-07T22:00').getTime()).toBe(7 * 3_600_000)
  expect(autumn.until.getTime() - at('2026-10-31T22:00').getTime()).toBe(9 * 3_600_000)
})

test('an opening in the hour that the clock skips opens when that hour would have begun', () => {
  const early: Opening[] = [{ weekday: 7, from: '02:30', to: '05:00' }]
  expect(say(early, '2026-03-08T01:59')).toBe('opens 2026-03-08T03:30')
  expect(say(early, '2026-03-08T04:00')).toBe('open until 2026-03-08T05:00')
})

test('in both of the hours that the clock repeats a day shelter is open', () => {
  const openings = everyDay('00:30', '08:00')
  for (const utc of ['2026-11-01T08:15:00Z', '2026-11-01T09:15:00Z']) {
    expect(openingState(openings, new Date(utc), zone).isOpen).toBe(true)
  }
})

test('at any moment the state changes exactly when it says, and not before', () => {
  const time = fc
    .integer({ min: 0, max: 47 })
    .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`)
  const opening = fc.record({
    weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7) as fc.Arbitrary<Opening['weekday']>,
    from: time,
    to: time,
  })
  const moment = fc
    .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 0, 1) / 60_000 })
    .map((minutes) => new Date(minutes * 60_000))
  fc.assert(
    fc.property(fc.array(opening, { maxLength: 8 }), moment, (openings, when) => {
      const state = openingState(openings, when, zone)
      const change = state.isOpen ? state.until : state.next
      if (!change) return
      expect(change.getTime()).toBeGreaterThan(when.getTime())
      expect(openingState(openings, change, zone).isOpen).toBe(!state.isOpen)
      const before = new Date(change.getTime() - 1)
      if (before >= when) expect(openingState(openings, before, zone).isOpen).toBe(state.isOpen)
    }),
    { numRuns: 300 },
  )
})

test('days of equal hours stand in one line', () => {
  expect(hoursInLines([...weekdays('09:00', '17:00'), { weekday: 7, from: '10:00', to: '12:00' }])).toEqual([
    { firstDay: 1, lastDay: 5, times: [{ from: '09:00', to: '17:00' }] },
    { firstDay: 7, lastDay: 7, times: [{ from: '10:00', to: '12:00' }] },
  ])
  expect(
    hoursInLines([
      { weekday: 1, from: '09:00', to: '10:00' },
      { weekday: 3, from: '09:00', to: '10:00' },
    ]),
  ).toHaveLength(2)
  expect(hoursInLines([])).toEqual([])
})

test('a filter asks for all of its conditions', () => {
  const service = {
    walkIn: true,
    abstinenceRequired: false,
    languages: ['en', 'es'],
    state: { isOpen: false as const, next: null },
  }
  const matches = (filter: Record<string, string>) => matchesFilter(service, ServiceFilter.parse(filter))
  expect(matches({})).toBe(true)
  expect(matches({ walkIn: 'yes', free: 'yes', language: 'es' })).toBe(true)
  expect(matches({ open: 'yes' })).toBe(false)
  expect(matches({ language: 'so' })).toBe(false)
  expect(matchesFilter({ ...service, abstinenceRequired: true }, ServiceFilter.parse({ free: 'yes' }))).toBe(false)
  expect(ServiceFilter.parse({ language: 'x'.repeat(500) })).toMatchObject({ language: '' })
})
