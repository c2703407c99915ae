import { expect, test } from 'vitest'
import { statementSignOffs } from '#db/schema/statements'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'

const words = {
  bodyId: 'pcg',
  title: 'Warm rooms through the winter',
  text: 'When it freezes, everybody finds a **warm room**.',
}
const both = { ...words, organisationIds: ['police', 'health'] }

test('the whole way: written, signed off by each, released, read by everybody', async () => {
  const store = await castStore()
  const { signedIn, visitor } = serverOver(store)
  const [ines, mara, helen, tom] = [
    await signedIn('ines'),
    await signedIn('mara'),
    await signedIn('helen'),
    await signedIn('tom'),
  ]
  expect((await visitor().get('/statements/new')).headers.get('location')).toBe('/sign-in?next=%2Fstatements%2Fnew')
  const bad = await mara.post('/statements/new?body=policy-coordinating-group', {
    ...words,
    title: 'abc',
    organisationIds: 'police',
  })
  expect(bad.status).toBe(422)
  const html = await bad.text()
  expect(html).toContain('value="abc"')
  expect(html).toContain('at least two organisations')
  const made = await ines.post('/statements/new', both)
  expect(made.headers.get('location')).toBe('/statements/S-2026-001?notice=statementDrafted')
  expect((await visitor().get('/statements/S-2026-001')).status).toBe(404)
  expect(await (await visitor().get('/statements')).text()).not.toContain('Warm rooms')
  expect(await (await mara.get('/desk')).text()).toContain('Sign off: Warm rooms through the winter')
  expect(await (await tom.get('/desk')).text()).not.toContain('Warm rooms')
  const page = await (await mara.get('/statements/S-2026-001/sign-offs')).text()
  expect(page).toContain('<strong>warm room</strong>')
  const signing = { organisationId: 'police', revision: '1' }
  expect((await tom.post('/statements/S-2026-001/sign-offs', signing)).status).toBe(403)
  expect((await ines.post('/statements/S-2026-001/release')).status).toBe(409)
  expect((await mara.post('/statements/S-2026-001/sign-offs', signing)).headers.get('location')).toBe(
    '/statements/S-2026-001?notice=signedOff',
  )
  expect((await mara.post('/statements/S-2026-001/sign-offs', signing)).status).toBe(409)
  const helens = { organisationId: 'health', revision: '1' }
  expect((await helen.post('/statements/S-2026-001/sign-offs', helens)).status).toBe(303)
  expect(await (await ines.get('/desk')).text()).toContain('Release: Warm rooms through the winter')
  expect((await mara.post('/statements/S-2026-001/release')).status).toBe(403)
  expect((await ines.post('/statements/S-2026-001/release')).headers.get('location')).toBe(
    '/statements/S-2026-001?notice=statementReleased',
  )
  const open = await (await visitor().get('/statements/S-2026-001')).text()
  expect(open).toContain('<strong>warm room</strong>')
  expect(open).not.toContain('Mara Voss')
  expect(await (await visitor().get('/statements')).text()).toContain('Warm rooms')
  expect((await ines.get('/statements/S-2026-001/edit')).status).toBe(409)
})

test('who signs a text that has changed meanwhile is shown what changed, and has signed nothing', async () => {
  const store = await castStore()
  const { signedIn } = serverOver(store)
  const [ines, mara] = [await signedIn('ines'), await signedIn('mara')]
  await ines.post('/statements/new', both)
  const changed = { ...both, text: 'When it freezes, some find a warm room.', reason: 'Shorter.', revision: '1' }
  const saved = await ines.post('/statements/S-2026-001/edit', changed)
  expect(saved.headers.get('location')).toBe('/statements/S-2026-001?notice=statementRevised')
  const stale = await mara.post('/statements/S-2026-001/sign-offs', {
    organisationId: 'police',
    revision: '1',
    seen: JSON.stringify({ text: words.text }),
  })
  expect(stale.status).toBe(409)
  const html = await stale.text()
  expect(html).toContain('some find')
  expect(html).toContain('Sign off version 2')
  expect(await store.db.select().from(statementSignOffs)).toHaveLength(0)
  const same = await ines.post('/statements/S-2026-001/edit', { ...changed, revision: '2' })
  expect([same.status, (await same.text()).includes('Nothing has changed')]).toEqual([422, true])
  expect((await ines.post('/statements/S-2026-001/edit', { ...changed, text: words.text })).status).toBe(409)
})

test('a sign-off is taken back with a reason, by whoever acts for the organisation', async () => {
  const store = await castStore()
  const { signedIn } = serverOver(store)
  const [ines, mara, helen] = [await signedIn('ines'), await signedIn('mara'), await signedIn('helen')]
  await ines.post('/statements/new', both)
  await mara.post('/statements/S-2026-001/sign-offs', { organisationId: 'police', revision: '1' })
  const at = '/statements/S-2026-001/sign-offs/police/withdrawal'
  expect((await helen.get(at)).status).toBe(403)
  expect((await mara.get('/statements/S-2026-001/sign-offs/northside/withdrawal')).status).toBe(404)
  expect((await mara.post(at, { reason: '' })).status).toBe(422)
  expect((await mara.post(at, { reason: 'The second line.' })).status).toBe(303)
  expect((await mara.get(at)).status).toBe(409)
  expect(await (await helen.get('/statements/S-2026-001')).text()).toContain('The second line.')
  expect((await helen.post('/statements/S-2026-001/withdrawal', { reason: 'x' })).status).toBe(403)
  expect((await ines.post('/statements/S-2026-001/withdrawal', { reason: 'The court objects.' })).status).toBe(303)
  expect(
    (await mara.post('/statements/S-2026-001/sign-offs', { organisationId: 'police', revision: '1' })).status,
  ).toBe(409)
})
