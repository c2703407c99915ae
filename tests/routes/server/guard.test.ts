import { expect, test } from 'vitest'
import { samplePassword } from '#db/seed/world'
import { serverOver } from '#tests/support/server'
import { castStore, emptyStore } from '#tests/support/store'

const origin = 'http://localhost:3000'

test('malformed requests get a plain refusal, never a 5xx', async () => {
  const { app } = serverOver(await castStore())
  const cases: [string, RequestInit, number][] = [
    ['/%E0%A4%A', {}, 400],
    ['/?q=%00', {}, 400],
    ['/%00', {}, 400],
    [`/?q=${'a'.repeat(5000)}`, {}, 400],
    ['/sign-in', { method: 'PUT' }, 405],
    ['/sign-in', { method: 'DELETE' }, 405],
    ['/sign-in', { method: 'POST', body: '{}', headers: { Origin: origin, 'Content-Type': 'application/json' } }, 415],
    [
      '/sign-in',
      { method: 'POST', body: 'x', headers: { Origin: origin, 'Content-Type': 'multipart/form-data' } },
      400,
    ],
    [
      '/sign-in',
      { method: 'POST', body: 'x', headers: { Origin: origin, 'Content-Type': 'multipart/form-data; boundary=b' } },
      400,
    ],
    [
      '/sign-in',
      {
        method: 'POST',
        body: 'a=b',
        headers: { Origin: 'http://[bad', 'Content-Type': 'application/x-www-form-urlencoded' },
      },
      403,
    ],
    ['/nothing-here', {}, 404],
    [
      '/nothing-here',
      { method: 'POST', body: 'a=b', headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' } },
      404,
    ],
    ['/sign-in.data', {}, 200],
    [
      '/',
      { method: 'POST', body: 'a=b', headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' } },
      405,
    ],
  ]
  for (const [path, init, status] of cases) {
    const answer = await app.request(new Request(new URL(path, origin), init))
    expect(answer.status, `${init.method ?? 'GET'} ${path.slice(0, 40)}`).toBe(status)
    expect(await answer.text()).not.toMatch(/\bat .*\.(ts|js):\d+/)
  }
})

test('another host is turned away, and loopback names are the same place', async () => {
  const { app } = serverOver(await castStore())
  expect((await app.request(new Request('http://elsewhere.example/'))).status).toBe(421)
  expect((await app.request(new Request('http://127.0.0.1:3000/sign-in'))).status).toBe(200)
})

test('a page carries the security headers, and its scripts need the nonce', async () => {
  const { signedIn } = serverOver(await castStore())
  const answer = await (await signedIn('ines')).get('/account')
  const policy = answer.headers.get('content-security-policy') ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('referrer-policy')).toBe('same-origin')
  const html = await answer.text()
  for (const script of html.match(/<script[^>]*>/g) ?? []) expect(script).toContain(`nonce="${nonce}"`)
  expect(html).not.toMatch(/\sstyle="/)
})

test('forwarded addresses count only when a trusted proxy sends them', async () => {
  const { app } = serverOver(await castStore(), { env: { RATE_LIMITS: 'on' } })
  const attempt = (forwarded: string) =>
    app.request(
      new Request(new URL('/sign-in', origin), {
        method: 'POST',
        body: new URLSearchParams({ email: 'nobody@calder.example', password: 'wrong-password' }),
        headers: { Origin: origin, 'X-Forwarded-For': forwarded },
      }),
    )
  const statuses: number[] = []
  for (let i = 0; i < 12; i++) statuses.push((await attempt(`198.51.100.${i}`)).status)
  expect(statuses.slice(0, 8).every((status) => status === 422)).toBe(true)
  expect(statuses.at(-1)).toBe(429)
})

test('an office signs in from one address, and guesses made between its sign-ins still count', async () => {
  const { visitor } = serverOver(await castStore(), { env: { RATE_LIMITS: 'on' } })
  const signIn = async (email: string, password: string) =>
    (await visitor().post('/sign-in', { email, password })).status
  for (let i = 0; i < 15; i++) expect(await signIn('mara@calder.example', samplePassword)).toBe(303)
  const guesses: number[] = []
  for (let i = 0; i < 11; i++) {
    guesses.push(await signIn(`somebody${i}@calder.example`, 'wrong-password'))
    if (i < 9) expect(await signIn('mara@calder.example', samplePassword)).toBe(303)
  }
  expect(guesses).toEqual([...Array(10).fill(422), 429])
})

test('before set-up every page leads to the wizard, and health says so', async () => {
  const { visitor } = serverOver(await emptyStore())
  const health = await visitor().get('/healthz')
  expect(await health.json()).toEqual({ status: 'ok', site: 'awaiting set-up' })
  for (const path of ['/', '/desk', '/meetings', '/nothing-here']) {
    const answer = await visitor().get(path)
    expect([answer.status, answer.headers.get('location')], path).toEqual([302, '/setup'])
  }
})

test('a button that is not allowed answers with a page in words, and its address has no page', async () => {
  const { signedIn } = serverOver(await castStore())
  const mara = await signedIn('mara')
  const answer = await mara.post('/meetings/nothing/publication')
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-type')).toContain('text/html')
  expect(await answer.text()).toContain('Page not found')
  expect((await mara.get('/sign-out')).status).toBe(404)
})

test('a write shows that it comes from a page of this very site: a neighbour under the same domain does not count', async () => {
  const { app } = serverOver(await castStore())
  const statusOf = async (headers: Record<string, string>) => {
    const body = new URLSearchParams({ email: 'mara@calder.example', password: samplePassword })
    return (await app.request(new Request(`${origin}/sign-in`, { method: 'POST', body, headers }))).status
  }
  for (const [headers, status] of [
    [{}, 403],
    [{ Origin: 'http://elsewhere.example' }, 403],
    [{ Origin: 'null' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ 'Sec-Fetch-Site': 'none' }, 403],
    [{ Origin: 'http://elsewhere.example', 'Sec-Fetch-Site': 'same-origin' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site', Referer: `${origin}/sign-in` }, 403],
    [{ Referer: 'http://elsewhere.example/' }, 403],
    [{ Origin: origin }, 303],
    [{ 'Sec-Fetch-Site': 'same-origin' }, 303],
    [{ Referer: `${origin}/sign-in` }, 303],
  ] as [Record<string, string>, number][])
    expect([headers, await statusOf(headers)]).toEqual([headers, status])
})

test('a flood of writes from a network uses up what visitors there may write, and nothing of who is signed in', async () => {
  const { visitor, signedIn } = serverOver(await castStore(), { env: { RATE_LIMITS: 'on' } })
  const mara = await signedIn('mara')
  const flood = visitor()
  const statuses: number[] = []
  for (let i = 0; i < 125; i++) statuses.push((await flood.post('/receipt/messages', { code: 'x' })).status)
  expect(statuses.at(-1)).toBe(429)
  expect((await visitor().post('/subscribe', {})).status).toBe(429)
  expect((await mara.post('/account/calendar', {})).status).toBeLessThan(400)
})
