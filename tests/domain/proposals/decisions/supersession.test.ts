import { expect, test } from 'vitest'
import {
  chainOf,
  type Link,
  linksBetween,
  SupersessionInput,
  successorOf,
} from '~/domain/proposals/decisions/supersession'

const sides = (id: string, links: Link[]) =>
  chainOf(id, links)
    .map((step) => `${step.id} ${step.side}`)
    .sort()

test('a chain holds everything before and after, however far', () => {
  const links = linksBetween(['a', 'b', 'c', 'd'], 'policy')
  expect(sides('b', links)).toEqual(['a before', 'c after', 'd after'])
  expect(sides('d', links)).toEqual(['a before', 'b before', 'c before'])
  expect(chainOf('x', [])).toEqual([])
})

test('what shares a successor and is neither before nor after stands beside', () => {
  const links: Link[] = [
    { earlier: 'a', later: 'c', kind: 'said' },
    { earlier: 'b', later: 'c', kind: 'said' },
  ]
  expect(sides('a', links)).toEqual(['b beside', 'c after'])
  expect(sides('c', links)).toEqual(['a before', 'b before'])
})

test('a ring of links ends', () => {
  const ring: Link[] = [
    { earlier: 'a', later: 'b', kind: 'said' },
    { earlier: 'b', later: 'a', kind: 'said' },
  ]
  expect(sides('a', ring)).toEqual(['b before'])
})

test('a number is read however it was typed', () => {
  expect(SupersessionInput.parse({ replaces: ' d-2026-001 ' }).replaces).toBe('D-2026-001')
  expect(SupersessionInput.safeParse({ replaces: '' }).success).toBe(false)
})

const step = (effectiveOn: string | null, places: string[] = [], isSaid = false, side = 'after' as const) => ({
  ...{ effectiveOn, places, isSaid, side },
})
test('a later decision takes the place of one where it took effect wherever that one holds, or where it was written', () => {
  const today = '2026-11-20'
  const taken = (later: ReturnType<typeof step>, places: string[] = []) => successorOf([later], places, today) !== null
  expect([taken(step('2026-11-20')), taken(step('2026-11-21')), taken(step(null))]).toEqual([true, false, false])
  expect([taken(step('2026-01-01', ['City'])), taken(step('2026-01-01', ['City']), ['City'])]).toEqual([false, true])
  expect(taken(step('2026-01-01', ['City']), ['City', 'Coast'])).toBe(false)
  expect(taken(step(null, [], true))).toBe(true)
  expect(successorOf([{ ...step('2026-01-01'), side: 'before' as const }], [], today)).toBeNull()
})
