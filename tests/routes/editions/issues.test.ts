import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { editionIssues } from '#db/schema/editions'
import { outbox } from '#db/schema/outbox'
import { decided, opened, planned } from '#tests/support/happenings'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'

test('the project manager compiles, looks, previews as a member, and releases', async () => {
  const store = await castStore()
  await decided(store, { title: 'Public decision' })
  await decided(store, { title: 'Workgroup decision', visibility: 'body' })
  await planned(store, { title: 'December meeting' })
  await opened(store, { title: 'Evening handover' })
  const { signedIn } = serverOver(store)
  const ines = await signedIn('ines')
  expect(await (await ines.get('/editions')).text()).toContain('No issue yet')
  const compiled = await ines.post('/editions', {
    audience: 'members',
    frequency: 'weekly',
    note: 'See you on Thursday.',
  })
  expect(compiled.status).toBe(303)
  const path = (compiled.headers.get('location') as string).split('?')[0] as string
  const html = await (await ines.get(path)).text()
  for (const part of [
    'Public decision',
    'Workgroup decision',
    'December meeting',
    'See you on Thursday.',
    'mara@calder.example',
    'Waits for release',
    'This is the first issue',
  ])
    expect(html).toContain(part)
  expect(html).not.toContain('vera@calder.example')
  expect(await store.db.select().from(outbox)).toEqual([])

  const asMara = await (await ines.get(`${path}/preview?as=mara`)).text()
  expect(asMara).toContain('Public decision')
  expect(asMara).not.toContain('Workgroup decision')
  const asTom = await (await ines.get(`${path}/preview?as=tom`)).text()
  expect(asTom).toContain('Workgroup decision')
  expect(asTom).toContain('Needs you')
  expect(await (await ines.get(`${path}/preview?as=visitor`)).text()).not.toContain('Workgroup decision')
  expect((await ines.get(`${path}/preview?as=nobody`)).status).toBe(404)
  expect((await ines.get(`${path}/preview?as=vera`)).status).toBe(404)

  expect((await ines.post(`${path}/release`)).status).toBe(303)
  const letters = await store.db.select().from(outbox).where(eq(outbox.template, 'edition'))
  expect(letters.length).toBeGreaterThan(10)
  expect((await ines.post(`${path}/release`)).status).toBe(409)
  expect(await (await ines.get(path)).text()).toContain('Released by Ines Aguilar')
  expect((await ines.post(`${path}/hold`)).status).toBe(303)
  expect(await (await ines.get(path)).text()).toContain('Go on sending')
  expect(await (await ines.get('/editions')).text()).toContain('Paused')
})

test('nobody else finds issues, nor changes them', async () => {
  const store = await castStore()
  await decided(store, { title: 'Public decision' })
  const { signedIn, visitor } = serverOver(store)
  const ines = await signedIn('ines')
  await ines.post('/editions', { audience: 'members', frequency: 'weekly' })
  const [issue] = await store.db.select().from(editionIssues)
  for (const name of ['mara', 'luis', 'ruth', 'daniel', 'nora'] as const) {
    const someone = await signedIn(name)
    for (const path of ['/editions', `/editions/${issue?.id}`, `/editions/${issue?.id}/preview?as=tom`])
      expect((await someone.get(path)).status, `${name} ${path}`).toBe(404)
    expect((await someone.post('/editions', { audience: 'members', frequency: 'weekly' })).status).toBe(404)
    for (const path of [`/editions/${issue?.id}/release`, `/editions/${issue?.id}/hold`])
      expect((await someone.post(path)).status, `${name} ${path}`).toBe(404)
  }
  for (const path of ['/editions', `/editions/${issue?.id}`]) {
    const answer = await visitor().get(path)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/sign-in?next=${encodeURIComponent(path)}`])
  }
  expect((await visitor().post(`/editions/${issue?.id}/release`)).status).toBe(302)
  expect(await store.db.select().from(outbox)).toEqual([])
})

test('a wrong compile form comes back with its problems', async () => {
  const { signedIn } = serverOver(await castStore())
  const ines = await signedIn('ines')
  const answer = await ines.post('/editions', { audience: 'everybody', frequency: 'weekly', note: 'x'.repeat(2000) })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('There is a problem')
  expect((await ines.get('/editions/no-such-issue')).status).toBe(404)
})

test('subscribers are a number on the page, never an address', async () => {
  const store = await castStore()
  await decided(store, { title: 'Public decision' })
  const { signedIn, visitor } = serverOver(store)
  await visitor().post('/subscribe', {
    email: 'neighbor@home.example',
    audience: 'residents',
    frequency: 'weekly',
    locale: 'en',
  })
  const [letter] = await store.db.select().from(outbox)
  await visitor().post(`/subscribe/confirm/${letter?.props.token}`, { frequency: 'weekly', locale: 'en' })
  const ines = await signedIn('ines')
  const compiled = await ines.post('/editions', { audience: 'residents', frequency: 'weekly' })
  const path = (compiled.headers.get('location') as string).split('?')[0] as string
  const html = await (await ines.get(path)).text()
  expect(html).toContain('1 recipient')
  expect(html).not.toContain('neighbor@home.example')
  const data = await (await ines.get(`${path}.data`)).text()
  expect(data).not.toContain('neighbor@home.example')
})
