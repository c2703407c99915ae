import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { meetings } from '#db/schema/meetings'
import type { CastName } from '#db/seed/world'
import { actorNamed } from '#tests/support/actors'
import { agendaFor, closedItem, meetingAt, placed, startsAt } from '#tests/support/meetings'
import { castStore, now } from '#tests/support/store'
import { type Actor, visitor } from '~/domain/access/actor'
import { NotFound } from '~/domain/errors'
import { listOpenActions } from '~/domain/meetings/actions.server'
import { listAgenda, placeItem } from '~/domain/meetings/agenda/agenda.server'
import { addAction } from '~/domain/meetings/agreed-actions.server'
import {
  findMeeting,
  listMeetings,
  listMeetingsBetween,
  listMinutesApprovedBetween,
  listUpcomingMeetings,
} from '~/domain/meetings/meetings.server'

const titles = (items: { title: string }[]) => items.map((item) => item.title)

test('a draft exists for who leads the body’s meetings alone', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'drafted')
  const sees = async (actor: Actor) =>
    (await listUpcomingMeetings(store.db, actor, now, 10)).some((meeting) => meeting.id === id)
  const seen: Record<string, boolean> = { visitor: await sees(visitor) }
  for (const name of ['ines', 'luis', 'mara', 'noor', 'grace', 'ruth'] as CastName[])
    seen[name] = await sees(await actorNamed(store.db, name))
  expect(seen).toEqual({ visitor: false, ines: true, luis: true, mara: false, noor: false, grace: false, ruth: false })
  await expect(findMeeting(store.db, visitor, id)).rejects.toThrow(NotFound)
})

test('a published meeting is seen by its visibility: public, members, or the body alone', async () => {
  const store = await castStore()
  const ids = {
    public: await meetingAt(store, 'published', { bodyId: 'owg', visibility: 'public' }),
    members: await meetingAt(store, 'published', { bodyId: 'owg', visibility: 'members', reasonCode: 'safety' }),
    body: await meetingAt(store, 'published', { bodyId: 'owg', visibility: 'body', reasonCode: 'safety' }),
  }
  const seenBy = async (actor: Actor) => {
    const found = await listMeetings(store.db, actor, { page: 1 })
    const between = await listMeetingsBetween(store.db, actor, now, new Date(startsAt.getTime() + 1))
    expect(titles(between)).toHaveLength(found.count)
    return Object.entries(ids)
      .filter(([, id]) => found.meetings.some((meeting) => meeting.id === id))
      .map(([name]) => name)
  }
  expect(await seenBy(visitor)).toEqual(['public'])
  expect(await seenBy(await actorNamed(store.db, 'luis'))).toEqual(['public', 'members'])
  expect(await seenBy(await actorNamed(store.db, 'noor'))).toEqual(['public', 'members'])
  expect(await seenBy(await actorNamed(store.db, 'tom'))).toEqual(['public', 'members', 'body'])
  expect(await seenBy(await actorNamed(store.db, 'ines'))).toEqual(['public', 'members', 'body'])
})

test('an item is absent for who may not see it, and counted with its reason', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'drafted')
  await placed(store, id, { title: 'Provider room', visibility: 'body', reasonCode: 'safety' })
  await placed(store, id, { title: 'Members first', visibility: 'members', reasonCode: 'draft' })
  await placed(store, id, closedItem)
  await store.write((tx) =>
    tx.update(meetings).set({ publishedAt: now, lockedAt: startsAt }).where(eq(meetings.id, id)),
  )
  const agenda = async (actor: Actor) => listAgenda(store.db, actor, await findMeeting(store.db, actor, id))
  const open = await agenda(visitor)
  expect(titles(open.items)).not.toContain('Provider room')
  expect(titles(open.items)).not.toContain('Members first')
  expect(open.items.filter((item) => item.type === 'closed')).toHaveLength(1)
  expect(open.hidden.sort((a, b) => String(a.reasonCode).localeCompare(String(b.reasonCode)))).toEqual([
    { reasonCode: 'draft', count: 1 },
    { reasonCode: 'safety', count: 1 },
  ])
  const observer = await agendaFor(store, id, 'noor')
  expect(titles(observer.items)).toContain('Provider room')
  expect(observer.hidden).toEqual([])
  const elsewhere = await agendaFor(store, id, 'daniel')
  expect(titles(elsewhere.items)).toContain('Members first')
  expect(elsewhere.hidden).toEqual([{ reasonCode: 'safety', count: 1 }])
})

test('minutes reach nobody before their time', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'closed')
  const texts = async (actor: Actor) => {
    const { items } = await listAgenda(store.db, actor, await findMeeting(store.db, actor, id))
    return items.flatMap((item) => item.written?.text ?? [])
  }
  const mara = await actorNamed(store.db, 'mara')
  expect(await texts(await actorNamed(store.db, 'luis'))).toEqual(['All were welcomed.'])
  expect(await texts(mara)).toEqual([])
  expect(await texts(visitor)).toEqual([])
  await store.write((tx) =>
    tx.update(meetings).set({ circulatedAt: now, amendBy: '2026-11-25' }).where(eq(meetings.id, id)),
  )
  expect(await texts(mara)).toEqual(['All were welcomed.'])
  expect(await texts(visitor)).toEqual([])
  await store.write((tx) => tx.update(meetings).set({ approvedAt: now }).where(eq(meetings.id, id)))
  expect(await texts(visitor)).toEqual(['All were welcomed.'])
  expect(titles(await listMinutesApprovedBetween(store.db, visitor, now, new Date(now.getTime() + 1)))).toEqual([
    'Regular meeting',
  ])
  expect(await listMinutesApprovedBetween(store.db, visitor, new Date(now.getTime() + 1), startsAt)).toEqual([])
})

test('the public learns of an action with the approved minutes, members at once, a body’s room from nobody', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'published', { bodyId: 'owg', visibility: 'public' })
  const ines = await actorNamed(store.db, 'ines')
  const room = await store.write((tx) =>
    placeItem(
      tx,
      ines,
      id,
      {
        title: 'Room',
        type: 'discussion',
        minutes: 5,
        presenter: '',
        paper: '',
        visibility: 'body',
        reasonCode: 'safety',
      },
      now,
    ),
  )
  await store.write((tx) => tx.update(meetings).set({ openedAt: now }).where(eq(meetings.id, id)))
  const due = { organisationId: 'police', dueOn: '2026-12-01' }
  await store.write((tx) => addAction(tx, ines, id, { ...due, title: 'Open action', itemId: null }, now))
  await store.write((tx) => addAction(tx, ines, id, { ...due, title: 'Room action', itemId: room }, now))
  const seen = async (actor: Actor) => titles(await listOpenActions(store.db, actor, { bodyId: 'owg' })).sort()
  expect(await seen(visitor)).toEqual([])
  expect(await seen(await actorNamed(store.db, 'mara'))).toEqual(['Open action'])
  expect(await seen(await actorNamed(store.db, 'tom'))).toEqual(['Open action', 'Room action'])
  await store.write((tx) => tx.update(meetings).set({ approvedAt: now }).where(eq(meetings.id, id)))
  expect(await seen(visitor)).toEqual(['Open action'])
})
