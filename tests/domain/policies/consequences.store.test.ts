import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { organisations } from '#db/schema/organisations'
import { agreementEvents, policies, policyVersions } from '#db/schema/policies'
import { agreementKinds, type Visibility } from '#db/schema/words'
import type { CastName } from '#db/seed/world'
import type { Reader, Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { type Actor, visitor } from '~/domain/access/actor'
import { consequencesOf, findAgreed } from '~/domain/policies/consequences.server'
import { findLedger } from '~/domain/policies/ledger.server'
import { listPoliciesWithVersions } from '~/domain/policies/policies.server'
import {
  findTurns,
  listLedgerYears,
  listSpeakingOrganisations,
  listSpokenWords,
} from '~/domain/policies/spoken-words.server'

type Said = [organisationId: string, version: number, kind: (typeof agreementKinds)[number], place?: string]

const everything = { policyId: null, organisationId: null }
const agreedOn = async (db: Reader, actor: Actor, on: string, wanted: Parameters<typeof findAgreed>[4]) =>
  findAgreed(db, actor, on, await listPoliciesWithVersions(db, actor, on, {}, null), wanted)

async function policyWith(store: Store, id: string, words: Said[], visibility: Visibility = 'public', bodyId = 'owg') {
  await store.write(async (tx) => {
    await tx
      .insert(policies)
      .values({ id, slug: id, title: `Policy ${id}`, kind: 'other', bodyId, visibility, createdAt: now })
    await tx.insert(policyVersions).values([
      { id: `${id}1`, policyId: id, version: 1, text: 'One', effectiveOn: '2026-01-01', adoptedAt: now },
      { id: `${id}2`, policyId: id, version: 2, text: 'Two', effectiveOn: '2026-03-01', adoptedAt: now },
      {
        ...{ id: `${id}3`, policyId: id, version: 3, text: 'Three', effectiveOn: '2026-06-01', adoptedAt: now },
        appliesIn: ['City'],
      },
    ])
    const rows = await tx.select({ seq: agreementEvents.seq }).from(agreementEvents)
    for (const [at, [organisationId, version, kind, place]] of words.entries())
      await tx.insert(agreementEvents).values({
        ...{ seq: rows.length + at + 1, policyId: id, policyVersionId: `${id}${version}`, organisationId, kind },
        ...{ jurisdiction: place ?? null, holdsFrom: '2026-06-10', recordedAt: now, recordedBy: null },
      })
  })
}

test('an organisation’s withdrawal names the policies, places, sectors and bodies that it would cost', async () => {
  const store = await castStore()
  await policyWith(store, 'a', [
    ['police', 2, 'agreed'],
    ['defender', 2, 'agreed'],
    ['police', 3, 'agreed', 'City'],
  ])
  await policyWith(store, 'b', [['defender', 2, 'agreed']])
  const tom = await actorNamed(store.db, 'tom')
  const agreed = await agreedOn(store.db, tom, today, { policyId: null, organisationId: 'police' })
  const { losses, bodies } = consequencesOf(agreed, 'police', null)
  expect(losses.map((loss) => [loss.policyId, loss.place, loss.agreeingAfter, loss.endsThere])).toEqual([
    ['a', null, 1, false],
    ['a', 'City', 0, true],
  ])
  expect(losses[0]?.support?.after).toMatchObject({ present: 1, counted: 5 })
  expect(bodies.map((body) => [body.bodyId, body.before.counted - body.after.counted])).toContainEqual(['owg', 1])
  const one = consequencesOf(
    await agreedOn(store.db, tom, today, { policyId: 'b', organisationId: 'defender' }),
    'defender',
    'b',
  )
  expect([one.losses.length, one.bodies.length, one.losses[0]?.endsThere]).toEqual([1, 0, true])
  expect(consequencesOf(await agreedOn(store.db, tom, '2026-06-09', everything), 'police', null).losses).toEqual([])
})

test('what is in force is the same as the ledger says, whatever was said before', async () => {
  const store = await castStore()
  const people = ['police', 'defender', 'northside', 'peers', 'prosecutor']
  let n = 5
  const draw = (of: number) => {
    n = (n * 48_271) % 2_147_483_647
    return n % of
  }
  for (const id of ['a', 'b', 'c']) {
    const words = Array.from({ length: 60 }, (): Said => {
      const place = draw(4) === 0 ? ['City', 'Coast'][draw(2)] : undefined
      return [people[draw(5)] ?? 'police', 1 + draw(3), agreementKinds[draw(agreementKinds.length)] ?? 'agreed', place]
    })
    await policyWith(store, id, words)
  }
  const { standings } = await agreedOn(store.db, visitor, today, everything)
  const ledger = await findLedger(store.db, visitor, today, {}, null)
  expect(standings.filter((one) => one.place !== null).length).toBeGreaterThan(2)
  for (const { policyId, place, agreeing } of standings) {
    const said = ledger.organisations.filter(({ id }) => {
      const cells = ledger.cellsOf(policyId, id)
      const own = cells.find((cell) => cell.jurisdiction === place) ?? cells.find((cell) => cell.jurisdiction === null)
      return own?.status === 'in-force'
    })
    expect([policyId, place, [...agreeing].sort()]).toEqual([policyId, place, said.map((one) => one.id).sort()])
  }
  for (const organisationId of people) {
    const own = await agreedOn(store.db, visitor, today, { policyId: null, organisationId })
    const all = await agreedOn(store.db, visitor, today, everything)
    expect(consequencesOf(own, organisationId, null)).toEqual(consequencesOf(all, organisationId, null))
  }
})

test('policies and rooms that a reader may not see cost nothing that they are told of', async () => {
  const store = await castStore()
  await policyWith(store, 'open', [['police', 2, 'agreed']])
  await policyWith(store, 'members', [['police', 2, 'agreed']], 'members')
  await policyWith(store, 'room', [['riverside', 2, 'agreed']], 'body')
  const seen = async (name: CastName | null) => {
    const actor = name ? await actorNamed(store.db, name) : visitor
    const { policies: known } = await agreedOn(store.db, actor, today, everything)
    const { words, total } = await listSpokenWords(store.db, actor, {}, 1)
    const speaking = await listSpeakingOrganisations(store.db, actor)
    expect(words).toHaveLength(total)
    return [known.map((one) => one.id), words.map((word) => word.policy.slug).sort(), speaking.length]
  }
  const [, , all] = await seen('tom')
  expect(await seen(null)).toEqual([['open'], ['open'], all])
  expect(await seen('mara')).toEqual([['members', 'open'], ['members', 'open'], all])
  expect(await seen('tom')).toEqual([['members', 'open', 'room'], ['members', 'open', 'room'], all])
  const spoken = await agreedOn(store.db, visitor, today, { policyId: 'room', organisationId: null })
  expect([spoken.policies, spoken.standings]).toEqual([[], []])
})

test('an archived organisation is listed where it spoke of a policy that the reader may see', async () => {
  const store = await castStore()
  await store.write(async (tx) => {
    const [some] = await tx.select().from(organisations).where(eq(organisations.id, 'police'))
    if (!some) throw new Error('no police')
    for (const id of ['gone', 'silent']) await tx.insert(organisations).values({ ...some, id, slug: id, name: id })
  })
  await policyWith(store, 'room', [['gone', 2, 'agreed']], 'body')
  const names = async (name: CastName | null) =>
    (await listSpeakingOrganisations(store.db, name ? await actorNamed(store.db, name) : visitor)).map((one) => one.id)
  expect((await names(null)).filter((id) => id === 'gone' || id === 'silent')).toEqual([])
  expect((await names('tom')).filter((id) => id === 'gone' || id === 'silent')).toEqual(['gone'])
})

test('the ledger’s turns are the days on which something began to hold, and the timeline has pages and years', async () => {
  const store = await castStore()
  await policyWith(
    store,
    'a',
    Array.from({ length: 35 }, (): Said => ['police', 2, 'agreed']),
  )
  expect(await findTurns(store.db, visitor, '2026-03-01')).toMatchObject({
    first: '2026-01-01',
    before: '2026-01-01',
    after: '2026-06-01',
  })
  expect(await listLedgerYears(store.db, visitor, today)).toEqual(['2026'])
  expect(await findTurns(store.db, visitor, '2026-06-05')).toMatchObject({ before: '2026-06-01', after: '2026-06-10' })
  expect(await findTurns(store.db, visitor, '2025-01-01')).toMatchObject({ before: null, after: '2026-01-01' })
  const page = async (at: number, filter = {}) => (await listSpokenWords(store.db, visitor, filter, at)).words.length
  expect([await page(1), await page(2), await page(3)]).toEqual([30, 5, 0])
  expect([await page(1, { year: '2026' }), await page(1, { year: '2025' })]).toEqual([30, 0])
  expect([await page(1, { organisationId: 'defender' }), await page(1, { policyId: 'b' })]).toEqual([0, 0])
})

test('the ledger shows one page of policies, counts them all, and one organisation when asked', async () => {
  const store = await castStore()
  for (const id of ['a', 'b', 'c', 'd', 'e']) await policyWith(store, id, [['police', 2, 'agreed']])
  const ledger = (page: number, filter = {}) => findLedger(store.db, visitor, today, filter, { page, size: 2 })
  expect([(await ledger(1)).policies.map((one) => one.id), (await ledger(3)).policies.map((one) => one.id)]).toEqual([
    ['a', 'b'],
    ['e'],
  ])
  expect((await ledger(2)).total).toBe(5)
  const police = { id: 'police', slug: 'police', name: 'Police' }
  const own = await ledger(1, { organisation: police })
  expect(own.organisations.map((one) => one.id)).toEqual(['police'])
  expect(own.cellsOf('a', 'police').map((cell) => [cell.jurisdiction, cell.version, cell.status])).toEqual([
    [null, 2, 'in-force'],
    ['City', 3, 'not-yet-agreed'],
  ])
  expect((await ledger(1, { kind: 'eligibility' })).total).toBe(0)
  expect((await findLedger(store.db, visitor, '2025-12-31', {}, { page: 1, size: 2 })).total).toBe(0)
})
