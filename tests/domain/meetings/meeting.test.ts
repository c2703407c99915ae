import { expect, test } from 'vitest'
import {
  allows,
  clockChain,
  isShortNotice,
  lifecycle,
  lockOf,
  type MeetingMoments,
  meetingState,
  meetingVerbs,
  narrower,
} from '~/domain/meetings/meeting'

const zone = 'America/Los_Angeles'
const at = (iso: string) => new Date(iso)
const none: MeetingMoments = {
  publishedAt: null,
  lockedAt: null,
  openedAt: null,
  closedAt: null,
  circulatedAt: null,
  approvedAt: null,
  cancelledAt: null,
}
const day = (n: number) => at(`2026-03-${String(n).padStart(2, '0')}T12:00:00Z`)

test('each instant moves a meeting one step along the clock chain', () => {
  const moments = { ...none }
  const seen = [meetingState(moments, day(1))]
  const steps: [keyof MeetingMoments, number][] = [
    ['publishedAt', 1],
    ['lockedAt', 2],
    ['openedAt', 10],
    ['closedAt', 10],
    ['circulatedAt', 11],
    ['approvedAt', 20],
  ]
  for (const [name, when] of steps) {
    moments[name] = day(when)
    seen.push(meetingState(moments, day(30)))
  }
  expect(seen).toEqual([...clockChain])
})

test('an agenda locks by the clock alone, to the millisecond', () => {
  const moments = { ...none, publishedAt: day(1), lockedAt: day(5) }
  expect(meetingState(moments, new Date(day(5).getTime() - 1))).toBe('published')
  expect(meetingState(moments, day(5))).toBe('locked')
})

test('a cancelled meeting stays cancelled whatever else was set', () => {
  expect(meetingState({ ...none, publishedAt: day(1), lockedAt: day(1), cancelledAt: day(2) }, day(3))).toBe(
    'cancelled',
  )
  expect(lifecycle.cancelled).toEqual([])
})

test('every verb is possible in some state, and approval only after circulation', () => {
  for (const verb of meetingVerbs)
    expect(
      Object.values(lifecycle).some((verbs) => verbs.includes(verb)),
      verb,
    ).toBe(true)
  expect(clockChain.filter((state) => allows(state, 'approve'))).toEqual(['amendment'])
  expect(clockChain.filter((state) => allows(state, 'correct'))).toEqual(['approved'])
  expect(clockChain.filter((state) => allows(state, 'offer'))).toEqual(['published'])
})

test('the lock is the end of the day that lies the notice period ahead, across clock changes', () => {
  // Thursday 12 March 2026, 14:00 in Los Angeles; the clocks went forward on 8 March.
  expect(lockOf(at('2026-03-12T21:00:00Z'), 7, zone)).toEqual(at('2026-03-06T08:00:00Z'))
  // Thursday 5 November 2026; they went back on 1 November.
  expect(lockOf(at('2026-11-05T22:00:00Z'), 7, zone)).toEqual(at('2026-10-30T07:00:00Z'))
  expect(lockOf(at('2026-03-12T21:00:00Z'), 0, zone)).toEqual(at('2026-03-12T21:00:00Z'))
})

test('publishing on the last day of notice is in time, a minute after it is short notice', () => {
  const starts = at('2026-03-12T21:00:00Z')
  expect(isShortNotice(at('2026-03-06T07:59:00Z'), starts, 7, zone)).toBe(false)
  expect(isShortNotice(at('2026-03-06T08:00:00Z'), starts, 7, zone)).toBe(true)
})

test('the narrower of two visibilities holds', () => {
  expect(narrower('public', 'members')).toBe('members')
  expect(narrower('body', 'members')).toBe('body')
  expect(narrower('closed', 'public')).toBe('closed')
  expect(narrower('public', 'public')).toBe('public')
})
