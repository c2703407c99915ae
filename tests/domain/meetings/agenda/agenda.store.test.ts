import { and, eq, isNotNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { agendaItems, meetings } from '#db/schema/meetings'
import { actorNamed } from '#tests/support/actors'
import { agendaFor, closedItem, item, meetingAt, placed, plan, zone } from '#tests/support/meetings'
import { castStore, now } from '#tests/support/store'
import { Conflict, Forbidden, Invalid, NotFound } from '~/domain/errors'
import { changeItem, placeItem, removeItem } from '~/domain/meetings/agenda/agenda.server'
import { moveItem } from '~/domain/meetings/agenda/order.server'
import { linesOf } from '~/domain/meetings/agenda/ready'
import { draftMeeting } from '~/domain/meetings/drafting.server'
import { writeMinutes } from '~/domain/meetings/minutes/minutes.server'

test('a draft holds the body’s standing items in their order, with the charter in force', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'drafted')
  const { items } = await agendaFor(store, id, 'ines')
  expect(items.map((one) => one.title)).toEqual([
    'Welcome, attendance and declarations of interest',
    'Approve the minutes of the last meeting',
    'Actions carried forward',
    'Releases and data gaps',
    'Items sent up by the operational workgroup',
    'Community items and answers',
    'Successes and obstacles',
    'Decisions',
    'Evaluation',
    'Next steps',
  ])
  expect(items.map((one) => one.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const [row] = await store.db.select().from(meetings)
  expect(row?.charterId).toBe('pcg-charter-1')
})

test('what is ready stands in the standing item that asks for it', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const ready = linesOf({ 'open-actions': [{ title: 'Send dates', note: 'Police' }] })
  const { id } = await store.write((tx) => draftMeeting(tx, ines, plan, ready, zone, now))
  const { items } = await agendaFor(store, id, 'ines')
  expect(items.find((one) => one.source === 'open-actions')?.paper).toBe('- **Send dates** – Police')
})

test('nobody drafts for a body that they do not lead, nor for a time that has passed', async () => {
  const store = await castStore()
  for (const name of ['mara', 'grace', 'ruth', 'noor'] as const) {
    const actor = await actorNamed(store.db, name)
    await expect(
      store.write((tx) => draftMeeting(tx, actor, plan, linesOf({}), zone, now)),
      name,
    ).rejects.toThrow(Forbidden)
  }
  const ines = await actorNamed(store.db, 'ines')
  await expect(
    store.write((tx) => draftMeeting(tx, ines, { ...plan, startsAt: now }, linesOf({}), zone, now)),
  ).rejects.toThrow(Invalid)
  await expect(
    store.write((tx) => draftMeeting(tx, ines, { ...plan, bodyId: 'none' }, linesOf({}), zone, now)),
  ).rejects.toThrow(NotFound)
  expect(await store.db.select().from(meetings)).toEqual([])
})

test('a delegate places an item until the lock; after it the clerk’s is late', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'published')
  const mara = await actorNamed(store.db, 'mara')
  const early = await placed(store, id, { title: 'From the police' }, 'mara')
  const afterLock = new Date('2026-11-30T17:00:00Z')
  await expect(store.write((tx) => placeItem(tx, mara, id, item, afterLock))).rejects.toThrow(Forbidden)
  await expect(store.write((tx) => changeItem(tx, mara, id, early, item, afterLock))).rejects.toThrow(Forbidden)
  const ines = await actorNamed(store.db, 'ines')
  const late = await store.write((tx) => placeItem(tx, ines, id, { ...item, title: 'Late paper' }, afterLock))
  const { items } = await agendaFor(store, id, 'ines')
  expect(items.find((one) => one.id === early)).toMatchObject({
    isLate: false,
    position: 11,
    placedByName: 'Mara Voss',
  })
  expect(items.find((one) => one.id === late)).toMatchObject({ isLate: true, position: 12 })
})

test('alternates, observers and delegates of other bodies place nothing', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'published')
  for (const name of ['tom', 'noor', 'daniel'] as const)
    await expect(placed(store, id, {}, name), name).rejects.toThrow(Forbidden)
})

test('an item is never wider than its meeting, and says why where it is narrower', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'drafted', { visibility: 'members', reasonCode: 'safety' })
  await placed(store, id, { visibility: 'public' })
  const { items } = await agendaFor(store, id, 'ines')
  expect(items.at(-1)).toMatchObject({ visibility: 'members', reasonCode: 'safety' })
  await expect(placed(store, id, { visibility: 'body' })).rejects.toThrow(Invalid)
})

test('an item moves by one, and stops at both ends', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'drafted', { bodyId: 'clt' })
  const ines = await actorNamed(store.db, 'ines')
  const order = async () => (await agendaFor(store, id, 'ines')).items.map((one) => one.title)
  const first = (await agendaFor(store, id, 'ines')).items[0]?.id as string
  const move = (direction: 'up' | 'down') => store.write((tx) => moveItem(tx, ines, id, first, direction, now))
  await move('up')
  expect((await order())[0]).toBe('Welcome')
  for (let i = 0; i < 5; i++) await move('down')
  expect((await order()).at(-1)).toBe('Welcome')
  const mara = await actorNamed(store.db, 'bea')
  await store.write((tx) => moveItem(tx, mara, id, first, 'up', now))
  expect((await order()).at(-2)).toBe('Welcome')
})

test('a removed item stays on record with its reason, and one with minutes stays on the agenda', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'opened')
  const ines = await actorNamed(store.db, 'ines')
  const { items } = await agendaFor(store, id, 'ines')
  const [kept, dropped] = items
  await store.write((tx) => writeMinutes(tx, ines, id, kept?.id as string, { text: 'x', version: 0 }, now))
  await expect(store.write((tx) => removeItem(tx, ines, id, kept?.id as string, 'why', now))).rejects.toThrow(Conflict)
  await store.write((tx) => removeItem(tx, ines, id, dropped?.id as string, 'Moved to January', now))
  expect((await agendaFor(store, id, 'ines')).items.map((one) => one.id)).not.toContain(dropped?.id)
  const [row] = await store.db
    .select()
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, id), isNotNull(agendaItems.removedAt)))
  expect(row).toMatchObject({ id: dropped?.id, removalReason: 'Moved to January' })
  await expect(store.write((tx) => removeItem(tx, ines, id, dropped?.id as string, 'again', now))).rejects.toThrow(
    NotFound,
  )
})

test('a closed item leaves nothing but length and reason, in the agenda and in the log', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'published')
  const itemId = await placed(store, id, closedItem)
  const ines = await actorNamed(store.db, 'ines')
  const [row] = await store.db.select().from(agendaItems).where(eq(agendaItems.id, itemId))
  expect(row).toMatchObject({
    title: '',
    presenter: '',
    paper: '',
    visibility: 'closed',
    reasonCode: 'personnel',
    minutes: 10,
  })
  const [happened] = await store.db.select().from(activity).where(eq(activity.verb, 'agendaItem.placed'))
  expect(happened?.visibility).toBe('closed')
  await store.write((tx) => changeItem(tx, ines, id, itemId, { ...closedItem, minutes: 20 }, now))
  expect((await agendaFor(store, id, 'mara')).items.at(-1)).toMatchObject({ title: '', minutes: 20 })
})

test('an item of another meeting cannot be reached through this one', async () => {
  const store = await castStore()
  const [one, other] = [await meetingAt(store, 'drafted'), await meetingAt(store, 'drafted', { bodyId: 'owg' })]
  const itemId = await placed(store, other)
  const ines = await actorNamed(store.db, 'ines')
  await expect(store.write((tx) => changeItem(tx, ines, one, itemId, item, now))).rejects.toThrow(NotFound)
})
