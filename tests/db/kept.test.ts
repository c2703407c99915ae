import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { keptByVersion } from '#db/kept'
import { openStore } from '#db/open'
import { numberSeries } from '#db/schema/site'
import type { Store } from '#db/store'
import { emptyStore } from '#tests/support/store'

const last = async (store: Store) => {
  const [row] = await store.db.select().from(numberSeries).where(eq(numberSeries.series, 'a'))
  return row?.last ?? 0
}
const set = (store: Store, value: number) =>
  store.write(async (tx) => {
    await tx.delete(numberSeries)
    await tx.insert(numberSeries).values({ series: 'a', last: value })
  })

test('a kept value is read once, and again after the next commit', async () => {
  const store = await emptyStore()
  const kept = keptByVersion<number>()
  let reads = 0
  const value = () =>
    kept(store, 'a', () => {
      reads += 1
      return last(store)
    })
  expect([await value(), await value()]).toEqual([0, 0])
  expect(reads).toBe(1)
  for (const wanted of [1, 2, 3]) {
    await set(store, wanted)
    expect(await value()).toBe(wanted)
  }
})

test('a commit while it is read makes a kept value old at once', async () => {
  const store = await emptyStore()
  const kept = keptByVersion<number>()
  const during = await kept(store, 'a', async () => {
    const before = await last(store)
    await set(store, 7)
    return before
  })
  expect(during).toBe(0)
  expect(await kept(store, 'a', () => last(store))).toBe(7)
})

test('a commit of another process is seen', async () => {
  if (!process.env.DATABASE_URL?.startsWith('file:')) return expect(true).toBe(true)
  const store = await emptyStore()
  const kept = keptByVersion<number>()
  expect(await kept(store, 'a', () => last(store))).toBe(0)
  const [row] = await store.db.rows<{ file: string }>(
    (await import('drizzle-orm')).sql`select file from pragma_database_list`,
  )
  const other = await openStore(`file:${row?.file}`)
  await set(other, 5)
  await other.close()
  await new Promise((done) => setImmediate(done))
  expect(await kept(store, 'a', () => last(store))).toBe(5)
})

test('what could not be read is asked for again, and stores are kept apart', async () => {
  const store = await emptyStore()
  const kept = keptByVersion<number>(2)
  await expect(kept(store, 'a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await kept(store, 'a', async () => 1)).toBe(1)
  for (const key of ['b', 'c', 'd']) expect(await kept(store, key, async () => 2)).toBe(2)
  expect(await kept(store, 'a', async () => 3)).toBe(3)
})
