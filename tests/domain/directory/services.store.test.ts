import { expect, test } from 'vitest'
import { services } from '#db/schema/directory'
import { castStore, now } from '#tests/support/store'
import { listServices, listServicesVerifiedBetween } from '~/domain/directory/services.server'

const service = (slug: string, position: number, verifiedOn: string) => ({
  slug,
  name: slug,
  what: 'Shelter',
  forWhom: 'Everybody',
  languages: ['en', 'es'],
  openings: [{ weekday: 1 as const, from: '09:00', to: '17:00' }],
  place: '1 Harbor Way',
  position,
  verifiedOn,
  createdAt: now,
})

test('the directory keeps its order, and what was checked in a span of days is found with both ends', async () => {
  const store = await castStore()
  await store.write(async (tx) => {
    await tx
      .insert(services)
      .values([service('c', 3, '2026-11-03'), service('a', 1, '2026-11-01'), service('b', 2, '2026-11-09')])
  })
  const all = await listServices(store.db)
  expect(all.map((one) => one.slug)).toEqual(['a', 'b', 'c'])
  expect(all[0]).toMatchObject({ languages: ['en', 'es'], openings: [{ weekday: 1, from: '09:00', to: '17:00' }] })
  const found = async (from: string, to: string) =>
    (await listServicesVerifiedBetween(store.db, from, to)).map((one) => one.slug)
  expect(await found('2026-11-01', '2026-11-03')).toEqual(['a', 'c'])
  expect(await found('2026-11-02', '2026-11-08')).toEqual(['c'])
  expect(await found('2026-11-10', '2026-11-30')).toEqual([])
})
