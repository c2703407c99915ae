import { expect, test } from 'vitest'
import type { SeatRole } from '#db/schema/words'
import { type SeatTerms, vacantFrom, warningsOfOffice, warningsOfSeat } from '~/domain/seats/warnings'
import { addDays, dayOf } from '~/domain/time'

const today = '2026-11-18'
const held = (id: string, startsOn: string, endsOn: string | null, role: SeatRole = 'delegate') => ({
  id,
  personId: id,
  role,
  startsOn,
  endsOn,
})
const seat = (holders: SeatTerms['holders'], more: Partial<SeatTerms> = {}): SeatTerms => ({
  id: 's',
  startsOn: '2025-11-01',
  endsOn: null,
  observes: false,
  holders,
  ...more,
})
const kinds = (one: SeatTerms, on = today) =>
  warningsOfSeat(one, on).map(({ kind, on: day, within }) => [kind, day, within])

test('the first day without a delegate is found across successors, gaps and the end of the seat', () => {
  expect(vacantFrom(seat([held('a', '2025-11-01', null)]), today)).toBeNull()
  expect(vacantFrom(seat([]), today)).toBe(today)
  expect(vacantFrom(seat([held('a', '2025-11-01', '2026-11-30')]), today)).toBe('2026-12-01')
  expect(vacantFrom(seat([held('a', '2025-11-01', '2026-11-30'), held('b', '2026-12-01', null)]), today)).toBeNull()
  expect(vacantFrom(seat([held('a', '2025-11-01', '2026-11-30'), held('b', '2026-12-02', null)]), today)).toBe(
    '2026-12-01',
  )
  expect(vacantFrom(seat([held('a', '2025-11-01', '2026-11-30')], { endsOn: '2026-11-30' }), today)).toBeNull()
  expect(vacantFrom(seat([held('a', '2025-11-01', null, 'alternate')]), today)).toBe(today)
  expect(vacantFrom(seat([], { observes: true }), today)).toBeNull()
  expect(vacantFrom(seat([], { endsOn: '2026-11-17' }), today)).toBeNull()
})

test('each threshold of 60, 30 and 7 days is passed once on the way to the last day', () => {
  const endsOn = '2027-01-31'
  const one = seat([held('a', '2025-11-01', endsOn)])
  const keys = new Set<string>()
  const passed: [string, number][] = []
  for (let day = today; day <= endsOn; day = addDays(day, 1)) {
    for (const { key, within } of warningsOfSeat(one, day)) {
      if (!keys.has(key)) passed.push([day, within])
      keys.add(key)
    }
  }
  expect(passed).toEqual([
    ['2026-12-02', 60],
    ['2027-01-01', 30],
    ['2027-01-24', 7],
  ])
})

test('a term with a successor warns of nothing, a seat’s own end and other roles warn by themselves', () => {
  expect(kinds(seat([held('a', '2025-11-01', '2026-11-30'), held('b', '2026-12-01', null)]))).toEqual([])
  expect(kinds(seat([held('a', '2025-11-01', null)], { endsOn: '2026-12-01' }))).toEqual([['seat', '2026-12-01', 30]])
  const others = [held('a', '2025-11-01', null), held('b', '2025-11-01', '2026-11-20', 'alternate')]
  expect(kinds(seat([...others, held('c', '2025-11-01', '2027-01-10', 'observer')]))).toEqual([
    ['alternate', '2026-11-20', 7],
    ['observer', '2027-01-10', 60],
  ])
})

test('a vacant seat says since when, and is the same warning until somebody sits there', () => {
  const empty = seat([held('a', '2025-11-01', '2026-11-10')])
  expect(kinds(empty)).toEqual([['vacant', '2026-11-11', 0]])
  expect(warningsOfSeat(empty, today)[0]?.key).toBe(warningsOfSeat(empty, '2026-12-24')[0]?.key)
  expect(warningsOfSeat(seat([]), today)[0]).toMatchObject({ kind: 'vacant', on: '2025-11-01' })
})

test('an office warns of its end', () => {
  const office = { id: 'o', office: 'chair' as const, personId: 'luis', startsOn: '2025-11-01' }
  expect(warningsOfOffice({ ...office, endsOn: null }, today)).toEqual([])
  expect(warningsOfOffice({ ...office, endsOn: '2026-11-25' }, today)).toMatchObject([{ kind: 'chair', within: 7 }])
})

test('the last day of a term is a day of the site: clock changes and another time zone do not move it', () => {
  const one = seat([held('a', '2025-11-01', '2026-11-01'), held('b', '2026-11-02', null)])
  const holdsAt = (at: string, zone: string) => {
    const day = dayOf(new Date(at), zone)
    return one.holders.find((term) => term.startsOn <= day && (term.endsOn === null || term.endsOn >= day))?.id
  }
  // The clocks of Los Angeles go back in the night to 1 November 2026; its 1 November has 25 hours.
  const angeles = 'America/Los_Angeles'
  expect(holdsAt('2026-11-01T06:59:59Z', angeles)).toBe('a')
  expect(holdsAt('2026-11-02T07:59:59Z', angeles)).toBe('a')
  expect(holdsAt('2026-11-02T08:00:00Z', angeles)).toBe('b')
  expect(holdsAt('2026-11-02T00:00:00Z', 'Europe/London')).toBe('b')
  expect(holdsAt('2026-11-01T23:59:59Z', 'Europe/London')).toBe('a')
  // In spring the day has 23 hours.
  const spring = seat([held('a', '2025-11-01', '2027-03-14'), held('b', '2027-03-15', null)])
  const on = (at: string) =>
    spring.holders.find((term) => term.endsOn === null || term.endsOn >= dayOf(new Date(at), angeles))?.id
  expect(on('2027-03-15T06:59:59Z')).toBe('a')
  expect(on('2027-03-15T07:00:00Z')).toBe('b')
})
