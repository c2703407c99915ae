import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { outbox } from '#db/schema/outbox'
import { positions, proposalExtensions, proposals } from '#db/schema/proposals'
import { site } from '#db/schema/site'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now } from '#tests/support/store'
import { visitor } from '~/domain/access/actor'
import { Conflict, Forbidden, Invalid, NotFound, Stale } from '~/domain/errors'
import { publishOutcome } from '~/domain/proposals/decisions/closing.server'
import { draftProposal } from '~/domain/proposals/drafting.server'
import { extendProposal, listExtensions } from '~/domain/proposals/extension.server'
import { listPositions } from '~/domain/proposals/positions/positions.server'
import { openProposal, withdrawProposal } from '~/domain/proposals/procedure.server'
import { findProposal } from '~/domain/proposals/proposals.server'
import { findChain, referProposal } from '~/domain/proposals/referral.server'
import { startingText } from '~/domain/proposals/templates'
import { allAgree, answered, closing, later, opened, proposalInput } from './scene'

const bodyOf = 'dee grace ines omar priya samuel tom'.split(' ')
const told = async (store: Store, number: string) =>
  (await store.db.select().from(outbox).where(eq(outbox.template, 'proposal-changed')))
    .filter((letter) => (letter.props as { number: string }).number === number)
    .map((letter) => letter.personId)
    .sort()

const extend = async (
  store: Store,
  number: string,
  changed: Partial<{ closesAt: string; formerClosesAt: Date }> = {},
  name: CastName = 'grace',
  at = now,
) => {
  const actor = await actorNamed(store.db, name)
  const input = { closesAt: '2026-11-19T12:00', formerClosesAt: closing, reason: 'Two boards meet', ...changed }
  return store.write((tx) => extendProposal(tx, actor, number, input, at))
}

test('who leads the body extends an open proposal with a reason that everybody of the body is told', async () => {
  const store = await castStore()
  const number = await opened(store)
  for (const name of ['tom', 'omar', 'luis', 'ruth', 'daniel'] as const)
    await expect(extend(store, number, {}, name)).rejects.toThrow(Forbidden)
  const longer = await extend(store, number)
  expect(longer.closesAt.toISOString()).toBe('2026-11-19T20:00:00.000Z')
  expect(await told(store, number)).toEqual(bodyOf)
  await answered(store, number, { tom: 'agree' }, closing)
  expect(await store.db.select().from(positions)).toHaveLength(1)
  const [entry] = await listExtensions(store.db, longer)
  expect(entry).toMatchObject({ formerClosesAt: closing, reason: 'Two boards meet' })
  const [recorded] = await store.db.select().from(activity).where(eq(activity.verb, 'proposal.extended'))
  expect(recorded).toMatchObject({ actorId: 'grace', visibility: 'public' })
})

test('time is given before the closing and never after, only more of it, and once by two at once', async () => {
  const store = await castStore()
  const number = await opened(store)
  for (const closesAt of ['2026-11-18T12:00', '2026-11-18T11:59'])
    await expect(extend(store, number, { closesAt })).rejects.toThrow(Invalid)
  await expect(extend(store, number, {}, 'grace', closing)).rejects.toMatchObject({
    reason: 'proposals.errors.tooLateToExtend',
  })
  const both = await Promise.allSettled([
    extend(store, number),
    extend(store, number, { closesAt: '2026-11-20T12:00' }, 'ines'),
  ])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((both.find((one) => one.status === 'rejected') as PromiseRejectedResult).reason).toBeInstanceOf(Stale)
  expect(await store.db.select().from(proposalExtensions)).toHaveLength(1)
  const draft = await store.write(async (tx) => draftProposal(tx, await actorNamed(tx, 'grace'), proposalInput(), now))
  await expect(extend(store, draft.number)).rejects.toMatchObject({ reason: 'proposals.errors.notOpen' })
})

test('an extension keeps hidden positions hidden for as much longer', async () => {
  const store = await castStore()
  const number = await opened(store, { hiddenUntilClosing: 'yes' })
  await answered(store, number, allAgree)
  await extend(store, number)
  for (const name of ['ines', 'grace', 'ruth', null] as const) {
    const actor = name ? await actorNamed(store.db, name) : visitor
    const proposal = await findProposal(store.db, actor, number, closing)
    const { shown } = await listPositions(store.db, actor, proposal, closing)
    expect(shown.map((one) => one.organisationId)).toEqual(name === 'grace' ? ['northside'] : [])
  }
})

test('a withdrawal of an open proposal is told to everybody of the body, one of a draft to nobody', async () => {
  const store = await castStore()
  const number = await opened(store)
  const grace = await actorNamed(store.db, 'grace')
  await store.write((tx) => withdrawProposal(tx, grace, number, { reason: 'Redrafted' }, later(1)))
  expect(await told(store, number)).toEqual(bodyOf)
  const draft = await store.write((tx) => draftProposal(tx, grace, proposalInput(), now))
  await store.write((tx) => withdrawProposal(tx, grace, draft.number, { reason: 'Not needed' }, now))
  expect(await told(store, draft.number)).toEqual([])
})

const refer = async (store: Store, number: string, bodyId = 'pcg', name: CastName = 'grace', at = now) => {
  const actor = await actorNamed(store.db, name)
  return store.write((tx) => referProposal(tx, actor, number, { bodyId, reason: 'Binds others, too' }, at))
}

test('an open proposal goes up: it ends here with its hidden positions hidden, and is a draft there', async () => {
  const store = await castStore()
  const number = await opened(store, { hiddenUntilClosing: 'yes' })
  await answered(store, number, { tom: 'object', dee: 'agree' })
  for (const name of ['tom', 'omar', 'luis', 'ruth'] as const)
    await expect(refer(store, number, 'pcg', name)).rejects.toThrow(Forbidden)
  for (const bodyId of ['clt', 'owg', 'nowhere']) await expect(refer(store, number, bodyId)).rejects.toThrow(Invalid)
  const { draft } = await refer(store, number)
  const old = await findProposal(store.db, visitor, number, later(1))
  expect(old).toMatchObject({ state: 'withdrawn', endedAs: 'goes-up', withdrawalReason: 'Binds others, too' })
  const ines = await actorNamed(store.db, 'ines')
  const fresh = await findProposal(store.db, ines, draft, now)
  expect(fresh).toMatchObject({ bodyId: 'pcg', state: 'draft', precedingLink: 'goes-up', hiddenUntilClosing: true })
  expect([fresh.title, fresh.text, fresh.visibility]).toEqual([old.title, old.text, old.visibility])
  await expect(findProposal(store.db, visitor, draft, now)).rejects.toThrow(NotFound)
  await expect(findProposal(store.db, await actorNamed(store.db, 'tom'), number, now)).resolves.toBeTruthy()
  const { shown } = await listPositions(store.db, ines, await findProposal(store.db, ines, number, closing), closing)
  expect(shown).toEqual([])
  expect(await told(store, number)).toEqual(bodyOf)
  expect(await told(store, draft)).toEqual(['ines', 'luis'])
  await expect(answered(store, number, { omar: 'agree' }, later(2))).rejects.toThrow(Conflict)
  expect((await findChain(store.db, ines, old, now)).after).toMatchObject([{ number: draft, link: 'goes-up' }])
  expect((await findChain(store.db, visitor, old, now)).after).toEqual([])
})

test('what a workgroup decided goes up once beside its decision, and what waits for its outcome does not', async () => {
  const store = await castStore()
  const number = await opened(store)
  await answered(store, number, allAgree)
  await expect(refer(store, number, 'pcg', 'grace', closing)).rejects.toMatchObject({
    reason: 'proposals.errors.tooLateToRefer',
  })
  const grace = await actorNamed(store.db, 'grace')
  const statement = { statement: 'Adopted.', effectiveOn: '2026-11-20', reviewOn: null }
  await store.write((tx) => publishOutcome(tx, grace, number, statement, closing))
  await refer(store, number, 'pcg', 'grace', closing)
  expect((await findProposal(store.db, visitor, number, closing)).state).toBe('decided')
  await expect(refer(store, number, 'pcg', 'ines', closing)).rejects.toMatchObject({
    reason: 'proposals.errors.alreadyReferred',
  })
})

test('the coordinating group refers back to the workgroup, which then sees both', async () => {
  const store = await castStore()
  const number = await opened(store, { bodyId: 'pcg', visibility: 'members', reasonCode: 'draft' }, 'luis')
  const { draft } = await refer(store, number, 'owg', 'luis')
  const grace = await actorNamed(store.db, 'grace')
  const fresh = await findProposal(store.db, grace, draft, now)
  expect(fresh).toMatchObject({ bodyId: 'owg', precedingLink: 'referred-back', reasonCode: 'draft' })
  expect((await findChain(store.db, grace, fresh, now)).before).toMatchObject({ number })
  await store.write((tx) => openProposal(tx, grace, draft, now))
  expect((await findProposal(store.db, grace, draft, now)).state).toBe('open')
})

test('a corrected text is a new proposal that opens once the old one is over; the old one does not change', async () => {
  const store = await castStore()
  const number = await opened(store)
  const tom = await actorNamed(store.db, 'tom')
  const grace = await actorNamed(store.db, 'grace')
  const corrected = proposalInput({ text: 'Within **two** hours.', supersedes: number })
  const elsewhere = { ...corrected, bodyId: 'pcg' }
  await expect(
    store.write(async (tx) => draftProposal(tx, await actorNamed(tx, 'luis'), elsewhere, now)),
  ).rejects.toThrow(Invalid)
  const fresh = await store.write((tx) => draftProposal(tx, tom, corrected, now))
  expect(fresh).toMatchObject({ precedingLink: 'supersedes' })
  await expect(store.write((tx) => openProposal(tx, tom, fresh.number, now))).rejects.toMatchObject({
    reason: 'proposals.errors.precedingOpen',
    params: { number },
  })
  await store.write((tx) => withdrawProposal(tx, grace, number, { reason: 'Corrected' }, later(1)))
  await store.write((tx) => openProposal(tx, tom, fresh.number, later(2)))
  const old = await findProposal(store.db, visitor, number, later(3))
  expect(old.text).toBe('An officer and a case manager meet **within an hour**.')
  expect((await findChain(store.db, visitor, old, later(3))).after).toMatchObject([{ number: fresh.number }])
  const draft = await store.write((tx) => draftProposal(tx, tom, proposalInput(), now))
  const ofDraft = proposalInput({ supersedes: draft.number })
  await expect(store.write((tx) => draftProposal(tx, tom, ofDraft, now))).rejects.toThrow(Invalid)
})

test('a text written after a template opens once it says everything, and not before', async () => {
  const store = await castStore()
  const grace = await actorNamed(store.db, 'grace')
  const text = startingText('crisis-statement', 'en')
  const template = { template: 'crisis-statement' }
  const unfinished = proposalInput({ ...template, text })
  const draft = await store.write((tx) => draftProposal(tx, grace, unfinished, now))
  await expect(store.write((tx) => openProposal(tx, grace, draft.number, now))).rejects.toMatchObject({
    reason: 'proposals.errors.sectionsMissing',
  })
  const said = text.replace(/^(## .*)$/gm, '$1\n\nSomething.')
  expect(await opened(store, { ...template, text: said })).toBe('P-2026-002')
  expect((await store.db.select().from(proposals)).map((row) => row.template)).toEqual([
    'crisis-statement',
    'crisis-statement',
  ])
})

test('neither a change of the site’s zone nor of its clocks opens or closes a proposal', async () => {
  const store = await castStore()
  const number = await opened(store, { opensAt: '2026-11-18T10:00' })
  for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/London']) {
    await store.write((tx) => tx.update(site).set({ timeZone }))
    const state = async (at: Date) =>
      (await findProposal(store.db, await actorNamed(store.db, 'grace'), number, at)).state
    expect([await state(later(59)), await state(later(60)), await state(new Date(closing.getTime() - 1))]).toEqual([
      'draft',
      'open',
      'open',
    ])
    expect(await state(closing)).toBe('closing')
  }
})

test('a proposal across a change of clocks is open for the hours that really pass', async () => {
  const store = await castStore()
  const grace = await actorNamed(store.db, 'grace')
  // In March 2027 the clocks of the cast’s zone go from 02:00 to 03:00 on the 14th, and in November from 02:00 to 01:00.
  for (const [from, to, hours] of [
    ['2027-03-13T12:00', '2027-03-14T12:00', 23],
    ['2027-11-06T12:00', '2027-11-07T12:00', 25],
  ] as const) {
    const input = proposalInput({ opensAt: from, closesAt: to })
    const { opensAt, closesAt } = await store.write((tx) => draftProposal(tx, grace, input, now))
    expect((closesAt.getTime() - opensAt.getTime()) / 3_600_000).toBe(hours)
  }
})
