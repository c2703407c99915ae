import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { agendaItems, meetings } from '#db/schema/meetings'
import { outbox } from '#db/schema/outbox'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { closedItem, meetingAt, placed, plan, source, startsAt } from '#tests/support/meetings'
import { castStore, now } from '#tests/support/store'
import { Conflict, Forbidden, Invalid } from '~/domain/errors'
import { linesOf } from '~/domain/meetings/agenda/ready'
import { cancelMeeting, changeMeeting, publishMeeting } from '~/domain/meetings/publication.server'

const letters = async (store: Store, template: string) =>
  (await store.db.select().from(outbox).orderBy(outbox.to)).filter((letter) => letter.template === template)

test('publishing mails everybody of the body once, each with an invitation made out to them', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'drafted')
  await placed(store, id, closedItem)
  await placed(store, id, { title: 'For the body', visibility: 'body', reasonCode: 'safety' })
  const ines = await actorNamed(store.db, 'ines')
  await store.write((tx) => publishMeeting(tx, ines, id, source, linesOf({}), now))
  const sent = await letters(store, 'agenda-published')
  expect(sent.map((letter) => letter.personId).sort()).toEqual(
    ['bea', 'dee', 'grace', 'helen', 'ines', 'jack', 'luis', 'mara', 'noor', 'omar', 'priya', 'samuel', 'tom'].sort(),
  )
  for (const letter of sent) {
    const calendar = (letter.props.calendar as string).replace(/\r\n /g, '')
    expect(calendar.match(/ATTENDEE[^\r]*/g)).toHaveLength(1)
    expect(calendar.toLowerCase()).toContain(`mailto:${letter.to}`)
    expect(letter.props.items).toContain('For the body')
    expect(letter.props.items).toHaveLength(11)
  }
  const [row] = await store.db.select().from(meetings)
  expect(row).toMatchObject({ publishedAt: now, lockedAt: new Date('2026-11-27T08:00:00Z'), calendarSequence: 0 })
  await expect(store.write((tx) => publishMeeting(tx, ines, id, source, linesOf({}), now))).rejects.toThrow(Forbidden)
  expect(await letters(store, 'agenda-published')).toHaveLength(13)
})

test('on short notice the agenda locks at once and the record says so', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'published', { startsAt: new Date(now.getTime() + 3 * 86_400_000) })
  const [row] = await store.db.select().from(meetings).where(eq(meetings.id, id))
  expect(row?.lockedAt).toEqual(now)
  const [happened] = await store.db.select().from(activity).where(eq(activity.verb, 'agenda.published'))
  expect(happened).toMatchObject({ visibility: 'public', byRole: null, facts: { shortNotice: true } })
})

test('an empty agenda or one of the past is not published', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const id = await meetingAt(store, 'drafted')
  await expect(store.write((tx) => publishMeeting(tx, ines, id, source, linesOf({}), startsAt))).rejects.toThrow(
    Conflict,
  )
  await store.write((tx) => tx.update(agendaItems).set({ removedAt: now }))
  await expect(store.write((tx) => publishMeeting(tx, ines, id, source, linesOf({}), now))).rejects.toThrow(Conflict)
  expect(await letters(store, 'agenda-published')).toEqual([])
})

test('a new time raises SEQUENCE, is mailed with the same UID and moves the lock; a new visibility is not mailed', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'published')
  const luis = await actorNamed(store.db, 'luis')
  const later = new Date(startsAt.getTime() + 7 * 86_400_000)
  await store.write((tx) => changeMeeting(tx, luis, id, { ...plan, startsAt: later }, source, now))
  const [first] = await letters(store, 'agenda-published')
  const [changed] = await letters(store, 'meeting-changed')
  const uid = (text: unknown) => /UID:(\S+)/.exec(text as string)?.[1]
  expect(uid(changed?.props.calendar)).toBe(uid(first?.props.calendar))
  expect(changed?.props.calendar).toContain('SEQUENCE:1')
  expect(changed?.props.startsAt).toBe(later.toISOString())
  const [row] = await store.db.select().from(meetings)
  expect(row).toMatchObject({ calendarSequence: 1, lockedAt: new Date('2026-12-04T08:00:00Z') })
  await store.write((tx) =>
    changeMeeting(tx, luis, id, { ...plan, startsAt: later, visibility: 'members', reasonCode: 'safety' }, source, now),
  )
  expect(await letters(store, 'meeting-changed')).toHaveLength(13)
  await expect(
    store.write((tx) => changeMeeting(tx, luis, id, { ...plan, startsAt: now }, source, now)),
  ).rejects.toThrow(Invalid)
})

test('a draft is changed and cancelled without a letter', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'drafted')
  const ines = await actorNamed(store.db, 'ines')
  await store.write((tx) => changeMeeting(tx, ines, id, { ...plan, place: 'Room 3' }, source, now))
  await store.write((tx) => cancelMeeting(tx, ines, id, 'Drafted twice', source, now))
  expect(await store.db.select().from(outbox)).toEqual([])
  const happened = await store.db.select().from(activity)
  expect(happened.every((row) => row.visibility === 'closed')).toBe(true)
})

test('a cancelled meeting leaves the calendars, with its reason', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'published')
  const [ines, mara] = [await actorNamed(store.db, 'ines'), await actorNamed(store.db, 'mara')]
  await expect(store.write((tx) => cancelMeeting(tx, mara, id, 'No', source, now))).rejects.toThrow(Forbidden)
  await store.write((tx) => cancelMeeting(tx, ines, id, 'Snow', source, now))
  const sent = await letters(store, 'meeting-cancelled')
  expect(sent).toHaveLength(13)
  expect(sent[0]?.props).toMatchObject({ reason: 'Snow', body: 'Policy Coordinating Group' })
  for (const line of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:1'])
    expect(sent[0]?.props.calendar).toContain(line)
  await expect(store.write((tx) => changeMeeting(tx, ines, id, plan, source, now))).rejects.toThrow(Forbidden)
})

test('what the project manager does for a body without an office is marked', async () => {
  const store = await castStore()
  await meetingAt(store, 'published', { bodyId: 'clt' })
  const [happened] = await store.db.select().from(activity).where(eq(activity.verb, 'agenda.published'))
  expect(happened?.byRole).toBe('project-manager')
})

test('what became overdue since the agenda was drafted puts itself on it when it is published, at its end and once', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'drafted')
  const ines = await actorNamed(store.db, 'ines')
  const taken = await placed(store, id, { title: 'Taken off: An old fine' })
  await store.write((tx) => tx.update(agendaItems).set({ removedAt: now }).where(eq(agendaItems.id, taken)))
  const overdue = (title: string) => ({ title, ownItem: 'Overdue matters' })
  const ready = linesOf({ community: [overdue('No light on Second Street'), overdue('An old fine')] })
  await store.write((tx) => publishMeeting(tx, ines, id, source, ready, now))
  const items = await store.db
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, id))
    .orderBy(agendaItems.position)
  expect(items.filter((item) => item.paper.includes('Second Street'))).toHaveLength(1)
  expect(items.at(-1)).toMatchObject({
    title: 'Overdue matters',
    paper: '- No light on Second Street',
    placedBy: 'ines',
  })
  const [letter] = await letters(store, 'agenda-published')
  expect(letter?.props.items).toContain('Overdue matters')
  const [happened] = await store.db.select().from(activity).where(eq(activity.verb, 'agenda.published'))
  expect(happened?.facts).toMatchObject({ overdue: 1 })
})
