import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { matterComments, matters } from '#db/schema/matters'
import { meetings } from '#db/schema/meetings'
import { outbox } from '#db/schema/outbox'
import type { CastName } from '#db/seed/world'
import type { Writer } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { wordedLines } from '#tests/support/agenda'
import { castStore, now, today } from '#tests/support/store'
import { type Person, visitor } from '~/domain/access/actor'
import { Conflict, Forbidden, Invalid, NotFound } from '~/domain/errors'
import { listAnsweredMattersBetween, readyForAgenda } from '~/domain/matters/agenda-lines.server'
import { answerMatter, archiveMatter } from '~/domain/matters/answer.server'
import { addComment, listComments } from '~/domain/matters/comments.server'
import type { MatterInput } from '~/domain/matters/matter'
import { countMatters, findMatter, listMatters } from '~/domain/matters/matters.server'
import { listMovements, moveMatter, openMatter } from '~/domain/matters/movement.server'

const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const input = (changes: Partial<MatterInput> = {}): MatterInput => ({
  title: 'Light at the underpass',
  summary: 'Neighbors ask for light at the underpass after dark.',
  bodyId: 'clt',
  openedForBodyId: null,
  visibility: 'public',
  reasonCode: null,
  ...changes,
})
const answer = { answerKind: 'done' as const, answer: 'The county put up four lamps in October.', plannedOn: null }

async function world() {
  const store = await castStore()
  const as = (name: CastName) => actorNamed(store.db, name)
  const inTransaction = <T>(actor: Person, work: (tx: Writer, actor: Person) => Promise<T>) =>
    store.write((tx) => work(tx, actor))
  const opened = async (name: CastName, changes: Partial<MatterInput> = {}, at = now) =>
    inTransaction(await as(name), (tx, actor) => openMatter(tx, actor, input(changes), at))
  return {
    store,
    db: store.db,
    as,
    opened,
    by: async <T>(name: CastName, work: (tx: Writer, actor: Person) => Promise<T>) =>
      inTransaction(await as(name), work),
  }
}

test('a matter gets the year’s next number and the site’s date, and the body’s officers are told', async () => {
  const { store, db, opened } = await world()
  expect((await opened('mara')).number).toBe('M-2026-001')
  expect((await opened('daniel')).number).toBe('M-2026-002')
  const matter = await findMatter(db, visitor, 'M-2026-001')
  expect(matter).toMatchObject({
    state: 'with-body',
    dueOn: '2026-12-09',
    bodyName: 'Community Leadership Team',
    openedByName: 'Mara Voss',
    origins: [],
  })
  const letters = await store.db.select().from(outbox).where(eq(outbox.template, 'matter-routed'))
  // Daniel is the body's clerk: he is not told of what he opened himself.
  expect(letters.map((letter) => [letter.to, letter.props.number]).sort()).toEqual([
    ['bea@calder.example', 'M-2026-001'],
    ['bea@calder.example', 'M-2026-002'],
    ['daniel@calder.example', 'M-2026-001'],
  ])
})

test('a matter is seen by those whom its visibility names, in lists and alone', async () => {
  const { db, as, opened } = await world()
  await opened('ines')
  await opened('ines', { visibility: 'members', reasonCode: 'draft' })
  await opened('ines', { visibility: 'body', bodyId: 'owg', reasonCode: 'safety' })
  const seen = async (name: CastName | null) => {
    const actor = name ? await as(name) : visitor
    const numbers = (await listMatters(db, actor, {}))
      .map((matter) => matter.number.slice(-1))
      .sort()
      .join('')
    expect(await countMatters(db, actor, {})).toBe(numbers.length)
    for (const last of ['1', '2', '3']) {
      const found = await findMatter(db, actor, `M-2026-00${last}`).then(
        () => true,
        (error) => {
          if (error instanceof NotFound) return false
          throw error
        },
      )
      expect(found, `${name} ${last}`).toBe(numbers.includes(last))
    }
    return numbers
  }
  expect(await seen(null)).toBe('1')
  expect(await seen('helen')).toBe('12')
  expect(await seen('luis')).toBe('12')
  expect(await seen('daniel')).toBe('12')
  expect(await seen('tom')).toBe('123')
  expect(await seen('ines')).toBe('123')
})

test('nobody puts a matter into a room to which they do not belong', async () => {
  const { opened } = await world()
  await expect(opened('helen', { visibility: 'body', bodyId: 'owg', reasonCode: 'safety' })).rejects.toBeInstanceOf(
    Invalid,
  )
  await expect(opened('tom', { visibility: 'body', bodyId: 'owg', reasonCode: 'safety' })).resolves.toBeTruthy()
  await expect(opened('tom', { bodyId: 'no-such-body' })).rejects.toBeInstanceOf(Invalid)
})

test('a matter moves with its number, by those who lead its body, and the new officers are told', async () => {
  const { db, by, opened } = await world()
  const { number } = await opened('jack')
  let day = 0
  const move = async (name: CastName, toBodyId: string) =>
    by(name, (tx, actor) => moveMatter(tx, actor, number, { toBodyId, reason: 'It is about shifts.' }, later(++day)))
  await expect(move('jack', 'owg')).rejects.toBeInstanceOf(Forbidden)
  await expect(move('grace', 'owg')).rejects.toBeInstanceOf(Forbidden)
  await expect(move('bea', 'clt')).rejects.toBeInstanceOf(Invalid)
  await move('bea', 'owg')
  await expect(move('bea', 'pcg')).rejects.toBeInstanceOf(Forbidden)
  await move('grace', 'pcg')
  const matter = await findMatter(db, visitor, number)
  expect(matter).toMatchObject({ number, bodyName: 'Policy Coordinating Group' })
  expect((await listMovements(db, matter)).map((one) => [one.toBodyName, one.reason])).toEqual([
    ['Operational Workgroup', 'It is about shifts.'],
    ['Policy Coordinating Group', 'It is about shifts.'],
  ])
  const told = await db
    .select()
    .from(outbox)
    .where(and(eq(outbox.template, 'matter-routed'), eq(outbox.to, 'luis@calder.example')))
  expect(told.map((letter) => letter.props)).toEqual([
    { number, title: 'Light at the underpass', body: 'Policy Coordinating Group' },
  ])
})

test('the title of what a room keeps to itself is in no letter', async () => {
  const { db, opened } = await world()
  const { number } = await opened('tom', {
    visibility: 'body',
    bodyId: 'owg',
    reasonCode: 'safety',
    title: 'Shelter beds at night',
  })
  const letters = await db.select().from(outbox)
  expect(letters.length).toBeGreaterThan(0)
  for (const letter of letters) {
    expect(JSON.stringify(letter.props)).not.toContain('Shelter beds')
    expect(letter.props.number).toBe(number)
  }
})

test('it waits for an answer once its body has met since it came', async () => {
  const { store, db, opened } = await world()
  const { number } = await opened('jack')
  const state = async () => (await findMatter(db, visitor, number)).state
  const meeting = (id: string, bodyId: string, closedAt: Date | null) =>
    store.write(async (tx) => {
      await tx.insert(meetings).values({
        id,
        bodyId,
        charterId: `${bodyId}-charter-1`,
        title: 'Meeting',
        startsAt: now,
        durationMinutes: 60,
        visibility: 'public',
        createdAt: now,
        createdBy: 'ines',
        closedAt,
      })
    })
  await meeting('before', 'clt', later(-1))
  await meeting('elsewhere', 'pcg', later(1))
  await meeting('still-open', 'clt', null)
  expect(await state()).toBe('with-body')
  expect(await listMatters(db, visitor, { state: 'with-body' })).toHaveLength(1)
  await meeting('after', 'clt', later(1))
  expect(await state()).toBe('waiting')
  expect(await listMatters(db, visitor, { state: 'with-body' })).toEqual([])
  expect((await listMatters(db, visitor, { state: 'waiting' })).map((matter) => matter.number)).toEqual([number])
})

test('a matter is answered once, by those who lead its body, and only then archived', async () => {
  const { db, by, opened } = await world()
  const { number } = await opened('jack')
  const reply = async (name: CastName) => by(name, (tx, actor) => answerMatter(tx, actor, number, answer, later(2)))
  const archive = async (name: CastName) => by(name, (tx, actor) => archiveMatter(tx, actor, number, later(3)))
  await expect(archive('bea')).rejects.toBeInstanceOf(Conflict)
  await expect(reply('jack')).rejects.toBeInstanceOf(Forbidden)
  await expect(reply('grace')).rejects.toBeInstanceOf(Forbidden)
  await reply('bea')
  await expect(reply('ines')).rejects.toBeInstanceOf(Conflict)
  await expect(
    by('ines', (tx, actor) => moveMatter(tx, actor, number, { toBodyId: 'pcg', reason: 'x' }, now)),
  ).rejects.toBeInstanceOf(Conflict)
  expect(await findMatter(db, visitor, number)).toMatchObject({
    state: 'answered',
    answer: answer.answer,
    answeredByName: 'Bea Thornton',
  })
  await expect(archive('jack')).rejects.toBeInstanceOf(Forbidden)
  await archive('daniel')
  await expect(archive('daniel')).rejects.toBeInstanceOf(Conflict)
  expect((await findMatter(db, visitor, number)).state).toBe('archived')
})

test('thirty answers at once are one answer', async () => {
  const { store, db, as, opened } = await world()
  const { number } = await opened('jack')
  const bea = await as('bea')
  const tries = await Promise.allSettled(
    Array.from({ length: 30 }, (_, i) =>
      store.write((tx) =>
        answerMatter(tx, bea, number, { ...answer, answer: `Answer of try ${i}, long enough.` }, now),
      ),
    ),
  )
  expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect(
    tries.flatMap((one) => (one.status === 'rejected' && !(one.reason instanceof Conflict) ? [one.reason] : [])),
  ).toEqual([])
  const [row] = await db.select().from(matters)
  expect(row?.answer).toMatch(/^Answer of try/)
})

test('a comment is seen as far as it says, and what was said in a room stays there when the matter moves on', async () => {
  const { db, as, by, opened } = await world()
  const { number } = await opened('ines', { bodyId: 'owg' })
  let day = 0
  const say = async (name: CastName, text: string, visibility: 'public' | 'members' | 'body') =>
    by(name, (tx, actor) => addComment(tx, actor, number, { text, visibility }, later(++day)))
  await say('helen', 'for all', 'public')
  await say('dee', 'for members', 'members')
  await say('grace', 'for the room', 'body')
  await expect(say('helen', 'not my room', 'body')).rejects.toBeInstanceOf(Forbidden)
  const heard = async (name: CastName | null) => {
    const actor = name ? await as(name) : visitor
    return (await listComments(db, actor, await findMatter(db, actor, number))).map((one) => one.text)
  }
  expect(await heard(null)).toEqual(['for all'])
  expect(await heard('luis')).toEqual(['for all', 'for members'])
  expect(await heard('tom')).toEqual(['for all', 'for members', 'for the room'])
  await by('grace', (tx, actor) => moveMatter(tx, actor, number, { toBodyId: 'pcg', reason: 'For the group.' }, now))
  expect(await heard('luis')).toEqual(['for all', 'for members'])
  expect(await heard('tom')).toEqual(['for all', 'for members', 'for the room'])
  const [dee] = (await listComments(db, await as('tom'), await findMatter(db, visitor, number))).filter(
    (one) => one.text === 'for members',
  )
  expect(dee?.writerName).toBe('Dee')
})

test('a comment is not wider than its matter, and none is added to what is archived', async () => {
  const { db, by, opened } = await world()
  const { number } = await opened('ines', { visibility: 'members', reasonCode: 'draft' })
  const say = async (visibility: 'public' | 'members') =>
    by('helen', (tx, actor) => addComment(tx, actor, number, { text: 'Words', visibility }, now))
  await expect(say('public')).rejects.toBeInstanceOf(Invalid)
  await say('members')
  await by('ines', (tx, actor) => answerMatter(tx, actor, number, answer, now))
  await by('ines', (tx, actor) => archiveMatter(tx, actor, number, now))
  await expect(say('members')).rejects.toBeInstanceOf(Conflict)
  expect(await db.select().from(matterComments)).toHaveLength(1)
})

test('the next agenda gets what waits with the body, the most overdue first, what the workgroup sent apart', async () => {
  const { store, db, as, opened } = await world()
  await opened('ines', { bodyId: 'pcg', title: 'Quite new' })
  await opened('ines', { bodyId: 'pcg', title: 'Very late' }, later(-60))
  await opened('ines', { bodyId: 'pcg', title: 'Long answered' }, later(-50))
  await opened('ines', { bodyId: 'pcg', title: 'Just answered' }, later(-40))
  await opened(
    'ines',
    { bodyId: 'pcg', title: 'Late, kept to members', visibility: 'members', reasonCode: 'draft' },
    later(-25),
  )
  const sent = await opened('grace', { bodyId: 'owg', title: 'Sent up' }, later(-3))
  const passed = await opened('ines', { bodyId: 'owg', title: 'With the team' })
  const ines = await as('ines')
  const byTitle = async (title: string) =>
    (await listMatters(db, ines, {})).find((one) => one.title === title)?.number ?? ''
  for (const [title, at] of [
    ['Long answered', later(-20)],
    ['Just answered', later(-1)],
  ] as const) {
    const number = await byTitle(title)
    await store.write((tx) => answerMatter(tx, ines, number, answer, at))
  }
  await store.write((tx) => moveMatter(tx, ines, sent.number, { toBodyId: 'pcg', reason: 'For the group.' }, later(-1)))
  await store.write((tx) =>
    moveMatter(tx, ines, passed.number, { toBodyId: 'clt', reason: 'For the team.' }, later(-1)),
  )
  const found = await readyForAgenda(db, ines, { bodyId: 'pcg', since: later(-7), today, now })
  const ready = {
    community: await wordedLines(db, found.community),
    fromWorkgroup: await wordedLines(db, found.fromWorkgroup),
  }
  expect(ready.community.map((line) => line.title)).toEqual([
    'Very late',
    'Late, kept to members',
    'Quite new',
    'Just answered',
  ])
  expect(ready.community[0]).toMatchObject({
    visibility: 'public',
    note: expect.stringMatching(/^M-2026-\d+, very late, was due /),
  })
  expect(ready.community[1]).toMatchObject({
    visibility: 'members',
    reasonCode: 'draft',
    note: expect.stringContaining(', late, was due '),
  })
  expect(ready.community[2]?.note).toContain('answer due December 9, 2026')
  expect(ready.fromWorkgroup.map((line) => line.title)).toEqual(['Sent up'])
  expect(ready.fromWorkgroup[0]?.matterId).toBe(sent.id)
  const forVisitors = await readyForAgenda(db, visitor, { bodyId: 'pcg', since: later(-7), today, now })
  expect(forVisitors.community.map((line) => line.title)).not.toContain('Late, kept to members')
})

test('answers between two moments are those from the first and before the second, as far as the actor may see', async () => {
  const { db, as, by, opened } = await world()
  const open = await opened('ines')
  const kept = await opened('ines', { visibility: 'members', reasonCode: 'draft' })
  for (const { number } of [open, kept]) await by('ines', (tx, actor) => answerMatter(tx, actor, number, answer, now))
  const found = async (name: CastName | null, from: Date, to: Date) =>
    (await listAnsweredMattersBetween(db, name ? await as(name) : visitor, from, to)).length
  expect(await found('helen', now, later(1))).toBe(2)
  expect(await found(null, now, later(1))).toBe(1)
  expect(await found('helen', later(-1), now)).toBe(0)
})
