import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { attendance, minutes, minutesRevisions } from '#db/schema/meetings'
import { outbox } from '#db/schema/outbox'
import { actorNamed } from '#tests/support/actors'
import { agendaFor, closedItem, meetingAt, placed, zone } from '#tests/support/meetings'
import { castStore, now, today } from '#tests/support/store'
import { visitor } from '~/domain/access/actor'
import { Conflict, Forbidden, Invalid } from '~/domain/errors'
import { findAction, listActions, listOpenActions } from '~/domain/meetings/actions.server'
import { addAction, completeAction } from '~/domain/meetings/agreed-actions.server'
import { findMeeting } from '~/domain/meetings/meetings.server'
import {
  addErratum,
  approveMinutes,
  askAmendment,
  circulateMinutes,
  listAmendments,
  listErrata,
  listRevisions,
  writeMinutes,
} from '~/domain/meetings/minutes/minutes.server'
import { findAttendance, giveReply, listReplies, takeAttendance } from '~/domain/meetings/session.server'

test('two people who write the same item overwrite nothing of each other', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'opened')
  const [ines, luis] = [await actorNamed(store.db, 'ines'), await actorNamed(store.db, 'luis')]
  const itemId = (await agendaFor(store, id, 'ines')).items[0]?.id as string
  const write = (actor: typeof ines, text: string, version: number) =>
    store.write((tx) => writeMinutes(tx, actor, id, itemId, { text, version }, now))
  await write(ines, 'One', 0)
  await expect(write(luis, 'Other first', 0)).rejects.toThrow(Invalid)
  await write(luis, 'One and two', 1)
  await expect(write(ines, 'One and three', 1)).rejects.toThrow(Invalid)
  const [row] = await store.db.select().from(minutes)
  expect(row).toMatchObject({ text: 'One and two', version: 2, writtenBy: 'luis' })
  const meeting = await findMeeting(store.db, ines, id)
  expect(
    (await listRevisions(store.db, ines, meeting, itemId)).map((one) => [one.version, one.text, one.writtenBy]),
  ).toEqual([
    [2, 'One and two', 'Luis Ortega'],
    [1, 'One', 'Ines Aguilar'],
  ])
  expect(await listRevisions(store.db, visitor, meeting, itemId)).toEqual([])
})

test('of thirty saves from the same version one is kept', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'opened')
  const ines = await actorNamed(store.db, 'ines')
  const itemId = (await agendaFor(store, id, 'ines')).items[0]?.id as string
  const saves = Array.from({ length: 30 }, (_, n) =>
    store.write((tx) => writeMinutes(tx, ines, id, itemId, { text: `${n}`, version: 0 }, now)),
  )
  const settled = await Promise.allSettled(saves)
  expect(settled.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect(await store.db.select().from(minutesRevisions)).toHaveLength(1)
})

test('a closed item records a number and refuses a text, an open one the other way round', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'opened')
  const ines = await actorNamed(store.db, 'ines')
  const closed = await placed(store, id, closedItem)
  const open = (await agendaFor(store, id, 'ines')).items[0]?.id as string
  await expect(
    store.write((tx) => writeMinutes(tx, ines, id, closed, { text: 'Secret', version: 0 }, now)),
  ).rejects.toThrow(Invalid)
  await expect(store.write((tx) => writeMinutes(tx, ines, id, open, { matters: 2, version: 0 }, now))).rejects.toThrow(
    Invalid,
  )
  await store.write((tx) => writeMinutes(tx, ines, id, closed, { matters: 2, version: 0 }, now))
  const [row] = await store.db.select().from(minutes)
  expect(row).toMatchObject({ text: '', matters: 2 })
  const action = { title: 'x', organisationId: 'police', dueOn: '2026-12-01' }
  await expect(store.write((tx) => addAction(tx, ines, id, { ...action, itemId: closed }, now))).rejects.toThrow(
    Invalid,
  )
})

test('quorum follows attendance: share and required sectors, by link as in the room', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'opened')
  const ines = await actorNamed(store.db, 'ines')
  const take = (present: string[], status: 'present' | 'remote' | 'apologies' = 'present') =>
    store.write((tx) =>
      takeAttendance(
        tx,
        ines,
        id,
        present.map((organisationId) => ({ organisationId, status, represented: '' })),
        zone,
        now,
      ),
    )
  const quorum = async () => (await findAttendance(store.db, ines, await findMeeting(store.db, ines, id), zone))?.quorum
  await take(['executive', 'northside', 'opendoor', 'health', 'riverside'])
  expect(await quorum()).toMatchObject({
    present: 5,
    counted: 10,
    needed: 5,
    isQuorate: false,
    missingSectors: ['law-enforcement', 'prosecution', 'public-defence', 'lived-experience'],
  })
  await take(['police', 'prosecutor', 'defender', 'peers', 'executive'], 'remote')
  expect(await quorum()).toMatchObject({ present: 5, isQuorate: true, missingSectors: [] })
  await take(['police', 'prosecutor', 'defender', 'peers', 'executive'], 'apologies')
  expect(await quorum()).toMatchObject({ present: 0, isQuorate: false })
  expect(await store.db.select().from(attendance)).toHaveLength(5)
  await expect(take(['court'])).rejects.toThrow(Invalid)
  await expect(take(['nobody'])).rejects.toThrow(Invalid)
})

test('who is there is known to the body, and to nobody else before the minutes are', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'closed')
  const seen = async (actor: Parameters<typeof findAttendance>[1]) =>
    (await findAttendance(store.db, actor, await findMeeting(store.db, actor, id), zone)) !== null
  expect(await seen(await actorNamed(store.db, 'mara'))).toBe(true)
  expect(await seen(await actorNamed(store.db, 'noor'))).toBe(true)
  expect(await seen(await actorNamed(store.db, 'daniel'))).toBe(false)
  expect(await seen(visitor)).toBe(false)
})

test('minutes are circulated with attendance and a text, and open the charter’s amendment window', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const id = await meetingAt(store, 'closed')
  const itemId = (await agendaFor(store, id, 'ines')).items[0]?.id as string
  const circulate = () => store.write((tx) => circulateMinutes(tx, ines, id, today, now))
  await store.write((tx) => writeMinutes(tx, ines, id, itemId, { text: '', version: 1 }, now))
  await expect(circulate()).rejects.toThrow(Conflict)
  await store.write((tx) => writeMinutes(tx, ines, id, itemId, { text: 'Welcome.', version: 2 }, now))
  await store.write((tx) => takeAttendance(tx, ines, id, [], zone, now))
  await expect(circulate()).rejects.toThrow(Conflict)
  await store.write((tx) =>
    takeAttendance(tx, ines, id, [{ organisationId: 'peers', status: 'present', represented: '' }], zone, now),
  )
  await circulate()
  expect((await findMeeting(store.db, ines, id)).amendBy).toBe('2026-11-25')
  const sent = (await store.db.select().from(outbox)).filter((letter) => letter.template === 'minutes-circulated')
  expect(sent).toHaveLength(13)
  expect(sent[0]?.props).toMatchObject({ amendBy: '2026-11-25' })
  const [happened] = await store.db.select().from(activity).where(eq(activity.verb, 'minutes.circulated'))
  expect(happened?.visibility).toBe('members')
})

test('before the amendment day the chair alone approves, in the body’s words; after it the clerk may', async () => {
  const store = await castStore()
  const [ines, luis, grace] = [
    await actorNamed(store.db, 'ines'),
    await actorNamed(store.db, 'luis'),
    await actorNamed(store.db, 'grace'),
  ]
  const id = await meetingAt(store, 'circulated')
  const approve = (actor: typeof ines, note: string, day: string) =>
    store.write((tx) => approveMinutes(tx, actor, id, note, day, now))
  await expect(approve(ines, 'By mail', '2026-11-25')).rejects.toThrow(Forbidden)
  await expect(approve(luis, '', '2026-11-25')).rejects.toThrow(Invalid)
  await expect(approve(grace, 'Other body', '2026-11-26')).rejects.toThrow(Forbidden)
  await approve(luis, 'Approved at the special meeting', '2026-11-25')
  expect(await findMeeting(store.db, visitor, id)).toMatchObject({
    approvedBy: 'luis',
    approvalNote: 'Approved at the special meeting',
  })
  const other = await meetingAt(store, 'circulated')
  await store.write((tx) => approveMinutes(tx, ines, other, '', '2026-11-26', now))
  expect(await findMeeting(store.db, visitor, other)).toMatchObject({ approvedBy: 'ines', approvalNote: null })
})

test('the project manager approves no minutes of a body without holding its office', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'circulated', { bodyId: 'clt' })
  const ines = await actorNamed(store.db, 'ines')
  await expect(store.write((tx) => approveMinutes(tx, ines, id, 'x', '2027-01-01', now))).rejects.toThrow(Forbidden)
})

test('amendments are asked in the window and stay inside the body; errata come after approval and are for all', async () => {
  const store = await castStore()
  const [ines, mara, daniel] = [
    await actorNamed(store.db, 'ines'),
    await actorNamed(store.db, 'mara'),
    await actorNamed(store.db, 'daniel'),
  ]
  const id = await meetingAt(store, 'circulated')
  const ask = (actor: typeof mara, day: string) =>
    store.write((tx) => askAmendment(tx, actor, id, 'Item 1: by the chair', day, now))
  await ask(mara, '2026-11-25')
  await expect(ask(mara, '2026-11-26')).rejects.toThrow(Forbidden)
  await expect(ask(daniel, '2026-11-25')).rejects.toThrow(Forbidden)
  const meeting = await findMeeting(store.db, mara, id)
  expect((await listAmendments(store.db, mara, meeting)).map((one) => one.askedBy)).toEqual(['Mara Voss'])
  expect(await listAmendments(store.db, daniel, meeting)).toEqual([])
  await expect(store.write((tx) => addErratum(tx, ines, id, 'x', now))).rejects.toThrow(Forbidden)
  await store.write((tx) => approveMinutes(tx, ines, id, '', '2026-11-26', now))
  await store.write((tx) => addErratum(tx, ines, id, 'The date is December 3.', now))
  expect(
    (await listErrata(store.db, visitor, await findMeeting(store.db, visitor, id))).map((one) => one.text),
  ).toEqual(['The date is December 3.'])
  expect(await listAmendments(store.db, visitor, await findMeeting(store.db, visitor, id))).toEqual([])
})

test('a later reply replaces the earlier, and only the body reads them', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'published')
  const [mara, daniel] = [await actorNamed(store.db, 'mara'), await actorNamed(store.db, 'daniel')]
  for (const reply of ['yes', 'no'] as const) await store.write((tx) => giveReply(tx, mara, id, reply, now))
  await expect(store.write((tx) => giveReply(tx, daniel, id, 'yes', now))).rejects.toThrow(Forbidden)
  const meeting = await findMeeting(store.db, mara, id)
  expect((await listReplies(store.db, mara, meeting)).map((one) => [one.name, one.reply])).toEqual([
    ['Mara Voss', 'no'],
  ])
  expect(await listReplies(store.db, daniel, meeting)).toEqual([])
})

test('an action is owed by an organisation until it says that it is done', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'opened')
  const [ines, tom, priya] = [
    await actorNamed(store.db, 'ines'),
    await actorNamed(store.db, 'tom'),
    await actorNamed(store.db, 'priya'),
  ]
  const owed = { title: 'Send dates', organisationId: 'police', dueOn: '2026-12-01', itemId: null }
  const actionId = await store.write((tx) => addAction(tx, ines, id, owed, now))
  await expect(store.write((tx) => addAction(tx, ines, id, { ...owed, organisationId: 'none' }, now))).rejects.toThrow(
    Invalid,
  )
  expect(await findAction(store.db, tom, actionId)).toMatchObject({
    organisationName: 'Calder Police Department',
    meetingTitle: 'Regular meeting',
  })
  expect(await listOpenActions(store.db, tom, { organisationIds: ['police'] })).toHaveLength(1)
  expect(await listOpenActions(store.db, tom, { organisationIds: [] })).toEqual([])
  await expect(store.write((tx) => completeAction(tx, priya, actionId, '', now))).rejects.toThrow(Forbidden)
  await store.write((tx) => completeAction(tx, tom, actionId, 'Sent', now))
  await expect(store.write((tx) => completeAction(tx, tom, actionId, 'Again', now))).rejects.toThrow(Forbidden)
  expect(await listOpenActions(store.db, tom, {})).toEqual([])
  expect((await listActions(store.db, tom, { done: true, page: 1 })).actions[0]).toMatchObject({
    doneNote: 'Sent',
    doneAt: now,
  })
})

test('that minutes are being written is recorded for the body alone, however open the meeting is', async () => {
  const store = await castStore()
  for (const visibility of ['public', 'members'] as const) {
    const id = await meetingAt(store, 'closed', { visibility, reasonCode: visibility === 'public' ? null : 'safety' })
    const rows = await store.db.select().from(activity).where(eq(activity.subjectId, id))
    const written = rows.filter((row) => 'itemId' in row.facts && 'version' in row.facts)
    expect([visibility, written.map((row) => [row.verb, row.visibility, row.bodyId])]).toEqual([
      visibility,
      [['minutes.written', 'body', 'pcg']],
    ])
  }
})
