import { expect, test } from 'vitest'
import { networkOf } from '~/server/client-address'

test('an IPv4 address stands for itself, an IPv6 address for its network of 64 bits', () => {
  expect(networkOf('198.51.100.7')).toBe('198.51.100.7')
  expect(networkOf('unknown')).toBe('unknown')
  for (const [one, other] of [
    ['2001:db8:1:2::1', '2001:0db8:0001:0002:ffff:ffff:ffff:ffff'],
    ['2001:db8::1', '2001:db8:0:0:9::'],
    ['::1', '0:0:0:0:0:0:0:2'],
    ['fe80::1%eth0', 'fe80::2'],
  ] as const)
    expect(networkOf(one), one).toBe(networkOf(other))
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'))
})
