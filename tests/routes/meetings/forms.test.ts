import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { agendaItems, meetings, minutes } from '#db/schema/meetings'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { agendaFor, closedItem, meetingAt, placed, type steps } from '#tests/support/meetings'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'

type Fields = Record<string, string>
type FormCase = {
  name: string
  until: (typeof steps)[number] | 'approved'
  path: (id: string, itemId: string) => string
  good: Fields | ((itemId: string) => Fields)
  by: CastName
  /** Somebody who may see the meeting and may not do this. */
  wrong: CastName
  bad?: Fields
  /** What the refused page says, and what it still holds. */
  says?: string[]
}
const details = {
  title: 'Regular meeting',
  date: '2026-12-10',
  time: '14:00',
  durationMinutes: '90',
  place: 'Room 2',
  link: '',
  dialIn: '',
  visibility: 'public',
  reasonCode: '',
}
const newItem = {
  title: 'Beds in winter',
  type: 'discussion',
  minutes: '10',
  presenter: '',
  paper: '',
  visibility: 'public',
  reasonCode: '',
}

const cases: FormCase[] = [
  {
    name: 'the details',
    until: 'published',
    path: (id) => `/meetings/${id}/details`,
    good: details,
    by: 'ines',
    wrong: 'mara',
    bad: { ...details, date: '2026-02-30', place: 'Somewhere typed' },
    says: ['Enter a date that exists', 'Somewhere typed'],
  },
  {
    name: 'a new item',
    until: 'published',
    path: (id) => `/meetings/${id}/agenda`,
    good: newItem,
    by: 'mara',
    wrong: 'noor',
    bad: { ...newItem, title: '', paper: 'Typed paper' },
    says: ['Fill in this field', 'Typed paper'],
  },
  {
    name: 'a closed item with a title',
    until: 'drafted',
    path: (id) => `/meetings/${id}/agenda`,
    good: { ...newItem, title: '', type: 'closed', visibility: 'closed', reasonCode: 'personnel' },
    by: 'ines',
    wrong: 'ines',
    bad: { ...newItem, type: 'closed' },
    says: ['A closed session has no title'],
  },
  {
    name: 'a change of an item',
    until: 'published',
    path: (id, itemId) => `/meetings/${id}/agenda/${itemId}`,
    good: newItem,
    by: 'ines',
    wrong: 'mara',
    bad: { ...newItem, minutes: '0' },
    says: ['Enter 1 to 480 minutes', 'Beds in winter'],
  },
  {
    name: 'a removal',
    until: 'published',
    path: (id, itemId) => `/meetings/${id}/agenda/${itemId}/removal`,
    good: { reason: 'Postponed' },
    by: 'ines',
    wrong: 'mara',
    bad: { reason: ' ' },
    says: ['Fill in this field'],
  },
  {
    name: 'the order',
    until: 'published',
    path: (id) => `/meetings/${id}/agenda-order`,
    good: (itemId) => ({ itemId, direction: 'down' }),
    by: 'ines',
    wrong: 'mara',
  },
  {
    name: 'the publication',
    until: 'drafted',
    path: (id) => `/meetings/${id}/publication`,
    good: {},
    by: 'luis',
    wrong: 'luis',
  },
  {
    name: 'the opening',
    until: 'published',
    path: (id) => `/meetings/${id}/opening`,
    good: {},
    by: 'ines',
    wrong: 'mara',
  },
  {
    name: 'a cancellation',
    until: 'published',
    path: (id) => `/meetings/${id}/cancellation`,
    good: { reason: 'Snow' },
    by: 'ines',
    wrong: 'mara',
    bad: { reason: '' },
    says: ['Fill in this field'],
  },
  {
    name: 'a reply',
    until: 'published',
    path: (id) => `/meetings/${id}/reply`,
    good: { reply: 'maybe' },
    by: 'noor',
    wrong: 'daniel',
    bad: { reply: 'never' },
    says: ['Choose one of the options'],
  },
  {
    name: 'attendance',
    until: 'opened',
    path: (id) => `/meetings/${id}/attendance`,
    good: { 'status.police': 'present' },
    by: 'ines',
    wrong: 'mara',
    bad: { 'status.police': 'there', 'represented.police': 'Typed name' },
    says: ['Choose one of the options', 'Typed name'],
  },
  {
    name: 'minutes',
    until: 'opened',
    path: (id, itemId) => `/meetings/${id}/minutes/${itemId}`,
    good: { text: 'Welcome', version: '0' },
    by: 'ines',
    wrong: 'mara',
    bad: { text: 'Typed minutes', version: 'x' },
    says: ['Typed minutes'],
  },
  {
    name: 'an action',
    until: 'opened',
    path: (id) => `/meetings/${id}/actions`,
    good: { title: 'Send dates', organisationId: 'police', dueOn: '2026-12-20', itemId: '' },
    by: 'ines',
    wrong: 'mara',
    bad: { title: 'Typed action', organisationId: '', dueOn: 'soon', itemId: '' },
    says: ['Choose one of the options', 'Enter a date that exists', 'Typed action'],
  },
  {
    name: 'the closing',
    until: 'opened',
    path: (id) => `/meetings/${id}/closing`,
    good: {},
    by: 'ines',
    wrong: 'mara',
  },
  {
    name: 'the circulation',
    until: 'closed',
    path: (id) => `/meetings/${id}/minutes-circulation`,
    good: {},
    by: 'ines',
    wrong: 'mara',
  },
  {
    name: 'an amendment',
    until: 'circulated',
    path: (id) => `/meetings/${id}/amendments`,
    good: { text: 'Item 1' },
    by: 'mara',
    wrong: 'daniel',
    bad: { text: '' },
    says: ['Fill in this field'],
  },
  {
    name: 'the approval',
    until: 'circulated',
    path: (id) => `/meetings/${id}/minutes-approval`,
    good: { note: 'At the special meeting' },
    by: 'luis',
    wrong: 'ines',
    bad: { note: '' },
    says: ['write how the body approved'],
  },
  {
    name: 'an erratum',
    until: 'approved',
    path: (id) => `/meetings/${id}/errata`,
    good: { text: 'December 3' },
    by: 'ines',
    wrong: 'mara',
    bad: { text: '' },
    says: ['Fill in this field'],
  },
]

async function reached(store: Store, one: FormCase) {
  const id = await meetingAt(store, one.until === 'approved' ? 'circulated' : one.until)
  if (one.until === 'approved')
    await store.write((tx) => tx.update(meetings).set({ approvedAt: new Date() }).where(eq(meetings.id, id)))
  const itemId = (await agendaFor(store, id, 'ines')).items[one.until === 'opened' ? 1 : 0]?.id as string
  const good = typeof one.good === 'function' ? one.good(itemId) : one.good
  return { address: one.path(id, itemId), good }
}

test.each(cases)('$name: a visitor is sent to sign in, others are refused, and nothing changes', async (one) => {
  const store = await castStore()
  const { address, good } = await reached(store, one)
  const { visitor, signedIn } = serverOver(store)
  const before = await store.db.select().from(meetings)
  const away = await visitor().post(address, good)
  expect(away.status).toBe(302)
  expect(away.headers.get('location')).toMatch(/^\/sign-in/)
  if (one.wrong !== one.by) expect((await (await signedIn(one.wrong)).post(address, good)).status).toBe(403)
  expect((await (await signedIn('sam')).post(address, good)).status).toBe(one.until === 'drafted' ? 404 : 403)
  expect(await store.db.select().from(meetings)).toEqual(before)
})

test.each(cases)('$name: bad input comes back with what was typed, good input is accepted', async (one) => {
  const store = await castStore()
  const { address, good } = await reached(store, one)
  const someone = await serverOver(store).signedIn(one.by)
  if (one.bad) {
    expect((await someone.get(address)).status).toBe(200)
    const refused = await someone.post(address, one.bad)
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('There is a problem')
    for (const words of one.says ?? []) expect(html).toContain(words)
  }
  const accepted = await someone.post(address, good)
  expect(accepted.status, await accepted.text()).toBe(303)
})

test('hostile values of a pure button are refused and change nothing', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'published')
  const ines = await serverOver(store).signedIn('ines')
  for (const fields of [{}, { itemId: '../x', direction: 'up' }, { itemId: 'none', direction: 'sideways' }])
    expect((await ines.post(`/meetings/${id}/agenda-order`, fields as Fields)).status).toBe(404)
  expect((await ines.post(`/meetings/${id}/publication`)).status).toBe(403)
  expect((await ines.post(`/meetings/${id}/minutes-circulation`)).status).toBe(403)
  for (const path of ['publication', 'opening', 'closing', 'agenda-order', 'minutes-circulation'])
    expect((await ines.get(`/meetings/${id}/${path}`)).status, path).toBeLessThan(500)
})

test('a stale save shows both texts and accepts the next save', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'opened')
  const itemId = (await agendaFor(store, id, 'ines')).items[0]?.id as string
  const server = serverOver(store)
  const [ines, luis] = [await server.signedIn('ines'), await server.signedIn('luis')]
  const address = `/meetings/${id}/minutes/${itemId}`
  await luis.post(address, { text: 'The chair opened.', version: '0' })
  const stale = await ines.post(address, { text: 'Everybody was welcomed.', version: '0' })
  const html = await stale.text()
  expect(stale.status).toBe(422)
  expect(html).toContain('Somebody else saved this item')
  expect(html).toMatch(/<textarea[^>]*readOnly[^>]*>The chair opened\.<\/textarea>/i)
  expect(html).toMatch(/<textarea[^>]*name="text"[^>]*>Everybody was welcomed\.<\/textarea>/)
  const [, version] = /name="version" value="(\d+)"/.exec(html) ?? []
  expect(
    (await ines.post(address, { text: 'The chair opened. Everybody was welcomed.', version: version as string }))
      .status,
  ).toBe(303)
  expect((await store.db.select().from(minutes))[0]?.text).toBe('The chair opened. Everybody was welcomed.')
  const compared = await (await luis.get(`${address}?version=2`)).text()
  expect(compared).toContain('<ins>')
})

test('a closed session shows as a count and keeps nothing that was sent', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'opened')
  const itemId = await placed(store, id, closedItem)
  const { signedIn, visitor } = serverOver(store)
  const ines = await signedIn('ines')
  const address = `/meetings/${id}/minutes/${itemId}`
  expect((await ines.post(address, { text: 'Officer X', version: '0' })).status).toBe(422)
  expect((await ines.post(address, { matters: '2', text: 'Officer X', version: '0' })).status).toBe(303)
  await store.write((tx) => tx.update(meetings).set({ approvedAt: new Date() }).where(eq(meetings.id, id)))
  const html = await (await visitor().get(`/meetings/${id}`)).text()
  expect(html).toContain('2 matters discussed in closed session.')
  expect(html).toContain('Personnel')
  expect(
    JSON.stringify([await store.db.select().from(minutes), await store.db.select().from(agendaItems)]),
  ).not.toContain('Officer X')
})
