import { expect, test } from 'vitest'
import { policies, policyVersions } from '#db/schema/policies'
import { decisions, proposals } from '#db/schema/proposals'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import { publishOutcome } from '~/domain/proposals/decisions/closing.server'
import { allAgree, answered, closing, later, opened } from '../../domain/proposals/scene'

const decided = async (store: Store, changed = {}, words = 'We hand over within an hour.') => {
  const number = await opened(store, changed)
  await answered(store, number, allAgree)
  const grace = await actorNamed(store.db, 'grace')
  const input = { statement: words, effectiveOn: '2026-11-20', reviewOn: '2027-05-20' }
  return (await store.write((tx) => publishOutcome(tx, grace, number, input, closing))).number
}

test('a chair closes, sees the computed outcome, and publishes it with a statement', async () => {
  const store = await castStore()
  await store.write(async (tx) => {
    await tx.insert(policies).values({
      id: 'handover',
      slug: 'handover',
      title: 'Handover',
      kind: 'referral-protocol',
      bodyId: 'owg',
      visibility: 'public',
      createdAt: now,
    })
    await tx.insert(policyVersions).values({
      policyId: 'handover',
      version: 1,
      text: 'Hand over in two hours.',
      effectiveOn: '2026-01-01',
      adoptedAt: later(-90000),
    })
  })
  const number = await opened(store, { policyId: 'handover', policyText: 'Hand over in one hour.' })
  await answered(store, number, { ...allAgree, priya: 'agree-with-conditions' })
  let clock = now
  const { signedIn, visitor } = serverOver(store, { clock: () => clock })
  const grace = await signedIn('grace')
  const open = await (await visitor().get(`/proposals/${number}`)).text()
  expect(open).toMatch(/<del>.*two.*<\/del>/)
  expect(open).toMatch(/<ins>.*one.*<\/ins>/)
  expect((await grace.get(`/proposals/${number}/outcome`)).status).toBe(409)
  clock = closing
  expect((await grace.post(`/proposals/${number}/closing`)).headers.get('location')).toBe(
    `/proposals/${number}/outcome?notice=proposalClosed`,
  )
  const page = await (await grace.get(`/proposals/${number}/outcome`)).text()
  expect(page).toContain('Adopted by consensus. 6 of 6 organisations answered.')
  const wrong = await grace.post(`/proposals/${number}/outcome`, {
    statement: 'Kept statement',
    effectiveOn: '2026-11-01',
    reviewOn: '',
  })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Kept statement')
  const right = await grace.post(`/proposals/${number}/outcome`, {
    statement: 'One hour **it is**.',
    effectiveOn: '2026-11-20',
    reviewOn: '2027-05-20',
  })
  expect([right.status, right.headers.get('location')]).toEqual([303, '/decisions/D-2026-001?notice=outcomePublished'])
  expect(
    (await grace.post(`/proposals/${number}/outcome`, { statement: 'Again', effectiveOn: '2026-11-20' })).status,
  ).toBe(409)
  const decision = await (await visitor().get('/decisions/D-2026-001')).text()
  for (const words of [
    'One hour <strong>it is</strong>.',
    'Adopted by consensus.',
    'priya says why',
    'November 20, 2026',
    'May 20, 2027',
    'Handover, version 2',
  ])
    expect(decision).toContain(words)
  expect(decision).toMatch(/<del>.*two.*<\/del>/)
  expect(await (await visitor().get('/decisions')).text()).toContain('One hour it is.')
  const before = await (await visitor().get('/policies/handover?on=2026-11-19')).text()
  expect(before).toContain('Hand over in two hours.')
  expect(await (await visitor().get('/policies/handover?on=2026-11-20')).text()).toContain('Hand over in one hour.')
})

test('decisions that are not public are in no page, search or data of a visitor', async () => {
  const store = await castStore()
  await decided(store, { title: 'Open matter' })
  await decided(store, { title: 'Members matter', visibility: 'members', reasonCode: 'draft' }, 'A members statement')
  await decided(store, { title: 'Room matter', visibility: 'body', reasonCode: 'negotiation' }, 'A room statement')
  const { signedIn, visitor } = serverOver(store, { clock: () => later(200) })
  const expected: [CastName | null, boolean, boolean][] = [
    [null, false, false],
    ['mara', true, false],
    ['tom', true, true],
  ]
  for (const [name, seesMembers, seesRoom] of expected) {
    const reader = name ? await signedIn(name) : visitor()
    for (const path of ['/decisions', '/decisions.data', '/decisions?words=matter', '/proposals', '/proposals.data']) {
      const text = await (await reader.get(path)).text()
      expect([path, text.includes('Members matter'), text.includes('Room matter')]).toEqual([
        path,
        seesMembers,
        seesRoom,
      ])
      expect(text).toContain('Open matter')
    }
    expect((await reader.get('/decisions/D-2026-002')).status).toBe(seesMembers ? 200 : 404)
    expect((await reader.get('/decisions/D-2026-003')).status).toBe(seesRoom ? 200 : 404)
    expect((await (await reader.get('/decisions/D-2026-003.data')).text()).includes('A room statement')).toBe(seesRoom)
  }
})

test('the register finds by words, and keeps its filters from page to page', async () => {
  const store = await castStore()
  await decided(store, { title: 'Naloxone in every car' })
  const [proposal] = await store.db.select().from(proposals)
  const [decision] = await store.db.select().from(decisions)
  if (!proposal || !decision) throw new Error('nothing was decided')
  const numbers = Array.from({ length: 21 }, (_, n) => String(n + 101))
  await store.write(async (tx) => {
    const copies = numbers.map((n) => ({
      ...proposal,
      id: `p${n}`,
      number: `P-2026-${n}`,
      title: `Matter number ${n}`,
    }))
    await tx.insert(proposals).values(copies)
    await tx
      .insert(decisions)
      .values(numbers.map((n) => ({ ...decision, id: `d${n}`, number: `D-2026-${n}`, proposalId: `p${n}` })))
  })
  const { visitor } = serverOver(store, { clock: () => later(200) })
  const first = await (await visitor().get('/decisions?words=matter&year=2026')).text()
  expect(first).toContain('21 decisions')
  expect(first).toContain('words=matter&amp;year=2026&amp;page=2')
  expect(await (await visitor().get('/decisions?words=matter&page=2')).text()).toContain('Matter number 101<')
  const found = await (await visitor().get('/decisions?words=naloxone')).text()
  expect(found).toContain('1 decision')
  expect(found).not.toContain('Matter number')
  expect(await (await visitor().get('/decisions?year=2026&outcome=inquorate')).text()).toContain('No decision matches')
})
