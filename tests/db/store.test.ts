// What must hold of the store on both databases, because everything above it relies on it.
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { dialect } from '#db/dialect'
import { openStore } from '#db/open'
import { numberSeries } from '#db/schema/site'
import { emptyStore } from '#tests/support/store'

const later = (ms: number) => new Promise((done) => setTimeout(done, ms))
const add = (series: string, last = 1) => ({ series, last })

test('a transaction that throws leaves nothing behind, and the next one works', async () => {
  const store = await emptyStore()
  await expect(
    store.write(async (tx) => {
      await tx.insert(numberSeries).values(add('gone'))
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  await store.write(async (tx) => {
    await tx.insert(numberSeries).values(add('kept'))
  })
  expect((await store.db.select().from(numberSeries)).map((row) => row.series)).toEqual(['kept'])
})

test('a reader outside does not see what is not committed', async () => {
  const store = await emptyStore()
  if (process.env.DATABASE_URL === 'pglite:') return expect(dialect).toBe('postgres') // one connection: it waits instead
  let seen = -1
  await store.write(async (tx) => {
    await tx.insert(numberSeries).values(add('mine'))
    expect(await tx.$count(numberSeries)).toBe(1)
    seen = await store.db.$count(numberSeries)
  })
  expect(seen).toBe(0)
  expect(await store.db.$count(numberSeries)).toBe(1)
})

test('a query that escapes its transaction is refused, not run inside another', async () => {
  const store = await emptyStore()
  let escaped: (() => Promise<unknown>) | undefined
  await store.write(async (tx) => {
    const builder = tx.insert(numberSeries).values(add('escaped'))
    escaped = () => builder.execute()
  })
  const other = store
    .write(async (tx) => {
      await tx.insert(numberSeries).values(add('other'))
      await later(60)
      throw new Error('roll back')
    })
    .catch(() => 'rolled back')
  await later(20)
  const outcome = await Promise.resolve(escaped?.()).then(
    () => 'ran',
    (error: Error) => String(error.cause ?? error),
  )
  expect(await other).toBe('rolled back')
  expect(outcome).toContain('after its transaction ended')
  expect(await store.db.$count(numberSeries)).toBe(0)
})

test('a nested transaction is refused with advice', async () => {
  const store = await emptyStore()
  await expect(store.write(() => store.write(async () => 1))).rejects.toThrow('pass the tx')
})

test('a transaction that hangs is rolled back, and later work goes on', async () => {
  const store = await emptyStore()
  const hung = store.write(async (tx) => {
    await tx.insert(numberSeries).values(add('hung'))
    await later(400)
  }, 100)
  await expect(hung).rejects.toThrow('longer than 100 ms')
  await store.write(async (tx) => {
    await tx.insert(numberSeries).values(add('after'))
  })
  await later(400)
  expect((await store.db.select().from(numberSeries)).map((row) => row.series)).toEqual(['after'])
})

test('concurrent read-modify-write transactions lose no update', async () => {
  const store = await emptyStore()
  await store.write(async (tx) => {
    await tx.insert(numberSeries).values(add('count', 0))
  })
  const bump = () =>
    store.write(async (tx) => {
      const [row] = await tx.select().from(numberSeries).where(eq(numberSeries.series, 'count'))
      await tx
        .update(numberSeries)
        .set({ last: (row?.last ?? 0) + 1 })
        .where(eq(numberSeries.series, 'count'))
    })
  const times = 12
  await Promise.all(Array.from({ length: times }, bump))
  expect((await store.db.select().from(numberSeries))[0]?.last).toBe(times)
})

test('the data version moves with a commit of anybody, and stands still without one', async () => {
  const store = await emptyStore()
  const before = await store.dataVersion()
  await store.db.$count(numberSeries)
  expect(await store.dataVersion()).toBe(before)
  await store.write(async (tx) => {
    await tx.insert(numberSeries).values(add('moved'))
  })
  expect(await store.dataVersion()).not.toBe(before)
})

test('on SQLite every commit is synced in full, and the reader cannot write', async () => {
  const store = await emptyStore()
  if (store.dialect !== 'sqlite') return expect(store.dialect).toBe('postgres')
  const [row] = await store.write((tx) => tx.rows<{ synchronous: number }>(sql`pragma synchronous`))
  expect(row?.synchronous).toBe(2)
  await expect(store.db.rows(sql`insert into number_series values ('x', 1)`)).rejects.toThrow(/readonly/)
})

test('migrating twice changes nothing', async () => {
  const store = await emptyStore()
  await store.migrate()
  expect(await store.db.$count(numberSeries)).toBe(0)
})

test('a database that is only to be read and is not there is named, and none is made', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'accord-none-')), 'accord.sqlite')
  await expect(openStore(`file:${file}`, { readonly: true })).rejects.toThrow(`There is no database at ${file}`)
  expect(existsSync(file)).toBe(false)
})

test('writes that wait for each other stand or fall each by itself, in their order', async () => {
  const store = await emptyStore()
  const order: string[] = []
  const write = (name: string, fails = false) =>
    store.write(async (tx) => {
      await tx.insert(numberSeries).values(add(name))
      order.push(name)
      if (fails) throw new Error(`no ${name}`)
      return name
    })
  const outcomes = await Promise.allSettled([write('a'), write('b', true), write('c'), write('d', true), write('e')])
  expect(outcomes.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'])
  expect((await store.db.select().from(numberSeries)).map((row) => row.series).sort()).toEqual(['a', 'c', 'e'])
  if (dialect === 'sqlite') expect(order).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('nobody is told of a write before others can read it', async () => {
  const store = await emptyStore()
  const told = Array.from({ length: 20 }, async (_, at) => {
    await store.write(async (tx) => {
      await tx.insert(numberSeries).values(add(`n${at}`))
    })
    const [seen] = await store.db
      .select()
      .from(numberSeries)
      .where(eq(numberSeries.series, `n${at}`))
    return seen?.series ?? null
  })
  expect(await Promise.all(told)).toEqual(Array.from({ length: 20 }, (_, at) => `n${at}`))
})

test('a query that a rejected write breaks leaves the writes beside it alone', async () => {
  const store = await emptyStore()
  await store.write(async (tx) => {
    await tx.insert(numberSeries).values(add('taken'))
  })
  const put = (name: string) =>
    store.write(async (tx) => {
      await tx.insert(numberSeries).values(add(name))
    })
  const outcomes = await Promise.allSettled([put('x'), put('taken'), put('y')])
  expect(outcomes.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect((await store.db.select().from(numberSeries)).map((row) => row.series).sort()).toEqual(['taken', 'x', 'y'])
})
