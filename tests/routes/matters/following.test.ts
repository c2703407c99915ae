import { expect, test } from 'vitest'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { agendaFor, meetingAt } from '#tests/support/meetings'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import { openMatter } from '~/domain/matters/movement.server'

type Changes = Partial<Parameters<typeof openMatter>[2]>
const opened = async (store: Store, by: CastName, changes: Changes = {}, at = now) => {
  const actor = await actorNamed(store.db, by)
  const input = {
    title: 'Light at the underpass',
    summary: 'Neighbors ask for light at the underpass after dark.',
    bodyId: 'clt',
    visibility: 'public' as const,
    reasonCode: null,
    ...changes,
  }
  return (await store.write((tx) => openMatter(tx, actor, input, at))).number
}
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)

test('a merged number leads to the kept one in the browser, and a form for the old one says where it goes on', async () => {
  const store = await castStore()
  const { signedIn, visitor } = serverOver(store)
  const [kept, gone] = [await opened(store, 'jack'), await opened(store, 'mara', { title: 'Dark underpass' })]
  const [bea, mara] = [await signedIn('bea'), await signedIn('mara')]
  expect((await mara.get(`/matters/${gone}/merger`)).status).toBe(403)
  expect((await mara.post(`/matters/${gone}/merger`, { into: kept, reason: 'x' })).status).toBe(403)
  const bad = await bea.post(`/matters/${gone}/merger`, { into: 'M-1999-001', reason: 'The same lamps.' })
  expect([bad.status, (await bad.text()).includes('There is no matter with this number')]).toEqual([422, true])
  const stale = await bea.post(`/matters/${gone}/merger`, { into: kept, reason: 'The same lamps.', revision: '7' })
  expect([stale.status, (await stale.text()).includes('The same lamps.')]).toEqual([409, true])
  const merged = await bea.post(`/matters/${gone}/merger`, {
    into: kept.toLowerCase(),
    reason: 'The same lamps.',
    revision: '1',
  })
  expect(merged.headers.get('location')).toBe(`/matters/${kept}?notice=matterMerged`)
  expect((await visitor().get(`/matters/${gone}`)).headers.get('location')).toBe(`/matters/${kept}?notice=mergedHere`)
  const page = await (await visitor().get(`/matters/${kept}`)).text()
  expect(page).toContain(`${gone}, Dark underpass`)
  expect(page).toContain('The same lamps.')
  const late = await bea.post(`/matters/${gone}/answer`, { answerKind: 'done', answer: 'Four lamps were put up.' })
  expect([late.status, (await late.text()).includes(kept)]).toEqual([409, true])
})

test('the second of two who move a matter sees where it is and what they typed', async () => {
  const store = await castStore()
  const { signedIn } = serverOver(store)
  const number = await opened(store, 'jack')
  const [bea, ines] = [await signedIn('bea'), await signedIn('ines')]
  const move = { toBodyId: 'owg', reason: 'It is about shifts.', revision: '1' }
  expect((await bea.post(`/matters/${number}/movement`, move)).status).toBe(303)
  const second = await ines.post(`/matters/${number}/movement`, { ...move, toBodyId: 'pcg', reason: 'For the group.' })
  expect(second.status).toBe(409)
  const html = await second.text()
  expect(html).toContain('Operational Workgroup')
  expect(html).toContain('For the group.</textarea>')
  // Whoever has lost the matter by that is told why.
  const lost = await bea.post(`/matters/${number}/movement`, { ...move, toBodyId: 'pcg' })
  expect([lost.status, (await lost.text()).includes('It may have moved meanwhile')]).toEqual([403, true])
})

test('who has a matter acknowledges it; members follow it and stop', async () => {
  const store = await castStore()
  const { signedIn, visitor } = serverOver(store)
  const number = await opened(store, 'jack')
  const [bea, helen] = [await signedIn('bea'), await signedIn('helen')]
  expect(await (await bea.get('/desk')).text()).toContain('Acknowledge: Light at the underpass')
  expect((await helen.post(`/matters/${number}/acknowledgement`)).status).toBe(403)
  expect((await bea.post(`/matters/${number}/acknowledgement`)).status).toBe(303)
  expect((await bea.post(`/matters/${number}/acknowledgement`)).status).toBe(409)
  expect(await (await bea.get('/desk')).text()).not.toContain('Acknowledge: Light')
  expect(await (await visitor().get(`/matters/${number}`)).text()).not.toContain('/subscription')
  expect((await visitor().post(`/matters/${number}/subscription`)).headers.get('location')).toBe('/sign-in')
  expect(await (await helen.get(`/matters/${number}`)).text()).toContain(`/matters/${number}/subscription"`)
  expect((await helen.post(`/matters/${number}/subscription`)).status).toBe(303)
  expect(await (await helen.get(`/matters/${number}`)).text()).toContain(`/matters/${number}/subscription/end"`)
  expect((await helen.post(`/matters/${number}/subscription/end`)).status).toBe(303)
  const room = await opened(store, 'tom', { bodyId: 'owg', visibility: 'body', reasonCode: 'safety' })
  for (const path of ['acknowledgement', 'merger', 'subscription', 'subscription/end'])
    expect((await helen.post(`/matters/${room}/${path}`, { into: number, reason: 'x' })).status, path).toBe(404)
})

test('each body has a board, and what is late stands on one list', async () => {
  const store = await castStore()
  await opened(store, 'ines', { title: 'Quite new' })
  await opened(store, 'ines', { title: 'Long overdue', bodyId: 'pcg' }, days(-60))
  await opened(
    store,
    'tom',
    { title: 'In the room', bodyId: 'owg', visibility: 'body', reasonCode: 'safety' },
    days(-60),
  )
  const { visitor, signedIn } = serverOver(store)
  const board = await (await visitor().get('/matters?body=policy-coordinating-group')).text()
  expect(board).toContain('These stand on the next agenda by themselves.')
  expect(board).toContain('Long overdue')
  expect(board).not.toContain('Quite new')
  const overdue = await (await visitor().get('/matters?state=overdue')).text()
  expect(overdue).toContain('Long overdue')
  expect(overdue).not.toContain('Quite new')
  expect(overdue).not.toContain('In the room')
  expect(await (await (await signedIn('grace')).get('/matters?state=overdue')).text()).toContain('In the room')
})

test('one page shows what each body has on its table, as far as the reader may see', async () => {
  const store = await castStore()
  await opened(store, 'ines', { title: 'Quite new' })
  await opened(
    store,
    'tom',
    { title: 'In the room', bodyId: 'owg', visibility: 'body', reasonCode: 'safety' },
    days(-60),
  )
  await opened(store, 'ines', { title: 'With nobody', bodyId: null })
  const { visitor, signedIn } = serverOver(store)
  const open = await (await visitor().get('/on-the-table')).text()
  for (const words of ['Policy Coordinating Group', 'Community Leadership Team', 'Quite new', 'With nobody'])
    expect(open, words).toContain(words)
  expect(open).not.toContain('In the room')
  expect(open).not.toContain('1 overdue')
  const inside = await (await (await signedIn('tom')).get('/on-the-table')).text()
  expect(inside).toContain('In the room')
  expect(inside).toContain('1 overdue')
})

test('a matter that became overdue after the agenda was drafted stands on it once it is published', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'drafted')
  await opened(store, 'ines', { title: 'Long overdue', bodyId: 'pcg' }, days(-60))
  await opened(store, 'ines', { title: 'Quite new', bodyId: 'pcg' })
  const { signedIn } = serverOver(store)
  expect((await (await signedIn('ines')).post(`/meetings/${id}/publication`, {})).status).toBe(303)
  const papers = (await agendaFor(store, id, 'ines')).items.map((item) => item.paper).join(' ')
  expect(papers).toContain('Long overdue')
  expect(papers).not.toContain('Quite new')
})
