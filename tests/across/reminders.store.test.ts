import { asc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actions } from '#db/schema/meetings'
import { outbox } from '#db/schema/outbox'
import { reminders } from '#db/schema/reminders'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { meetingAt, zone } from '#tests/support/meetings'
import { castStore, now } from '#tests/support/store'
import { listReminders } from '~/across/reminders.server'
import { addAction } from '~/domain/meetings/agreed-actions.server'
import { addDays, dayOf, instantOf } from '~/domain/time'
import type { JobContext } from '~/jobs/job'
import { remind } from '~/jobs/remind.server'

const owes = async (store: Store, dueOn: string, at: Date) => {
  const id = await meetingAt(store, 'opened')
  const ines = await actorNamed(store.db, 'ines')
  const plan = { title: 'Send dates', organisationId: 'police', dueOn, itemId: null, ownerId: 'tom' }
  await store.write((tx) => addAction(tx, ines, id, plan, at))
}
const run = (store: Store, at: Date) => remind.run({ store, clock: () => at, now: at } as unknown as JobContext)
const letters = async (store: Store) =>
  (await store.db.select().from(outbox).orderBy(asc(outbox.createdAt), asc(outbox.id)))
    .filter((letter) => letter.template === 'action-reminder')
    .map((letter) => [dayOf(letter.createdAt, zone), letter.props.weeks])

// The clocks go forward on 14 March 2027 and went back on 1 November 2026, in Calder.
test.each([
  ['2026-11-18', '2027-03-14', ['2027-03-07', '2027-03-14', '2027-03-21']],
  ['2026-10-20', '2026-11-01', ['2026-10-25', '2026-11-01', '2026-11-08']],
])(
  'across a change of clocks each reminder goes out once, on its day (agreed %s, due %s)',
  async (agreedOn, dueOn, days) => {
    const store = await castStore()
    await owes(store, dueOn, now)
    await store.write(async (tx) => {
      await tx.update(actions).set({ createdAt: instantOf(`${agreedOn}T09:00`, zone) })
    })
    for (let day = addDays(dueOn, -10); day <= addDays(dueOn, 9); day = addDays(day, 1))
      for (const time of ['00:30', '01:30', '02:30', '06:45', '12:00', '23:30'])
        await run(store, instantOf(`${day}T${time}`, zone))
    expect(await letters(store)).toEqual(days.map((day, n) => [day, n - 1]))
  },
)

test('two servers that run at once, and one that runs again after a crash, write each letter once', async () => {
  const store = await castStore()
  await owes(store, '2026-12-09', now)
  const at = instantOf('2026-12-02T07:00', zone)
  // A crash after the mark and the letter takes both back.
  const [, , , , ofActions] = listReminders(zone, at)
  await expect(
    store.write(async (tx) => {
      expect(await ofActions?.(tx)).toBe(1)
      throw new Error('power cut')
    }),
  ).rejects.toThrow('power cut')
  expect([await letters(store), await store.db.select().from(reminders)]).toEqual([[], []])
  await Promise.all([run(store, at), run(store, at), run(store, at)])
  expect(await letters(store)).toEqual([['2026-12-02', -1]])
})

test('what counts in days goes out from half past six in the morning; what counts in hours at any time', () => {
  const at = (time: string) => listReminders(zone, instantOf(`2026-11-18T${time}`, zone)).length
  expect([at('00:00'), at('06:29'), at('06:30'), at('23:59')]).toEqual([1, 1, 5, 5])
})
