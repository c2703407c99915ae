import { expect, test } from 'vitest'
import { outbox } from '#db/schema/outbox'
import { samplePassword } from '#db/seed/world'
import { codeAt, setUpAuthenticator } from '#tests/support/second-factor'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'

const credentials = { email: 'mara@calder.example', password: samplePassword }
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

async function withAuthenticator(env: Record<string, string> = {}) {
  const store = await castStore()
  const moment = { now }
  const server = serverOver(store, { clock: () => moment.now, env })
  const mara = await server.signedIn('mara')
  const authenticator = await setUpAuthenticator(mara, now)
  moment.now = later(90)
  return { store, server, moment, mara, ...authenticator }
}

test('the password alone opens nothing: the second step does, once, and leads to where one was going', async () => {
  const { server, key, moment } = await withAuthenticator()
  const browser = server.visitor()
  const first = await browser.post('/sign-in', { ...credentials, next: '/account' })
  expect([first.status, first.headers.get('location')]).toEqual([303, '/sign-in/second-step?next=%2Faccount'])
  expect(browser.cookies.has('accord')).toBe(false)
  expect((await browser.get('/account')).status).toBe(302)
  const page = await browser.get('/sign-in/second-step?next=%2Faccount')
  expect(page.status).toBe(200)
  for (const lang of ['en', 'es']) expect((await browser.get(`/sign-in/second-step?lang=${lang}`)).status).toBe(200)
  expect((await browser.post('/sign-in/second-step', { code: '' })).status).toBe(422)
  const code = codeAt(key, moment.now)
  const second = await browser.post('/sign-in/second-step', {
    code: `${code.slice(0, 3)} ${code.slice(3)}`,
    next: '/account',
  })
  expect([second.status, second.headers.get('location')]).toEqual([303, '/account'])
  expect((await browser.get('/account')).status).toBe(200)
  expect(browser.cookies.has('accord-step')).toBe(false)
  const other = server.visitor()
  await other.post('/sign-in', credentials)
  const replay = await other.post('/sign-in/second-step', { code })
  expect([replay.status, (await replay.text()).includes('This code does not hold')]).toEqual([422, true])
})

test('a recovery code stands in for the app once, and its owner is told', async () => {
  const { store, server, codes } = await withAuthenticator()
  const [code] = codes as [string]
  for (const status of [303, 422]) {
    const browser = server.visitor()
    await browser.post('/sign-in', credentials)
    expect((await browser.post('/sign-in/second-step', { code: code.toLowerCase() })).status).toBe(status)
  }
  const letters = await store.db.select().from(outbox)
  expect(letters.filter((one) => one.props.event === 'recovery-code-used')).toHaveLength(1)
})

test('the second step waits ten minutes, and no longer; without a first step there is none', async () => {
  const { server, key, moment } = await withAuthenticator()
  const browser = server.visitor()
  expect((await browser.get('/sign-in/second-step')).headers.get('location')).toBe('/sign-in?next=%2Fdesk')
  expect((await browser.post('/sign-in/second-step', { code: codeAt(key, moment.now) })).headers.get('location')).toBe(
    '/sign-in?next=%2Fdesk&notice=signInAgain',
  )
  await browser.post('/sign-in', credentials)
  moment.now = later(90 + 601)
  expect((await browser.get('/sign-in/second-step')).status).toBe(302)
  const late = await browser.post('/sign-in/second-step', { code: codeAt(key, moment.now) })
  expect(late.headers.get('location')).toContain('notice=signInAgain')
  expect(browser.cookies.has('accord')).toBe(false)
})

test('a mailed link asks for the second step, too', async () => {
  const { store, server, key, moment } = await withAuthenticator()
  const browser = server.visitor()
  await browser.post('/sign-in/links', { email: credentials.email })
  const letters = await store.db.select().from(outbox)
  const token = letters.find((one) => one.template === 'sign-in-link')?.props.token
  const used = await browser.post(`/sign-in/links/${token}`)
  expect(used.headers.get('location')).toBe('/sign-in/second-step?next=%2Fdesk')
  expect(browser.cookies.has('accord')).toBe(false)
  expect((await browser.post('/sign-in/second-step', { code: codeAt(key, moment.now) })).status).toBe(303)
  expect((await browser.get('/desk')).status).toBe(200)
})

test('wrong codes are counted for the person, and their own browser keeps tries of its own', async () => {
  const { server, mara, key, moment } = await withAuthenticator({ RATE_LIMITS: 'on' })
  const statuses: number[] = []
  for (let i = 0; i < 12; i++) {
    const thief = server.visitor()
    await thief.post('/sign-in', credentials)
    statuses.push((await thief.post('/sign-in/second-step', { code: '000000' })).status)
  }
  expect(statuses).toEqual([...Array(10).fill(422), 429, 429])
  await mara.post('/sign-out')
  await mara.post('/sign-in', credentials)
  expect((await mara.post('/sign-in/second-step', { code: codeAt(key, moment.now) })).status).toBe(303)
})

test('a new password ends a second step that waits', async () => {
  const { server, mara, key, moment } = await withAuthenticator()
  const thief = server.visitor()
  await thief.post('/sign-in', credentials)
  const changed = await mara.post('/account/password', {
    currentPassword: samplePassword,
    newPassword: 'a quiet harbour wall',
  })
  expect(changed.status).toBe(303)
  const step = await thief.post('/sign-in/second-step', { code: codeAt(key, moment.now) })
  expect(step.headers.get('location')).toContain('notice=signInAgain')
})
