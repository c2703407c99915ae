import { expect, test } from 'vitest'
import { passkeyChallenges, passkeys } from '#db/schema/people'
import { type SoftKey, softKey } from '#tests/support/authenticator'
import { setUpAuthenticator } from '#tests/support/second-factor'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'

type Browser = Awaited<ReturnType<ReturnType<typeof serverOver>['signedIn']>>
const optionsFrom = async (browser: Browser, path: string) => (await browser.post(path)).json()

async function added(browser: Browser, key: SoftKey, made = {}, name = 'Work phone'): Promise<Response> {
  const options = await optionsFrom(browser, '/account/passkeys/creation')
  return browser.post('/account/passkeys', { name, response: key.create(options, made) })
}
async function used(browser: Browser, key: SoftKey, made = {}): Promise<Response> {
  const options = await optionsFrom(browser, '/sign-in/passkey/request')
  return browser.post('/sign-in/passkey', { response: key.use(options, made) })
}

async function withPasskey() {
  const store = await castStore()
  const moment = { now }
  const server = serverOver(store, { clock: () => moment.now })
  const mara = await server.signedIn('mara')
  const key = softKey()
  const answer = await added(mara, key)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account/passkeys?notice=passkeyAdded'])
  return { store, moment, server, mara, key }
}

test('a passkey is added by name, signs in without an address, and is listed and removed', async () => {
  const { store, server, mara, key } = await withPasskey()
  expect(await (await mara.get('/account/passkeys')).text()).toContain('Work phone')
  const browser = server.visitor()
  const answer = await used(browser, key)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk'])
  expect(await (await browser.get('/account')).text()).toContain('mara@calder.example')
  const [row] = await store.db.select().from(passkeys)
  expect(row).toMatchObject({ personId: 'mara', counter: key.counter, lastUsedAt: now })
  expect((await added(mara, key)).status).toBe(409)
  const jack = await server.signedIn('jack')
  expect((await jack.post(`/account/passkeys/${row?.id}/removal`)).status).toBe(404)
  expect((await mara.get(`/account/passkeys/${row?.id}/removal`)).status).toBe(200)
  expect((await mara.post(`/account/passkeys/${row?.id}/removal`)).status).toBe(303)
  expect((await used(server.visitor(), key)).status).toBe(422)
})

test('a passkey is two steps in one, so no code is asked for', async () => {
  const { server, mara, key } = await withPasskey()
  await setUpAuthenticator(mara, now)
  const browser = server.visitor()
  expect((await used(browser, key)).headers.get('location')).toBe('/desk')
  expect((await browser.get('/desk')).status).toBe(200)
})

test('an answer for another site, another challenge, or from a device that was not unlocked is refused', async () => {
  const { store, server, mara, key } = await withPasskey()
  for (const made of [{ origin: 'https://elsewhere.example' }, { rpId: 'elsewhere.example' }, { unlocked: false }]) {
    expect((await used(server.visitor(), key, made)).status, JSON.stringify(made)).toBe(422)
    expect((await added(mara, softKey(), made)).status, JSON.stringify(made)).toBe(422)
  }
  const stranger = server.visitor()
  await optionsFrom(stranger, '/sign-in/passkey/request')
  const forged = key.use({ challenge: Buffer.from('my own challenge').toString('base64url') })
  expect((await stranger.post('/sign-in/passkey', { response: forged })).status).toBe(422)
  expect((await used(server.visitor(), softKey())).status).toBe(422)
  for (const response of ['', 'no json', '[]', '{}', '{"id":"x"}', `{"id":"${key.id}","response":{}}`]) {
    const browser = server.visitor()
    await optionsFrom(browser, '/sign-in/passkey/request')
    expect((await browser.post('/sign-in/passkey', { response })).status, response).toBe(422)
  }
  expect(await store.db.select().from(passkeys)).toHaveLength(1)
})

test('a challenge is answered once, in the browser that asked, within five minutes, for what it was made for', async () => {
  const { store, moment, server, mara, key } = await withPasskey()
  const browser = server.visitor()
  const options = await optionsFrom(browser, '/sign-in/passkey/request')
  const response = key.use(options)
  expect((await server.visitor().post('/sign-in/passkey', { response })).status).toBe(422)
  const cookie = browser.cookies.get('accord-passkey') as string
  expect((await browser.post('/sign-in/passkey', { response })).status).toBe(303)
  browser.cookies.set('accord-passkey', cookie)
  expect((await browser.post('/sign-in/passkey', { response })).status).toBe(422)
  const slow = server.visitor()
  const asked = await optionsFrom(slow, '/sign-in/passkey/request')
  moment.now = new Date(now.getTime() + 5 * 60_000 + 1)
  expect((await slow.post('/sign-in/passkey', { response: key.use(asked) })).status).toBe(422)
  const signIn = await optionsFrom(mara, '/sign-in/passkey/request')
  const mixed = softKey().create({ challenge: signIn.challenge, rp: { id: 'localhost' }, user: { id: 'x' } })
  expect((await mara.post('/account/passkeys', { name: 'X', response: mixed })).status).toBe(422)
  await optionsFrom(server.visitor(), '/sign-in/passkey/request')
  expect(await store.db.select().from(passkeyChallenges)).toHaveLength(1)
})

test('a counter that does not go on is a copied key, and is refused', async () => {
  const { server, key } = await withPasskey()
  expect((await used(server.visitor(), key)).status).toBe(303)
  key.counter -= 1
  expect((await used(server.visitor(), key)).status).toBe(422)
  key.counter += 5
  expect((await used(server.visitor(), key)).status).toBe(303)
})

test('whoever has left does not sign in with a passkey, and what the page asks is of no use to visitors', async () => {
  const { server, key } = await withPasskey()
  const ines = await server.signedIn('ines')
  expect((await ines.post('/people/mara/departure')).status).toBe(303)
  expect((await used(server.visitor(), key)).status).toBe(422)
  expect((await server.visitor().post('/account/passkeys/creation')).status).toBe(302)
  for (const path of ['/account/passkeys/creation', '/sign-in/passkey/request'])
    expect((await server.visitor().get(path)).status).toBe(404)
})

test('a passkey without a name is not added, and its form comes back', async () => {
  const { mara } = await withPasskey()
  const refused = await added(mara, softKey(), {}, ' ')
  expect([refused.status, (await refused.text()).includes('href="#field-name"')]).toEqual([422, true])
})
