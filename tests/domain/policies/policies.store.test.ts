import { expect, test } from 'vitest'
import { agreementEvents, policies, policyVersions } from '#db/schema/policies'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { visitor } from '~/domain/access/actor'
import { Conflict, Forbidden, Invalid, NotFound } from '~/domain/errors'
import { AgreementInput, PolicyInput } from '~/domain/policies/agreement'
import { agreePolicy, withdrawAgreement } from '~/domain/policies/agreements.server'
import { enterPolicy } from '~/domain/policies/entry.server'
import { findLedger } from '~/domain/policies/ledger.server'
import { findPolicy, listPolicies, versionOn } from '~/domain/policies/policies.server'
import { listSpokenWords } from '~/domain/policies/spoken-words.server'
import { publishOutcome } from '~/domain/proposals/decisions/closing.server'
import { addDays } from '~/domain/time'
import { answered, closing, opened } from '../proposals/scene'

const entry = (changed: Record<string, unknown> = {}) =>
  PolicyInput.parse({
    title: 'Handover protocol',
    kind: 'referral-protocol',
    bodyId: 'owg',
    visibility: 'public',
    ...changed,
  })
const enter = async (store: Store, name: CastName, changed = {}, at = now) => {
  const actor = await actorNamed(store.db, name)
  return store.write((tx) => enterPolicy(tx, actor, entry(changed), at))
}
const inForce = { text: 'Two hours.', effectiveOn: '2026-01-01' }
const say = async (store: Store, name: CastName, changed: Record<string, unknown>, at = now) => {
  const actor = await actorNamed(store.db, name)
  const [version] = await store.db.select().from(policyVersions)
  const input = AgreementInput.parse({
    organisationId: 'police',
    kind: 'agreed',
    versionId: version?.id,
    holdsFrom: today,
    ...changed,
  })
  const command = input.kind === 'withdrawn' ? withdrawAgreement : agreePolicy
  return store.write((tx) => command(tx, actor, 'handover-protocol', input, at))
}
const statusOf = async (store: Store, organisationId: string, on: string) => {
  const ledger = await findLedger(store.db, visitor, on, {}, null)
  const [policy] = ledger.policies
  return policy ? ledger.cellsOf(policy.id, organisationId).map((cell) => [cell.jurisdiction, cell.status]) : null
}

test('a policy is entered by who leads its body, with an address of its own', async () => {
  const store = await castStore()
  for (const name of ['tom', 'luis', 'daniel', 'ruth'] as const)
    await expect(enter(store, name)).rejects.toThrow(Forbidden)
  expect((await enter(store, 'grace')).slug).toBe('handover-protocol')
  expect((await enter(store, 'ines', { bodyId: 'clt' })).slug).toBe('handover-protocol-2')
  expect((await enter(store, 'ines', { title: 'New' })).slug).toBe('policy')
  await expect(enter(store, 'ines', { text: 'x', effectiveOn: '2026-11-19' })).rejects.toThrow(Invalid)
  expect(PolicyInput.safeParse({ ...entry(), text: 'x', effectiveOn: '' }).success).toBe(false)
})

test('policies are listed and found for those who may see them', async () => {
  const store = await castStore()
  await enter(store, 'ines', { title: 'For all', ...inForce })
  await enter(store, 'ines', { title: 'For members', visibility: 'members', ...inForce })
  await enter(store, 'ines', { title: 'For the workgroup', visibility: 'body', ...inForce })
  const expected = {
    visitor: ['for-all'],
    mara: ['for-all', 'for-members'],
    tom: ['for-all', 'for-members', 'for-the-workgroup'],
  }
  for (const [name, slugs] of Object.entries(expected)) {
    const actor = name === 'visitor' ? visitor : await actorNamed(store.db, name as CastName)
    expect((await listPolicies(store.db, actor, today)).map((row) => row.slug)).toEqual(slugs)
    expect((await findLedger(store.db, actor, today, {}, null)).policies.map((row) => row.slug)).toEqual(slugs)
    for (const slug of ['for-all', 'for-members', 'for-the-workgroup']) {
      const found = await findPolicy(store.db, actor, slug).then(
        () => true,
        (error) => error instanceof NotFound && false,
      )
      expect(found).toBe(slugs.includes(slug))
    }
  }
})

test('on any date the ledger shows what was in force, through adoption and withdrawal by the real commands', async () => {
  const store = await castStore()
  const policy = await enter(store, 'grace', inForce)
  const number = await opened(store, { policyId: policy.id, policyText: 'One hour.' })
  await answered(store, number, {
    tom: 'agree',
    priya: 'agree-with-conditions',
    samuel: 'stand-aside',
    grace: 'agree',
    omar: 'agree',
    dee: 'agree',
  })
  const grace = await actorNamed(store.db, 'grace')
  const words = { statement: 'One hour it is.', effectiveOn: '2026-11-20', reviewOn: null }
  await store.write((tx) => publishOutcome(tx, grace, number, words, closing))
  const { versions } = await findPolicy(store.db, visitor, policy.slug)
  expect(versionOn(versions, '2026-11-19')?.text).toBe('Two hours.')
  expect(versionOn(versions, '2026-11-20')?.text).toBe('One hour.')
  expect(versionOn(versions, '2025-12-31')).toBeNull()
  expect(await statusOf(store, 'police', '2025-12-31')).toBeNull()
  expect(await statusOf(store, 'police', '2026-11-19')).toEqual([[null, 'not-yet-agreed']])
  expect(await statusOf(store, 'police', '2026-11-20')).toEqual([[null, 'in-force']])
  expect(await statusOf(store, 'prosecutor', '2026-11-20')).toEqual([[null, 'in-force']])
  expect(await statusOf(store, 'defender', '2026-11-20')).toEqual([[null, 'not-yet-agreed']])

  const second = versions[0]?.id
  await say(store, 'samuel', { organisationId: 'defender', versionId: second, holdsFrom: '2026-11-21' }, closing)
  await say(
    store,
    'tom',
    { kind: 'withdrawn', versionId: second, holdsFrom: '2026-11-25', note: 'Under review' },
    closing,
  )
  expect(await statusOf(store, 'defender', '2026-11-20')).toEqual([[null, 'not-yet-agreed']])
  expect(await statusOf(store, 'defender', '2026-11-21')).toEqual([[null, 'in-force']])
  expect(await statusOf(store, 'police', '2026-11-24')).toEqual([[null, 'in-force']])
  expect(await statusOf(store, 'police', '2026-11-25')).toEqual([[null, 'withdrawn']])
  expect(await store.db.select().from(agreementEvents)).toHaveLength(7)
})

test('only the delegate on the policy’s body speaks for an organisation; the project manager writes down what was said', async () => {
  const store = await castStore()
  await enter(store, 'grace', inForce)
  for (const name of ['mara', 'priya', 'grace', 'daniel', 'noor'] as const)
    await expect(say(store, name, {})).rejects.toThrow(Forbidden)
  await expect(say(store, 'ines', {})).rejects.toMatchObject({
    fields: { channel: 'proposals.errors.channelRequired' },
  })
  await say(store, 'tom', {})
  await say(store, 'ines', { organisationId: 'riverside', channel: 'telephone' })
  const rows = await store.db.select().from(agreementEvents).orderBy(agreementEvents.seq)
  expect(rows.map((row) => [row.organisationId, row.channel, row.recordedBy])).toEqual([
    ['police', 'portal', 'tom'],
    ['riverside', 'telephone', 'ines'],
  ])
})

test('an alternate does not speak for an organisation outside a proposal', async () => {
  const store = await castStore()
  await enter(store, 'ines', { ...inForce, bodyId: 'pcg' })
  await expect(say(store, 'tom', {})).rejects.toThrow(Forbidden)
  await say(store, 'mara', {})
})

test('the same word sent many times at once is one event', async () => {
  const store = await castStore()
  await enter(store, 'grace', inForce)
  await Promise.all(Array.from({ length: 10 }, () => say(store, 'tom', {})))
  expect(await store.db.select().from(agreementEvents)).toHaveLength(1)
})

test('no word is written behind one that holds already, and a delegate’s holds from today at the earliest', async () => {
  const store = await castStore()
  await enter(store, 'grace', inForce)
  const yesterday = addDays(today, -1)
  await expect(say(store, 'tom', { holdsFrom: yesterday })).rejects.toMatchObject({
    fields: { holdsFrom: 'policies.errors.fromTodayOn' },
  })
  await say(store, 'tom', {})
  const behind = { kind: 'parked', channel: 'telephone', holdsFrom: yesterday }
  await expect(say(store, 'ines', behind)).rejects.toMatchObject({
    fields: { holdsFrom: 'policies.errors.rewritesPast' },
  })
  await say(store, 'ines', { ...behind, organisationId: 'prosecutor' })
  expect(await statusOf(store, 'prosecutor', yesterday)).toEqual([[null, 'parked']])
  expect(await statusOf(store, 'police', today)).toEqual([[null, 'in-force']])
})

test('who never agreed has nothing to withdraw', async () => {
  const store = await castStore()
  await enter(store, 'grace', inForce)
  await expect(say(store, 'tom', { kind: 'withdrawn' })).rejects.toThrow(Conflict)
  await say(store, 'tom', { jurisdiction: 'Riverside' })
  await expect(say(store, 'tom', { kind: 'withdrawn', jurisdiction: 'City of Calder' })).rejects.toThrow(Conflict)
  await expect(say(store, 'tom', { jurisdiction: 'Atlantis' })).rejects.toThrow(Invalid)
  expect(await statusOf(store, 'police', today)).toEqual([
    [null, 'not-yet-agreed'],
    ['Riverside', 'in-force'],
  ])
  await say(store, 'tom', { kind: 'withdrawn', jurisdiction: 'Riverside' })
  expect(await statusOf(store, 'police', today)).toEqual([
    [null, 'not-yet-agreed'],
    ['Riverside', 'withdrawn'],
  ])
})

test('the ledger names who has a voice or has signed on the day, and tells visitors no person', async () => {
  const store = await castStore()
  const policy = await enter(store, 'grace', inForce)
  await say(store, 'tom', { kind: 'agreed-with-conditions', note: 'On two shifts' })
  const { organisations } = await findLedger(store.db, visitor, today, {}, null)
  expect(organisations.map((row) => row.id)).toContain('police')
  expect(organisations.map((row) => row.id)).not.toContain('court')
  expect((await findLedger(store.db, visitor, '2020-01-01', {}, null)).organisations).toEqual([])
  const [word] = (await listSpokenWords(store.db, visitor, { policyId: policy.id }, 1)).words
  expect(word).toMatchObject({ kind: 'agreed-with-conditions', note: 'On two shifts', recordedByName: null })
  const mara = await actorNamed(store.db, 'mara')
  const [known] = (await listSpokenWords(store.db, mara, { policyId: policy.id }, 1)).words
  expect(known?.recordedByName).toBe('Tom Bell')
})

test('a policy without a text has nothing in force and nothing to agree to', async () => {
  const store = await castStore()
  await enter(store, 'grace')
  await expect(say(store, 'tom', { versionId: 'none' })).rejects.toThrow(Invalid)
  expect((await listPolicies(store.db, visitor, today))[0]).toMatchObject({ inEffect: null, upcoming: null })
  expect(await store.db.select().from(policies)).toHaveLength(1)
})
