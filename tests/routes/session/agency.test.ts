import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { outbox } from '#db/schema/outbox'
import { agencyIdentities, people } from '#db/schema/people'
import { type AgencyAccount, startAgency } from '#tests/support/agency'
import { setUpAuthenticator } from '#tests/support/second-factor'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

async function withAgency() {
  const agency = await startAgency()
  stops.push(agency.stop)
  const store = await castStore()
  const server = serverOver(store, { env: agency.env })
  /** Goes to the agency and comes back as `who`; the browser, the address it came back to, and a way to go on. */
  const travel = async (who: AgencyAccount, next = '/desk') => {
    agency.who = who
    const browser = server.visitor()
    const start = await browser.get(`/sign-in/agency?next=${encodeURIComponent(next)}`)
    const back = await agency.visit(start.headers.get('location') as string)
    return {
      browser,
      back,
      arrive: (answer = back.slice(back.indexOf('?'))) => browser.post('/sign-in/agency/return', { answer }),
    }
  }
  return { agency, store, server, travel }
}
const marasAccount = { sub: 'county-17', email: 'Mara@Calder.example', email_verified: true }

test('a person whose agency has verified their address signs in, and is told that the two are bound', async () => {
  const { store, travel, server } = await withAgency()
  expect(await (await server.visitor().get('/sign-in')).text()).toContain('Sign in with Calder County')
  const { browser, back, arrive } = await travel(marasAccount, '/account')
  const page = await browser.get(back)
  expect([page.status, (await page.text()).includes('data-at-once')]).toEqual([200, true])
  expect(browser.cookies.has('accord')).toBe(false)
  const answer = await arrive()
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account'])
  expect(await (await browser.get('/account')).text()).toContain('mara@calder.example')
  expect(await store.db.select().from(agencyIdentities)).toMatchObject([{ personId: 'mara', subject: 'county-17' }])
  const letters = await store.db.select().from(outbox)
  expect(letters.map((one) => one.props.event)).toEqual(['agency-bound'])
  expect(browser.cookies.has('accord-agency')).toBe(false)
})

test('once bound a person is known by their subject, whatever becomes of the address', async () => {
  const { store, travel } = await withAgency()
  await (await travel(marasAccount)).arrive()
  const moved = await travel({ ...marasAccount, email: 'm.voss@county.example', email_verified: false })
  expect((await moved.arrive()).status).toBe(303)
  expect(await (await moved.browser.get('/account')).text()).toContain('mara@calder.example')
  // Somebody else who gets her old address at the agency does not get her account.
  const heir = await (await travel({ ...marasAccount, sub: 'county-99' })).arrive()
  expect([heir.status, (await heir.text()).includes('bound to another account')]).toEqual([409, true])
  expect(await store.db.select().from(agencyIdentities)).toHaveLength(1)
})

test('an address that is not verified, or that nobody here has, opens nothing and makes no account', async () => {
  const { store, travel } = await withAgency()
  const before = await store.db.select().from(people)
  for (const [who, says] of [
    [{ ...marasAccount, email_verified: false }, 'has not verified your e-mail address'],
    [{ sub: 'county-17', email: 'mara@calder.example' }, 'has not verified your e-mail address'],
    [{ sub: 'county-18', email: 'stranger@county.example', email_verified: true }, 'Nobody here has the address'],
    [{ sub: 'county-19', email: 'vera@calder.example', email_verified: true }, 'Nobody here has the address'],
  ] as const) {
    const { browser, arrive } = await travel(who)
    const answer = await arrive()
    expect([answer.status, (await answer.text()).includes(says)], says).toEqual([409, true])
    expect(browser.cookies.has('accord')).toBe(false)
  }
  expect(await store.db.select().from(people)).toHaveLength(before.length)
  expect(await store.db.select().from(agencyIdentities)).toEqual([])
})

test('an answer of the agency works in the browser that asked, with its own state, once', async () => {
  const { travel, server } = await withAgency()
  const { browser, back, arrive } = await travel(marasAccount)
  const answer = back.slice(back.indexOf('?'))
  expect((await server.visitor().post('/sign-in/agency/return', { answer })).status).toBe(409)
  const other = await travel(marasAccount)
  expect((await other.browser.post('/sign-in/agency/return', { answer })).status).toBe(409)
  const params = new URLSearchParams(answer)
  params.set('state', 'forged')
  expect((await arrive(`?${params}`)).status).toBe(409)
  const trip = browser.cookies.get('accord-agency') as string
  const fresh = await travel(marasAccount)
  expect((await fresh.arrive()).status).toBe(303)
  browser.cookies.set('accord-agency', trip)
  expect((await arrive('?code=invented&state=x')).status).toBe(409)
  expect((await fresh.browser.get('/desk')).status).toBe(200)
})

test('a code is exchanged once', async () => {
  const { travel } = await withAgency()
  const { browser, arrive } = await travel(marasAccount)
  const trip = browser.cookies.get('accord-agency') as string
  expect((await arrive()).status).toBe(303)
  browser.cookies.set('accord-agency', trip)
  expect((await arrive()).status).toBe(409)
})

test('whoever has an authenticator is asked for a code after the agency, too', async () => {
  const { travel, server } = await withAgency()
  await setUpAuthenticator(await server.signedIn('mara'), now)
  const { browser, arrive } = await travel(marasAccount)
  expect((await arrive()).headers.get('location')).toBe('/sign-in/second-step?next=%2Fdesk')
  expect(browser.cookies.has('accord')).toBe(false)
})

test('leaving the coalition ends the binding', async () => {
  const { store, travel, server } = await withAgency()
  await (await travel(marasAccount)).arrive()
  await (await server.signedIn('ines')).post('/people/mara/departure')
  expect((await (await travel(marasAccount)).arrive()).status).toBe(409)
  expect(await store.db.select().from(agencyIdentities).where(eq(agencyIdentities.personId, 'mara'))).toEqual([])
})

test('a refusal at the agency and an agency that is away are said in words', async () => {
  const { agency, server } = await withAgency()
  const browser = server.visitor()
  const refused = await browser.get('/sign-in/agency/return?error=access_denied&state=x')
  expect([refused.status, (await refused.text()).includes('was not completed')]).toEqual([200, true])
  const gone = serverOver(await castStore(), { env: { ...agency.env, OIDC_ISSUER: 'http://127.0.0.1:9' } })
  const away = await gone.visitor().get('/sign-in/agency')
  expect([away.status, (await away.text()).includes('does not answer')]).toEqual([409, true])
})

test('without an agency there is no such way', async () => {
  const { visitor } = serverOver(await castStore())
  expect(await (await visitor().get('/sign-in')).text()).not.toContain('through your agency')
  for (const path of ['/sign-in/agency', '/sign-in/agency/return?code=x'])
    expect((await visitor().get(path)).status).toBe(404)
  expect((await visitor().post('/sign-in/agency/return', { answer: '?code=x' })).status).toBe(404)
})
