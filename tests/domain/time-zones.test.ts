// Days and local times come from offsets that are kept by the hour: they are those of luxon, across every clock change.
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { dayOf, localOf } from '~/domain/time'

// Lord Howe moves by half an hour, St John's moved at one minute past midnight, Apia left out a day, Kathmandu is at 5:45.
const zones = [
  'UTC',
  'America/Los_Angeles',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Europe/Madrid',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Monrovia',
  'America/Sao_Paulo',
]
const byLuxon = (at: Date, zone: string) => ({
  day: DateTime.fromJSDate(at, { zone }).toISODate(),
  local: DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm"),
})
const byUs = (at: Date, zone: string) => ({ day: dayOf(at, zone), local: localOf(at, zone) })

test('any moment has the day and the local time that luxon finds', () => {
  const moment = fc.date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moment, fc.constantFrom(...zones), (at, zone) => {
      expect(byUs(at, zone)).toEqual(byLuxon(at, zone))
    }),
    { numRuns: 2_000 },
  )
})

test('every minute around a clock change is right, whichever was asked first', () => {
  const changes: [string, string][] = [
    ['America/Los_Angeles', '2026-03-08T10:00:00Z'],
    ['America/Los_Angeles', '2026-11-01T09:00:00Z'],
    ['America/St_Johns', '2006-04-02T03:31:00Z'],
    ['America/St_Johns', '2006-10-29T02:31:00Z'],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['Africa/Monrovia', '1972-01-07T00:44:30Z'],
  ]
  for (const [zone, change] of changes) {
    const minutes = Array.from({ length: 240 }, (_, at) => new Date(Date.parse(change) + (at - 120) * 60_000 - 1))
    for (const at of [...minutes, ...minutes.toReversed()]) expect(byUs(at, zone)).toEqual(byLuxon(at, zone))
  }
})

test('moments before the hour’s end and at its start are not mixed up, also before 1970', () => {
  for (const zone of zones)
    for (const at of [0, -1, 1, 3_599_999, 3_600_000, -3_600_000, -3_600_001].map((ms) => new Date(ms)))
      expect(byUs(at, zone)).toEqual(byLuxon(at, zone))
})

test('what has no day says so as before', () => {
  const never = new Date(Number.NaN)
  expect(byUs(never, 'UTC')).toEqual(byLuxon(never, 'UTC'))
  expect(byUs(new Date(0), 'Nowhere/Land')).toEqual(byLuxon(new Date(0), 'Nowhere/Land'))
  expect(byUs(new Date('+012026-01-01'), 'UTC')).toEqual(byLuxon(new Date('+012026-01-01'), 'UTC'))
})
