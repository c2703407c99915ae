import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  acknowledgeByFor,
  boardColumnOf,
  clocksOf,
  latenessOf,
  type MatterVisibility,
  matterVisibilities,
  mayMergeInto,
} from '~/domain/matters/matter'
import { addDays, addWorkingDays, dayOf, weekdayOf } from '~/domain/time'

const zone = 'America/Los_Angeles'
const holidays = ['2026-11-11', '2026-11-26', '2026-11-27', '2026-12-25', '2027-01-01']
const site = { acknowledgeWorkingDays: 2, holidays }

test('two working days pass over weekends and the site’s holidays', () => {
  expect(acknowledgeByFor('2026-11-18', site)).toBe('2026-11-20')
  expect(acknowledgeByFor('2026-11-19', site)).toBe('2026-11-23')
  expect(acknowledgeByFor('2026-11-20', site)).toBe('2026-11-24')
  expect(acknowledgeByFor('2026-11-21', site)).toBe('2026-11-24')
  expect(acknowledgeByFor('2026-11-10', site)).toBe('2026-11-13')
  expect(acknowledgeByFor('2026-11-25', site)).toBe('2026-12-01')
  expect(acknowledgeByFor('2026-12-24', site)).toBe('2026-12-29')
  expect(acknowledgeByFor('2026-12-31', site)).toBe('2027-01-05')
  // A holiday on a Saturday takes no working day away.
  expect(acknowledgeByFor('2026-11-20', { ...site, holidays: ['2026-11-21'] })).toBe('2026-11-24')
})

test('a clock change moves no promise: the day is the site’s own on both sides of it', () => {
  // On 1 November 2026 the clocks of the site go back, on 14 March 2027 forward; the day has 25 and 23 hours.
  expect(dayOf(new Date('2026-11-01T06:59:59Z'), zone)).toBe('2026-10-31')
  expect(dayOf(new Date('2026-11-02T07:59:59Z'), zone)).toBe('2026-11-01')
  expect(dayOf(new Date('2026-11-02T08:00:00Z'), zone)).toBe('2026-11-02')
  expect(acknowledgeByFor(dayOf(new Date('2026-10-31T06:30:00Z'), zone), site)).toBe('2026-11-03')
  expect(dayOf(new Date('2027-03-14T07:59:59Z'), zone)).toBe('2027-03-13')
  expect(dayOf(new Date('2027-03-15T06:59:59Z'), zone)).toBe('2027-03-14')
  expect(acknowledgeByFor(dayOf(new Date('2027-03-12T20:00:00Z'), zone), site)).toBe('2027-03-16')
})

test('an answer in the last minute of its day is in time, the one in the next minute is late', () => {
  const clocks = (answeredAt: string) =>
    clocksOf(
      { dueOn: '2026-12-09', answeredAt: new Date(answeredAt), acknowledgeBy: null, acknowledgedAt: null },
      { today: '2027-06-01', holidays, dayOf: (at) => dayOf(at, zone) },
    ).answer
  expect(clocks('2026-12-10T07:59:59Z')).toBe('on-time')
  expect(clocks('2026-12-10T08:00:00Z')).toBe('late')
})

test('late becomes very late ten working days after the date, whatever holidays lie between', () => {
  expect(latenessOf('2026-11-20', '2026-11-20', holidays)).toBe('on-time')
  expect(latenessOf('2026-11-20', '2026-11-21', holidays)).toBe('late')
  expect(latenessOf('2026-11-20', '2026-12-08', holidays)).toBe('late')
  expect(latenessOf('2026-11-20', '2026-12-09', holidays)).toBe('very-late')
  expect(latenessOf('2026-11-20', '2026-12-07', [])).toBe('very-late')
})

test('an acknowledgement counts by its day; an answer without one ends that wait; without a promise none is late', () => {
  const around = { today: '2026-12-01', holidays, dayOf: (at: Date) => dayOf(at, zone) }
  const base = { dueOn: '2026-12-09', answeredAt: null, acknowledgeBy: '2026-11-20', acknowledgedAt: null }
  const at = (text: string) => new Date(`${text}T18:00:00Z`)
  expect(clocksOf(base, around).acknowledgement).toBe('late')
  expect(clocksOf(base, { ...around, today: '2026-12-20' }).acknowledgement).toBe('very-late')
  expect(clocksOf({ ...base, acknowledgedAt: at('2026-11-20') }, around).acknowledgement).toBe('on-time')
  expect(clocksOf({ ...base, acknowledgedAt: at('2026-11-23') }, around).acknowledgement).toBe('late')
  expect(clocksOf({ ...base, answeredAt: at('2026-11-19') }, around).acknowledgement).toBe('on-time')
  expect(clocksOf({ ...base, acknowledgeBy: null }, around).acknowledgement).toBe('on-time')
})

test('whatever day and holidays: a promise falls on a working day, and exactly so many lie between', () => {
  const days = fc.integer({ min: 0, max: 1500 }).map((count) => addDays('2025-01-01', count))
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 30 }), fc.uniqueArray(days, { maxLength: 40 }), (from, count, off) => {
      const to = addWorkingDays(from, count, off)
      const works = (one: string) => weekdayOf(one) < 6 && !off.includes(one)
      expect(works(to)).toBe(true)
      let between = 0
      for (let one = addDays(from, 1); one <= to; one = addDays(one, 1)) if (works(one)) between++
      expect(between).toBe(count)
      // One more holiday never brings a promise forward.
      expect(addWorkingDays(from, count, [...off, to]) > to).toBe(true)
    }),
  )
})

test('what is late stands before everything else on a board', () => {
  const fine = { answer: 'on-time', acknowledgement: 'on-time' } as const
  const column = (
    state: 'open' | 'with-body' | 'waiting' | 'answered' | 'archived',
    seen: boolean,
    clocks = fine as Parameters<typeof boardColumnOf>[1],
  ) => boardColumnOf({ state, acknowledgedAt: seen ? new Date(0) : null }, clocks)
  expect(column('with-body', false)).toBe('arrived')
  expect(column('with-body', true)).toBe('with-body')
  expect(column('waiting', false)).toBe('waiting')
  expect(column('waiting', true, { ...fine, answer: 'late' })).toBe('overdue')
  expect(column('with-body', false, { ...fine, acknowledgement: 'late' })).toBe('overdue')
  expect(column('answered', true, { ...fine, answer: 'very-late' })).toBe('answered')
})

test('a merger never takes an answer from somebody who could have read it', () => {
  const bodies = ['owg', 'clt', null]
  const things = matterVisibilities.flatMap((visibility) => bodies.map((bodyId) => ({ visibility, bodyId })))
  /** Who reads: everybody, each member, those of the body. */
  const readers = (thing: { visibility: MatterVisibility; bodyId: string | null }) =>
    thing.visibility === 'public'
      ? ['visitor', 'member', 'owg', 'clt', 'none']
      : thing.visibility === 'members'
        ? ['member', 'owg', 'clt', 'none']
        : [thing.bodyId ?? 'none']
  for (const from of things)
    for (const into of things) {
      const loses = readers(from).some((one) => !readers(into).includes(one))
      if (mayMergeInto(from, into)) expect(loses, JSON.stringify({ from, into })).toBe(false)
    }
  // Into what is public anything, into what members read nothing public, into a room only what is of that room.
  expect(things.flatMap((from) => things.filter((into) => mayMergeInto(from, into))).length).toBe(27 + 18 + 3)
})
