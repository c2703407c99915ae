import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { submissions } from '#db/schema/community'
import { matters } from '#db/schema/matters'
import { outbox } from '#db/schema/outbox'
import type { CastName } from '#db/seed/world'
import type { Writer } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now } from '#tests/support/store'
import { type Actor, type Person, visitor } from '~/domain/access/actor'
import { receiveSubmission } from '~/domain/community/intake.server'
import { findReceipt } from '~/domain/community/receipt.server'
import { joinSubmission, routeSubmission } from '~/domain/community/triage.server'
import { Conflict, Forbidden, Invalid, NotFound, Stale } from '~/domain/errors'
import { answerMatter, archiveMatter } from '~/domain/matters/answer.server'
import { addComment, listComments } from '~/domain/matters/comments.server'
import { followMatter } from '~/domain/matters/following.server'
import { countMatters, findMatter, listMatters } from '~/domain/matters/matters.server'
import { listMerged, mergeMatter } from '~/domain/matters/merger.server'
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
  return {
    store,
    db: store.db,
    by,
    as: (name: CastName) => actorNamed(store.db, name),
    opened: async (name: CastName, changes: Changes = {}) =>
      (
        await by(name, (tx, actor) =>
          openMatter(
            tx,
            actor,
            {
              title: 'Light at the underpass',
              summary: 'Neighbors ask for light at the underpass after dark.',
              bodyId: 'clt',
              visibility: 'public',
              reasonCode: null,
              ...changes,
            },
            now,
          ),
        )
      ).number,
    merge: (name: CastName, number: string, into: string, revision?: number) =>
      by(name, (tx, actor) => mergeMatter(tx, actor, number, { into, reason: 'The same lamps.', revision }, later(1))),
  }
}

test('a merged number leads to the kept one, and both numbers stay', async () => {
  const { db, opened, merge } = await world()
  const [first, second] = [await opened('jack'), await opened('mara', { title: 'Dark underpass' })]
  await merge('bea', second, first)
  expect((await findMatter(db, visitor, second)).number).toBe(first)
  expect((await findMatter(db, visitor, first)).number).toBe(first)
  expect((await listMatters(db, visitor, {})).map((one) => one.number)).toEqual([first])
  expect(await countMatters(db, visitor, { state: 'unanswered' })).toBe(1)
  const merged = await listMerged(db, visitor, await findMatter(db, visitor, first))
  expect(merged.map((one) => [one.number, one.title, one.reason])).toEqual([
    [second, 'Dark underpass', 'The same lamps.'],
  ])
  expect(await db.select().from(matters)).toHaveLength(2)
})

test('mergers make no ring and no chain: every number leads to the kept one in one step', async () => {
  const { db, opened, merge } = await world()
  const numbers = [await opened('jack'), await opened('jack'), await opened('jack'), await opened('jack')]
  const [a, b, c, d] = numbers as [string, string, string, string]
  await expect(merge('bea', a, a)).rejects.toBeInstanceOf(Invalid)
  await merge('bea', a, b)
  await expect(merge('bea', b, a)).rejects.toBeInstanceOf(Invalid)
  await expect(merge('bea', b, b)).rejects.toBeInstanceOf(Invalid)
  await merge('bea', b, c)
  await expect(merge('bea', c, a)).rejects.toBeInstanceOf(Invalid)
  // Into a merged number is into the one that it leads to.
  await merge('bea', d, a)
  for (const number of numbers) expect((await findMatter(db, visitor, number)).number).toBe(c)
  const rows = await db.select().from(matters)
  const kept = rows.find((row) => row.number === c)
  expect(rows.filter((row) => row.mergedIntoId !== null).map((row) => row.mergedIntoId)).toEqual([
    kept?.id,
    kept?.id,
    kept?.id,
  ])
  expect(kept?.mergedIntoId).toBeNull()
})

test('two mergers against each other at the same moment leave one matter standing', async () => {
  const { store, db, as, opened } = await world()
  const [a, b] = [await opened('jack'), await opened('jack')]
  const bea = await as('bea')
  const merge = (number: string, into: string) =>
    store.write((tx) => mergeMatter(tx, bea, number, { into, reason: 'x', revision: 1 }, now))
  const tries = await Promise.allSettled([merge(a, b), merge(b, a), merge(a, b), merge(b, a)])
  expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect(await countMatters(db, visitor, {})).toBe(1)
  const rows = await db.select().from(matters)
  expect(rows.filter((row) => row.mergedIntoId === null)).toHaveLength(1)
})

test('the origins of both get the answer of the kept one, and the earlier promise holds', async () => {
  const { store, db, by, opened, merge } = await world()
  const send = async (text: string, at: Date) => {
    const receipt = await store.write((tx) =>
      receiveSubmission(
        tx,
        {
          kind: 'concern',
          text,
          area: '',
          timeBand: 'any-time',
          email: `${text.slice(0, 4)}@mail.example`,
          formKey: null,
        },
        'en',
        at,
      ),
    )
    const rows = await db.select({ id: submissions.id, text: submissions.text }).from(submissions)
    return { code: receipt.code, id: rows.find((row) => row.text === text)?.id ?? '' }
  }
  const early = await send('dark: the underpass has no light at night.', later(-20))
  const late = await send('lamp: please mend the lamps under the bridge.', later(-1))
  const third = await send('also: it is dark there, under Fifth Street.', now)
  const words = { summary: 'Light is asked for at the underpass, after dark.', bodyId: 'clt', reasonCode: null }
  const route = async (id: string, title: string, visibility: 'public' | 'members') =>
    by('daniel', (tx, actor) =>
      routeSubmission(
        tx,
        actor,
        id,
        { ...words, title, visibility, reasonCode: visibility === 'public' ? null : 'draft' },
        now,
      ),
    )
  const kept = await route(late.id, 'Lamps at the bridge', 'public')
  const gone = await route(early.id, 'Dark underpass', 'members')
  const asked = await opened('mara', { title: 'Lamps, asked by a member' })
  const before = (await findMatter(db, await actorNamed(db, 'daniel'), gone.number)).dueOn
  await merge('daniel', gone.number, kept.number)
  await merge('daniel', asked, kept.number)
  expect((await findMatter(db, visitor, kept.number)).dueOn).toBe(before)
  // A submission that is added to the merged number goes where the number leads.
  await by('daniel', (tx, actor) => joinSubmission(tx, actor, third.id, gone.number, now))
  await by('bea', (tx, actor) => answerMatter(tx, actor, kept.number, answer, later(2)))
  for (const { code } of [early, late, third]) {
    expect(await findReceipt(db, code)).toMatchObject({
      state: 'answered',
      answer: answer.answer,
      matterNumber: kept.number,
    })
  }
  const told = await db.select().from(outbox).where(eq(outbox.template, 'submission-answered'))
  expect(told.map((letter) => letter.to).sort()).toEqual([
    'also@mail.example',
    'dark@mail.example',
    'lamp@mail.example',
  ])
  const news = await db.select().from(outbox).where(eq(outbox.template, 'matter-news'))
  expect(news.filter((one) => one.props.event === 'answered').map((one) => one.to)).toContain('mara@calder.example')
})

test('nothing is merged out of sight of those who could read it, nor once it has an answer', async () => {
  const { by, opened, merge } = await world()
  const open = await opened('jack')
  const kept = await opened('jack', { visibility: 'members', reasonCode: 'draft' })
  const room = await opened('bea', { visibility: 'body', reasonCode: 'safety' })
  await expect(merge('bea', open, kept)).rejects.toBeInstanceOf(Invalid)
  await expect(merge('bea', kept, room)).rejects.toBeInstanceOf(Invalid)
  await expect(merge('jack', kept, open)).rejects.toBeInstanceOf(Forbidden)
  await expect(merge('bea', kept, 'M-2026-999')).rejects.toBeInstanceOf(Invalid)
  const elsewhere = await opened('grace', { bodyId: 'owg' })
  await expect(merge('bea', kept, elsewhere)).rejects.toBeInstanceOf(Invalid)
  await merge('bea', room, open)
  await by('bea', (tx, actor) => answerMatter(tx, actor, open, answer, now))
  await expect(merge('bea', kept, open)).rejects.toBeInstanceOf(Conflict)
  await expect(merge('bea', room, kept)).rejects.toBeInstanceOf(Conflict)
})

test('what a room said of a merged matter stays in the room, and its words and number, too', async () => {
  const { db, as, by, opened, merge } = await world()
  const open = await opened('jack', { bodyId: 'owg' })
  const room = await opened('tom', { bodyId: 'owg', visibility: 'body', reasonCode: 'safety', title: 'Room words' })
  await by('grace', (tx, actor) => addComment(tx, actor, room, { text: 'for the room', visibility: 'body' }, now))
  await merge('grace', room, open)
  const read = async (actor: Actor) => {
    const matter = await findMatter(db, actor, open)
    const merged = await listMerged(db, actor, matter)
    return [merged.map((one) => one.title), (await listComments(db, actor, matter, merged)).map((one) => one.text)]
  }
  expect(await read(await as('tom'))).toEqual([['Room words'], ['for the room']])
  for (const actor of [visitor, await as('helen'), await as('jack')]) {
    expect(await read(actor)).toEqual([[], []])
    await expect(findMatter(db, actor, room)).rejects.toBeInstanceOf(NotFound)
  }
})

test('what is done to a merged number is refused with the number where it goes on', async () => {
  const { by, opened, merge } = await world()
  const [kept, gone] = [await opened('jack'), await opened('jack')]
  await merge('bea', gone, kept)
  const tries = [
    () => by('bea', (tx, actor) => answerMatter(tx, actor, gone, answer, now)),
    () => by('bea', (tx, actor) => archiveMatter(tx, actor, gone, now)),
    () => by('bea', (tx, actor) => moveMatter(tx, actor, gone, { toBodyId: 'owg', reason: 'x' }, now)),
    () => by('bea', (tx, actor) => addComment(tx, actor, gone, { text: 'x', visibility: 'public' }, now)),
    () => by('bea', (tx, actor) => followMatter(tx, actor, gone, now)),
    () => merge('bea', gone, kept),
  ]
  for (const one of tries)
    await expect(one()).rejects.toMatchObject({ reason: 'matters.errors.merged', params: { number: kept } })
})

test('of two people who move the same matter, the second learns where it went', async () => {
  const { store, db, as, by, opened } = await world()
  const number = await opened('jack')
  const [bea, ines] = [await as('bea'), await as('ines')]
  const { revision } = await findMatter(db, ines, number)
  const move = (actor: Person, toBodyId: string) =>
    store.write((tx) => moveMatter(tx, actor, number, { toBodyId, reason: 'Because.', revision }, later(1)))
  const tries = await Promise.allSettled([move(bea, 'owg'), move(ines, 'pcg'), move(ines, 'owg'), move(ines, 'pcg')])
  expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  for (const one of tries)
    if (one.status === 'rejected') expect(one.reason instanceof Stale || one.reason instanceof Forbidden).toBe(true)
  const { revision: next } = await findMatter(db, ines, number)
  expect(next).toBe(revision + 1)
  await expect(
    by('ines', (tx, actor) => answerMatter(tx, actor, number, { ...answer, revision }, later(2))),
  ).rejects.toBeInstanceOf(Stale)
  await by('ines', (tx, actor) => answerMatter(tx, actor, number, { ...answer, revision: next }, later(2)))
})
