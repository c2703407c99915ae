import { expect, test } from 'vitest'
import { matterComments, matters } from '#db/schema/matters'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import type { MatterInput } from '~/domain/matters/matter'
import { openMatter } from '~/domain/matters/movement.server'

const input = {
  title: 'Light at the underpass',
  summary: 'Neighbors ask for light at the underpass after dark.',
  bodyId: 'clt',
  visibility: 'public' as const,
}
const opened = async (store: Store, by: CastName, changes: Partial<MatterInput> = {}, at = now) => {
  const actor = await actorNamed(store.db, by)
  return (await store.write((tx) => openMatter(tx, actor, { ...input, reasonCode: null, ...changes }, at))).number
}
const answer = { answerKind: 'done', answer: 'The county put up four lamps in October.' }

test('a member opens a matter; a visitor is sent to sign in; bad input comes back', async () => {
  const store = await castStore()
  const { signedIn, visitor } = serverOver(store)
  expect((await visitor().get('/matters/new')).headers.get('location')).toBe('/sign-in?next=%2Fmatters%2Fnew')
  expect((await visitor().post('/matters/new', input)).headers.get('location')).toBe('/sign-in')
  const jack = await signedIn('jack')
  expect((await jack.get('/matters/new')).status).toBe(200)
  const bad = await jack.post('/matters/new', {
    title: 'abc',
    summary: 'short',
    bodyId: 'owg',
    visibility: 'body',
    reasonCode: '',
  })
  expect(bad.status).toBe(422)
  const html = await bad.text()
  expect(html).toContain('value="abc"')
  expect(html).toContain('Say why it is not public')
  const notHis = await jack.post('/matters/new', { ...input, bodyId: 'owg', visibility: 'body', reasonCode: 'safety' })
  expect([notHis.status, (await notHis.text()).includes('only to a body to which you belong')]).toEqual([422, true])
  const good = await jack.post('/matters/new', { ...input, bodyId: '' })
  expect(good.headers.get('location')).toBe('/matters/M-2026-001?notice=matterOpened')
  const page = await (await visitor().get('/matters/M-2026-001')).text()
  expect(page).toContain('Not yet with a body')
  expect(page).toContain('Jack Romero')
})

test('what a person may not see is 404 for its page and for every post to it', async () => {
  const store = await castStore()
  const number = await opened(store, 'tom', { bodyId: 'owg', visibility: 'body', reasonCode: 'safety' })
  const { signedIn, visitor } = serverOver(store)
  const helen = await signedIn('helen')
  for (const path of ['', '/movement', '/answer', '/comments']) {
    expect((await helen.get(`/matters/${number}${path}`)).status, path).toBe(404)
  }
  for (const [path, fields] of [
    ['/movement', { toBodyId: 'pcg', reason: 'x' }],
    ['/answer', answer],
    ['/comments', { text: 'x', visibility: 'members' }],
    ['/archive', {}],
  ] as const) {
    expect((await helen.post(`/matters/${number}${path}`, fields)).status, path).toBe(404)
  }
  expect((await visitor().get(`/matters/${number}`)).status).toBe(404)
  expect(await (await visitor().get('/matters')).text()).not.toContain(number)
  expect(await (await helen.get('/matters?state=with-body')).text()).not.toContain(number)
  expect(await (await (await signedIn('tom')).get('/matters')).text()).toContain(number)
})

test('the board shows to visitors what waits, by body, and what is late', async () => {
  const store = await castStore()
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
  await opened(store, 'ines', { title: 'Quite new' })
  await opened(store, 'ines', { title: 'Somewhat late', bodyId: 'pcg' }, days(-25))
  await opened(store, 'ines', { title: 'Much too late' }, days(-80))
  const { visitor } = serverOver(store)
  const html = await (await visitor().get('/matters')).text()
  expect(html.indexOf('Much too late')).toBeLessThan(html.indexOf('Quite new'))
  expect(html).toContain('Very late')
  expect(html).toContain('Policy Coordinating Group')
  const ofPcg = await (await visitor().get('/matters?body=policy-coordinating-group')).text()
  expect(ofPcg).toContain('Somewhat late')
  expect(ofPcg).not.toContain('Quite new')
  for (const query of ['?state=answered', '?state=nonsense&page=99', '?body=nobody', '?page=-1']) {
    expect((await visitor().get(`/matters${query}`)).status, query).toBe(200)
  }
})

test('those who lead the body move and answer; others are refused and shown no button', async () => {
  const store = await castStore()
  const number = await opened(store, 'jack')
  const { signedIn } = serverOver(store)
  const [mara, bea] = [await signedIn('mara'), await signedIn('bea')]
  expect(await (await mara.get(`/matters/${number}`)).text()).not.toContain(`/matters/${number}/answer`)
  expect(await (await bea.get(`/matters/${number}`)).text()).toContain(`/matters/${number}/answer`)
  for (const [path, fields] of [
    ['movement', { toBodyId: 'pcg', reason: 'x' }],
    ['answer', answer],
    ['archive', {}],
  ] as const) {
    expect((await mara.post(`/matters/${number}/${path}`, fields)).status, path).toBe(403)
  }
  for (const path of ['movement', 'answer']) expect((await mara.get(`/matters/${number}/${path}`)).status).toBe(403)
  const unmoved = await bea.post(`/matters/${number}/movement`, { toBodyId: '', reason: '' })
  expect(unmoved.status).toBe(422)
  const same = await bea.post(`/matters/${number}/movement`, { toBodyId: 'clt', reason: 'Because' })
  expect([same.status, (await same.text()).includes('with this body already')]).toEqual([422, true])
  const moved = await bea.post(`/matters/${number}/movement`, { toBodyId: 'owg', reason: 'It is about shifts.' })
  expect(moved.headers.get('location')).toBe(`/matters/${number}?notice=matterMoved`)
  const page = await (await mara.get(`/matters/${number}`)).text()
  expect(page).toContain('Moved to Operational Workgroup')
  expect(page).toContain('It is about shifts.')
})

test('an answer is honest and dated, is given once, and only then the matter is put away', async () => {
  const store = await castStore()
  const number = await opened(store, 'jack')
  const { signedIn, visitor } = serverOver(store)
  const bea = await signedIn('bea')
  const early = await bea.post(`/matters/${number}/archive`)
  expect([early.status, (await early.text()).includes('only when its answer is published')]).toEqual([409, true])
  const bad = await bea.post(`/matters/${number}/answer`, { answerKind: 'planned', answer: 'Soon.', plannedOn: '' })
  expect(bad.status).toBe(422)
  const html = await bad.text()
  expect(html).toContain('at least 20 characters')
  expect(html).toContain('Soon.</textarea>')
  const undated = await bea.post(`/matters/${number}/answer`, { answerKind: 'planned', answer: answer.answer })
  expect([undated.status, (await undated.text()).includes('Give the date')]).toEqual([422, true])
  expect((await bea.post(`/matters/${number}/answer`, answer)).status).toBe(303)
  expect((await bea.post(`/matters/${number}/answer`, answer)).status).toBe(409)
  expect((await bea.get(`/matters/${number}/answer`)).status).toBe(409)
  const page = await (await visitor().get(`/matters/${number}`)).text()
  expect(page).toContain(answer.answer)
  expect(page).toContain('Bea Thornton')
  expect((await bea.post(`/matters/${number}/archive`)).status).toBe(303)
  const [row] = await store.db.select().from(matters)
  expect(row?.archivedAt).not.toBeNull()
})

test('members comment as far as they may', async () => {
  const store = await castStore()
  const number = await opened(store, 'ines', { bodyId: 'owg' })
  const { signedIn, visitor } = serverOver(store)
  const mara = await signedIn('mara')
  expect(
    (await visitor().post(`/matters/${number}/comments`, { text: 'x', visibility: 'public' })).headers.get('location'),
  ).toBe('/sign-in')
  const empty = await mara.post(`/matters/${number}/comments`, { text: '', visibility: 'nobody' })
  expect(empty.status).toBe(422)
  expect((await mara.post(`/matters/${number}/comments`, { text: 'Not my room', visibility: 'body' })).status).toBe(403)
  expect(
    (await mara.post(`/matters/${number}/comments`, { text: '<script>alert(1)</script>', visibility: 'public' }))
      .status,
  ).toBe(303)
  expect(
    (await mara.post(`/matters/${number}/comments`, { text: 'Among members', visibility: 'members' })).status,
  ).toBe(303)
  const page = await (await visitor().get(`/matters/${number}`)).text()
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(page).not.toContain('<script>alert')
  expect(page).not.toContain('Among members')
  expect(await store.db.select().from(matterComments)).toHaveLength(2)
})
