import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { outbox } from '#db/schema/outbox'
import { reminders } from '#db/schema/reminders'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now } from '#tests/support/store'
import { systemActor } from '~/domain/access/actor'
import { Forbidden } from '~/domain/errors'
import { extendProposal } from '~/domain/proposals/extension.server'
import { remindOfPositions } from '~/domain/proposals/positions/reminders.server'
import { withdrawProposal } from '~/domain/proposals/procedure.server'
import type { JobContext } from '~/jobs/job'
import { remind as remindJob } from '~/jobs/remind.server'
import { schedule } from '~/jobs/schedule'
import { allAgree, answered, closing, later, opened } from '../scene'

// The proposal is open from 09:00 to 12:00, so it reminds from 10:30 and from 11:15.
const clock = systemActor('remind-of-positions')
const zone = 'America/Los_Angeles'
const remind = (store: Store, at: Date) => store.write((tx) => remindOfPositions(tx, clock, zone, at))
const mailed = async (store: Store) =>
  (await store.db.select().from(outbox).where(eq(outbox.template, 'position-reminder')))
    .map((one) => one.personId)
    .sort()

test('each organisation that is silent is reminded once at each mark, however often and by however many it is asked', async () => {
  const store = await castStore()
  const number = await opened(store)
  await answered(store, number, { tom: 'agree', priya: 'recused', samuel: 'not-yet' })
  expect(await remind(store, later(89))).toBe(0)
  await Promise.all([remind(store, later(90)), remind(store, later(90)), remind(store, later(91))])
  expect(await mailed(store)).toEqual(['dee', 'grace', 'omar'])
  await answered(store, number, { omar: 'agree' }, later(100))
  expect(await remind(store, later(134))).toBe(0)
  expect(await remind(store, later(135))).toBe(2)
  expect(await remind(store, later(179))).toBe(0)
  expect(await remind(store, closing)).toBe(0)
  expect(await mailed(store)).toEqual(['dee', 'dee', 'grace', 'grace', 'omar'])
  const entries = await store.db.select().from(activity).where(eq(activity.verb, 'position.reminded'))
  expect(entries).toHaveLength(5)
  expect(new Set(entries.map((entry) => entry.visibility))).toEqual(new Set(['body']))
})

test('a server that was down at the early mark reminds once, of the late one', async () => {
  const store = await castStore()
  const number = await opened(store)
  await answered(store, number, { ...allAgree, dee: 'agree' })
  const other = await opened(store)
  const { dee: _silent, ...spoken } = allAgree
  await answered(store, other, spoken)
  expect(await remind(store, later(170))).toBe(1)
  expect(await mailed(store)).toEqual(['dee'])
})

test('after an extension those who are still silent are reminded of the new closing', async () => {
  const store = await castStore()
  const number = await opened(store)
  const { dee: _silent, ...spoken } = allAgree
  await answered(store, number, spoken)
  await remind(store, later(140))
  const grace = await actorNamed(store.db, 'grace')
  const more = { closesAt: '2026-11-18T15:00', formerClosesAt: closing, reason: 'A board meets' }
  await store.write((tx) => extendProposal(tx, grace, number, more, later(150)))
  expect(await remind(store, later(151))).toBe(0)
  expect(await remind(store, later(180))).toBe(1)
  expect(await remind(store, later(270))).toBe(1)
  expect(await mailed(store)).toEqual(['dee', 'dee', 'dee'])
})

test('nobody is reminded of what was withdrawn, and nobody but the clock reminds', async () => {
  const store = await castStore()
  const number = await opened(store)
  const grace = await actorNamed(store.db, 'grace')
  await expect(store.write((tx) => remindOfPositions(tx, grace, zone, later(100)))).rejects.toThrow(Forbidden)
  await store.write((tx) => withdrawProposal(tx, grace, number, { reason: 'Redrafted' }, later(1)))
  expect(await remind(store, later(100))).toBe(0)
  expect(await store.db.select().from(reminders)).toEqual([])
})

test('the job is on the schedule and does it', async () => {
  const store = await castStore()
  await opened(store)
  expect(schedule).toContain(remindJob)
  await remindJob.run({ store, clock: () => later(90), now } as unknown as JobContext)
  expect(await mailed(store)).toEqual(['dee', 'grace', 'omar', 'priya', 'samuel', 'tom'])
})
