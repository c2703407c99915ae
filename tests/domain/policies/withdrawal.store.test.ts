import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { agreementEvents } from '#db/schema/policies'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { Forbidden } from '~/domain/errors'
import { AgreementInput, PolicyInput } from '~/domain/policies/agreement'
import { agreePolicy } from '~/domain/policies/agreements.server'
import { enterPolicy } from '~/domain/policies/entry.server'
import { findLedger } from '~/domain/policies/ledger.server'
import { findPolicy } from '~/domain/policies/policies.server'
import { withdrawFromAgreement } from '~/domain/policies/withdrawal.server'

const leave = { givenOn: today, withdrawnOn: '2026-12-18', reason: '', endSeats: false }

async function policyOf(store: Store, title: string, visibility = 'public'): Promise<string> {
  const ines = await actorNamed(store.db, 'ines')
  const input = PolicyInput.parse({
    ...{ title, visibility, kind: 'referral-protocol', bodyId: 'owg' },
    ...{ text: 'Two hours.', effectiveOn: '2026-01-01' },
  })
  return (await store.write((tx) => enterPolicy(tx, ines, input, now))).slug
}
async function agrees(store: Store, slug: string, holdsFrom = today, jurisdiction = ''): Promise<void> {
  const tom = await actorNamed(store.db, 'tom')
  const { versions } = await findPolicy(store.db, tom, slug)
  const said = { organisationId: 'police', kind: 'agreed', versionId: versions[0]?.id, holdsFrom, jurisdiction }
  await store.write((tx) => agreePolicy(tx, tom, slug, AgreementInput.parse(said), now))
}
async function withdraws(store: Store, name: CastName, input = leave): Promise<void> {
  const actor = await actorNamed(store.db, name)
  await store.write((tx) => withdrawFromAgreement(tx, actor, 'police', input, today, now))
}
const statusOf = async (store: Store, slug: string, on: string) => {
  const ledger = await findLedger(store.db, await actorNamed(store.db, 'ines'), on, {}, null)
  const policy = ledger.policies.find((one) => one.slug === slug)
  return ledger.cellsOf(policy?.id ?? '', 'police').map((cell) => cell.status)
}

test('what a withdrawn organisation agreed to ends on the day that the withdrawal takes effect, and is recorded', async () => {
  const store = await castStore()
  const [open, own, other] = [
    await policyOf(store, 'Handover'),
    await policyOf(store, 'Own room', 'body'),
    await policyOf(store, 'Not agreed'),
  ]
  await agrees(store, open)
  await agrees(store, own)
  // The captain does not sit on the workgroup and cannot see its own policy; the organisation leaves it all the same.
  await withdraws(store, 'mara')
  for (const slug of [open, own]) {
    expect(await statusOf(store, slug, '2026-12-17'), slug).toEqual(['in-force'])
    expect(await statusOf(store, slug, '2026-12-18'), slug).toEqual(['withdrawn'])
  }
  expect(await statusOf(store, other, '2026-12-18')).toEqual(['not-yet-agreed'])
  const events = await store.db.select().from(agreementEvents).where(eq(agreementEvents.kind, 'withdrawn'))
  expect(events.map((event) => [event.holdsFrom, event.recordedBy])).toEqual([
    ['2026-12-18', 'mara'],
    ['2026-12-18', 'mara'],
  ])
  const recorded = await store.db.select().from(activity).where(eq(activity.verb, 'agreement.withdrawn'))
  expect(recorded.map((row) => row.visibility).sort()).toEqual(['body', 'public'])
})

test('what is agreed while the notice runs ends with it', async () => {
  const store = await castStore()
  const slug = await policyOf(store, 'Handover')
  await withdraws(store, 'mara')
  await agrees(store, slug)
  expect(await statusOf(store, slug, '2026-12-17')).toEqual(['in-force'])
  expect(await statusOf(store, slug, '2026-12-18')).toEqual(['withdrawn'])
})

test('an agreement for one place ends as well, and one for a day after the withdrawal stands', async () => {
  const store = await castStore()
  const place = await policyOf(store, 'In the city')
  await agrees(store, place, today, 'City of Calder')
  await withdraws(store, 'mara')
  expect(new Set(await statusOf(store, place, '2026-12-18'))).toEqual(new Set(['withdrawn']))
  const later = await policyOf(store, 'Later')
  await agrees(store, later, '2027-01-01')
  expect(await statusOf(store, later, '2027-01-01')).toEqual(['in-force'])
})

test('a letter of long ago does not change how past days were read', async () => {
  const store = await castStore()
  const slug = await policyOf(store, 'Handover')
  await agrees(store, slug)
  await withdraws(store, 'ines', { ...leave, givenOn: '2025-11-02', withdrawnOn: '2026-03-01' })
  const events = await store.db.select().from(agreementEvents).where(eq(agreementEvents.kind, 'withdrawn'))
  expect(events.map((event) => event.holdsFrom)).toEqual([today])
})

test('nobody of another organisation can end what this one agreed to', async () => {
  const store = await castStore()
  const slug = await policyOf(store, 'Handover')
  await agrees(store, slug)
  for (const name of ['priya', 'ruth', 'noor'] as const)
    await expect(withdraws(store, name), name).rejects.toThrow(Forbidden)
  expect(await store.db.select().from(agreementEvents)).toHaveLength(1)
})
