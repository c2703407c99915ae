import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { invitations } from '#db/schema/invitations'
import { people, sessions } from '#db/schema/people'
import { samplePassword } from '#db/seed/world'
import { softKey } from '#tests/support/authenticator'
import { codeAt, setUpAuthenticator } from '#tests/support/second-factor'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'

const minutes = (n: number) => new Date(now.getTime() + n * 60_000)
async function site() {
  const store = await castStore()
  const moment = { now }
  const server = serverOver(store, { clock: () => moment.now })
  return { store, moment, server }
}
const invitation = {
  email: 'lena@calder.example',
  name: 'Lena',
  locale: 'en',
  seatId: '',
  seatRole: '',
  organisationId: '',
}

test('what is dangerous asks again who it is after a quarter of an hour, and leads back', async () => {
  const { moment, server } = await site()
  const [mara, ines, ruth] = [
    await server.signedIn('mara'),
    await server.signedIn('ines'),
    await server.signedIn('ruth'),
  ]
  moment.now = minutes(14)
  expect((await mara.get('/account/password')).status).toBe(200)
  moment.now = minutes(15)
  for (const path of ['/account/password', '/account/second-factor', '/account/recovery-codes', '/account/passkeys'])
    expect((await mara.get(path)).headers.get('location'), path).toBe(
      `/account/confirmation?next=${encodeURIComponent(path)}`,
    )
  for (const [path, from] of [
    ['/account/password', '/account/password'],
    ['/account/second-factor', '/account/second-factor'],
    ['/account/second-factor/confirmation', '/account/second-factor'],
    ['/account/second-factor/removal', '/account/second-factor/removal'],
    ['/account/recovery-codes', '/account/recovery-codes'],
    ['/account/passkeys', '/account/passkeys'],
    ['/account/passkeys/creation', '/account/passkeys'],
    ['/account/passkeys/x/removal', '/account/passkeys/x/removal'],
    ['/account/sessions', '/account/sessions'],
    ['/account/other-sessions', '/account/sessions'],
  ] as const) {
    const answer = await mara.post(path, {}, { Referer: `http://localhost:3000${from}` })
    expect(answer.headers.get('location'), path).toBe(`/account/confirmation?next=${encodeURIComponent(from)}`)
  }
  for (const path of ['/people/mara/departure']) {
    expect((await ines.get(path)).headers.get('location')).toContain('/account/confirmation')
    expect((await ines.post(path)).headers.get('location')).toContain('/account/confirmation')
  }
  expect((await ruth.post('/people/mara/second-factor-reset')).headers.get('location')).toContain(
    '/account/confirmation',
  )
  // What is not dangerous goes on.
  for (const path of ['/account', '/account/sessions', '/desk']) expect((await mara.get(path)).status, path).toBe(200)
})

test('a password confirms, and for a quarter of an hour nothing asks again', async () => {
  const { moment, server } = await site()
  const mara = await server.signedIn('mara')
  moment.now = minutes(60)
  for (const lang of ['es', 'en'])
    expect((await mara.get(`/account/confirmation?next=/account/password&lang=${lang}`)).status).toBe(200)
  const wrong = await mara.post('/account/confirmation', {
    form: 'password',
    password: 'not-hers',
    next: '/account/password',
  })
  expect([wrong.status, (await wrong.text()).includes('not your password')]).toEqual([422, true])
  expect((await mara.post('/account/confirmation', {})).status).toBe(422)
  const right = await mara.post('/account/confirmation', { password: samplePassword, next: '/account/password' })
  expect([right.status, right.headers.get('location')]).toEqual([303, '/account/password'])
  moment.now = minutes(74)
  expect((await mara.get('/account/password')).status).toBe(200)
  moment.now = minutes(75)
  expect((await mara.get('/account/password')).status).toBe(302)
  const away = await mara.post('/account/confirmation', { password: samplePassword, next: '//elsewhere.example' })
  expect(away.headers.get('location')).toBe('/account')
})

test('a code of the app and the person’s own passkey confirm; another’s does not', async () => {
  const { moment, server } = await site()
  const [mara, jack] = [await server.signedIn('mara'), await server.signedIn('jack')]
  const { key } = await setUpAuthenticator(mara, now)
  const devices = { mara: softKey(), jack: softKey() }
  for (const [browser, device] of [
    [mara, devices.mara],
    [jack, devices.jack],
  ] as const) {
    const options = await (await browser.post('/account/passkeys/creation')).json()
    await browser.post('/account/passkeys', { name: 'Phone', response: device.create(options) })
  }
  moment.now = minutes(20)
  expect((await mara.post('/account/confirmation', { code: '000000' })).status).toBe(422)
  expect((await mara.post('/account/confirmation', { code: codeAt(key, moment.now) })).status).toBe(303)
  expect((await mara.get('/account/passkeys')).status).toBe(200)
  moment.now = minutes(40)
  const prove = async (device: (typeof devices)['mara']) => {
    const options = await (await mara.post('/sign-in/passkey/request')).json()
    return mara.post('/account/confirmation', { response: device.use(options), next: '/account/passkeys' })
  }
  expect((await prove(devices.jack)).status).toBe(422)
  expect((await mara.get('/account/passkeys')).status).toBe(302)
  expect((await prove(devices.mara)).headers.get('location')).toBe('/account/passkeys')
  expect((await mara.get('/account/passkeys')).status).toBe(200)
})

test('giving a site role asks again; an ordinary invitation does not', async () => {
  const { store, moment, server } = await site()
  const ruth = await server.signedIn('ruth')
  moment.now = minutes(20)
  const asked = await ruth.post(
    '/invitations',
    { ...invitation, siteRole: 'screener' },
    { Referer: 'http://localhost:3000/invitations' },
  )
  expect(asked.headers.get('location')).toBe('/account/confirmation?next=%2Finvitations')
  expect(await store.db.select().from(invitations)).toEqual([])
  await ruth.post('/account/confirmation', { password: samplePassword })
  expect((await ruth.post('/invitations', { ...invitation, siteRole: 'screener' })).headers.get('location')).toContain(
    'invitationSent',
  )
})

test('a session from before this was asked counts as not confirmed, and one without any proof may ask for a link', async () => {
  const { store, server } = await site()
  const mara = await server.signedIn('mara')
  await store.write(async (tx) => {
    await tx.update(sessions).set({ authenticatedAt: null })
    await tx.update(people).set({ passwordHash: null }).where(eq(people.id, 'mara'))
  })
  expect((await mara.get('/account/password')).status).toBe(302)
  const page = await (await mara.get('/account/confirmation')).text()
  expect(page).toContain('href="/sign-in/links"')
  expect(page).not.toContain('name="password"')
})

test('wrong proofs in one session come to an end', async () => {
  const store = await castStore()
  const server = serverOver(store, { env: { RATE_LIMITS: 'on' } })
  const mara = await server.signedIn('mara')
  const statuses: number[] = []
  for (let i = 0; i < 10; i++)
    statuses.push((await mara.post('/account/confirmation', { password: 'not-hers' })).status)
  expect(statuses).toEqual([...Array(8).fill(422), 429, 429])
})
