import argon2 from '@node-rs/argon2'
import { expect, test, vi } from 'vitest'
import { activity } from '#db/schema/activity'
import { samplePassword } from '#db/seed/world'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'

const origin = 'http://localhost:3000'
const mara = 'mara@calder.example'

/** A server that sees clients at addresses of their own; `from` posts a sign-in and returns its answer. */
async function guarded() {
  const { app } = serverOver(await castStore(), { env: { RATE_LIMITS: 'on' } })
  return (address: string, email: string, password: string, cookie = '') =>
    app.request(
      new Request(new URL('/sign-in', origin), {
        method: 'POST',
        body: new URLSearchParams({ email, password }),
        headers: { Origin: origin, ...(cookie ? { Cookie: cookie } : {}) },
        redirect: 'manual',
      }),
      undefined,
      { incoming: { socket: { remoteAddress: address } } },
    )
}
const deviceIn = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .find((line) => line.startsWith('accord-device='))
    ?.split(';')[0] as string

test('a flood against one person stops neither them elsewhere, nor their own browser in the same network', async () => {
  const from = await guarded()
  const device = deviceIn(await from('198.51.100.1', mara, samplePassword))
  expect(device).toMatch(/^accord-device=[\w-]{32}\.[\w-]{22}$/)
  const flood: number[] = []
  for (let i = 0; i < 14; i++) flood.push((await from('198.51.100.1', mara, 'wrong-password')).status)
  expect(flood).toEqual([...Array(8).fill(422), ...Array(6).fill(429)])
  expect((await from('198.51.100.1', mara, samplePassword)).status).toBe(429)
  expect((await from('203.0.113.5', mara, samplePassword)).status).toBe(303)
  expect((await from('2001:db8::7', mara, samplePassword)).status).toBe(303)
  expect((await from('198.51.100.1', mara, samplePassword, device)).status).toBe(303)
})

test('a known browser is its owner’s alone, cannot be made up, and has an end to its tries', async () => {
  const from = await guarded()
  const device = deviceIn(await from('198.51.100.1', mara, samplePassword))
  const [id] = device.replace('accord-device=', '').split('.')
  for (let i = 0; i < 9; i++) await from('198.51.100.1', mara, 'wrong-password')
  for (const forged of [`accord-device=${id}`, `accord-device=${id}.${'a'.repeat(22)}`, 'accord-device=x.y'])
    expect((await from('198.51.100.1', mara, samplePassword, forged)).status, forged).toBe(429)
  const guesses: number[] = []
  for (let i = 0; i < 12; i++) guesses.push((await from('198.51.100.9', mara, 'wrong-password', device)).status)
  expect(guesses).toEqual([...Array(10).fill(422), 429, 429])
  // Beside somebody else's name it counts for nothing.
  const others: number[] = []
  for (let i = 0; i < 10; i++)
    others.push((await from('198.51.100.9', 'jack@calder.example', 'wrong-password', device)).status)
  expect(others.slice(0, 8)).toEqual(Array(8).fill(422))
  expect(others.at(-1)).toBe(429)
})

test('a browser that several people share knows each of them', async () => {
  const from = await guarded()
  const one = deviceIn(await from('198.51.100.1', mara, samplePassword))
  const two = deviceIn(await from('198.51.100.1', 'jack@calder.example', samplePassword, one))
  expect(two.split('.')).toHaveLength(3)
  for (let i = 0; i < 12; i++) await from('198.51.100.1', `nobody${i}@calder.example`, 'wrong-password')
  for (const email of [mara, 'jack@calder.example'])
    expect((await from('198.51.100.1', email, samplePassword, two)).status).toBe(303)
})

test('a password and a link cost one hash each, whether or not anybody has the address', async () => {
  const store = await castStore()
  const { visitor } = serverOver(store)
  // The hash that stands in for nobody's is made once, before anything is counted.
  await visitor().post('/sign-in', { email: 'first@calder.example', password: 'wrong-password' })
  const verify = vi.spyOn(argon2, 'verify')
  const costOf = async (path: string, fields: Record<string, string>) => {
    verify.mockClear()
    const recorded = (await store.db.select().from(activity)).length
    await visitor().post(path, fields)
    return [verify.mock.calls.length, (await store.db.select().from(activity)).length - recorded]
  }
  for (const email of [mara, 'nobody@calder.example', 'vera@calder.example']) {
    expect(await costOf('/sign-in', { email, password: 'wrong-password' }), email).toEqual([1, 0])
    expect(await costOf('/sign-in/links', { email }), email).toEqual([1, 1])
  }
})
