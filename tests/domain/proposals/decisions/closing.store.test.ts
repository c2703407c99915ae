import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { charters } from '#db/schema/charters'
import { outbox } from '#db/schema/outbox'
import { agreementEvents, policies, policyVersions } from '#db/schema/policies'
import { decisions, proposals } from '#db/schema/proposals'
import { seats } from '#db/schema/seats'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { wordedLines } from '#tests/support/agenda'
import { castStore, now, today } from '#tests/support/store'
import { visitor } from '~/domain/access/actor'
import { Conflict, Forbidden, Invalid, NotFound } from '~/domain/errors'
import { readyForAgenda } from '~/domain/proposals/agenda-lines.server'
import { closeProposal, findClosing, publishOutcome } from '~/domain/proposals/decisions/closing.server'
import {
  findDecision,
  listDecisions,
  listDecisionsBetween,
  listLatestDecisions,
} from '~/domain/proposals/decisions/decisions.server'
import { allAgree, answered, closing, later, opened } from '../scene'

const statement = {
  statement: 'We hand over within an hour.',
  effectiveOn: '2026-11-20' as string | null,
  reviewOn: '2027-05-20' as string | null,
}
const publish = async (
  store: Store,
  number: string,
  changed: Partial<typeof statement> = {},
  name: CastName = 'grace',
  at = closing,
) => {
  const actor = await actorNamed(store.db, name)
  return store.write((tx) =>
    publishOutcome(tx, actor, number, { ...statement, ...changed } as Parameters<typeof publishOutcome>[3], at),
  )
}
const withPolicy = async (store: Store, visibility: 'public' | 'members' = 'public') =>
  store.write(async (tx) => {
    await tx.insert(policies).values({
      id: 'handover',
      slug: 'handover',
      title: 'Handover',
      kind: 'referral-protocol',
      bodyId: 'owg',
      visibility,
      createdAt: now,
    })
    await tx.insert(policyVersions).values({
      policyId: 'handover',
      version: 1,
      text: 'Two hours.',
      effectiveOn: '2026-01-01',
      adoptedAt: later(-90000),
    })
  })
const edit = { policyId: 'handover', policyText: 'One hour.' }

test('only who leads the procedure closes and writes the outcome, and not before the time', async () => {
  const store = await castStore()
  const number = await opened(store)
  await answered(store, number, allAgree)
  for (const name of ['tom', 'luis', 'mara', 'daniel', 'ruth'] as const) {
    const actor = await actorNamed(store.db, name)
    await expect(store.write((tx) => closeProposal(tx, actor, number, closing))).rejects.toThrow(Forbidden)
    await expect(publish(store, number, {}, name)).rejects.toThrow(Forbidden)
    await expect(findClosing(store.db, actor, number, closing)).rejects.toThrow(NotFound)
  }
  await expect(publish(store, number, {}, 'grace', later(179))).rejects.toMatchObject({
    reason: 'proposals.errors.notYetClosed',
  })
  const ines = await actorNamed(store.db, 'ines')
  await store.write((tx) => closeProposal(tx, ines, number, closing))
  await expect(store.write((tx) => closeProposal(tx, ines, number, closing))).rejects.toThrow(Conflict)
  expect((await publish(store, number)).outcome).toBe('adopted')
  await expect(publish(store, number)).rejects.toMatchObject({ reason: 'proposals.errors.alreadyDecided' })
})

test('the outcome is counted by the charter of the opening and the seats of the closing', async () => {
  const store = await castStore()
  const number = await opened(store)
  const { omar: _silent, ...others } = allAgree
  await answered(store, number, others)
  await store.write(async (tx) => {
    const [old] = await tx.select().from(charters).where(eq(charters.id, 'owg-charter-1'))
    if (old)
      await tx
        .insert(charters)
        .values({ ...old, id: 'owg-charter-2', version: 2, decisionRule: 'majority', adoptedOn: today })
  })
  const ines = await actorNamed(store.db, 'ines')
  expect((await findClosing(store.db, ines, number, closing)).outcome).toMatchObject({
    outcome: 'not-adopted',
    counts: { unanswered: 1 },
  })
  await store.write((tx) => tx.update(seats).set({ endsOn: '2026-11-17' }).where(eq(seats.id, 'owg-opendoor')))
  expect(await publish(store, number)).toMatchObject({
    outcome: 'adopted',
    rule: 'consensus',
    number: 'D-2026-001',
    effectiveOn: '2026-11-20',
  })
})

test('two outcomes in parallel are one decision', async () => {
  const store = await castStore()
  const number = await opened(store)
  await answered(store, number, allAgree)
  const answers = await Promise.allSettled([publish(store, number), publish(store, number, {}, 'ines')])
  expect(answers.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await store.db.select().from(decisions)).toHaveLength(1)
})

test('an objection is no adoption: nothing takes effect, no version is made and the ledger hears nothing', async () => {
  const store = await castStore()
  await withPolicy(store)
  const number = await opened(store, edit)
  await answered(store, number, { ...allAgree, dee: 'object' })
  const decision = await publish(store, number, { statement: 'No agreement yet.' })
  expect(decision).toMatchObject({ outcome: 'not-adopted', effectiveOn: null, policyVersionId: null })
  expect(await store.db.select().from(policyVersions)).toHaveLength(1)
  expect(await store.db.select().from(agreementEvents)).toEqual([])
})

test('an adopted text is the next version, and each organisation’s word goes to the ledger', async () => {
  const store = await castStore()
  await withPolicy(store)
  await store.write((tx) =>
    tx.update(charters).set({ decisionRule: 'majority' }).where(eq(charters.id, 'owg-charter-1')),
  )
  const number = await opened(store, { ...edit, jurisdictions: ['City of Calder', 'Riverside'] })
  await answered(store, number, {
    tom: 'agree',
    priya: 'agree-with-conditions',
    samuel: 'stand-aside',
    grace: 'agree',
    omar: 'not-yet',
    dee: 'object',
  })
  const adopted = await publish(store, number)
  expect(adopted.outcome).toBe('adopted')
  const [, version] = await store.db.select().from(policyVersions).orderBy(policyVersions.version)
  expect(version).toMatchObject({
    id: adopted.policyVersionId,
    version: 2,
    text: 'One hour.',
    effectiveOn: '2026-11-20',
  })
  const events = await store.db.select().from(agreementEvents).orderBy(agreementEvents.seq)
  const said = new Map(events.map((event) => [`${event.organisationId} ${event.jurisdiction}`, event.kind]))
  expect(Object.fromEntries(said)).toEqual({
    'northside City of Calder': 'agreed',
    'northside Riverside': 'agreed',
    'opendoor City of Calder': 'not-yet',
    'opendoor Riverside': 'not-yet',
    'peers City of Calder': 'objected',
    'peers Riverside': 'objected',
    'police City of Calder': 'agreed',
    'police Riverside': 'agreed',
    'prosecutor City of Calder': 'agreed-with-conditions',
    'prosecutor Riverside': 'agreed-with-conditions',
  })
  expect(events.map((event) => event.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(events.find((event) => event.organisationId === 'prosecutor')).toMatchObject({
    note: 'priya says why',
    holdsFrom: '2026-11-20',
  })
})

test('words given in a narrower room do not reach a public ledger', async () => {
  const store = await castStore()
  await withPolicy(store)
  const number = await opened(store, { ...edit, visibility: 'body', reasonCode: 'negotiation' })
  await answered(store, number, { ...allAgree, priya: 'agree-with-conditions' })
  await publish(store, number)
  expect(new Set((await store.db.select().from(agreementEvents)).map((event) => event.note))).toEqual(new Set(['']))
})

test('an adoption never takes effect in the past, nor is it reviewed before', async () => {
  const store = await castStore()
  await withPolicy(store)
  const number = await opened(store, edit)
  await answered(store, number, allAgree)
  const wrong: [Partial<typeof statement>, string][] = [
    [{ effectiveOn: null }, 'effectiveOn'],
    [{ effectiveOn: '2026-11-17' }, 'effectiveOn'],
    [{ reviewOn: '2026-11-18' }, 'reviewOn'],
  ]
  for (const [changed, field] of wrong) {
    const refused = await publish(store, number, changed).catch((error) => error)
    expect(refused).toBeInstanceOf(Invalid)
    expect(Object.keys((refused as Invalid).fields)).toEqual([field])
  }
  const late = await publish(store, number, { effectiveOn: '2026-11-19' }, 'grace', later(2 * 24 * 60)).catch(
    (error) => error,
  )
  expect((late as Invalid).fields).toEqual({ effectiveOn: 'proposals.errors.effectiveInPast' })
  expect(await store.db.select().from(decisions)).toEqual([])
  const [row] = await store.db.select().from(proposals)
  expect(row?.closedAt).toBeNull()
})

test('a published decision is mailed once to those who may read it', async () => {
  const store = await castStore()
  const told = async () => {
    const letters = await store.db.select().from(outbox).where(eq(outbox.template, 'decision-published'))
    return letters.map((letter) => letter.personId).sort()
  }
  const room = await opened(store, { visibility: 'body', reasonCode: 'negotiation' })
  await answered(store, room, allAgree)
  await publish(store, room)
  expect(await told()).toEqual(['dee', 'grace', 'ines', 'omar', 'priya', 'samuel', 'tom'])
  const wide = await opened(store, { visibility: 'members', reasonCode: 'draft' })
  await answered(store, wide, allAgree)
  await publish(store, wide)
  const all = await told()
  expect(all.filter((one) => one === 'tom')).toHaveLength(2)
  for (const name of ['mara', 'bea', 'noor', 'daniel']) expect(all.filter((one) => one === name)).toHaveLength(1)
  expect(all).not.toContain('vera')
})

test('decisions are as visible as their proposals, in every list', async () => {
  const store = await castStore()
  for (const changed of [
    {},
    { visibility: 'members', reasonCode: 'draft' },
    { visibility: 'body', reasonCode: 'negotiation' },
  ]) {
    const number = await opened(store, changed)
    await answered(store, number, allAgree)
    await publish(store, number)
  }
  const filter = { words: '', bodyId: null, outcome: null, year: null, zone: 'America/Los_Angeles' }
  const expected = {
    visitor: ['D-2026-001'],
    mara: ['D-2026-001', 'D-2026-002'],
    tom: ['D-2026-001', 'D-2026-002', 'D-2026-003'],
  }
  for (const [name, numbers] of Object.entries(expected)) {
    const actor = name === 'visitor' ? visitor : await actorNamed(store.db, name as CastName)
    const between = await listDecisionsBetween(store.db, actor, closing, later(181))
    expect(between.map((row) => row.number).sort()).toEqual(numbers)
    expect((await listLatestDecisions(store.db, actor, 9)).map((row) => row.number).sort()).toEqual(numbers)
    const page = await listDecisions(store.db, actor, filter, 1)
    expect([page.total, page.rows.map((row) => row.number).sort()]).toEqual([numbers.length, numbers])
    for (const number of ['D-2026-001', 'D-2026-002', 'D-2026-003']) {
      const found = await findDecision(store.db, actor, number).then(
        () => true,
        (error) => error instanceof NotFound && false,
      )
      expect(found).toBe(numbers.includes(number))
    }
  }
  expect(await listDecisionsBetween(store.db, visitor, later(0), closing)).toEqual([])
})

test('the register is searched by words, year, body and outcome', async () => {
  const store = await castStore()
  const number = await opened(store)
  await answered(store, number, allAgree)
  await publish(store, number)
  const filter = { words: '', bodyId: null, outcome: null, year: null, zone: 'America/Los_Angeles' }
  const total = async (changed: Partial<Parameters<typeof listDecisions>[2]>) =>
    (await listDecisions(store.db, visitor, { ...filter, ...changed }, 1)).total
  expect(await total({ words: 'HOUR case manager' })).toBe(1)
  expect(await total({ words: '100%' })).toBe(0)
  expect([await total({ year: 2026 }), await total({ year: 2025 })]).toEqual([1, 0])
  expect([await total({ bodyId: 'owg' }), await total({ bodyId: 'pcg' })]).toEqual([1, 0])
  expect([await total({ outcome: 'adopted' }), await total({ outcome: 'inquorate' })]).toEqual([1, 0])
})

test('the next agenda takes up what is open, what waits and what is to be reviewed', async () => {
  const store = await castStore()
  const number = await opened(store)
  const [tom, mara] = [await actorNamed(store.db, 'tom'), await actorNamed(store.db, 'mara')]
  const lines = async (actor: typeof tom, at: Date, day = today) =>
    wordedLines(store.db, await readyForAgenda(store.db, actor, { bodyId: 'owg', since: now, today: day, now: at }))
  const [open] = await lines(tom, now)
  expect(open).toMatchObject({
    title: 'Hand over within an hour',
    note: `${number}, positions until November 18, 2026`,
    visibility: 'public',
  })
  expect((await lines(tom, closing))[0]?.note).toBe(`${number}, waits for its outcome`)
  await answered(store, number, allAgree)
  await publish(store, number)
  expect(await lines(tom, closing)).toEqual([])
  expect(await lines(tom, closing, '2027-05-20')).toMatchObject([{ note: 'D-2026-001, review due May 20, 2027' }])
  await opened(store, { visibility: 'body', reasonCode: 'draft' })
  expect(await lines(mara, now)).toEqual([])
  expect(await lines(tom, now)).toHaveLength(1)
})
