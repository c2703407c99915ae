import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { bodyOffices } from '#db/schema/bodies'
import { outbox } from '#db/schema/outbox'
import { memberships } from '#db/schema/people'
import { seatHolders } from '#db/schema/seats'
import { site } from '#db/schema/site'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { systemActor } from '~/domain/access/actor'
import { Forbidden } from '~/domain/errors'
import { listTermWarnings, warnOfTerms } from '~/domain/seats/warnings.server'
import { remind } from '~/jobs/remind.server'

const clock = systemActor('warn-of-terms')
const warn = (store: Store, day = today) => store.write((tx) => warnOfTerms(tx, clock, day, now))
const endMara = (store: Store, endsOn: string) =>
  store.write(async (tx) => {
    await tx.update(seatHolders).set({ endsOn }).where(eq(seatHolders.personId, 'mara'))
  })
const mailed = async (store: Store) =>
  (await store.db.select().from(outbox).where(eq(outbox.template, 'term-warning'))).map((one) => one.personId).sort()

test('a term that ends is told once a threshold to who holds the seat and the project manager, however many ask', async () => {
  const store = await castStore()
  await endMara(store, '2026-12-10')
  await Promise.all([warn(store), warn(store), warn(store)])
  await warn(store)
  expect(await mailed(store)).toEqual(['ines', 'mara', 'tom'])
  await warn(store, '2026-11-20')
  expect(await mailed(store)).toHaveLength(3)
  await warn(store, '2026-12-04')
  expect(await mailed(store)).toHaveLength(6)
  const warned = eq(activity.verb, 'term.warned')
  const recorded = await store.db.select().from(activity).where(warned).orderBy(activity.seq)
  expect(recorded.map((one) => one.facts.within)).toEqual([30, 7])
})

test('contacts of the organisation are told in place of its holders, and a seat without a delegate is told once', async () => {
  const store = await castStore()
  await endMara(store, '2026-11-10')
  await store.write((tx) =>
    tx
      .insert(memberships)
      .values({ personId: 'sam', organisationId: 'police', role: 'contact', startsOn: '2025-11-01' }),
  )
  expect(await warn(store)).toBe(1)
  expect(await warn(store, '2027-01-01')).toBe(0)
  expect(await mailed(store)).toEqual(['ines', 'sam'])
})

test('offices are warned of, and only those who keep the site and the clock see the list', async () => {
  const store = await castStore()
  await store.write(async (tx) => {
    await tx.update(bodyOffices).set({ endsOn: '2026-11-20' }).where(eq(bodyOffices.personId, 'grace'))
  })
  expect(await listTermWarnings(store.db, await actorNamed(store.db, 'ines'), today)).toMatchObject([
    { kind: 'chair', name: 'Grace Liu', bodySlug: 'operational-workgroup' },
  ])
  const mara = await actorNamed(store.db, 'mara')
  expect(await listTermWarnings(store.db, mara, today)).toEqual([])
  await expect(store.write((tx) => warnOfTerms(tx, mara, today, now))).rejects.toThrow(Forbidden)
})

test('the job asks for the day of the site’s time zone, also after the site has moved to another', async () => {
  const store = await castStore()
  await endMara(store, '2026-12-25')
  const at = new Date('2026-11-25T06:45:00Z')
  const run = () => remind.run({ store, clock: () => at, now: at } as Parameters<typeof remind.run>[0])
  await run()
  const days = async () =>
    (await store.db.select().from(outbox).where(eq(outbox.personId, 'mara'))).map((one) => one.props.days).sort()
  // 24 November in Los Angeles is 31 days ahead: the threshold of 60. In London it is the 25th, 30 days ahead.
  expect(await days()).toEqual([31])
  await store.write(async (tx) => {
    await tx.update(site).set({ timeZone: 'Europe/London' })
  })
  await run()
  expect(await days()).toEqual([30, 31])
})
