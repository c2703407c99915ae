import { and, asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { actions, meetings } from '#db/schema/meetings'
import { organisations } from '#db/schema/organisations'
import { outbox } from '#db/schema/outbox'
import { memberships } from '#db/schema/people'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { meetingAt, zone } from '#tests/support/meetings'
import { castStore, now, today } from '#tests/support/store'
import { systemActor, visitor } from '~/domain/access/actor'
import { Conflict, Forbidden, Invalid } from '~/domain/errors'
import { remindOfActions } from '~/domain/meetings/action-reminders.server'
import { findAction, listOwedActions } from '~/domain/meetings/actions.server'
import { addAction, completeAction } from '~/domain/meetings/agreed-actions.server'
import { nameActionOwner } from '~/domain/meetings/ownership.server'
import { addDays, instantOf } from '~/domain/time'

const dueOn = '2026-12-09'
async function agreed(store: Store, more: { ownerId?: string; organisationId?: string; dueOn?: string } = {}) {
  const id = await meetingAt(store, 'opened')
  const ines = await actorNamed(store.db, 'ines')
  const plan = { title: 'Send dates', organisationId: 'police', dueOn, itemId: null, ...more }
  return { meetingId: id, actionId: await store.write((tx) => addAction(tx, ines, id, plan, now)) }
}
const own = async (store: Store, id: string, by: CastName, ownerId: string | null, former: string | null) => {
  const actor = await actorNamed(store.db, by)
  await store.write((tx) => nameActionOwner(tx, actor, id, { ownerId, former }, today, now))
}
const remind = (store: Store, day: string, time = '09:00') =>
  store.write((tx) => remindOfActions(tx, systemActor('remind'), zone, instantOf(`${day}T${time}`, zone)))
const mailed = async (store: Store) =>
  (
    await store.db
      .select()
      .from(outbox)
      .where(eq(outbox.template, 'action-reminder'))
      .orderBy(asc(outbox.createdAt), asc(outbox.personId))
  ).map(({ personId, props }) => [personId, props.weeks])
const recordsOf = (store: Store, id: string, verb: string) =>
  store.db
    .select()
    .from(activity)
    .where(and(eq(activity.subjectId, id), eq(activity.verb, verb)))

test('the owner is a person of the organisation, named when it is agreed or later, and it is recorded for members', async () => {
  const store = await castStore()
  await expect(agreed(store, { ownerId: 'grace' })).rejects.toThrow(Invalid)
  const { actionId } = await agreed(store, { ownerId: 'tom' })
  const mara = await actorNamed(store.db, 'mara')
  expect(await findAction(store.db, mara, actionId)).toMatchObject({ ownerId: 'tom' })
  await expect(own(store, actionId, 'mara', 'grace', 'tom')).rejects.toThrow(Invalid)
  await expect(own(store, actionId, 'priya', 'mara', 'tom')).rejects.toThrow(Forbidden)
  await own(store, actionId, 'mara', 'mara', 'tom')
  await expect(own(store, actionId, 'tom', 'tom', 'tom')).rejects.toThrow(Conflict)
  const [entry, ...more] = await recordsOf(store, actionId, 'action.ownerNamed')
  expect([entry?.visibility, entry?.facts.personId, more.length]).toEqual(['members', 'mara', 0])
  await store.write((tx) => completeAction(tx, mara, actionId, '', now))
  await expect(own(store, actionId, 'mara', null, 'mara')).rejects.toThrow(Conflict)
})

test('nobody without a seat learns who has an action in hand', async () => {
  const store = await castStore()
  const { actionId, meetingId } = await agreed(store, { ownerId: 'tom' })
  await store.write((tx) => tx.update(meetings).set({ approvedAt: now }).where(eq(meetings.id, meetingId)))
  expect(await findAction(store.db, visitor, actionId)).toMatchObject({ ownerId: null, ownerName: null })
  expect((await findAction(store.db, await actorNamed(store.db, 'priya'), actionId)).ownerName).not.toBeNull()
})

test('an action in somebody’s hands waits for that person alone, and for the organisation when that person has left it', async () => {
  const store = await castStore()
  const { actionId } = await agreed(store)
  const owed = async (name: CastName, day = today) =>
    (await listOwedActions(store.db, await actorNamed(store.db, name), day)).length
  expect([await owed('mara'), await owed('tom'), await owed('priya')]).toEqual([1, 1, 0])
  await own(store, actionId, 'mara', 'sam', null).catch(() => undefined)
  await own(store, actionId, 'mara', 'tom', null)
  expect([await owed('mara'), await owed('tom')]).toEqual([0, 1])
  await store.write((tx) => tx.update(actions).set({ ownerId: 'vera' }).where(eq(actions.id, actionId)))
  expect([await owed('mara'), await owed('tom')]).toEqual([1, 1])
})

test('who is reminded: a week before, on the day, and each week that it is late, once, until it is done', async () => {
  const store = await castStore()
  const { actionId } = await agreed(store, { ownerId: 'tom' })
  const sent: string[] = []
  for (let day = today; day <= '2026-12-31'; day = addDays(day, 1)) {
    const counts = await Promise.all([remind(store, day, '00:00'), remind(store, day, '23:30')])
    if (counts[0] + counts[1] > 0) sent.push(day)
    expect(counts[0] + counts[1], day).toBeLessThan(2)
  }
  expect(sent).toEqual(['2026-12-02', dueOn, '2026-12-16', '2026-12-23', '2026-12-30'])
  expect(await mailed(store)).toEqual([-1, 0, 1, 2, 3].map((weeks) => ['tom', weeks]))
  const [first] = await recordsOf(store, actionId, 'action.reminded')
  expect(first?.visibility).toBe('members')
  const tom = await actorNamed(store.db, 'tom')
  await store.write((tx) => completeAction(tx, tom, actionId, '', now))
  expect(await remind(store, '2027-01-06')).toBe(0)
})

test('an action in nobody’s hands is spoken of to delegates and contacts, and one moved to a later day not before it', async () => {
  const store = await castStore()
  await store.write((tx) =>
    tx.insert(memberships).values({ personId: 'sam', organisationId: 'police', role: 'contact', startsOn: today }),
  )
  const { actionId } = await agreed(store)
  expect(await remind(store, '2026-12-02')).toBe(1)
  expect((await mailed(store)).map(([personId]) => personId).sort()).toEqual(['mara', 'sam', 'tom'])
  await store.write((tx) => tx.update(actions).set({ dueOn: '2026-12-30' }).where(eq(actions.id, actionId)))
  expect(await remind(store, dueOn)).toBe(0)
  expect(await remind(store, '2026-12-23')).toBe(1)
})

test('nobody is reminded of an action that they may not see; where nobody is left, the project manager is', async () => {
  const store = await castStore()
  const { actionId } = await agreed(store, { organisationId: 'health' })
  // The workgroup's own: Helen of Public Health sits on the group, not on the workgroup.
  await store.write((tx) =>
    tx.update(actions).set({ bodyId: 'owg', visibility: 'body' }).where(eq(actions.id, actionId)),
  )
  expect(await remind(store, '2026-12-02')).toBe(1)
  expect(await mailed(store)).toEqual([['ines', -1]])
  const [letter] = await store.db.select().from(outbox).where(eq(outbox.template, 'action-reminder'))
  expect(letter?.props.title).toBe('')
  expect((await recordsOf(store, actionId, 'action.reminded'))[0]?.visibility).toBe('body')
})

test('an action agreed within its last week is not spoken of at once', async () => {
  const store = await castStore()
  await agreed(store, { dueOn: '2026-11-20' })
  expect(await remind(store, today)).toBe(0)
  expect(await remind(store, '2026-11-20')).toBe(1)
})

test('an archived organisation is given no action, and is reminded of none', async () => {
  const store = await castStore()
  await agreed(store)
  await store.write((tx) => tx.update(organisations).set({ archivedAt: now }).where(eq(organisations.id, 'police')))
  await expect(agreed(store)).rejects.toThrow(Invalid)
  expect(await remind(store, dueOn)).toBe(0)
})

test('the record of a completed action is as visible as the action and no wider', async () => {
  const store = await castStore()
  const { actionId, meetingId } = await agreed(store)
  const second = await agreed(store)
  const third = await agreed(store)
  const mara = await actorNamed(store.db, 'mara')
  const reached = async (id: string) => {
    await store.write((tx) => completeAction(tx, mara, id, '', now))
    return (await recordsOf(store, id, 'action.completed'))[0]?.visibility
  }
  expect(await reached(actionId)).toBe('members')
  await store.write((tx) => tx.update(meetings).set({ approvedAt: now }))
  expect(meetingId).not.toBe(second.meetingId)
  expect(await reached(second.actionId)).toBe('public')
  await store.write((tx) => tx.update(actions).set({ visibility: 'body' }).where(eq(actions.id, third.actionId)))
  expect(await reached(third.actionId)).toBe('body')
})
