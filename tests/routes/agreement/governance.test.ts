import { expect, test } from 'vitest'
import { governanceNotices } from '#db/schema/agreement'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'

const grant = {
  kind: 'funding',
  bodyId: '',
  title: 'The grant ends',
  text: 'Two **posts** end.',
  takesEffectOn: '2026-12-18',
}

test('a change is announced by the project manager, read by members, and unknown to visitors', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  const [ines, mara] = [await signedIn('ines'), await signedIn('mara')]
  for (const address of ['/governance-notices', '/governance-notices/new', '/governance-notices/x'])
    expect((await visitor().get(address)).status).toBe(302)
  expect((await mara.get('/governance-notices/new')).status).toBe(403)
  expect((await mara.post('/governance-notices/new', grant)).status).toBe(403)
  expect(await (await ines.get('/governance-notices/new')).text()).toContain('Not before December 18, 2026.')
  const soon = await ines.post('/governance-notices/new', { ...grant, takesEffectOn: '2026-12-01' })
  expect(soon.status).toBe(422)
  const html = await soon.text()
  expect(html).toContain('The earliest day is December 18, 2026: 30 days of notice')
  expect(html).toContain('value="The grant ends"')
  expect((await ines.post('/governance-notices/new', { ...grant, kind: 'charter' })).status).toBe(422)
  const sent = await ines.post('/governance-notices/new', grant)
  const page = (sent.headers.get('location') ?? '').replace(/\?.*/, '')
  const read = await (await mara.get(page)).text()
  expect(read).toContain('<strong>posts</strong>')
  expect(read).not.toContain(`${page}/withdrawal`)
  expect(await (await mara.get('/desk')).text()).toContain(`href="${page}"`)
  expect(await (await mara.get('/governance-notices')).text()).toContain('The grant ends')
  expect((await visitor().get(page)).status).toBe(302)
})

test('a notice is taken back with a reason, and stays on record', async () => {
  const { signedIn } = serverOver(await castStore())
  const [ines, mara] = [await signedIn('ines'), await signedIn('mara')]
  const sent = await ines.post('/governance-notices/new', grant)
  const page = (sent.headers.get('location') ?? '').replace(/\?.*/, '')
  expect((await mara.get(`${page}/withdrawal`)).status).toBe(403)
  expect((await mara.post(`${page}/withdrawal`, { reason: 'No' })).status).toBe(403)
  expect((await ines.post(`${page}/withdrawal`, { reason: '' })).status).toBe(422)
  expect((await ines.post(`${page}/withdrawal`, { reason: 'Money was found' })).status).toBe(303)
  expect((await ines.post(`${page}/withdrawal`, { reason: 'Again' })).status).toBe(409)
  expect(await (await mara.get(page)).text()).toContain('Money was found')
  expect(await (await mara.get('/desk')).text()).not.toContain(`href="${page}"`)
  expect((await mara.get('/governance-notices/nothing')).status).toBe(404)
})

test('nobody but the project manager takes a notice back, and what was typed comes back with what is wrong', async () => {
  const store = await castStore()
  const { signedIn, visitor } = serverOver(store)
  const ines = await signedIn('ines')
  await ines.post('/governance-notices/new', grant)
  const [notice] = await store.db.select().from(governanceNotices)
  const page = `/governance-notices/${notice?.id}/withdrawal`
  expect((await visitor().get(page)).status).toBe(302)
  expect((await visitor().post(page, { reason: 'Money was found' })).status).toBe(302)
  for (const name of ['luis', 'nora', 'daniel'] as const)
    expect([name, (await (await signedIn(name)).post(page, { reason: 'No' })).status]).toEqual([name, 403])
  expect(await (await ines.get(page)).text()).toContain('The grant ends')
  const long = await ines.post(page, { reason: `Money ${'x'.repeat(1001)}` })
  expect(long.status).toBe(422)
  expect(await long.text()).toContain(`Money ${'x'.repeat(1001)}`)
  expect((await store.db.select().from(governanceNotices))[0]?.withdrawnAt).toBe(null)
  expect((await ines.post(page, { reason: 'Money was found' })).status).toBe(303)
})
