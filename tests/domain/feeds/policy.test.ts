import { expect, test } from 'vitest'
import { allowed, person } from '#tests/support/everybody'
import { mayPromiseFeed, maySupplyFeed } from '~/domain/feeds/policy'

test('promises are written down by the project manager alone', () => {
  expect(allowed(mayPromiseFeed)).toEqual(['project-manager'])
})

test('counts of an organisation are sent, and seen, by its own data stewards and the project manager', () => {
  const own = { organisationId: 'own' }
  expect(allowed((actor) => maySupplyFeed(actor, own))).toEqual(['project-manager'])
  expect(maySupplyFeed(person({ isMember: true, stewardOf: ['own'] }), own)).toBe(true)
  expect(maySupplyFeed(person({ isMember: true, stewardOf: ['other'] }), own)).toBe(false)
})
