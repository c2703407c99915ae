import { createHmac, randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import type { HttpBindings } from '@hono/node-server'

// A new key at each start: what stands for an address cannot be turned back into it, nor followed across restarts.
const key = randomBytes(32)

/**
 * Stands for the client's address in rate limits. Forwarded headers count only when they come from a trusted proxy,
 * and then the last address that is not itself a trusted proxy.
 */
export function clientOf(bindings: HttpBindings | undefined, request: Request, trusted: readonly string[]): string {
  let address = (bindings?.incoming?.socket.remoteAddress ?? 'unknown').replace(/^::ffff:/, '')
  if (trusted.includes(address)) {
    const hops = (request.headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
    address = hops.reverse().find((hop) => hop !== '' && !trusted.includes(hop)) ?? address
  }
  return createHmac('sha256', key).update(networkOf(address)).digest('base64url').slice(0, 22)
}

/** IPv6 gives everybody 2^64 addresses: they count as one by their first four groups. An IPv4 address stands for itself. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  // A tail in IPv4 notation stands for two groups.
  const length = front.length + back.length + (address.includes('.') ? 1 : 0)
  const gap = tail === undefined ? [] : Array.from({ length: 8 - length }, () => '0')
  return [...front, ...gap, ...back]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
