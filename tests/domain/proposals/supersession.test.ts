import { expect, test } from 'vitest'
import { chainOf, type Link, linksBetween, SupersessionInput } from '~/domain/proposals/supersession'

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
