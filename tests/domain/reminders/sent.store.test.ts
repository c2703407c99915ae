import { expect, test } from 'vitest'
import { reminders } from '#db/schema/reminders'
import { castStore, now } from '#tests/support/store'
import { listReminded, markReminded } from '~/domain/reminders/sent.server'

test('one of all who mark a reminder may write its letters, and a mark that was taken back is free again', async () => {
  const store = await castStore()
  const subject = { kind: 'action' as const, id: 'a' }
  const mark = () => store.write((tx) => markReminded(tx, 'action a 2026-12-09 0', subject, now))
  await expect(
    store.write(async (tx) => {
      await markReminded(tx, 'action a 2026-12-09 0', subject, now)
      throw new Error('power cut')
    }),
  ).rejects.toThrow('power cut')
  const won = await Promise.all([mark(), mark(), mark()])
  expect(won.filter(Boolean)).toHaveLength(1)
  expect(await mark()).toBe(false)
  expect(await store.db.select().from(reminders)).toMatchObject([
    { subjectKind: 'action', subjectId: 'a', sentAt: now },
  ])
  expect(await listReminded(store.db, ['action a 2026-12-09 0', 'action a 2026-12-09 1'])).toEqual(
    new Set(['action a 2026-12-09 0']),
  )
  expect(await listReminded(store.db, [])).toEqual(new Set())
})
