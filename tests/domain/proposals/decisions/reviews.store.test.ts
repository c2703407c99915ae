import { expect, test } from 'vitest'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore } from '#tests/support/store'
import { visitor } from '~/domain/access/actor'
import { Conflict, Forbidden, Invalid, NotFound } from '~/domain/errors'
import { readyForAgenda } from '~/domain/proposals/agenda-lines.server'
import { publishOutcome } from '~/domain/proposals/decisions/closing.server'
import { listReviewsDue } from '~/domain/proposals/decisions/decisions.server'
import { ReviewInput } from '~/domain/proposals/decisions/review'
import { closeReview, listReviews } from '~/domain/proposals/decisions/reviews.server'
import { allAgree, answered, later, opened } from '../scene'

const due = '2026-12-01'
const at = new Date('2026-12-02T17:00:00Z')
async function decided(store: Store) {
  const number = await opened(store)
  await answered(store, number, allAgree)
  const grace = await actorNamed(store.db, 'grace')
  const words = { statement: 'Adopted', reviewOn: due, effectiveOn: '2026-11-19' }
  return store.write((tx) => publishOutcome(tx, grace, number, words, later(180)))
}
const close = async (
  store: Store,
  number: string,
  changed: Record<string, string> = {},
  by: CastName = 'grace',
  today = '2026-12-02',
) => {
  const actor = await actorNamed(store.db, by)
  const input = ReviewInput.parse({ dueOn: due, result: 'kept', note: 'It works', nextReviewOn: '', ...changed })
  await store.write((tx) => closeReview(tx, actor, number, input, today, at))
}
const onAgenda = async (store: Store, today: string) => {
  const ines = await actorNamed(store.db, 'ines')
  return (await readyForAgenda(store.db, ines, { bodyId: 'owg', since: at, today, now: at })).length
}

test('a review fills agendas from its day until it is closed, and again from its next day', async () => {
  const store = await castStore()
  const { number, id } = await decided(store)
  expect([await onAgenda(store, '2026-11-30'), await onAgenda(store, due)]).toEqual([0, 1])
  await close(store, number, { nextReviewOn: '2027-06-01' })
  expect([await onAgenda(store, '2026-12-02'), await onAgenda(store, '2027-06-01')]).toEqual([0, 1])
  await close(store, number, { dueOn: '2027-06-01', result: 'to-change', note: 'P-2027-003' }, 'ines', '2027-06-02')
  expect(await onAgenda(store, '2028-01-01')).toBe(0)
  const reviews = await listReviews(store.db, await actorNamed(store.db, 'tom'), id)
  expect(reviews.map((one) => [one.dueOn, one.result]).sort()).toEqual([
    ['2026-12-01', 'kept'],
    ['2027-06-01', 'to-change'],
  ])
  expect((await listReviews(store.db, visitor, id)).every((one) => one.reviewedByName === null)).toBe(true)
})

test('a review is closed once, not before its day, not by those who do not lead, and looks ahead', async () => {
  const store = await castStore()
  const { number } = await decided(store)
  for (const name of ['tom', 'mara', 'ruth', 'luis'] as const)
    await expect(close(store, number, {}, name)).rejects.toThrow(Forbidden)
  await expect(close(store, number, {}, 'grace', '2026-11-30')).rejects.toThrow(Conflict)
  await expect(close(store, number, { nextReviewOn: '2026-12-02' })).rejects.toThrow(Invalid)
  await close(store, number)
  await expect(close(store, number)).rejects.toThrow(Conflict)
  await expect(close(store, 'D-2026-999')).rejects.toThrow(NotFound)
  expect(await listReviewsDue(store.db, await actorNamed(store.db, 'ines'), 'owg', '2030-01-01')).toEqual([])
})
