import { expect, test } from 'vitest'
import { proposalComments } from '#db/schema/proposal-comments'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import { allAgree, answered, closing, later, opened } from '../../domain/proposals/scene'

const asked = { commentsCloseAt: '2026-11-18T10:00' }
const said = (text: string, changed: Record<string, string> = {}) => ({
  leaning: 'against',
  text,
  formKey: 'k'.repeat(32),
  ...changed,
})

test('a visitor comments without an account, a person looks at it, and everybody reads it then', async () => {
  const store = await castStore()
  const number = await opened(store, asked)
  const { visitor, signedIn } = serverOver(store)
  const someone = visitor()
  expect(await (await someone.get(`/proposals/${number}`)).text()).toContain('Comment on it')
  const page = await (await someone.get(`/proposals/${number}/comments`)).text()
  expect(page).toContain('The public can comment until')
  const formKey = /name="formKey" value="([\w-]{32})"/.exec(page)?.[1] ?? ''
  const words = 'Rosa Delgado at the shelter says nobody came.'
  const sent = await someone.post(`/proposals/${number}/comments`, said(words, { formKey }))
  expect([sent.status, (await sent.text()).includes('Your comment has arrived')]).toEqual([200, true])
  for (const reader of [visitor(), await signedIn('tom'), await signedIn('grace'), await signedIn('mara')])
    for (const end of ['', '.data', '/comments', '/comments.data'])
      expect(await (await reader.get(`/proposals/${number}${end}`)).text()).not.toContain('nobody came')
  const ines = await signedIn('ines')
  expect(await (await ines.get(`/proposals/${number}/comments`)).text()).toContain('nobody came')
  const [row] = await store.db.select().from(proposalComments)
  const address = `/proposals/${number}/comments/${row?.id}`
  const wrong = await ines.post(address, { moderation: 'show', text: 'Somebody says a worker came.' })
  expect([wrong.status, (await wrong.text()).includes('Words can be taken out and nothing else')]).toEqual([422, true])
  const shown = await ines.post(address, { moderation: 'show', text: words.replace('Rosa Delgado', '[...]') })
  expect(shown.headers.get('location')).toBe(`/proposals/${number}/comments?notice=commentModerated`)
  const after = await (await visitor().get(`/proposals/${number}/comments`)).text()
  expect(after).toContain('[…] at the shelter says nobody came.')
  expect(after).toContain('0 for, 1 against, 0 neither')
  expect(after).not.toContain('Delgado')
})

test('a form that is wrong comes back with what was typed; a robot, a letter too long and a flood are turned away', async () => {
  const store = await castStore()
  const number = await opened(store, asked)
  const path = `/proposals/${number}/comments`
  const { visitor } = serverOver(store, { env: { RATE_LIMITS: 'on' } })
  const wrong = await visitor().post(path, said('My careful words', { leaning: '' }))
  const html = await wrong.text()
  expect(wrong.status).toBe(422)
  expect(html).toContain('My careful words')
  expect(html).toContain('Say whether you are for it, against it, or neither.')
  expect(html).toContain('name="website"')
  expect((await visitor().post(path, said('Buy', { website: 'https://spam.example' }))).status).toBe(422)
  expect((await visitor().post(path, said('x'.repeat(2001)))).status).toBe(422)
  expect((await visitor().post(path, said('x'.repeat(30_000)))).status).toBe(413)
  expect(await store.db.select().from(proposalComments)).toEqual([])
  const statuses = []
  for (let i = 0; i < 9; i++)
    statuses.push((await visitor().post(path, said(`Comment ${i}`, { formKey: `${i}`.padEnd(32, 'k') }))).status)
  expect(statuses).toEqual([...Array(8).fill(200), 429])
})

test('comments end with their window, and there is no page of them where nobody asked', async () => {
  const store = await castStore()
  let clock = now
  const { visitor, signedIn } = serverOver(store, { clock: () => clock })
  const number = await opened(store, asked)
  const unasked = await opened(store)
  expect((await visitor().get(`/proposals/${unasked}/comments`)).status).toBe(404)
  expect((await visitor().post(`/proposals/${unasked}/comments`, said('Hello'))).status).toBe(409)
  const room = await opened(store, { visibility: 'members', reasonCode: 'draft' })
  expect((await visitor().post(`/proposals/${room}/comments`, said('Hello'))).status).toBe(404)
  clock = later(60)
  const late = await visitor().post(`/proposals/${number}/comments`, said('Late'))
  expect([late.status, (await late.text()).includes('Comments on this proposal are closed.')]).toEqual([409, true])
  const page = await (await visitor().get(`/proposals/${number}/comments`)).text()
  expect(page).toContain('Comments closed on')
  expect(page).not.toContain('Send the comment')
  expect((await (await signedIn('tom')).get(`/proposals/${number}/comments/summary`)).status).toBe(404)
})

test('the summary is written before the outcome, which says so until then', async () => {
  const store = await castStore()
  let clock = now
  const { visitor, signedIn } = serverOver(store, { clock: () => clock })
  const number = await opened(store, asked)
  await answered(store, number, allAgree)
  await visitor().post(`/proposals/${number}/comments`, said('I am against it'))
  clock = closing
  const ines = await signedIn('ines')
  const summary = `/proposals/${number}/comments/summary`
  const unseen = await ines.post(summary, { text: 'One against.' })
  expect([unseen.status, (await unseen.text()).includes('1 comment has not been looked at yet.')]).toEqual([409, true])
  const outcome = { statement: 'Adopted.', effectiveOn: '2026-11-20', reviewOn: '' }
  expect(await (await ines.get(`/proposals/${number}/outcome`)).text()).toContain('Write the summary')
  expect((await ines.post(`/proposals/${number}/outcome`, outcome)).status).toBe(409)
  const [row] = await store.db.select().from(proposalComments)
  await ines.post(`/proposals/${number}/comments/${row?.id}`, { moderation: 'show', text: 'I am against it' })
  expect((await ines.post(summary, { text: ' ' })).status).toBe(422)
  expect((await ines.post(summary, { text: 'One is **against** it.' })).status).toBe(303)
  const page = await (await visitor().get(`/proposals/${number}`)).text()
  expect(page).toContain('One is <strong>against</strong> it.')
  expect(page).toContain('0 for, 1 against, 0 neither')
  expect((await ines.post(`/proposals/${number}/outcome`, outcome)).status).toBe(303)
})

test('who may not look at comments finds neither their page nor a form', async () => {
  const store = await castStore()
  const number = await opened(store, asked)
  const { visitor, signedIn } = serverOver(store)
  await visitor().post(`/proposals/${number}/comments`, said('I am against it'))
  const [row] = await store.db.select().from(proposalComments)
  const address = `/proposals/${number}/comments/${row?.id}`
  expect((await visitor().get(address)).headers.get('location')).toContain('/sign-in')
  for (const name of ['tom', 'grace', 'mara', 'ruth'] as const) {
    const reader = await signedIn(name)
    expect((await reader.get(address)).status).toBe(404)
    expect((await reader.post(address, { moderation: 'abusive', text: '' })).status).toBe(404)
  }
  expect(await store.db.select().from(proposalComments)).toMatchObject([{ withheldFor: null, moderatedAt: null }])
})
