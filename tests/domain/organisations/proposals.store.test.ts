import { expect, test } from 'vitest'
import type { CastName } from '#db/seed/world'
import type { Store, Writer } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { lettersTo } from '#tests/support/outbox'
import { castStore, now, today } from '#tests/support/store'
import { visitor } from '~/domain/access/actor'
import { Conflict, Forbidden, Invalid, NotFound } from '~/domain/errors'
import type { Profile } from '~/domain/organisations/profile'
import { editOrganisation, findRecord, listRecordChanges } from '~/domain/organisations/profile.server'
import {
  findProposal,
  listProposalsOf,
  listProposalsToReview,
  proposeChange,
  reviewProposal,
  withdrawProposal,
} from '~/domain/organisations/proposals.server'

const approve = { outcome: 'approved' as const, reason: '', overrides: false }

async function proposed(store: Store, name: CastName, slug: string, words: Partial<Profile>): Promise<string> {
  const actor = await actorNamed(store.db, name)
  const { state, revision } = await findRecord(store.db, actor, slug)
  const input = { profile: { ...state, ...words }, note: 'Please' }
  return (await store.write((tx) => proposeChange(tx, actor, slug, input, revision, today, now))).id
}

test('a proposal waits, and changes nothing before it is approved; the proposer is told', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const id = await proposed(store, 'grace', 'northside', { description: 'Ours', independentOfPolice: false })
  expect((await findRecord(store.db, visitor, 'northside')).state.description).not.toBe('Ours')
  expect((await listProposalsToReview(store.db, ines)).map((one) => one.id)).toEqual([id])
  await store.write((tx) => reviewProposal(tx, ines, 'northside', id, approve, now))
  const { state, revision } = await findRecord(store.db, visitor, 'northside')
  expect(state).toMatchObject({ description: 'Ours', independentOfPolice: false })
  expect(revision).toBe(1)
  const [change] = await listRecordChanges(store.db, ines, 'northside')
  expect(change?.proposalId).toBe(id)
  expect(await listProposalsToReview(store.db, ines)).toEqual([])
  expect(await lettersTo(store.db, 'grace@calder.example', 'organisation-change-reviewed')).toMatchObject([
    { organisation: 'Northside Behavioral Health', slug: 'northside', proposalId: id, outcome: 'approved' },
  ])
  await expect(store.write((tx) => reviewProposal(tx, ines, 'northside', id, approve, now))).rejects.toThrow(Conflict)
})

test('a returned proposal changes nothing and carries its reason', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const id = await proposed(store, 'grace', 'northside', { description: 'Ours' })
  const back = { outcome: 'returned' as const, reason: 'Say how many', overrides: false }
  await store.write((tx) => reviewProposal(tx, ines, 'northside', id, back, now))
  expect((await findRecord(store.db, visitor, 'northside')).revision).toBe(0)
  const grace = await actorNamed(store.db, 'grace')
  expect(await findProposal(store.db, grace, 'northside', id)).toMatchObject({
    outcome: 'returned',
    reason: 'Say how many',
    settledBy: 'ines',
  })
  expect(await lettersTo(store.db, 'grace@calder.example', 'organisation-change-reviewed')).toHaveLength(1)
})

test('of two proposals of different fields both are kept; of the same field the second needs a word more', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const first = await proposed(store, 'grace', 'northside', { description: 'First' })
  const second = await proposed(store, 'sam', 'northside', { website: 'https://second.example' })
  const third = await proposed(store, 'sam', 'northside', { description: 'Third' })
  const review = (id: string, input: typeof approve) =>
    store.write((tx) => reviewProposal(tx, ines, 'northside', id, input, now))
  await review(first, approve)
  await review(second, approve)
  expect((await findRecord(store.db, ines, 'northside')).state).toMatchObject({
    description: 'First',
    website: 'https://second.example',
  })
  await expect(review(third, approve)).rejects.toMatchObject({
    fields: { overrides: 'organisations.change.overrideNeeded' },
  })
  await review(third, { ...approve, overrides: true })
  expect((await findRecord(store.db, ines, 'northside')).state).toMatchObject({
    description: 'Third',
    website: 'https://second.example',
  })
})

test('who opened the form before a change is shown it first', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const grace = await actorNamed(store.db, 'grace')
  const { state } = await findRecord(store.db, grace, 'northside')
  await store.write((tx) =>
    editOrganisation(tx, ines, 'northside', { ...state, website: 'https://n.example' }, 0, today, now),
  )
  const input = { profile: { ...state, description: 'Mine' }, note: '' }
  await expect(store.write((tx) => proposeChange(tx, grace, 'northside', input, 0, today, now))).rejects.toMatchObject({
    form: 'organisations.change.meanwhile',
  })
})

test('nothing to change, a stranger as contact, and another organisation are refused', async () => {
  const store = await castStore()
  await expect(proposed(store, 'grace', 'northside', {})).rejects.toThrow(Invalid)
  await expect(proposed(store, 'grace', 'northside', { contacts: { data: 'mara' } })).rejects.toMatchObject({
    fields: { 'contact.data': 'errors.choose' },
  })
  await expect(proposed(store, 'grace', 'police', { description: 'x' })).rejects.toThrow(Forbidden)
  await expect(proposed(store, 'ines', 'northside', { description: 'x' })).rejects.toThrow(Forbidden)
})

test('a proposal does not exist for people of other organisations, nor under another slug', async () => {
  const store = await castStore()
  const id = await proposed(store, 'grace', 'northside', { description: 'Ours' })
  for (const name of ['mara', 'dee', 'daniel', 'nora'] as const) {
    const actor = await actorNamed(store.db, name)
    await expect(findProposal(store.db, actor, 'northside', id), name).rejects.toThrow(NotFound)
    expect(await listProposalsOf(store.db, actor, 'northside'), name).toEqual([])
    expect(await listProposalsToReview(store.db, actor), name).toEqual([])
    for (const act of [
      (tx: Writer) => reviewProposal(tx, actor, 'northside', id, approve, now),
      (tx: Writer) => withdrawProposal(tx, actor, 'northside', id, now),
    ])
      await expect(store.write(act), name).rejects.toThrow(NotFound)
  }
  const ines = await actorNamed(store.db, 'ines')
  await expect(findProposal(store.db, ines, 'police', id)).rejects.toThrow(NotFound)
  const sam = await actorNamed(store.db, 'sam')
  expect(await listProposalsOf(store.db, sam, 'northside')).toHaveLength(1)
  await expect(store.write((tx) => reviewProposal(tx, sam, 'northside', id, approve, now))).rejects.toThrow(Forbidden)
})

test('the proposer takes a proposal back, and nobody reviews it any more', async () => {
  const store = await castStore()
  const [ines, grace, sam] = [
    await actorNamed(store.db, 'ines'),
    await actorNamed(store.db, 'grace'),
    await actorNamed(store.db, 'sam'),
  ]
  const id = await proposed(store, 'grace', 'northside', { description: 'Ours' })
  await expect(store.write((tx) => withdrawProposal(tx, sam, 'northside', id, now))).rejects.toThrow(Forbidden)
  await store.write((tx) => withdrawProposal(tx, grace, 'northside', id, now))
  expect(await listProposalsToReview(store.db, ines)).toEqual([])
  await expect(store.write((tx) => reviewProposal(tx, ines, 'northside', id, approve, now))).rejects.toThrow(Conflict)
})
