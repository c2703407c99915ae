import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { outbox } from '#db/schema/outbox'
import { seatHandovers, seats } from '#db/schema/seats'
import { statementSignOffs } from '#db/schema/statements'
import type { CastName } from '#db/seed/world'
import type { Writer } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { type Actor, type Person, visitor } from '~/domain/access/actor'
import { Conflict, Forbidden, Invalid, NotFound, Stale } from '~/domain/errors'
import { draftStatement, reviseStatement, withdrawStatement } from '~/domain/statements/drafting.server'
import { signOffsAwaited } from '~/domain/statements/needs'
import { releaseStatement } from '~/domain/statements/release.server'
import { signOff, withdrawSignOff } from '~/domain/statements/sign-offs.server'
import { findStatement, listPendingStatements, listReleased, listTexts } from '~/domain/statements/statements.server'

const words = {
  title: 'Warm rooms through the winter',
  text: 'When it freezes, everybody finds a warm room.',
  organisationIds: ['police', 'health'],
}
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

async function world() {
  const store = await castStore()
  const by = async <T>(name: CastName, work: (tx: Writer, actor: Person) => Promise<T>) => {
    const actor = await actorNamed(store.db, name)
    return store.write((tx) => work(tx, actor))
  }
  const { number } = await by('ines', (tx, actor) =>
    draftStatement(tx, actor, { bodyId: 'pcg', decision: null, ...words }, now),
  )
  let minute = 0
  return {
    store,
    db: store.db,
    number,
    by,
    sign: (name: CastName, organisationId: string, revision?: number) =>
      by(name, (tx, actor) => signOff(tx, actor, number, { organisationId, revision }, later(++minute))),
    takeBack: (name: CastName, organisationId: string) =>
      by(name, (tx, actor) =>
        withdrawSignOff(tx, actor, number, { organisationId, reason: 'The second line.' }, later(++minute)),
      ),
    revise: (name: CastName, changes: Partial<typeof words>, revision?: number) =>
      by(name, (tx, actor) =>
        reviseStatement(tx, actor, number, { ...words, ...changes, reason: 'Shorter.', revision }, later(++minute)),
      ),
    release: (name: CastName) => by(name, (tx, actor) => releaseStatement(tx, actor, number, later(++minute))),
    state: async () => (await findStatement(store.db, await actorNamed(store.db, 'ines'), number)).state,
  }
}
const fails = (promise: Promise<unknown>, kind: new (...args: never[]) => Error, reason?: string) =>
  expect(promise).rejects.toSatisfy(
    (error: Error & { reason?: string }) =>
      error instanceof kind && (reason === undefined || error.reason === `statements.errors.${reason}`),
  )

test('a statement is released when every organisation that it names has signed off, and is public then', async () => {
  const { db, number, sign, release, state } = await world()
  expect(number).toBe('S-2026-001')
  await fails(release('luis'), Conflict, 'missing')
  await sign('mara', 'police')
  await fails(release('luis'), Conflict, 'missing')
  await fails(findStatement(db, visitor, number), NotFound)
  await sign('helen', 'health')
  expect(await state()).toBe('signed')
  await fails(release('mara'), Forbidden)
  await release('luis')
  const found = await findStatement(db, visitor, number)
  expect(found).toMatchObject({ state: 'released', title: words.title, text: words.text })
  expect(found.partners.map((one) => [one.organisationId, one.isSigned])).toEqual([
    ['police', true],
    ['health', true],
  ])
  expect((await listReleased(db, visitor, 10)).map((one) => one.number)).toEqual([number])
  await fails(release('luis'), Conflict, 'released')
  await fails(sign('helen', 'health'), Conflict, 'released')
})

test('until it is released nobody outside its body knows of it, in lists, letters and the log', async () => {
  const { db, number } = await world()
  const seen = async (actor: Actor) => ({
    alone: await findStatement(db, actor, number).then(
      () => true,
      (error: unknown) => {
        if (error instanceof NotFound) return false
        throw error
      },
    ),
    listed: (await listPendingStatements(db, actor)).length,
  })
  for (const name of ['daniel', 'nora', 'sam', 'ruth'] as const) {
    expect(await seen(await actorNamed(db, name)), name).toEqual({ alone: false, listed: 0 })
  }
  expect(await seen(visitor)).toEqual({ alone: false, listed: 0 })
  for (const name of ['noor', 'bea', 'ines'] as const) {
    expect(await seen(await actorNamed(db, name)), name).toEqual({ alone: true, listed: 1 })
  }
  const letters = await db.select().from(outbox).where(eq(outbox.template, 'statement-for-sign-off'))
  expect(letters.map((letter) => letter.to).sort()).toEqual(['helen@calder.example', 'mara@calder.example'])
  expect(JSON.stringify(letters.map((letter) => letter.props))).not.toContain('Warm')
  const log = await db.select().from(activity).where(eq(activity.subjectKind, 'statement'))
  expect(log.map((entry) => [entry.visibility, entry.bodyId])).toEqual([['body', 'pcg']])
})

test('any change of text, title or names ends every sign-off, and asks all of them anew', async () => {
  const changes = [
    { text: `${words.text} Always.` },
    { title: 'Warm rooms through the winters' },
    { organisationIds: ['police', 'health', 'executive'] },
    { organisationIds: ['police', 'northside'] },
  ]
  for (const change of changes) {
    const { db, sign, revise, release, state, number } = await world()
    await sign('mara', 'police')
    await sign('helen', 'health')
    expect(await state()).toBe('signed')
    await revise('ines', change)
    expect(await state(), JSON.stringify(change)).toBe('for-sign-off')
    const statement = await findStatement(db, await actorNamed(db, 'ines'), number)
    expect(statement.partners.some((partner) => partner.isSigned)).toBe(false)
    expect(statement.signOffs).toHaveLength(2)
    await fails(release('luis'), Conflict, 'missing')
    const texts = await listTexts(db, statement)
    expect(texts.map((text) => [text.version, text.reason])).toEqual([
      [2, 'Shorter.'],
      [1, ''],
    ])
    const again = await db.select().from(outbox).where(eq(outbox.template, 'statement-for-sign-off'))
    expect(again.filter((letter) => letter.props.version === 2).length).toBe(statement.partners.length)
  }
})

test('saving without a change keeps the sign-offs', async () => {
  const { sign, revise, state } = await world()
  await sign('mara', 'police')
  await sign('helen', 'health')
  await fails(revise('ines', {}), Invalid)
  expect(await state()).toBe('signed')
})

test('nobody signs a text other than the one that they read', async () => {
  const { db, sign, revise } = await world()
  await revise('ines', { text: 'Quite another text, after mara opened the page.' })
  await fails(sign('mara', 'police', 1), Stale)
  await fails(revise('ines', { text: 'A third text from a page that is old by now.' }, 1), Stale)
  await sign('mara', 'police', 2)
  expect(await db.select().from(statementSignOffs)).toHaveLength(1)
})

test('one voice: the delegate signs, the alternate only in the delegate’s place, others not at all', async () => {
  const { store, sign, takeBack, db } = await world()
  for (const name of ['luis', 'ines', 'noor', 'samuel'] as const) await fails(sign(name, 'police'), Forbidden)
  await fails(sign('mara', 'northside'), Forbidden)
  await fails(sign('tom', 'police'), Forbidden, 'otherSpeaks')
  await sign('mara', 'police')
  await fails(sign('mara', 'police'), Conflict, 'alreadySigned')
  await takeBack('mara', 'police')
  const [seat] = await db
    .select()
    .from(seats)
    .where(and(eq(seats.bodyId, 'pcg'), eq(seats.organisationId, 'police')))
  await store.write((tx) =>
    tx.insert(seatHandovers).values({
      seatId: seat?.id ?? '',
      delegateId: 'mara',
      alternateId: 'tom',
      startsOn: today,
      endsOn: today,
      reason: 'Away',
      recordedAt: now,
      recordedBy: 'ines',
    }),
  )
  const awaited = async (name: CastName) => {
    const actor = await actorNamed(db, name)
    return signOffsAwaited(actor, await listPendingStatements(db, actor)).map((one) => one.organisationId)
  }
  expect([await awaited('mara'), await awaited('tom')]).toEqual([[], ['police']])
  await fails(sign('mara', 'police'), Forbidden, 'otherSpeaks')
  await sign('tom', 'police')
  expect(await awaited('tom')).toEqual([])
})

test('a sign-off is taken back before the release, stays on record, and can be given again', async () => {
  const { db, number, sign, takeBack, release, state } = await world()
  await fails(takeBack('mara', 'police'), Conflict, 'notSigned')
  await sign('mara', 'police')
  await sign('helen', 'health')
  await fails(takeBack('helen', 'police'), Forbidden)
  await takeBack('mara', 'police')
  expect(await state()).toBe('for-sign-off')
  await fails(release('luis'), Conflict, 'missing')
  await sign('mara', 'police')
  const statement = await findStatement(db, await actorNamed(db, 'ines'), number)
  expect(statement.signOffs.map((one) => [one.organisationId, one.ordinal, one.withdrawalReason])).toEqual([
    ['police', 2, null],
    ['health', 1, null],
    ['police', 1, 'The second line.'],
  ])
  await release('ines')
  await fails(takeBack('mara', 'police'), Conflict, 'released')
})

test('only organisations that hold a seat are named, and one that lost it is in no release', async () => {
  const { store, db, by, sign, release, revise } = await world()
  await fails(revise('ines', { organisationIds: ['police', 'tidewater'] }), Invalid)
  await fails(
    by('ines', (tx, actor) =>
      draftStatement(
        tx,
        actor,
        { bodyId: 'pcg', ...words, organisationIds: ['police', 'nobody'], decision: null },
        now,
      ),
    ),
    Invalid,
  )
  await fails(
    by('ines', (tx, actor) => draftStatement(tx, actor, { bodyId: 'pcg', ...words, decision: 'D-2026-999' }, now)),
    Invalid,
  )
  await sign('mara', 'police')
  await sign('helen', 'health')
  await store.write((tx) =>
    tx
      .update(seats)
      .set({ endsOn: '2026-11-01' })
      .where(and(eq(seats.bodyId, 'pcg'), eq(seats.organisationId, 'health'))),
  )
  await fails(release('luis'), Conflict, 'gone')
  expect(await listReleased(db, visitor, 10)).toEqual([])
})

test('a statement that was given up takes no change and no sign-off, and stays with its body', async () => {
  const { db, number, by, sign, revise, release } = await world()
  await by('ines', (tx, actor) => withdrawStatement(tx, actor, number, 'The court objects.', later(1)))
  await fails(sign('mara', 'police'), Conflict, 'withdrawn')
  await fails(revise('ines', { text: 'Another text, much too late for that.' }), Conflict, 'withdrawn')
  await fails(release('luis'), Conflict, 'withdrawn')
  await fails(findStatement(db, visitor, number), NotFound)
  const mara = await actorNamed(db, 'mara')
  expect(await findStatement(db, mara, number)).toMatchObject({
    state: 'withdrawn',
    withdrawalReason: 'The court objects.',
  })
})

test('thirty sign-offs at once are one, and a change at the same moment leaves none that counts for the new text', async () => {
  const { store, db, number, sign } = await world()
  const mara = await actorNamed(db, 'mara')
  const ines = await actorNamed(db, 'ines')
  const tries = await Promise.allSettled(
    Array.from({ length: 30 }, () =>
      store.write((tx) => signOff(tx, mara, number, { organisationId: 'police', revision: 1 }, now)),
    ),
  )
  expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  for (const one of tries) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(Conflict)
  expect(await db.select().from(statementSignOffs)).toHaveLength(1)
  const race = await Promise.allSettled([
    sign('helen', 'health', 1),
    store.write((tx) =>
      reviseStatement(
        tx,
        ines,
        number,
        { ...words, text: 'A text of the same moment.', reason: 'x', revision: 1 },
        now,
      ),
    ),
    store.write((tx) => releaseStatement(tx, ines, number, now)),
  ])
  const statement = await findStatement(db, ines, number)
  if (race[1].status === 'fulfilled') {
    expect(statement).toMatchObject({ version: 2, state: 'for-sign-off' })
    expect(race[2].status).toBe('rejected')
  } else {
    expect(statement.text).toBe(words.text)
  }
})
