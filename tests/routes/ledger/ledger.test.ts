import { expect, test } from 'vitest'
import { agreementEvents, policies, policyVersions } from '#db/schema/policies'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'

async function scene(many = 9) {
  const store = await castStore()
  await store.write(async (tx) => {
    for (let n = 1; n <= many; n++) {
      const id = `p${n}`
      const visibility = n === 2 ? ('body' as const) : ('public' as const)
      await tx
        .insert(policies)
        .values({ id, slug: id, title: `Policy ${n}`, kind: 'other', bodyId: 'owg', visibility, createdAt: now })
      await tx
        .insert(policyVersions)
        .values({ id: `${id}v`, policyId: id, version: 1, text: 'x', effectiveOn: '2026-01-01', adoptedAt: now })
      await tx.insert(agreementEvents).values({
        ...{ seq: n, policyId: id, policyVersionId: `${id}v`, organisationId: 'police', kind: 'agreed' as const },
        ...{ note: `Word ${n}.`, holdsFrom: '2026-02-01', recordedAt: now },
      })
    }
  })
  return serverOver(store)
}

test('the matrix has pages that keep the day, and one organisation has a sheet of its own', async () => {
  const { visitor } = await scene(10)
  const html = await (await visitor().get('/ledger?on=2026-03-01')).text()
  expect(html).toContain('9 policies')
  expect(html).toContain('/ledger?on=2026-03-01&amp;page=2')
  expect(html).toContain('in force for 1 of')
  expect(await (await visitor().get('/ledger?page=2')).text()).toContain('Policy 9')
  const sheet = await (await visitor().get('/ledger?organisation=police')).text()
  expect(sheet).toMatch(/<caption[^>]*>Calder Police Department on/)
  expect((sheet.match(/In force/g) ?? []).length).toBeGreaterThanOrEqual(9)
  for (const path of [
    '/ledger?page=0',
    '/ledger?page=x',
    '/ledger?page=999',
    '/ledger?organisation=none&body=x&kind=y',
  ])
    expect((await visitor().get(path)).status, path).toBe(200)
})

test('the timeline tells what was said, and leads to the ledger of that day', async () => {
  const { visitor, signedIn } = await scene()
  const html = await (await visitor().get('/ledger/timeline')).text()
  expect(html).toContain('8 words')
  expect(html).toContain('/ledger?on=2026-02-01')
  expect(html).not.toContain('Word 2.')
  expect(await (await visitor().get('/ledger/timeline.data')).text()).not.toContain('Word 2.')
  expect(await (await (await signedIn('tom')).get('/ledger/timeline')).text()).toContain('Word 2.')
  expect(await (await visitor().get('/ledger/timeline?policy=p1&year=2026')).text()).toContain('1 word')
  expect(await (await visitor().get('/ledger/timeline?policy=p2')).text()).not.toContain('Word 2.')
  expect(await (await visitor().get('/ledger/timeline?organisation=defender')).text()).toContain('Nothing was said')
})

test('what would change is asked of an organisation, a policy, or both, and of any day', async () => {
  const { visitor, signedIn } = await scene()
  const ask = async (query: string) => (await visitor().get(`/ledger/consequences${query}`)).text()
  expect(await ask('')).toContain('Choose an organisation, a policy, or both.')
  const all = await ask('?organisation=police')
  expect(all).toContain('8 policies would end for this organisation.')
  expect(all).toContain('In force for nobody')
  expect(all).not.toContain('Policy 2')
  expect(await ask('?policy=p1')).toContain('It is in force for 1 organisation.')
  expect(await ask('?policy=p1&organisation=police')).toContain('If Calder Police Department withdrew from “Policy 1”')
  expect(await ask('?policy=p1&organisation=defender')).toContain('Nothing would change')
  expect(await ask('?policy=p1&on=2026-01-15')).toContain('Nothing would change')
  expect(await ask('?policy=p2')).toContain('Choose an organisation')
  expect(await (await (await signedIn('tom')).get('/ledger/consequences?organisation=police')).text()).toContain(
    'Policy 2',
  )
})
