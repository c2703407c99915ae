import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { outbox } from '#db/schema/outbox'
import { positions } from '#db/schema/proposals'
import { seatHolders } from '#db/schema/seats'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now } from '#tests/support/store'
import { visitor } from '~/domain/access/actor'
import { Conflict, Forbidden, Invalid, NotFound, Stale } from '~/domain/errors'
import { closeProposal } from '~/domain/proposals/decisions/closing.server'
import { givePosition, listPositions, recordPosition } from '~/domain/proposals/positions/positions.server'
import { findStanding, mandatesOf } from '~/domain/proposals/positions/standing.server'
import { withdrawProposal } from '~/domain/proposals/procedure.server'
import type { PositionInput } from '~/domain/proposals/proposal'
import { findProposal } from '~/domain/proposals/proposals.server'
import { handOver } from '~/domain/seats/handovers.server'
import { allAgree, answered, closing, later, opened } from '../scene'

const zone = 'America/Los_Angeles'
const agree = { organisationId: 'police', stance: 'agree' as const, reason: '' }
const give = async (store: Store, name: CastName, number: string, input: PositionInput = agree, at = now) => {
  const actor = await actorNamed(store.db, name)
  return store.write((tx) => givePosition(tx, actor, number, input, at))
}

test('30 parallel posts of one position make one row', async () => {
  const store = await castStore()
  const number = await opened(store)
  const tom = await actorNamed(store.db, 'tom')
  await Promise.all(Array.from({ length: 30 }, () => store.write((tx) => givePosition(tx, tom, number, agree, now))))
  expect(await store.db.select().from(positions)).toHaveLength(1)
  expect(await store.db.select().from(activity).where(eq(activity.verb, 'position.given'))).toHaveLength(1)
}, 60_000)

test('a changed position is another row, and the earlier one stays', async () => {
  const store = await castStore()
  const number = await opened(store)
  await give(store, 'tom', number)
  await give(store, 'tom', number, { ...agree, reason: 'Shift change is covered' }, later(5))
  await give(store, 'tom', number, agree, later(10))
  const rows = await store.db.select().from(positions).orderBy(positions.ordinal)
  expect(rows.map((row) => [row.ordinal, row.reason])).toEqual([
    [1, ''],
    [2, 'Shift change is covered'],
    [3, ''],
  ])
})

test('nobody speaks for an organisation that is not theirs, and observers do not speak', async () => {
  const store = await castStore()
  const number = await opened(store)
  const pcg = await opened(store, { bodyId: 'pcg' }, 'luis')
  for (const name of ['priya', 'mara', 'ines', 'daniel'] as const)
    await expect(give(store, name, number)).rejects.toThrow(Forbidden)
  await expect(give(store, 'noor', pcg, { ...agree, organisationId: 'court' })).rejects.toMatchObject({
    reason: 'proposals.errors.observer',
  })
  await expect(give(store, 'tom', pcg, { ...agree, organisationId: 'prosecutor' })).rejects.toThrow(Forbidden)
  expect(await store.db.select().from(positions)).toEqual([])
})

test('one whose seat has no voice is refused even as a delegate', async () => {
  const store = await castStore()
  const pcg = await opened(store, { bodyId: 'pcg' }, 'luis')
  await store.write((tx) => tx.update(seatHolders).set({ role: 'delegate' }).where(eq(seatHolders.seatId, 'pcg-court')))
  await expect(give(store, 'noor', pcg, { ...agree, organisationId: 'court' })).rejects.toMatchObject({
    reason: 'proposals.errors.observer',
  })
})

test('an alternate speaks while the delegate has handed over, the delegate before and after', async () => {
  const store = await castStore()
  const pcg = await opened(store, { bodyId: 'pcg' }, 'luis')
  await expect(give(store, 'tom', pcg)).rejects.toMatchObject({ reason: 'proposals.errors.delegateSpeaks' })
  await give(store, 'mara', pcg, { ...agree, reason: 'Command agrees' })
  const mara = await actorNamed(store.db, 'mara')
  await store.write((tx) =>
    handOver(
      tx,
      mara,
      'pcg-police',
      { extent: 'period', alternateId: 'tom', startsOn: '2026-11-18', endsOn: '2026-11-18', reason: 'Away' },
      '2026-11-18',
      now,
    ),
  )
  await expect(give(store, 'mara', pcg, agree, later(1))).rejects.toMatchObject({
    reason: 'proposals.errors.handedOver',
  })
  await give(store, 'tom', pcg, { ...agree, reason: 'For command' }, later(2))
  const said = await store.db.select().from(positions).where(eq(positions.organisationId, 'police'))
  expect(said.map((one) => [one.ordinal, one.givenBy]).sort()).toEqual([
    [1, 'mara'],
    [2, 'tom'],
  ])
})

test('before opening and from the closing instant on no position is taken', async () => {
  const store = await castStore()
  const number = await opened(store, { opensAt: '2026-11-18T10:00' })
  await expect(give(store, 'tom', number, agree, later(59))).rejects.toMatchObject({
    reason: 'proposals.errors.notOpen',
  })
  await give(store, 'tom', number, agree, new Date(closing.getTime() - 1))
  await expect(give(store, 'tom', number, { ...agree, reason: 'more' }, closing)).rejects.toThrow(Conflict)
  expect(await store.db.select().from(positions)).toHaveLength(1)
})

test('a position that races with closing is in before it or not at all', async () => {
  const store = await castStore()
  const number = await opened(store)
  const [tom, grace] = [await actorNamed(store.db, 'tom'), await actorNamed(store.db, 'grace')]
  const justBefore = new Date(closing.getTime() - 1)
  for (const order of ['position first', 'closing first']) {
    const position = () =>
      store
        .write((tx) => givePosition(tx, tom, number, { ...agree, reason: order }, justBefore))
        .then(
          () => 'in',
          () => 'out',
        )
    const close = () =>
      store
        .write((tx) => closeProposal(tx, grace, number, closing))
        .then(
          () => 'closed',
          () => 'not closed',
        )
    const answers = await Promise.all(order === 'position first' ? [position(), close()] : [close(), position()])
    const rows = await store.db.select().from(positions)
    const { closedAt } = await findProposal(store.db, grace, number, closing)
    expect(closedAt).toEqual(closing)
    expect(rows.some((row) => row.reason === order)).toBe(answers.includes('in'))
    if (order === 'closing first') expect(answers).toEqual(['not closed', 'out'])
  }
})

test('what was said in the room is recorded by who leads, told to the delegate, and corrected by them', async () => {
  const store = await castStore()
  const number = await opened(store)
  const said = { ...agree, channel: 'telephone' as const, givenBy: 'tom' }
  const recordAs = async (name: CastName, changed = {}, at = now) => {
    const actor = await actorNamed(store.db, name)
    return store.write((tx) => recordPosition(tx, actor, number, { ...said, ...changed }, at))
  }
  for (const name of ['tom', 'omar', 'luis', 'daniel'] as const) await expect(recordAs(name)).rejects.toThrow(Forbidden)
  await expect(recordAs('ines', { organisationId: 'riverside' })).rejects.toThrow(Invalid)
  await expect(recordAs('ines', { givenBy: 'mara' })).rejects.toThrow(Invalid)
  await recordAs('ines')
  await recordAs('ines')
  const [row, ...more] = await store.db.select().from(positions)
  expect(more).toEqual([])
  expect(row).toMatchObject({ organisationId: 'police', channel: 'telephone', givenBy: 'tom', recordedBy: 'ines' })
  const letters = await store.db.select().from(outbox).where(eq(outbox.template, 'position-recorded'))
  expect(letters.map((letter) => [letter.personId, letter.props])).toEqual([
    [
      'tom',
      {
        number,
        title: 'Hand over within an hour',
        organisation: 'Calder Police Department',
        stance: 'agree',
        recordedBy: 'Ines Aguilar',
        channel: 'telephone',
      },
    ],
  ])
  await give(
    store,
    'tom',
    number,
    { organisationId: 'police', stance: 'agree', reason: 'On two shifts only' },
    later(1),
  )
  const ines = await actorNamed(store.db, 'ines')
  const { rows } = await findStanding(store.db, ines, await findProposal(store.db, ines, number, now), zone, now)
  expect(rows.find((one) => one.organisationId === 'police')?.position).toMatchObject({
    channel: 'portal',
    reason: 'On two shifts only',
  })
  await expect(recordAs('ines', {}, closing)).rejects.toThrow(Conflict)
})

test('hidden positions reach nobody but the organisation itself until closing', async () => {
  const store = await castStore()
  const number = await opened(store, { hiddenUntilClosing: 'yes' })
  await answered(store, number, { ...allAgree, dee: 'object' })
  const seen = async (name: CastName | null, at: Date) => {
    const actor = name ? await actorNamed(store.db, name) : visitor
    const proposal = await findProposal(store.db, actor, number, at)
    const { shown } = await listPositions(store.db, actor, proposal, at)
    const standing = await findStanding(store.db, actor, proposal, zone, at)
    if (shown.length < 6) {
      expect(standing.hidden).toBe(true)
      expect(standing.projected).toBeNull()
      expect(JSON.stringify(standing)).not.toContain('dee says why')
    }
    return shown.map((position) => position.organisationId)
  }
  expect(await seen('tom', now)).toEqual(['police'])
  for (const name of ['ines', 'mara', null] as const) expect(await seen(name, now)).toEqual([])
  expect(await seen(null, closing)).toHaveLength(6)
  const log =
    JSON.stringify(await store.db.select().from(activity)) + JSON.stringify(await store.db.select().from(outbox))
  expect(log).not.toContain('says why')
  expect(log).not.toContain('object"')
})

test('hidden positions of a withdrawn proposal stay hidden', async () => {
  const store = await castStore()
  const number = await opened(store, { hiddenUntilClosing: 'yes' })
  await answered(store, number, allAgree)
  const grace = await actorNamed(store.db, 'grace')
  await store.write((tx) => withdrawProposal(tx, grace, number, { reason: 'Redrafted' }, later(1)))
  const { shown } = await listPositions(store.db, grace, await findProposal(store.db, grace, number, closing), closing)
  expect(shown.map((position) => position.organisationId)).toEqual(['northside'])
})

test('the names of those who spoke are for members', async () => {
  const store = await castStore()
  const number = await opened(store)
  await answered(store, number, { tom: 'agree' })
  const names = async (actor: Parameters<typeof findProposal>[1]) =>
    (await listPositions(store.db, actor, await findProposal(store.db, actor, number, now), now)).shown.map((one) => [
      one.givenByName,
      one.recordedByName,
    ])
  expect(await names(visitor)).toEqual([[null, null]])
  expect(await names(await actorNamed(store.db, 'mara'))).toEqual([['Tom Bell', 'Tom Bell']])
  const shown = (await listPositions(store.db, visitor, await findProposal(store.db, visitor, number, now), now)).shown
  expect(JSON.stringify(shown)).not.toContain('tom@')
})

test('a mandate says whose position somebody can give, and why not', async () => {
  const store = await castStore()
  const number = await opened(store)
  const mandates = async (name: CastName, at = now) => {
    const actor = await actorNamed(store.db, name)
    const proposal = await findProposal(store.db, actor, number, at)
    const standing = await findStanding(store.db, actor, proposal, zone, at)
    return mandatesOf(actor, proposal, standing, at).map((one) => [one.organisationId, one.why])
  }
  expect(await mandates('tom')).toEqual([['police', null]])
  expect(await mandates('tom', closing)).toEqual([['police', 'proposals.errors.closed']])
  expect(await mandates('ines')).toEqual([])
})

test('a position on a proposal of another room does not exist for outsiders', async () => {
  const store = await castStore()
  const number = await opened(store, { visibility: 'body', reasonCode: 'negotiation' })
  await expect(give(store, 'mara', number)).rejects.toThrow(NotFound)
})

test('of two alternates who act on one day the second overwrites nothing of the first, and speaks after reading it', async () => {
  const store = await castStore()
  await store.write(async (tx) => {
    await tx.update(seatHolders).set({ endsOn: '2026-11-17' }).where(eq(seatHolders.personId, 'tom'))
    for (const personId of ['mara', 'tom'])
      await tx.insert(seatHolders).values({ seatId: 'owg-police', personId, role: 'alternate', startsOn: '2026-11-18' })
  })
  const number = await opened(store)
  await give(store, 'mara', number, { ...agree, revision: 0 })
  const object = { organisationId: 'police', stance: 'object' as const, reason: 'Shifts are short', revision: 0 }
  await expect(give(store, 'tom', number, object, later(1))).rejects.toThrow(Stale)
  expect((await store.db.select().from(positions)).map((row) => row.givenBy)).toEqual(['mara'])
  await give(store, 'tom', number, { ...object, revision: 1 }, later(2))
  const rows = await store.db.select().from(positions).orderBy(positions.ordinal)
  expect(rows.map((row) => [row.givenBy, row.stance])).toEqual([
    ['mara', 'agree'],
    ['tom', 'object'],
  ])
})
