import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { charters } from '#db/schema/charters'
import { outbox } from '#db/schema/outbox'
import { policies, policyVersions } from '#db/schema/policies'
import { proposals } from '#db/schema/proposals'
import { actorNamed } from '#tests/support/actors'
import { castStore, now } from '#tests/support/store'
import { visitor } from '~/domain/access/actor'
import { Conflict, Forbidden, Invalid, NotFound, Stale } from '~/domain/errors'
import { draftProposal, reviseProposal } from '~/domain/proposals/drafting.server'
import { openProposal, withdrawProposal } from '~/domain/proposals/procedure.server'
import {
  findProposal,
  listOpenProposals,
  listPending,
  listProposalsAwaiting,
} from '~/domain/proposals/proposals.server'
import { answered, later, opened, proposalInput } from './scene'

test('any voice of a body drafts for it, and nobody else does', async () => {
  const store = await castStore()
  for (const name of ['tom', 'omar', 'grace', 'ines'] as const) {
    const actor = await actorNamed(store.db, name)
    const draft = await store.write((tx) => draftProposal(tx, actor, proposalInput(), now))
    expect(draft).toMatchObject({ state: 'draft', bodyId: 'owg', draftedBy: name, charterId: 'owg-charter-1' })
    expect(draft.opensAt.toISOString()).toBe('2026-11-18T16:00:00.000Z')
  }
  for (const name of ['mara', 'bea', 'noor', 'ruth'] as const) {
    const actor = await actorNamed(store.db, name)
    await expect(store.write((tx) => draftProposal(tx, actor, proposalInput(), now))).rejects.toThrow(Forbidden)
  }
  const numbers = (await store.db.select().from(proposals).orderBy(proposals.number)).map((row) => row.number)
  expect(numbers).toEqual(['P-2026-001', 'P-2026-002', 'P-2026-003', 'P-2026-004'])
})

test('a draft is known to its body alone, however public it will be', async () => {
  const store = await castStore()
  const tom = await actorNamed(store.db, 'tom')
  const { number } = await store.write((tx) => draftProposal(tx, tom, proposalInput(), now))
  for (const name of ['tom', 'grace', 'ines'] as const)
    expect((await findProposal(store.db, await actorNamed(store.db, name), number, now)).number).toBe(number)
  for (const actor of [visitor, await actorNamed(store.db, 'mara'), await actorNamed(store.db, 'bea')]) {
    await expect(findProposal(store.db, actor, number, now)).rejects.toThrow(NotFound)
    expect(await listPending(store.db, actor, null, now)).toEqual([])
  }
  const [happened] = await store.db.select().from(activity).where(eq(activity.verb, 'proposal.drafted'))
  expect(happened?.visibility).toBe('body')
})

test('what the store alone can check of a draft is refused by field', async () => {
  const store = await castStore()
  const grace = await actorNamed(store.db, 'grace')
  await store.write(async (tx) => {
    const rows = { kind: 'other' as const, createdAt: now }
    await tx.insert(policies).values([
      { ...rows, id: 'room', slug: 'room', title: 'Room', bodyId: 'owg', visibility: 'body' as const },
      { ...rows, id: 'pcg-own', slug: 'pcg-own', title: 'PCG', bodyId: 'pcg', visibility: 'public' as const },
    ])
    await tx
      .insert(policyVersions)
      .values({ policyId: 'room', version: 1, text: 'Same', effectiveOn: '2026-01-01', adoptedAt: later(-9000) })
  })
  const wrong: [Record<string, unknown>, string][] = [
    [{ opensAt: '2026-11-17T08:00', closesAt: '2026-11-18T08:59' }, 'closesAt'],
    [{ policyId: 'nothing', policyText: 'x' }, 'policyId'],
    [{ policyId: 'pcg-own', policyText: 'x' }, 'policyId'],
    [{ policyId: 'room', policyText: 'x' }, 'visibility'],
    [{ policyId: 'room', policyText: 'Same', visibility: 'body', reasonCode: 'draft' }, 'policyText'],
    [{ jurisdictions: ['Atlantis'] }, 'jurisdictions'],
    [{ matterId: 'none' }, 'matterId'],
  ]
  for (const [changed, field] of wrong) {
    const refused = await store
      .write((tx) => draftProposal(tx, grace, proposalInput(changed), now))
      .catch((error) => error)
    expect(refused, JSON.stringify(changed)).toBeInstanceOf(Invalid)
    expect(Object.keys((refused as Invalid).fields)).toEqual([field])
  }
  expect(await store.db.select().from(proposals)).toEqual([])
})

test('opening fixes the charter and the text, and writes once to each delegate and alternate', async () => {
  const store = await castStore()
  const grace = await actorNamed(store.db, 'grace')
  const { number } = await store.write((tx) => draftProposal(tx, grace, proposalInput(), now))
  await store.write(async (tx) => {
    await reviseProposal(tx, grace, number, proposalInput({ title: 'Hand over at once' }), now)
    const [old] = await tx.select().from(charters).where(eq(charters.id, 'owg-charter-1'))
    if (old)
      await tx
        .insert(charters)
        .values({ ...old, id: 'owg-charter-2', version: 2, decisionRule: 'majority', adoptedOn: '2026-11-10' })
  })
  const open = await store.write((tx) => openProposal(tx, grace, number, now))
  expect(open).toMatchObject({ state: 'open', title: 'Hand over at once', charterId: 'owg-charter-2' })
  const letters = await store.db.select().from(outbox).where(eq(outbox.template, 'proposal-opened'))
  expect(letters.map((letter) => letter.personId).sort()).toEqual(['dee', 'grace', 'omar', 'priya', 'samuel', 'tom'])
  expect(letters.find((letter) => letter.personId === 'tom')?.props).toEqual({
    number,
    title: 'Hand over at once',
    body: 'Operational Workgroup',
    closesAt: '2026-11-18T20:00:00.000Z',
    organisation: 'Calder Police Department',
  })
  await expect(store.write((tx) => reviseProposal(tx, grace, number, proposalInput(), now))).rejects.toThrow(Forbidden)
  await expect(store.write((tx) => openProposal(tx, grace, number, now))).rejects.toThrow(Conflict)
})

test('two people who change one draft at once: the second learns of it, and nothing is overwritten', async () => {
  const store = await castStore()
  const [grace, ines] = [await actorNamed(store.db, 'grace'), await actorNamed(store.db, 'ines')]
  const { number, revision } = await store.write((tx) => draftProposal(tx, grace, proposalInput(), now))
  const revise = (actor: typeof grace, title: string) =>
    store.write((tx) => reviseProposal(tx, actor, number, proposalInput({ title, revision: String(revision) }), now))
  const answers = await Promise.allSettled([revise(grace, 'By Grace'), revise(ines, 'By Ines')])
  expect(answers.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((answers.find((one) => one.status === 'rejected') as PromiseRejectedResult).reason).toBeInstanceOf(Stale)
  const draft = await findProposal(store.db, grace, number, now)
  expect(draft.revision).toBe(revision + 1)
})

test('one drafted by somebody else is opened by who leads the body, and not by another voice', async () => {
  const store = await castStore()
  const [tom, omar, ines] = [
    await actorNamed(store.db, 'tom'),
    await actorNamed(store.db, 'omar'),
    await actorNamed(store.db, 'ines'),
  ]
  const { number } = await store.write((tx) => draftProposal(tx, tom, proposalInput(), now))
  await expect(store.write((tx) => openProposal(tx, omar, number, now))).rejects.toThrow(Forbidden)
  await expect(store.write((tx) => openProposal(tx, ines, number, later(181)))).rejects.toThrow(Conflict)
  expect((await store.write((tx) => openProposal(tx, ines, number, now))).state).toBe('open')
})

test('one opened ahead stays in its room until its time comes, and its letters wait', async () => {
  const store = await castStore()
  const number = await opened(store, { opensAt: '2026-11-18T10:00' })
  await expect(findProposal(store.db, visitor, number, later(59))).rejects.toThrow(NotFound)
  expect((await findProposal(store.db, visitor, number, later(60))).state).toBe('open')
  const letters = await store.db.select().from(outbox)
  expect(new Set(letters.map((letter) => letter.nextAt.toISOString()))).toEqual(new Set([later(60).toISOString()]))
  const [happened] = await store.db.select().from(activity).where(eq(activity.verb, 'proposal.opened'))
  expect(happened?.visibility).toBe('body')
  const grace = await actorNamed(store.db, 'grace')
  await store.write((tx) => withdrawProposal(tx, grace, number, { reason: 'Not ripe' }, later(30)))
  expect((await store.db.select().from(outbox)).map((letter) => letter.status)).toEqual(letters.map(() => 'cancelled'))
  await expect(findProposal(store.db, visitor, number, later(90))).rejects.toThrow(NotFound)
})

test('a withdrawn proposal shows its reason, takes no more and cannot be withdrawn after closing', async () => {
  const store = await castStore()
  const number = await opened(store)
  const [omar, grace] = [await actorNamed(store.db, 'omar'), await actorNamed(store.db, 'grace')]
  const withdraw = (actor: typeof omar, at: Date) =>
    store.write((tx) => withdrawProposal(tx, actor, number, { reason: 'We will redraft it' }, at))
  await expect(withdraw(omar, now)).rejects.toThrow(Forbidden)
  await expect(withdraw(grace, later(180))).rejects.toThrow(Conflict)
  await withdraw(grace, later(10))
  expect(await findProposal(store.db, visitor, number, later(11))).toMatchObject({
    state: 'withdrawn',
    withdrawalReason: 'We will redraft it',
  })
  await expect(withdraw(grace, later(12))).rejects.toThrow(Conflict)
  await expect(answered(store, number, { tom: 'agree' }, later(13))).rejects.toThrow(Conflict)
})

test('one text of a policy is before the body at a time, and none that is older than the policy', async () => {
  const store = await castStore()
  const grace = await actorNamed(store.db, 'grace')
  await store.write((tx) =>
    tx.insert(policies).values({
      id: 'handover',
      slug: 'handover',
      title: 'Handover',
      kind: 'referral-protocol',
      bodyId: 'owg',
      visibility: 'public',
      createdAt: now,
    }),
  )
  const edit = { policyId: 'handover', policyText: 'One hour.' }
  await opened(store, edit)
  await expect(opened(store, edit)).rejects.toMatchObject({
    reason: 'proposals.errors.policyUnderProposal',
    params: { number: 'P-2026-001' },
  })
  const { number } = await store.write(async (tx) => {
    await withdrawProposal(tx, grace, 'P-2026-001', { reason: 'Redrafted' }, now)
    return draftProposal(tx, grace, proposalInput(edit), now)
  })
  await store.write((tx) =>
    tx
      .insert(policyVersions)
      .values({ policyId: 'handover', version: 1, text: 'Two hours.', effectiveOn: '2026-11-18', adoptedAt: later(1) }),
  )
  await expect(store.write((tx) => openProposal(tx, grace, number, later(2)))).rejects.toMatchObject({
    reason: 'proposals.errors.policyMovedOn',
  })
})

test('lists show each actor what is theirs', async () => {
  const store = await castStore()
  const everyone = await opened(store)
  const membersOnly = await opened(store, { visibility: 'members', reasonCode: 'draft' })
  const room = await opened(store, { visibility: 'body', reasonCode: 'negotiation' })
  const open = async (name: 'mara' | 'tom' | null) => {
    const actor = name ? await actorNamed(store.db, name) : visitor
    return (await listOpenProposals(store.db, actor, now)).map((row) => row.number).sort()
  }
  expect(await open(null)).toEqual([everyone])
  expect(await open('mara')).toEqual([everyone, membersOnly])
  expect(await open('tom')).toEqual([everyone, membersOnly, room])
  await answered(store, room, { tom: 'agree' })
  const tom = await actorNamed(store.db, 'tom')
  expect((await listProposalsAwaiting(store.db, tom, now)).map((row) => [row.number, row.organisationId])).toEqual([
    [everyone, 'police'],
    [membersOnly, 'police'],
  ])
  expect(await listProposalsAwaiting(store.db, tom, later(180))).toEqual([])
  expect(await listOpenProposals(store.db, tom, later(180))).toEqual([])
  for (const name of ['mara', 'ines'] as const)
    expect(await listProposalsAwaiting(store.db, await actorNamed(store.db, name), now)).toEqual([])
})
