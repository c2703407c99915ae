import { expect, test } from 'vitest'
import { packTrip, unpackTrip } from '~/auth/agency.server'

const trip = { state: 's', nonce: 'n', verifier: 'v', next: '/desk' }

test('what the browser keeps while it is away comes back whole, and anything else is nothing', () => {
  expect(unpackTrip(packTrip(trip))).toEqual(trip)
  for (const cookie of [
    null,
    '',
    'x',
    Buffer.from('null').toString('base64url'),
    packTrip({ ...trip, state: 1 as never }),
  ])
    expect(unpackTrip(cookie)).toBeNull()
})
