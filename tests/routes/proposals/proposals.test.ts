import { expect, test } from 'vitest'
import { positions, proposals } from '#db/schema/proposals'
import type { CastName } from '#db/seed/world'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import { allAgree, answered, closing, later, opened, proposalForm } from '../../domain/proposals/scene'

const form = (changed: Record<string, string> = {}) => proposalForm(changed) as Record<string, string>

test('a chair drafts, changes and opens a proposal, and everybody reads it then', async () => {
  const store = await castStore()
  const { signedIn, visitor } = serverOver(store)
  const grace = await signedIn('grace')
  const drafted = await grace.post('/proposals/new', form())
  expect([drafted.status, drafted.headers.get('location')]).toEqual([
    303,
    '/proposals/P-2026-001?notice=proposalDrafted',
  ])
  expect((await visitor().get('/proposals/P-2026-001')).status).toBe(404)
  expect(await (await visitor().get('/proposals')).text()).not.toContain('Hand over')
  const edit = await (await grace.get('/proposals/P-2026-001/edit')).text()
  expect(edit).toContain('value="2026-11-18T12:00"')
  expect((await grace.post('/proposals/P-2026-001/edit', form({ title: 'Hand over at once' }))).status).toBe(303)
  expect((await grace.post('/proposals/P-2026-001/opening')).status).toBe(303)
  const page = await (await visitor().get('/proposals/P-2026-001')).text()
  expect(page).toContain('Hand over at once')
  expect(page).toContain('<strong>within an hour</strong>')
  expect(page).toContain('No decision: there was no quorum. 0 of 6 organisations answered.')
  expect(page).not.toContain('Give this position')
  expect(await (await visitor().get('/proposals')).text()).toContain('Hand over at once')
  expect((await grace.get('/proposals/P-2026-001/edit')).status).toBe(404)
})

test('a form that is wrong comes back with what was typed and changes nothing', async () => {
  const store = await castStore()
  const { signedIn } = serverOver(store)
  const grace = await signedIn('grace')
  const wrong = await grace.post(
    '/proposals/new',
    form({ title: '', text: 'My careful text', closesAt: '2026-11-18T07:00', visibility: 'body' }),
  )
  const html = await wrong.text()
  expect(wrong.status).toBe(422)
  expect(html).toContain('My careful text')
  expect(html).toContain('The closing time must come after the opening time.')
  expect(html).toContain('Say why the proposal is not public.')
  expect(html).toContain('href="#field-title"')
  expect((await grace.post('/proposals/new', form({ bodyId: 'nobody' }))).status).toBe(404)
  expect(await store.db.select().from(proposals)).toEqual([])
})

test('who may not draft, open, record, close or withdraw is refused at the door of each form', async () => {
  const store = await castStore()
  const number = await opened(store)
  const { signedIn, visitor } = serverOver(store)
  const addresses = [
    '/proposals/new',
    ...['edit', 'opening', 'positions', 'positions/recorded', 'closing', 'outcome', 'withdrawal'].map(
      (noun) => `/proposals/${number}/${noun}`,
    ),
  ]
  for (const address of addresses) {
    const answer = await visitor().post(address, form())
    expect([address, answer.status, answer.headers.get('location')]).toEqual([address, 302, '/sign-in'])
  }
  const mara = await signedIn('mara')
  const fields = {
    ...form(),
    organisationId: 'police',
    stance: 'agree',
    channel: 'room',
    givenBy: 'tom',
    reason: 'x',
    statement: 'x',
    effectiveOn: '2026-11-20',
  }
  for (const address of addresses) {
    const answer = await mara.post(address, fields)
    expect([address, answer.status]).toEqual([address, address.endsWith('outcome') ? 404 : 403])
  }
  for (const noun of ['edit', 'positions/recorded', 'outcome', 'withdrawal'])
    expect((await mara.get(`/proposals/${number}/${noun}`)).status).toBe(404)
  expect(await store.db.select().from(positions)).toEqual([])
})

test('a delegate gives a position, changes it, and a wrong one comes back', async () => {
  const store = await castStore()
  const number = await opened(store)
  const { signedIn, visitor } = serverOver(store)
  const tom = await signedIn('tom')
  const page = await (await tom.get(`/proposals/${number}`)).text()
  expect(page).toContain('Position of Calder Police Department')
  const post = (fields: Record<string, string>) =>
    tom.post(`/proposals/${number}/positions`, { form: 'position-police', organisationId: 'police', ...fields })
  const wrong = await post({ stance: 'object', reason: '' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Write why your organisation objects.')
  expect((await post({ stance: 'nonsense', reason: 'kept words' })).status).toBe(422)
  expect((await post({ stance: 'not-yet', reason: 'A second night shift' })).headers.get('location')).toBe(
    `/proposals/${number}?notice=positionGiven`,
  )
  expect((await post({ stance: 'agree', reason: '' })).status).toBe(303)
  expect((await post({ organisationId: 'peers', stance: 'agree' })).status).toBe(403)
  const html = await (await visitor().get(`/proposals/${number}`)).text()
  expect(html).toContain('A second night shift')
  expect(html).not.toContain('Tom Bell')
  expect(await store.db.select().from(positions)).toHaveLength(2)
})

test('after closing a position is a conflict, said in words', async () => {
  const store = await castStore()
  const number = await opened(store)
  let clock = now
  const { signedIn } = serverOver(store, { clock: () => clock })
  const tom = await signedIn('tom')
  clock = closing
  const answer = await tom.post(`/proposals/${number}/positions`, {
    organisationId: 'police',
    stance: 'agree',
    reason: '',
  })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('Positions can no longer change.')
  expect((await tom.get(`/proposals/${number}/positions`)).status).toBe(200)
})

test('the clerk writes down what was said by telephone', async () => {
  const store = await castStore()
  const number = await opened(store)
  const { signedIn } = serverOver(store)
  const ines = await signedIn('ines')
  expect(await (await ines.get(`/proposals/${number}/positions/recorded`)).text()).toContain('Tom Bell (Delegate)')
  const fields = { organisationId: 'police', givenBy: 'tom', channel: 'telephone', stance: 'agree', reason: '' }
  const wrong = await ines.post(`/proposals/${number}/positions/recorded`, {
    ...fields,
    channel: '',
    reason: 'kept words',
  })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('kept words')
  expect((await ines.post(`/proposals/${number}/positions/recorded`, fields)).status).toBe(303)
  expect(await (await ines.get(`/proposals/${number}`)).text()).toContain(
    'given by telephone, written down by Ines Aguilar',
  )
})

test('hidden positions are in no page, list or data of anybody else', async () => {
  const store = await castStore()
  const number = await opened(store, { hiddenUntilClosing: 'yes' })
  await answered(store, number, { ...allAgree, dee: 'object' })
  let clock = now
  const { signedIn, visitor } = serverOver(store, { clock: () => clock })
  const readers = [
    visitor(),
    await signedIn('tom'),
    await signedIn('ines'),
    await signedIn('grace'),
    await signedIn('mara'),
  ]
  for (const reader of readers) {
    for (const path of [
      `/proposals/${number}`,
      `/proposals/${number}.data`,
      '/proposals',
      '/proposals.data',
      `/proposals/${number}/positions.data`,
    ]) {
      const text = await (await reader.get(path)).text()
      expect(text, path).not.toContain('dee says why')
      expect(text, path).not.toContain('stance--object')
    }
  }
  expect(await (await visitor().get(`/proposals/${number}`)).text()).toContain('6 of 6')
  clock = later(181)
  expect(await (await visitor().get(`/proposals/${number}`)).text()).toContain('dee says why')
})

test('proposals for members or one body are not there for others, in pages and data', async () => {
  const store = await castStore()
  const wide = await opened(store, { title: 'Members only text', visibility: 'members', reasonCode: 'draft' })
  const room = await opened(store, { title: 'Room only text', visibility: 'body', reasonCode: 'negotiation' })
  const { signedIn, visitor } = serverOver(store)
  const expected: [CastName | null, boolean, boolean][] = [
    [null, false, false],
    ['mara', true, false],
    ['bea', true, false],
    ['tom', true, true],
    ['ines', true, true],
  ]
  for (const [name, seesWide, seesRoom] of expected) {
    const reader = name ? await signedIn(name) : visitor()
    for (const end of ['', '.data']) {
      const list = await (await reader.get(`/proposals${end}`)).text()
      expect([name, list.includes('Members only'), list.includes('Room only')]).toEqual([name, seesWide, seesRoom])
      const [one, two] = [await reader.get(`/proposals/${wide}${end}`), await reader.get(`/proposals/${room}${end}`)]
      expect([(await one.text()).includes('Members only'), (await two.text()).includes('Room only')]).toEqual([
        seesWide,
        seesRoom,
      ])
    }
    const data = await (await reader.get(`/proposals/${room}/positions.data`)).text()
    expect(data.includes('Room only')).toBe(seesRoom)
  }
})

test('a withdrawal asks for its reason and shows it', async () => {
  const store = await castStore()
  const number = await opened(store)
  const { signedIn, visitor } = serverOver(store)
  const grace = await signedIn('grace')
  expect((await grace.post(`/proposals/${number}/withdrawal`, { reason: ' ' })).status).toBe(422)
  expect((await grace.post(`/proposals/${number}/withdrawal`, { reason: 'We will redraft it' })).status).toBe(303)
  expect(await (await visitor().get(`/proposals/${number}`)).text()).toContain('We will redraft it')
  expect(await (await visitor().get('/proposals')).text()).toContain('We will redraft it')
})

test('strange addresses and methods are never a fault of the server', async () => {
  const { visitor, signedIn } = serverOver(await castStore())
  const grace = await signedIn('grace')
  const paths = [
    '/proposals/nothing',
    '/decisions/nothing',
    '/proposals?body=%27',
    '/decisions?page=99999&year=x&outcome=y',
    '/proposals/new?policy=none&body=none',
    '/proposals/P/opening',
    '/proposals/P/closing',
    '/proposals/P/outcome',
  ]
  for (const path of paths)
    for (const reader of [visitor(), grace]) expect((await reader.get(path)).status, path).toBeLessThan(500)
})
