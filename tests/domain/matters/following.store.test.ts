import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { matterSubscriptions } from '#db/schema/matters'
import { outbox } from '#db/schema/outbox'
import { seatHolders } from '#db/schema/seats'
import type { CastName } from '#db/seed/world'
import type { Writer } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now } from '#tests/support/store'
import { type Person, visitor } from '~/domain/access/actor'
import { Conflict, Forbidden, Invalid, NotFound } from '~/domain/errors'
import { acknowledgeMatter } from '~/domain/matters/acknowledgement.server'
import { answerMatter, archiveMatter } from '~/domain/matters/answer.server'
import { countWaiting, listToAcknowledge } from '~/domain/matters/board.server'
import { addComment, listComments } from '~/domain/matters/comments.server'
import { followMatter, unfollowMatter } from '~/domain/matters/following.server'
import { countMatters, findMatter, listMatters } from '~/domain/matters/matters.server'
import { moveMatter, openMatter } from '~/domain/matters/movement.server'

const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const answer = { answerKind: 'done' as const, answer: 'The county put up four lamps in October.', plannedOn: null }
type Changes = Partial<Parameters<typeof openMatter>[2]>

async function world() {
  const store = await castStore()
  const by = async <T>(name: CastName, work: (tx: Writer, actor: Person) => Promise<T>) => {
    const actor = await actorNamed(store.db, name)
    return store.write((tx) => work(tx, actor))
  }
  const input = {
    title: 'Light at the underpass',
    summary: 'Neighbors ask for light at the underpass after dark.',
    bodyId: 'clt' as string | null,
    visibility: 'public' as const,
    reasonCode: null,
  }
  return {
    store,
    db: store.db,
    by,
    as: (name: CastName) => actorNamed(store.db, name),
    opened: async (name: CastName, changes: Changes = {}, at = now) =>
      (await by(name, (tx, actor) => openMatter(tx, actor, { ...input, ...changes }, at))).number,
    /** Whom news of one kind went to, with what the letters say. */
    told: async (event: string) => {
      const letters = await store.db.select().from(outbox).where(eq(outbox.template, 'matter-news'))
      return letters
        .filter((letter) => letter.props.event === event)
        .map((letter) => [letter.to.split('@')[0], letter.props.title])
        .sort()
    },
  }
}

test('a body has the site’s limit to acknowledge what comes to it, counted anew with each move', async () => {
  const { db, by, opened } = await world()
  const number = await opened('jack')
  expect(await findMatter(db, visitor, number)).toMatchObject({ acknowledgeBy: '2026-11-20', acknowledgedAt: null })
  await expect(by('jack', (tx, actor) => acknowledgeMatter(tx, actor, number, later(1)))).rejects.toBeInstanceOf(
    Forbidden,
  )
  await by('bea', (tx, actor) => acknowledgeMatter(tx, actor, number, later(1)))
  expect(await findMatter(db, visitor, number)).toMatchObject({ acknowledgedByName: 'Bea Thornton' })
  await expect(by('daniel', (tx, actor) => acknowledgeMatter(tx, actor, number, later(1)))).rejects.toBeInstanceOf(
    Conflict,
  )
  await by('bea', (tx, actor) => moveMatter(tx, actor, number, { toBodyId: 'owg', reason: 'Shifts.' }, later(2)))
  expect(await findMatter(db, visitor, number)).toMatchObject({ acknowledgeBy: '2026-11-24', acknowledgedAt: null })
  // Who leads the receiving body has seen what they send there themselves.
  await by('grace', (tx, actor) => acknowledgeMatter(tx, actor, number, later(3)))
  await by('ines', (tx, actor) => moveMatter(tx, actor, number, { toBodyId: 'clt', reason: 'Back.' }, later(4)))
  await by('daniel', (tx, actor) => moveMatter(tx, actor, number, { toBodyId: 'pcg', reason: 'Up.' }, later(5)))
  expect((await findMatter(db, visitor, number)).acknowledgedAt).toBeNull()
})

test('what leads a body opens with it is acknowledged by that, and stands on nobody’s desk', async () => {
  const { db, as, opened } = await world()
  await opened('bea')
  const other = await opened('jack')
  expect((await listToAcknowledge(db, await as('bea'))).map((one) => one.number)).toEqual([other])
  for (const name of ['jack', 'grace', 'ruth'] as const)
    expect(await listToAcknowledge(db, await as(name)), name).toEqual([])
})

test('the overdue list holds what is past either promise, as far as each may see', async () => {
  const { db, as, by, opened } = await world()
  await opened('ines', { title: 'Answer late' }, later(-40))
  const second = await opened('ines', { title: 'Only acknowledgement late' }, later(-6))
  await opened('ines', { title: 'Both fine' })
  await opened('tom', { title: 'In the room', bodyId: 'owg', visibility: 'body', reasonCode: 'safety' }, later(-40))
  const overdue = async (name: CastName | null) =>
    (await listMatters(db, name ? await as(name) : visitor, { overdueOn: '2026-11-18' })).map((one) => one.title)
  expect(await overdue(null)).toEqual(['Answer late', 'Only acknowledgement late'])
  expect(await overdue('helen')).toEqual(['Answer late', 'Only acknowledgement late'])
  expect(await overdue('grace')).toContain('In the room')
  expect(await countMatters(db, visitor, { overdueOn: '2026-11-18' })).toBe(2)
  const counts = await countWaiting(db, visitor, '2026-11-18')
  expect(counts.get('clt')).toEqual({ waiting: 3, overdue: 2, unacknowledged: 3 })
  expect(counts.get('owg')).toBeUndefined()
  await by('bea', (tx, actor) => acknowledgeMatter(tx, actor, second, now))
  expect(await overdue(null)).toEqual(['Answer late'])
})

test('followers are told of what they may see, once each, and not of what they did', async () => {
  const { db, by, opened, told } = await world()
  const number = await opened('jack', { bodyId: 'owg' })
  for (const name of ['helen', 'tom', 'grace'] as const) {
    await by(name, (tx, actor) => followMatter(tx, actor, number, now))
    await by(name, (tx, actor) => followMatter(tx, actor, number, now))
  }
  expect(await db.select().from(matterSubscriptions)).toHaveLength(3)
  const say = (visibility: 'public' | 'members' | 'body', text: string) =>
    by('grace', (tx, actor) => addComment(tx, actor, number, { text, visibility }, later(1)))
  await say('body', 'for the room')
  expect(await told('commented')).toEqual([['tom', 'Light at the underpass']])
  await say('public', 'for all')
  expect((await told('commented')).map(([who]) => who)).toEqual(['helen', 'tom', 'tom'])
  await by('helen', (tx, actor) => unfollowMatter(tx, actor, number))
  await by('grace', (tx, actor) => moveMatter(tx, actor, number, { toBodyId: 'pcg', reason: 'Up.' }, later(2)))
  expect((await told('moved')).map(([who]) => who)).toEqual(['jack', 'tom'])
})

test('nobody follows what they cannot see, and letters name nothing that is not public', async () => {
  const { db, by, opened, told, store } = await world()
  const number = await opened('tom', { bodyId: 'owg', visibility: 'body', reasonCode: 'safety', title: 'Room words' })
  await expect(by('helen', (tx, actor) => followMatter(tx, actor, number, now))).rejects.toBeInstanceOf(NotFound)
  await by('omar', (tx, actor) => followMatter(tx, actor, number, now))
  await by('grace', (tx, actor) => acknowledgeMatter(tx, actor, number, now)).catch((error: unknown) => {
    if (!(error instanceof Conflict)) throw error
  })
  await by('grace', (tx, actor) => addComment(tx, actor, number, { text: 'Words', visibility: 'body' }, later(1)))
  expect(await told('commented')).toEqual([['omar', '']])
  // Whoever has lost the seat is told nothing more, although the row is still there.
  await store.write((tx) =>
    tx.update(seatHolders).set({ endsOn: '2026-11-18' }).where(eq(seatHolders.personId, 'omar')),
  )
  await by('grace', (tx, actor) => addComment(tx, actor, number, { text: 'More', visibility: 'body' }, later(2)))
  expect(await told('commented')).toEqual([['omar', '']])
  expect(JSON.stringify(await db.select().from(outbox))).not.toContain('Room words')
})

test('whoever asked reads the answer wherever the matter went, and nothing of what the room said', async () => {
  const { db, as, by, opened, told } = await world()
  const number = await opened('bea', {
    openedForBodyId: 'clt',
    visibility: 'body',
    reasonCode: 'safety',
  })
  await by('bea', (tx, actor) => addComment(tx, actor, number, { text: 'said in the team', visibility: 'body' }, now))
  await by('bea', (tx, actor) => moveMatter(tx, actor, number, { toBodyId: 'owg', reason: 'For you.' }, later(1)))
  await by('grace', (tx, actor) =>
    addComment(tx, actor, number, { text: 'said by the group', visibility: 'body' }, later(1)),
  )
  await expect(by('grace', (tx, actor) => archiveMatter(tx, actor, number, later(2)))).rejects.toBeInstanceOf(Conflict)
  await by('grace', (tx, actor) => answerMatter(tx, actor, number, answer, later(2)))
  const read = async (name: CastName) => {
    const actor = await as(name)
    const matter = await findMatter(db, actor, number)
    return { answer: matter.answer, heard: (await listComments(db, actor, matter)).map((one) => one.text) }
  }
  // Those of the asking body, and those who answered; each hears its own room.
  expect(await read('bea')).toEqual({ answer: answer.answer, heard: ['said in the team'] })
  expect(await read('daniel')).toEqual({ answer: answer.answer, heard: ['said in the team'] })
  expect(await read('tom')).toEqual({ answer: answer.answer, heard: ['said by the group'] })
  expect(await told('answered')).toEqual([
    ['bea', ''],
    ['daniel', ''],
  ])
  for (const name of ['helen', 'luis', 'noor', 'ruth'] as const)
    await expect(read(name), name).rejects.toBeInstanceOf(NotFound)
  await expect(findMatter(db, visitor, number)).rejects.toBeInstanceOf(NotFound)
})

test('only those who lead a body ask in its name', async () => {
  const { db, opened } = await world()
  await expect(opened('jack', { openedForBodyId: 'clt' })).rejects.toBeInstanceOf(Invalid)
  await expect(opened('bea', { openedForBodyId: 'owg' })).rejects.toBeInstanceOf(Invalid)
  const number = await opened('daniel', { openedForBodyId: 'clt', bodyId: 'owg' })
  expect(await findMatter(db, visitor, number)).toMatchObject({ openedForName: 'Community Leadership Team' })
})

test('“not ours” says to whom it was sent', async () => {
  const { db, by, opened } = await world()
  const number = await opened('jack')
  const reply = (sentTo: string) =>
    by('bea', (tx, actor) => answerMatter(tx, actor, number, { ...answer, answerKind: 'not-ours', sentTo }, later(1)))
  await expect(reply('')).rejects.toBeInstanceOf(Invalid)
  await reply('The city’s code office')
  expect(await findMatter(db, visitor, number)).toMatchObject({ sentTo: 'The city’s code office' })
})

test('who follows a matter and holds nothing any more is told nothing, though everybody may read it', async () => {
  const { store, by, opened, told } = await world()
  const number = await opened('jack')
  for (const name of ['helen', 'omar'] as const) await by(name, (tx, actor) => followMatter(tx, actor, number, now))
  await store.write((tx) =>
    tx.update(seatHolders).set({ endsOn: '2026-11-17' }).where(eq(seatHolders.personId, 'helen')),
  )
  await by('bea', (tx, actor) => addComment(tx, actor, number, { text: 'Lamps are here.', visibility: 'public' }, now))
  const names = (await told('commented')).map(([name]) => name)
  expect(names).toContain('omar')
  expect(names).not.toContain('helen')
})
