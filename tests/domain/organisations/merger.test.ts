import { expect, test } from 'vitest'
import { fateOfSeat, MergerInput } from '~/domain/organisations/merger'

test('a seat goes over only where the other organisation has none on that body', () => {
  const there = new Set(['pcg'])
  expect(fateOfSeat({ bodyId: 'owg' }, there, 'move')).toBe('moves')
  expect(fateOfSeat({ bodyId: 'pcg' }, there, 'move')).toBe('ends-because-seated')
  expect(fateOfSeat({ bodyId: 'owg' }, there, 'end')).toBe('ends')
})

test('a merger says what becomes of people and seats', () => {
  expect(MergerInput.safeParse({ intoId: 'police', people: 'move', seats: 'end' }).success).toBe(true)
  expect(MergerInput.safeParse({ intoId: 'police', people: 'move' }).success).toBe(false)
})
