// Statements answer as the same query built for once does, on the connection that they are run with.
import { and, asc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inList, isSet } from '#db/dialect'
import { bodies } from '#db/schema/bodies'
import { matters } from '#db/schema/matters'
import { people, sessions } from '#db/schema/people'
import { numberSeries, setupDrafts, site } from '#db/schema/site'
import { type SiteRole, visibilities } from '#db/schema/words'
import { fact, type Slot, type Slots, shapes, statement } from '#db/statement'
import type { Reader } from '#db/store'
import { everybody, person, seat } from '#tests/support/everybody'
import { castStore, emptyStore, now } from '#tests/support/store'
import type { Actor } from '~/domain/access/actor'
import { maySee } from '~/domain/access/visibility'
import { visibleIn } from '~/domain/access/visibility.server'

const series = statement((db, p: Slots<{ series: string }>) =>
  db.select().from(numberSeries).where(eq(numberSeries.series, p.series)),
)
const everySeries = statement((db) => db.select().from(numberSeries).orderBy(asc(numberSeries.series)))
const named = statement((db, p: Slots<{ names: readonly string[] }>) =>
  db.select().from(numberSeries).where(inList(numberSeries.series, p.names)).orderBy(asc(numberSeries.series)),
)
const add = (name: string, last = 1) => ({ series: name, last })
const later = (ms: number) => new Promise((done) => setTimeout(done, ms))

test('a statement answers with the values of each run', async () => {
  const store = await emptyStore()
  await store.write(async (tx) => {
    await tx.insert(numberSeries).values([add('a', 1), add('b', 2)])
  })
  expect(await series(store.db, { series: 'a' })).toEqual([add('a', 1)])
  expect(await series(store.db, { series: 'b' })).toEqual([add('b', 2)])
  expect(await series(store.db, { series: "c' or 1=1" })).toEqual([])
  expect(await everySeries(store.db)).toEqual([add('a', 1), add('b', 2)])
})

test('a statement is built once, however often and wherever it runs', async () => {
  const store = await emptyStore()
  let built = 0
  const counted = statement((db, p: Slots<{ series: string }>) => {
    built += 1
    return db.select().from(numberSeries).where(eq(numberSeries.series, p.series))
  })
  for (const name of ['a', 'b', 'c']) await counted(store.db, { series: name })
  await store.write((tx) => counted(tx, { series: 'd' }))
  expect(built).toBe(1)
})

test('a statement inside a transaction sees what the transaction has written, and one outside does not', async () => {
  const store = await emptyStore()
  await store.write(async (tx) => {
    await tx.insert(numberSeries).values(add('mine'))
    expect(await series(tx, { series: 'mine' })).toHaveLength(1)
    // The embedded PostgreSQL has one connection, on which a reader would wait for the transaction to end.
    if (process.env.DATABASE_URL !== 'pglite:') expect(await series(store.db, { series: 'mine' })).toHaveLength(0)
  })
  expect(await series(store.db, { series: 'mine' })).toHaveLength(1)
})

test('a statement that escapes its transaction is refused', async () => {
  const store = await emptyStore()
  let escaped: (() => Promise<unknown>) | undefined
  await store.write(async (tx) => {
    escaped = () => series(tx, { series: 'x' })
  })
  await expect(escaped?.()).rejects.toThrow('after its transaction ended')
})

test('statements of two transactions at the same time stay in their own', async () => {
  const store = await emptyStore()
  const seen: Record<string, number[]> = {}
  const one = (name: string) =>
    store.write(async (tx) => {
      await tx.insert(numberSeries).values(add(name))
      await later(10)
      seen[name] = (await everySeries(tx)).filter((row) => row.series === name).map((row) => row.last)
      if (name === 'undone') throw new Error('roll back')
    })
  await Promise.allSettled([one('done'), one('undone')])
  expect(seen).toEqual({ done: [1], undone: [1] })
  expect((await everySeries(store.db)).map((row) => row.series)).toEqual(['done'])
})

test('a list of none, one and a thousand words is one parameter', async () => {
  const store = await emptyStore()
  const names = Array.from({ length: 1000 }, (_, at) => `n${String(at).padStart(4, '0')}`)
  await store.write(async (tx) => {
    for (let from = 0; from < 1000; from += 200)
      await tx.insert(numberSeries).values(names.slice(from, from + 200).map((name) => add(name)))
  })
  expect(await named(store.db, { names: [] })).toEqual([])
  expect(await named(store.db, { names: ['n0007', 'of "none"'] })).toEqual([add('n0007')])
  expect((await named(store.db, { names })).map((row) => row.series)).toEqual(names)
  const direct = await store.db
    .select()
    .from(numberSeries)
    .where(inList(numberSeries.series, ['n0001', 'n0002']))
  expect(direct).toHaveLength(2)
})

test('dates, booleans, json and nulls come as from a query built for once', async () => {
  const store = await castStore()
  const whole = statement((db) => db.select().from(site))
  expect(await whole(store.db)).toEqual(await store.db.select().from(site))
  expect((await whole(store.db))[0]).toMatchObject({
    isSample: true,
    locales: ['en', 'es'],
    createdAt: expect.any(Date),
  })

  await store.write(async (tx) => {
    const draft = { code: 'c', answers: { place: { name: ['a', 'b'] } }, createdAt: now, changedAt: now }
    await tx.insert(setupDrafts).values({ id: 'one', ...draft })
  })
  const since = statement((db, p: Slots<{ at: Date }>) =>
    db.select().from(setupDrafts).where(gte(setupDrafts.createdAt, p.at)),
  )
  const found = await since(store.db, { at: now })
  expect(found).toEqual(await store.db.select().from(setupDrafts))
  expect(found[0]).toMatchObject({ answers: { place: { name: ['a', 'b'] } }, passwordHash: null, createdAt: now })
  expect(await since(store.db, { at: new Date(now.getTime() + 1) })).toEqual([])

  const samples = statement((db, p: Slots<{ sample: boolean }>) =>
    db.select({ id: site.id }).from(site).where(eq(site.isSample, p.sample)),
  )
  expect(await samples(store.db, { sample: true })).toHaveLength(1)
  expect(await samples(store.db, { sample: false })).toHaveLength(0)
})

test('null is equal to nothing, and a filter can be left open', async () => {
  const store = await castStore()
  const ended = statement((db, p: Slots<{ at: Date | null }>) =>
    db
      .select({ id: people.id })
      .from(people)
      .where(eq(people.endedAt, p.at as Slot<Date>)),
  )
  expect(await ended(store.db, { at: null })).toEqual([])
  const everyone = await store.db.select({ id: people.id }).from(people)
  const one = statement((db, p: Slots<{ id: string | null }>) =>
    db
      .select({ id: people.id })
      .from(people)
      .where(
        or(
          isSet(fact(p.id, (id) => id === null)),
          eq(
            people.id,
            fact(p.id, (id) => id ?? ''),
          ),
        ),
      ),
  )
  expect(await one(store.db, { id: null })).toHaveLength(everyone.length)
  expect(await one(store.db, { id: everyone[0]?.id as string })).toHaveLength(1)
})

test('what is joined and absent is null, alone and as an object', async () => {
  const store = await castStore()
  const build = (db: Reader) =>
    db
      .select({
        person: { id: people.id, name: people.name },
        session: { id: sessions.id, at: sessions.createdAt },
        lastSeen: sessions.lastSeenAt,
        both: { id: sessions.id, name: people.name },
        count: sql<number>`1 + 1`.mapWith(Number),
      })
      .from(people)
      .leftJoin(sessions, eq(sessions.userId, people.id))
      .orderBy(asc(people.id))
  const kept = statement(build)
  expect((await kept(store.db)).every((row) => row.session === null && row.both !== null)).toBe(true)
  const [first] = await store.db.select({ id: people.id }).from(people).orderBy(asc(people.id))
  await store.write(async (tx) => {
    const own = { userId: first?.id as string, expiresAt: now, createdAt: now, device: 'x' }
    await tx.insert(sessions).values({ id: 's', ...own })
  })
  const rows = await kept(store.db)
  expect(rows).toEqual(await build(store.db))
  expect(rows[0]).toMatchObject({ session: { id: 's', at: now }, lastSeen: null, count: 2 })
  expect(rows[1]?.session).toBeNull()
})

test('whole tables side by side, unions, grouping, limits and slots in a column’s own encoding', async () => {
  const store = await castStore()
  const pairs = (db: Reader) =>
    db.select().from(people).leftJoin(sessions, eq(sessions.userId, people.id)).orderBy(asc(people.id)).limit(3)
  expect(await statement(pairs)(store.db)).toEqual(await pairs(store.db))
  const both = (db: Reader) =>
    db
      .select({ word: sql<string>`${people.name}`, at: sql<Date | null>`null` })
      .from(people)
      .unionAll(db.select({ word: sql<string>`${bodies.name}`, at: sql<Date | null>`null` }).from(bodies))
  expect(await statement(both)(store.db)).toEqual(await both(store.db))
  const some = statement((db, p: Slots<{ most: number; from: number }>) =>
    db.select({ id: people.id }).from(people).orderBy(asc(people.id)).limit(p.most).offset(p.from),
  )
  const ids = await store.db.select({ id: people.id }).from(people).orderBy(asc(people.id))
  expect(await some(store.db, { most: 2, from: 1 })).toEqual(ids.slice(1, 3))
})

test('each shape of a statement has a text of its own, built once', async () => {
  const store = await castStore()
  const made: string[] = []
  const listed = shapes((shape: 'all' | 'open') => {
    made.push(shape)
    return statement((db) =>
      db
        .select({ id: people.id })
        .from(people)
        .where(and(shape === 'open' ? isNull(people.endedAt) : undefined)),
    )
  })
  const all = await listed('all')(store.db)
  expect((await listed('open')(store.db)).length).toBeLessThan(all.length)
  await listed('all')(store.db)
  expect(made).toEqual(['all', 'open'])
})

test('an actor in a slot sees what the same actor sees in a query built for once, and what maySee says', async () => {
  const store = await castStore()
  const [body, other] = await store.db.select({ id: bodies.id }).from(bodies).orderBy(asc(bodies.id))
  const [opener] = await store.db.select({ id: people.id }).from(people)
  const things = [body?.id as string, other?.id as string].flatMap((bodyId) =>
    visibilities.map((visibility) => ({ bodyId, visibility })),
  )
  await store.write(async (tx) => {
    await tx.delete(matters)
    await tx.insert(matters).values(
      things.map((thing, at) => ({
        ...thing,
        number: `M-2020-${at}`,
        title: 'x',
        summary: 'x',
        openedAt: now,
        openedBy: opener?.id as string,
        dueOn: '2026-12-01',
      })),
    )
  })
  const visible = statement((db, p: Slots<{ actor: Actor }>) =>
    db
      .select({ visibility: matters.visibility, bodyId: matters.bodyId })
      .from(matters)
      .where(visibleIn(p.actor, matters))
      .orderBy(asc(matters.number)),
  )
  const sitting = (seats: string[], siteRoles: SiteRole[] = []) =>
    person({ seats: seats.map((id) => seat('delegate', 'police', id)), siteRoles, isMember: true })
  const ids = [body?.id as string, other?.id as string]
  const several = [sitting([]), sitting(ids.slice(0, 1)), sitting(ids), sitting([], ['project-manager'])]
  for (const actor of [...Object.values(everybody), ...several]) {
    const kept = await visible(store.db, { actor })
    const once = await store.db
      .select({ visibility: matters.visibility, bodyId: matters.bodyId })
      .from(matters)
      .where(visibleIn(actor, matters))
      .orderBy(asc(matters.number))
    expect(kept).toEqual(once)
    expect(kept).toEqual(
      things.filter((thing) => maySee(actor, thing)).map(({ visibility, bodyId }) => ({ visibility, bodyId })),
    )
  }
})
