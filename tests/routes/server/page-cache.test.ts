import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { site } from '#db/schema/site'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import { systemActor } from '~/domain/access/actor'
import { ensure } from '~/domain/access/permit'
import { record } from '~/domain/activity/record.server'

const rename = (store: Awaited<ReturnType<typeof castStore>>, name: string) =>
  store.write(async (tx) => {
    await tx.update(site).set({ programmeName: name })
    await record(
      tx,
      ensure(systemActor('test'), 'settings.changed', true),
      { subject: { kind: 'site', id: 'site' }, visibility: 'public' },
      now,
    )
  })

test('a public page is kept, answers 304 to its tag, and a change shows on the very next request', async () => {
  const store = await castStore()
  const { visitor } = serverOver(store)
  const first = await visitor().get('/')
  const tag = first.headers.get('etag') as string
  expect(tag).toBeTruthy()
  const again = await visitor().get('/', { 'If-None-Match': tag })
  expect([again.status, await again.text()]).toEqual([304, ''])
  for (let i = 0; i < 5; i++) {
    await rename(store, `Programme ${i}`)
    const answer = await visitor().get('/', { 'If-None-Match': tag })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain(`Programme ${i}`)
  }
})

test('languages are kept apart', async () => {
  const { visitor } = serverOver(await castStore())
  const [en, es] = [
    await visitor().get('/', { 'Accept-Language': 'en' }),
    await visitor().get('/', { 'Accept-Language': 'es' }),
  ]
  expect(await en.text()).toContain('<html lang="en"')
  expect(await es.text()).toContain('<html lang="es"')
  expect(await (await visitor().get('/', { 'Accept-Language': 'en' })).text()).toContain('<html lang="en"')
})

test('somebody who has signed in never gets or fills the kept page', async () => {
  const { visitor, signedIn } = serverOver(await castStore())
  const mara = await signedIn('mara')
  expect(await (await mara.get('/')).text()).toContain('Mara Voss')
  const page = await visitor().get('/')
  expect(await page.text()).not.toContain('Mara Voss')
  expect(await (await mara.get('/')).text()).toContain('Mara Voss')
})

test('a kept page runs no script', async () => {
  const { visitor } = serverOver(await castStore())
  const page = await visitor().get('/')
  expect(page.headers.get('content-security-policy')).toContain("script-src 'none'")
  expect(await page.text()).not.toContain('<script')
})

test('a page that is the same for every visitor is drawn for somebody signed in as their own: with scripts, and never stored', async () => {
  const { visitor, signedIn } = serverOver(await castStore())
  const mara = await signedIn('mara')
  for (const path of ['/', '/about/privacy']) {
    const open = await visitor().get(path)
    expect([path, open.headers.get('cache-control')]).toEqual([path, 'no-cache'])
    const own = await mara.get(path)
    expect([path, own.headers.get('cache-control')]).toEqual([path, 'no-store'])
    expect(own.headers.get('content-security-policy')).toContain("'nonce-")
    expect(await own.text()).toContain('<script')
  }
})

test('signing in does not make the kept pages old', async () => {
  const store = await castStore()
  const { visitor, signedIn } = serverOver(store)
  await visitor().get('/')
  const [before] = await store.db.rows<{ version: number }>(sql`select version from public_version`)
  await signedIn('mara')
  const [after] = await store.db.rows<{ version: number }>(sql`select version from public_version`)
  expect(after).toEqual(before)
})

test('a member’s page is kept for their own session alone, and no longer than until the next commit', async () => {
  const store = await castStore()
  const { signedIn, visitor } = serverOver(store)
  const [mara, priya] = [await signedIn('mara'), await signedIn('priya')]
  const nonceOf = (page: Response) => /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1]
  const first = await mara.get('/desk')
  expect(first.headers.get('cache-control')).toBe('no-store')
  // A commit of any other database of the same PostgreSQL server makes the page anew, and is rarer than our asking.
  const kept = async () => {
    const [one, two] = [await mara.get('/desk'), await mara.get('/desk')]
    return nonceOf(one) === nonceOf(two)
  }
  await expect.poll(kept, { timeout: 10_000, interval: 20 }).toBe(true)
  const other = await priya.get('/desk')
  expect(nonceOf(other)).not.toBe(nonceOf(first))
  expect(await other.text()).toContain('Priya')
  expect((await visitor().get('/desk')).status).toBe(302)
  await rename(store, 'Another programme')
  const after = await mara.get('/desk')
  expect(nonceOf(after)).not.toBe(nonceOf(first))
  expect(await after.text()).toContain('Another programme')
})

test('a page of a session that has ended is not served from memory', async () => {
  const store = await castStore()
  const mara = await serverOver(store).signedIn('mara')
  const cookies = new Map(mara.cookies)
  expect((await mara.get('/desk')).status).toBe(200)
  await mara.post('/sign-out')
  for (const [name, value] of cookies) mara.cookies.set(name, value)
  expect((await mara.get('/desk')).status).toBe(302)
})
