import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { outbox } from '#db/schema/outbox'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { Conflict, Forbidden, Invalid, Stale } from '~/domain/errors'
import { findActor } from '~/domain/people/actor.server'
import { listDelegates } from '~/domain/seats/delegates.server'
import { HandoverInput } from '~/domain/seats/handover'
import { endHandover, handOver, listHandovers } from '~/domain/seats/handovers.server'
import { endHolder } from '~/domain/seats/holders.server'
import { findSeat } from '~/domain/seats/seats.server'
import { listSeatTerms } from '~/domain/seats/terms.server'

const form = (changed: Record<string, string> = {}) =>
  HandoverInput.parse({
    extent: 'period',
    alternateId: 'tom',
    startsOn: '2026-11-20',
    endsOn: '2026-11-27',
    reason: 'Away',
    ...changed,
  })
const over = async (store: Store, name: CastName, changed: Record<string, string> = {}, seatId = 'pcg-police') => {
  const actor = await actorNamed(store.db, name)
  await store.write((tx) => handOver(tx, actor, seatId, form(changed), today, now))
}
const voice = async (store: Store, day: string) =>
  (await listDelegates(store.db, 'pcg', day))
    .filter((one) => one.organisationId === 'police' && one.acts)
    .map((one) => one.personId)

test('for its days the alternate acts and the delegate does not, in lists and as the person themselves', async () => {
  const store = await castStore()
  await over(store, 'mara')
  expect(
    await Promise.all(['2026-11-19', '2026-11-20', '2026-11-27', '2026-11-28'].map((day) => voice(store, day))),
  ).toEqual([['mara'], ['tom'], ['tom'], ['mara']])
  const acts = async (who: string, day: string) =>
    (await findActor(store.db, who, day))?.seats.find((seat) => seat.seatId === 'pcg-police')?.acts
  expect(await acts('mara', today)).toBe(true)
  expect(await acts('tom', today)).toBe(false)
  expect(await acts('mara', '2026-11-20')).toBe(false)
  expect(await acts('tom', '2026-11-20')).toBe(true)
  const letters = await store.db.select().from(outbox).where(eq(outbox.template, 'seat-handed-over'))
  expect(letters.map((one) => one.personId)).toEqual(['tom'])
})

test('a vacant place lets the alternate act, and one that ended for good has a new delegate with history kept', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  await over(store, 'mara', { extent: 'good', endsOn: '', startsOn: '2026-12-01' })
  expect(await voice(store, '2026-11-30')).toEqual(['mara'])
  expect(await voice(store, '2026-12-01')).toEqual(['tom'])
  const terms = (await listSeatTerms(store.db, ines, 'pcg')).filter((one) => one.seatId === 'pcg-police')
  expect(terms.map((one) => [one.holder.personId, one.holder.role, one.holder.endsOn]).sort()).toEqual([
    ['mara', 'delegate', '2026-11-30'],
    ['tom', 'alternate', '2026-11-30'],
    ['tom', 'delegate', null],
  ])
  const other = await castStore()
  const mara = (await findSeat(other.db, ines, 'pcg-police', today)).delegate
  await other.write((tx) => endHolder(tx, ines, mara?.holderId as string, { endsOn: '2026-11-17' }, now))
  expect(await voice(other, today)).toEqual(['tom'])
})

test('a delegate hands over their own seat, the clerk and who keeps the site write it down, nobody else', async () => {
  const store = await castStore()
  for (const name of ['tom', 'luis', 'priya', 'daniel', 'noor'] as const)
    await expect(over(store, name)).rejects.toThrow(Forbidden)
  await expect(over(store, 'mara', { startsOn: '2026-11-17' })).rejects.toThrow(Invalid)
  await over(store, 'ines', { startsOn: '2026-11-10', endsOn: '2026-11-12' })
  await over(store, 'ruth', { startsOn: '2026-12-10', endsOn: '2026-12-12' })
})

test('what cannot be handed over is refused: strangers, overlaps, a seat without an alternate', async () => {
  const store = await castStore()
  await over(store, 'mara')
  await expect(over(store, 'mara', { startsOn: '2026-11-27', endsOn: '2026-12-03' })).rejects.toThrow(Invalid)
  await expect(
    over(store, 'mara', { startsOn: '2026-12-01', endsOn: '2026-12-03', alternateId: 'priya' }),
  ).rejects.toThrow(Invalid)
  await expect(over(store, 'priya', { alternateId: '' }, 'pcg-prosecutor')).rejects.toThrow(Conflict)
  expect(HandoverInput.safeParse({ extent: 'good', startsOn: today, reason: 'x' }).success).toBe(false)
  expect(HandoverInput.safeParse({ extent: 'period', startsOn: today, reason: 'x' }).success).toBe(false)
})

test('a handover that is taken back gives the voice back at once, and its past days stay', async () => {
  const store = await castStore()
  await over(store, 'mara', { startsOn: today })
  const mara = await actorNamed(store.db, 'mara')
  const [one] = await listHandovers(store.db, mara, 'pcg-police')
  expect(await voice(store, '2026-11-20')).toEqual(['tom'])
  await store.write((tx) => endHandover(tx, mara, 'pcg-police', one?.id as string, '2026-11-20', now))
  expect(await voice(store, '2026-11-19')).toEqual(['tom'])
  expect(await voice(store, '2026-11-20')).toEqual(['mara'])
  expect(await listHandovers(store.db, await actorNamed(store.db, 'priya'), 'pcg-police')).toMatchObject([
    { endsOn: '2026-11-19' },
  ])
})

test('of two who change one seat at once the second is told, and nothing of the first is lost', async () => {
  const store = await castStore()
  const [ines, mara] = [await actorNamed(store.db, 'ines'), await actorNamed(store.db, 'mara')]
  const { revision } = await findSeat(store.db, ines, 'pcg-police', today)
  await store.write((tx) => handOver(tx, mara, 'pcg-police', { ...form(), revision }, today, now))
  await expect(
    store.write((tx) =>
      handOver(
        tx,
        ines,
        'pcg-police',
        { ...form({ startsOn: '2026-12-10', endsOn: '2026-12-12' }), revision },
        today,
        now,
      ),
    ),
  ).rejects.toThrow(Stale)
  expect(await listHandovers(store.db, ines, 'pcg-police')).toHaveLength(1)
})
