import { readdirSync, readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { outbox } from '#db/schema/outbox'
import { passkeys, people, recoveryCodes, secondFactors, sessions } from '#db/schema/people'
import { site } from '#db/schema/site'
import { samplePassword } from '#db/seed/world'
import type { Store } from '#db/store'
import { hours, opened } from '#tests/support/happenings'
import { codeAt, setUpAuthenticator } from '#tests/support/second-factor'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import routes from '~/routes'

const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const owing = (store: Store) => store.write((tx) => tx.update(site).set({ requireSecondFactor: true }))

test('an authenticator is set up by its first code, with ten recovery codes that are shown once', async () => {
  const store = await castStore()
  const { signedIn } = serverOver(store)
  const mara = await signedIn('mara')
  expect(await (await mara.get('/account/second-factor')).text()).toContain('Set up an authenticator app')
  expect((await mara.post('/account/second-factor')).status).toBe(303)
  const page = await (await mara.get('/account/second-factor')).text()
  expect(page).toMatch(/<svg class="ac-qr"[^>]*>.*<path d="M4 4h1v1h-1z/s)
  const wrong = await mara.post('/account/second-factor/confirmation', { code: '000 000' })
  expect([wrong.status, (await wrong.text()).includes('This code does not hold')]).toEqual([422, true])
  expect((await store.db.select().from(secondFactors)).map((one) => one.confirmedAt)).toEqual([null])
  const { codes } = await setUpAuthenticator(mara, now)
  expect(new Set(codes).size).toBe(10)
  const after = await (await mara.get('/account/second-factor')).text()
  expect(after).toContain('10 codes are left.')
  expect(after).not.toContain('ac-qr')
  for (const code of codes) expect(after).not.toContain(code)
  const kept = JSON.stringify(await store.db.select().from(recoveryCodes))
  for (const code of codes) expect(kept).not.toContain(code.replaceAll('-', ''))
  expect((await mara.post('/account/second-factor')).status).toBe(409)
  const letters = await store.db.select().from(outbox)
  expect(letters.map((one) => [one.template, one.props.event])).toEqual([['security-notice', 'second-factor-added']])
})

test('recovery codes are made anew, and the authenticator is taken off with one last code', async () => {
  const store = await castStore()
  let time = now
  const { signedIn } = serverOver(store, { clock: () => time })
  const mara = await signedIn('mara')
  expect((await mara.get('/account/recovery-codes')).status).toBe(409)
  const { codes } = await setUpAuthenticator(mara, now)
  const anew = await (await mara.post('/account/recovery-codes')).text()
  const fresh = [...anew.matchAll(/<span class="ac-code">([A-Z0-9-]{19})<\/span>/g)].map((one) => one[1] as string)
  expect(fresh).toHaveLength(10)
  expect(fresh.some((code) => codes.includes(code))).toBe(false)
  time = later(60)
  expect((await mara.post('/account/second-factor/removal', { code: codes[0] as string })).status).toBe(422)
  expect((await mara.post('/account/second-factor/removal', { code: (fresh[0] as string).toLowerCase() })).status).toBe(
    303,
  )
  expect(await store.db.select().from(secondFactors)).toEqual([])
  expect(await store.db.select().from(recoveryCodes)).toEqual([])
})

/** Every address of the table whose loader or action is for members, as the source says. */
function membersOnly(): { get: string[]; post: string[] } {
  const found = { get: [] as string[], post: [] as string[] }
  const files = new Set(readdirSync('app/routes', { recursive: true, encoding: 'utf8' }))
  for (const route of routes) {
    expect(files.has(route.file.replace('routes/', ''))).toBe(true)
    const source = readFileSync(`app/${route.file}`, 'utf8')
    const path = `/${route.path ?? ''}`.replace(/:\w+/g, 'x')
    if (/loader = member\.read/.test(source)) found.get.push(path)
    if (/action = member\.write/.test(source)) found.post.push(path)
  }
  return found
}
const setUpItself = ['/account/second-factor', '/account/second-factor/confirmation', '/account/confirmation']

test('where the site says so, whoever holds a site role sets up a second step before anything else works', async () => {
  const store = await castStore()
  const { signedIn } = serverOver(store)
  const ines = await signedIn('ines')
  const mara = await signedIn('mara')
  await opened(store, { title: 'Evening handover', at: hours(-1) })
  await owing(store)
  const { get, post } = membersOnly()
  expect(get.length).toBeGreaterThan(40)
  expect(post.length).toBeGreaterThan(40)
  for (const path of get.filter((one) => !setUpItself.includes(one))) {
    for (const address of [path, `${path}.data`])
      expect(await leadsTo(await ines.get(address)), address).toContain('/account/second-factor')
  }
  for (const path of post.filter((one) => !setUpItself.includes(one)))
    expect(await leadsTo(await ines.post(path)), path).toContain('/account/second-factor')
  expect((await ines.get('/account/second-factor')).status).toBe(200)
  // Open pages show what a visitor sees, and are not kept for others with her name on them.
  expect(await (await ines.get('/proposals')).text()).not.toContain('Evening handover')
  expect(await (await ines.get('/resources')).text()).toContain('Ines Aguilar')
  expect(await (await serverOver(store).visitor().get('/resources')).text()).not.toContain('Ines Aguilar')
  expect((await mara.get('/desk')).status).toBe(200)
  await setUpAuthenticator(ines, now)
  expect((await ines.get('/desk')).status).toBe(200)
  expect(await (await ines.get('/proposals')).text()).toContain('Evening handover')
})

/** Where an answer sends the browser; a data request says it in its body. */
const leadsTo = async (answer: Response) => answer.headers.get('location') ?? (await answer.text())

test('an administrator resets what somebody lost, on record and by mail; nobody else does', async () => {
  const store = await castStore()
  const { signedIn, visitor } = serverOver(store)
  const mara = await signedIn('mara')
  await setUpAuthenticator(mara, now)
  for (const name of ['mara', 'ines', 'daniel', 'nora'] as const) {
    const other = name === 'mara' ? mara : await signedIn(name)
    expect((await other.get('/people/second-factors')).status, name).toBe(404)
    expect((await other.get('/people/mara/second-factor-reset')).status, name).toBe(404)
    expect((await other.post('/people/mara/second-factor-reset')).status, name).toBe(404)
  }
  expect((await visitor().post('/people/mara/second-factor-reset')).status).toBe(302)
  const ruth = await signedIn('ruth')
  expect(await (await ruth.get('/people/second-factors')).text()).toContain('Reset for Mara Voss')
  expect((await ruth.get('/people/jack/second-factor-reset')).status).toBe(404)
  expect((await ruth.get('/people/mara/second-factor-reset')).status).toBe(200)
  expect((await ruth.post('/people/mara/second-factor-reset')).status).toBe(303)
  for (const table of [secondFactors, recoveryCodes, passkeys] as const)
    expect(await store.db.select().from(table)).toEqual([])
  expect(await store.db.select().from(sessions).where(eq(sessions.userId, 'mara'))).toEqual([])
  const records = await store.db.select().from(activity).where(eq(activity.verb, 'secondFactor.reset'))
  expect(records).toMatchObject([{ actorId: 'ruth', subjectId: 'mara', visibility: 'members' }])
  const letters = await store.db.select().from(outbox).where(eq(outbox.personId, 'mara'))
  expect(letters.map((one) => one.props.event)).toContain('second-factor-reset')
  const [known] = await store.db.select().from(people).where(eq(people.id, 'mara'))
  const again = await visitor().post('/sign-in', { email: known?.email as string, password: samplePassword })
  expect(again.headers.get('location')).toBe('/desk')
})

test('a code that set the authenticator up does not sign in as well', async () => {
  const store = await castStore()
  let time = now
  const { signedIn, visitor } = serverOver(store, { clock: () => time })
  const { key } = await setUpAuthenticator(await signedIn('mara'), now)
  const other = visitor()
  await other.post('/sign-in', { email: 'mara@calder.example', password: samplePassword })
  expect((await other.post('/sign-in/second-step', { code: codeAt(key, now) })).status).toBe(422)
  time = later(30)
  expect((await other.post('/sign-in/second-step', { code: codeAt(key, time) })).status).toBe(303)
})
