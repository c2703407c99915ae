import { asc, eq, gt, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity, activityHead } from '#db/schema/activity'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, emptyStore, now } from '#tests/support/store'
import { systemActor } from '~/domain/access/actor'
import { ensure } from '~/domain/access/permit'
import { awaitsChain, beginChain, type Entry } from '~/domain/activity/chain.server'
import { record } from '~/domain/activity/record.server'
import { verifyChain } from '~/domain/activity/verification.server'

const note = (store: Store, n: number) =>
  store.write((tx) =>
    record(
      tx,
      ensure(systemActor('test'), 'matter.moved', true),
      {
        subject: { kind: 'matter', id: `t${n}` },
        bodyId: 'pcg',
        visibility: 'members',
        facts: { number: `M-${n}`, n, title: `Thing ${n}` },
      },
      new Date(now.getTime() + n * 1000),
    ),
  )

async function withEntries(count: number): Promise<Store> {
  const store = await emptyStore()
  for (let n = 1; n <= count; n++) await note(store, n)
  return store
}
const entries = (store: Store) => store.db.select().from(activity).orderBy(asc(activity.seq))
const verdict = (store: Store) => verifyChain(store.db, null)
const change = (store: Store, seq: number, values: Partial<Entry>) =>
  store.write((tx) => tx.update(activity).set(values).where(eq(activity.seq, seq)))

test('a chain verifies, and its last hash is told', async () => {
  const store = await withEntries(6)
  const rows = await entries(store)
  expect(rows.map((row) => row.seq)).toEqual([1, 2, 3, 4, 5, 6])
  expect(await verdict(store)).toEqual({ ok: true, entries: 6, erased: 0, lastHash: rows[5]?.hash })
  expect(await verifyChain((await emptyStore()).db, null)).toMatchObject({ ok: true, entries: 0 })
})

test('each column of an entry that is changed is found', async () => {
  const store = await withEntries(4)
  const flips: Partial<Entry>[] = [
    { id: crypto.randomUUID() },
    { at: new Date(now.getTime() + 1) },
    { actorKind: 'visitor' },
    { actorId: 'somebody' },
    { verb: 'thing.kept' },
    { subjectKind: 'other' },
    { subjectId: 't9' },
    { bodyId: 'owg' },
    { visibility: 'public' },
    { facts: { n: 3, title: 'Thing 2' } },
    { byRole: 'administrator' },
    { actorSalt: 'other' },
    { actorDigest: 'other' },
    { factsSalt: 'other' },
    { factsDigest: 'other' },
    { hash: 'other' },
  ]
  const [, second] = await entries(store)
  expect([...flips.flatMap((flip) => Object.keys(flip)), 'seq'].sort()).toEqual(Object.keys(second as Entry).sort())
  for (const flip of flips) {
    await change(store, 2, flip)
    expect(await verdict(store), Object.keys(flip)[0]).toEqual({ ok: false, seq: 2, fault: 'changed' })
    await change(store, 2, second as Entry)
    expect(await verdict(store)).toMatchObject({ ok: true })
  }
})

test('an entry that is taken away is found: in the middle, at the beginning and at the end', async () => {
  for (const [seq, fault] of [
    [2, 'missing'],
    [1, 'missing'],
    [4, 'cut'],
  ] as const) {
    const store = await withEntries(4)
    await store.write((tx) => tx.delete(activity).where(eq(activity.seq, seq)))
    expect(await verdict(store)).toEqual({ ok: false, seq, fault })
  }
})

test('two entries that change places are found, and so is one that changes its number', async () => {
  const store = await withEntries(4)
  await change(store, 2, { seq: 99 })
  expect(await verdict(store)).toEqual({ ok: false, seq: 2, fault: 'missing' })
  await change(store, 3, { seq: 2 })
  await change(store, 99, { seq: 3 })
  expect(await verdict(store)).toEqual({ ok: false, seq: 2, fault: 'changed' })
})

test('an entry that was put in by hand is found', async () => {
  const store = await withEntries(3)
  const [first] = await entries(store)
  const forged = { ...(first as Entry), id: crypto.randomUUID() }
  await store.write((tx) => tx.insert(activity).values({ ...forged, seq: 4 }))
  expect(await verdict(store)).toMatchObject({ ok: false, seq: 4 })
  await store.write((tx) => tx.delete(activity).where(eq(activity.seq, 4)))
  await store.write((tx) => tx.insert(activity).values({ ...forged, seq: 0 }))
  expect(await verdict(store)).toEqual({ ok: false, seq: 0, fault: 'added' })
  const other = await withEntries(3)
  await other.write((tx) => tx.update(activityHead).set({ seq: 2 }))
  expect(await verdict(other)).toEqual({ ok: false, seq: 3, fault: 'added' })
})

test('actor or facts that are emptied without an erasure are found', async () => {
  const store = await withEntries(3)
  await change(store, 2, { facts: {}, factsSalt: null })
  expect(await verdict(store)).toEqual({ ok: false, seq: 2, fault: 'emptied' })
  const other = await withEntries(3)
  await change(other, 3, { actorId: null, actorSalt: null })
  expect(await verdict(other)).toEqual({ ok: false, seq: 3, fault: 'emptied' })
})

test('a hash that was kept elsewhere shows that the whole chain was written anew', async () => {
  const store = await withEntries(3)
  const [, second] = await entries(store)
  const known = { seq: 2, hash: second?.hash ?? '' }
  expect(await verifyChain(store.db, known)).toMatchObject({ ok: true })
  expect(await verifyChain(store.db, { ...known, hash: 'other' })).toEqual({ ok: false, seq: 2, fault: 'unknown' })
  expect(await verifyChain(store.db, { seq: 9, hash: 'other' })).toEqual({ ok: false, seq: 9, fault: 'missing' })
})

test('writers at the same time never fork the chain', async () => {
  const store = await castStore()
  const before = (await entries(store)).length
  await Promise.all(Array.from({ length: 20 }, (_, n) => note(store, n + 1)))
  expect(await verdict(store)).toMatchObject({ ok: true, entries: before + 20 })
})

test('entries from before there was a chain are put into it in their order, and an entry says so', async () => {
  const store = await withEntries(4)
  await store.write(async (tx) => {
    await tx.update(activity).set({ hash: '', actorDigest: '', factsDigest: '', actorSalt: null, factsSalt: null })
    await tx.delete(activityHead)
  })
  expect(await awaitsChain(store.db)).toBe(true)
  expect(await verdict(store)).toEqual({ ok: false, seq: 1, fault: 'unchained' })
  await store.write((tx) => beginChain(tx, now))
  expect(await awaitsChain(store.db)).toBe(false)
  const rows = await entries(store)
  expect(rows.at(-1)).toMatchObject({ seq: 5, verb: 'chain.begun', facts: { entries: 4 } })
  await store.write((tx) => beginChain(tx, now))
  await note(store, 5)
  expect(await verdict(store)).toMatchObject({ ok: true, entries: 6 })
  await change(store, 2, { verb: 'thing.kept' })
  expect(await verdict(store)).toMatchObject({ ok: false, seq: 2 })
})

test('a first change on a site from before the chain puts the old entries into it by itself', async () => {
  const store = await withEntries(2)
  await store.write(async (tx) => {
    await tx.update(activity).set({ hash: '', actorDigest: '', factsDigest: '', actorSalt: null, factsSalt: null })
    await tx.delete(activityHead)
  })
  await note(store, 3)
  expect((await entries(store)).map((row) => row.verb)).toEqual([
    'matter.moved',
    'matter.moved',
    'chain.begun',
    'matter.moved',
  ])
  expect(await verdict(store)).toMatchObject({ ok: true, entries: 4 })
})

test('what a site role does in a body where the person holds nothing is marked', async () => {
  const store = await castStore()
  const [ines, bea] = [await actorNamed(store.db, 'ines'), await actorNamed(store.db, 'bea')]
  const own = ines.offices[0]?.bodyId ?? ''
  const [last] = await store.db.select({ n: sql<number>`coalesce(max(${activity.seq}), 0)` }).from(activity)
  for (const [actor, bodyId] of [
    [ines, own],
    [ines, 'nowhere'],
    [bea, 'nowhere'],
  ] as const) {
    await store.write((tx) =>
      record(
        tx,
        ensure(actor, 'matter.moved', true),
        { subject: { kind: 'matter', id: 't' }, bodyId, visibility: 'members', facts: { number: null } },
        now,
      ),
    )
  }
  const rows = await store.db
    .select({ byRole: activity.byRole })
    .from(activity)
    .where(gt(activity.seq, Number(last?.n)))
    .orderBy(activity.seq)
  expect(rows.map((row) => row.byRole)).toEqual([null, 'project-manager', null])
})
