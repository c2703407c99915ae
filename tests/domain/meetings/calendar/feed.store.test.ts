import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { meetings } from '#db/schema/meetings'
import { outbox } from '#db/schema/outbox'
import { calendarFeeds } from '#db/schema/people'
import { seatHolders } from '#db/schema/seats'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { meetingAt, source } from '#tests/support/meetings'
import { castStore, now, today } from '#tests/support/store'
import { NotFound } from '~/domain/errors'
import {
  endCalendarFeed,
  findCalendarFeed,
  makeCalendarFeed,
  readCalendarFeed,
} from '~/domain/meetings/calendar/feed.server'
import { cancelMeeting } from '~/domain/meetings/publication.server'
import { recordDeparture } from '~/domain/people/departure.server'
import { addDays } from '~/domain/time'

const feedOf = async (store: Store, name: 'tom' | 'mara' | 'ines' | 'luis') => {
  const actor = await actorNamed(store.db, name)
  return store.write((tx) => makeCalendarFeed(tx, actor, now))
}
const read = async (store: Store, token: string, day = today) => {
  const calendar = await readCalendarFeed(store.db, token, 'Calder: your meetings', source, day, now)
  return calendar.replace(/\r\n[ \t]/g, '')
}
const titlesIn = (calendar: string) => [...calendar.matchAll(/^SUMMARY:(.*)$/gm)].map(([, title]) => title?.trim())

async function twoMeetings(store: Store) {
  const ofPcg = await meetingAt(store, 'published', { bodyId: 'pcg', title: 'All of us' })
  const ofOwg = await meetingAt(store, 'published', {
    bodyId: 'owg',
    title: 'Day to day',
    visibility: 'body',
    reasonCode: 'safety',
  })
  return { ofPcg, ofOwg }
}

test('it holds the meetings of the bodies that its person sits on, the project manager’s all', async () => {
  const store = await castStore()
  await twoMeetings(store)
  expect(titlesIn(await read(store, await feedOf(store, 'tom')))).toHaveLength(2)
  expect(titlesIn(await read(store, await feedOf(store, 'mara')))).toEqual([expect.stringContaining('All of us')])
  expect(titlesIn(await read(store, await feedOf(store, 'ines')))).toHaveLength(2)
})

test('a cancelled meeting stays as cancelled, a draft and what is older than a quarter are not there', async () => {
  const store = await castStore()
  const { ofPcg } = await twoMeetings(store)
  const token = await feedOf(store, 'mara')
  const ines = await actorNamed(store.db, 'ines')
  await store.write((tx) => cancelMeeting(tx, ines, ofPcg, 'Snow', source, now))
  expect(await read(store, token)).toMatch(/^STATUS:CANCELLED\r?$/m)
  const setBack = (values: { publishedAt?: Date | null; startsAt?: Date }) =>
    store.write((tx) => tx.update(meetings).set(values).where(eq(meetings.id, ofPcg)))
  await setBack({ startsAt: new Date(now.getTime() - 93 * 86_400_000) })
  expect(titlesIn(await read(store, token))).toEqual([])
  await setBack({ startsAt: now, publishedAt: null })
  expect(titlesIn(await read(store, token))).toEqual([])
})

test('a draft is in no calendar, of those who lead the meeting and see it on the site neither', async () => {
  const store = await castStore()
  await meetingAt(store, 'drafted', { bodyId: 'pcg', title: 'Still a draft' })
  for (const name of ['luis', 'ines'] as const)
    expect([name, titlesIn(await read(store, await feedOf(store, name)))]).toEqual([name, []])
})

test('a new address ends the old one, and ending ends it; the secret is kept nowhere', async () => {
  const store = await castStore()
  const tom = await actorNamed(store.db, 'tom')
  const first = await feedOf(store, 'tom')
  const second = await feedOf(store, 'tom')
  await expect(read(store, first)).rejects.toThrow(NotFound)
  expect(await read(store, second)).toContain('BEGIN:VCALENDAR')
  expect(await findCalendarFeed(store.db, tom)).toEqual(now)
  const kept = JSON.stringify([
    await store.db.select().from(calendarFeeds),
    await store.db.select().from(activity),
    await store.db.select().from(outbox),
  ])
  for (const token of [first, second]) expect(kept).not.toContain(token)
  await store.write((tx) => endCalendarFeed(tx, tom, now))
  await expect(read(store, second)).rejects.toThrow(NotFound)
  expect(await findCalendarFeed(store.db, tom)).toBeNull()
  await expect(store.write((tx) => endCalendarFeed(tx, tom, now))).rejects.toThrow(NotFound)
})

test('who loses the seat loses its meetings, and who leaves loses the address', async () => {
  const store = await castStore()
  await twoMeetings(store)
  const token = await feedOf(store, 'mara')
  await store.write((tx) => tx.update(seatHolders).set({ endsOn: today }).where(eq(seatHolders.personId, 'mara')))
  expect(titlesIn(await read(store, token))).toHaveLength(1)
  expect(titlesIn(await read(store, token, addDays(today, 1)))).toEqual([])
  const ines = await actorNamed(store.db, 'ines')
  await store.write((tx) => recordDeparture(tx, ines, 'mara', today, now))
  await expect(read(store, token)).rejects.toThrow(NotFound)
  expect(await store.db.select().from(calendarFeeds)).toEqual([])
})

test('across years and clock changes every meeting is at its local hour', async () => {
  const store = await castStore()
  for (const startsAt of ['2026-12-10T22:00:00Z', '2027-07-08T21:00:00Z'])
    await meetingAt(store, 'published', { bodyId: 'pcg', startsAt: new Date(startsAt) })
  const starts = [...(await read(store, await feedOf(store, 'mara'))).matchAll(/^DTSTART;TZID=.*:(\d{8}T\d{6})\r?$/gm)]
  expect(starts.map(([, local]) => local)).toEqual(['20261210T140000', '20270708T140000'])
})
