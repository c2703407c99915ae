import { expect, test } from 'vitest'
import { agreementEvents, policies, policyVersions } from '#db/schema/policies'
import type { CastName } from '#db/seed/world'
import { actorNamed } from '#tests/support/actors'
import { serverOver } from '#tests/support/server'
import { castStore, now, today } from '#tests/support/store'
import { PolicyInput } from '~/domain/policies/agreement'
import { enterPolicy } from '~/domain/policies/entry.server'

const criteria = `Who may be diverted.

## Any of these
- Possession of a **small** amount
- Theft below the felony line

## Not these
1. Offences against a person
`
async function scene(changed: Record<string, unknown> = {}) {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const input = PolicyInput.parse({
    title: 'Eligibility',
    kind: 'eligibility',
    bodyId: 'owg',
    visibility: 'public',
    text: criteria,
    effectiveOn: '2026-01-01',
    ...changed,
  })
  await store.write((tx) => enterPolicy(tx, ines, input, now))
  const [version] = await store.db.select().from(policyVersions)
  return { store, versionId: version?.id ?? '', ...serverOver(store) }
}

test('a policy is entered by who leads its body, and a wrong form comes back', async () => {
  const store = await castStore()
  const { signedIn, visitor } = serverOver(store)
  const fields = {
    title: 'Sharing',
    kind: 'information-sharing',
    bodyId: 'owg',
    visibility: 'public',
    text: '',
    effectiveOn: '',
  }
  expect((await visitor().post('/policies/new', fields)).headers.get('location')).toBe('/sign-in')
  const tom = await signedIn('tom')
  expect((await tom.get('/policies/new')).status).toBe(404)
  expect((await tom.post('/policies/new', fields)).status).toBe(403)
  const grace = await signedIn('grace')
  const wrong = await grace.post('/policies/new', { ...fields, text: 'Typed text' })
  expect(wrong.status).toBe(422)
  const html = await wrong.text()
  expect(html).toContain('Typed text')
  expect(html).toContain('Give the day since which this text has been in force.')
  expect((await grace.post('/policies/new', fields)).headers.get('location')).toBe(
    '/policies/sharing?notice=policyEntered',
  )
  expect(await (await visitor().get('/policies/sharing')).text()).toContain('No version was in force')
  expect(await store.db.select().from(policies)).toHaveLength(1)
})

test('the officer card holds the criteria in force with version and date', async () => {
  const { visitor } = await scene()
  const html = await (await visitor().get('/policies/eligibility/card')).text()
  for (const words of [
    '<h3>Any of these</h3>',
    '<li>Possession of a small amount</li>',
    '<li>Offences against a person</li>',
    'January 1, 2026',
    'Calder Diversion',
  ])
    expect(html).toContain(words)
  const { visitor: other } = await scene({ text: '', effectiveOn: '' })
  expect((await other().get('/policies/eligibility/card')).status).toBe(404)
})

test('a delegate agrees and withdraws; the ledger shows both on their days', async () => {
  const { signedIn, visitor, versionId, store } = await scene()
  const tom = await signedIn('tom')
  const fields = { organisationId: 'police', kind: 'agreed', versionId, jurisdiction: '', note: '', holdsFrom: today }
  const post = (changed: Record<string, string>) =>
    tom.post('/policies/eligibility/agreement', { ...fields, ...changed })
  const wrong = await post({ kind: 'agreed-with-conditions', holdsFrom: '2026-13-01' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Write the condition on which the organisation agrees.')
  expect((await post({ kind: 'withdrawn' })).status).toBe(409)
  expect((await post({ kind: 'agreed-with-conditions', note: 'On two shifts' })).headers.get('location')).toBe(
    '/policies/eligibility?notice=agreementGiven',
  )
  expect((await post({ kind: 'withdrawn', holdsFrom: '2026-12-01', note: 'Under review' })).status).toBe(303)
  expect((await post({ organisationId: 'peers' })).status).toBe(403)
  const row = async (on: string) => {
    const html = await (await visitor().get(`/ledger?on=${on}`)).text()
    return /Calder Police Department<\/a>.*?<\/tr>/s.exec(html)?.[0] ?? ''
  }
  expect(await row('2026-11-17')).toContain('Not yet agreed')
  expect(await row(today)).toMatch(/In force.*with conditions/s)
  expect(await row('2026-12-01')).toContain('Withdrawn')
  const page = await (await visitor().get('/policies/eligibility')).text()
  expect(page).toContain('On two shifts')
  expect(page).not.toContain('Tom Bell')
  expect(await store.db.select().from(agreementEvents)).toHaveLength(2)
})

test('the project manager writes down what an organisation said; others find nothing to do', async () => {
  const { signedIn, visitor, versionId } = await scene()
  const fields = { organisationId: 'riverside', kind: 'agreed', versionId, note: '', holdsFrom: '2026-11-10' }
  expect((await visitor().get('/policies/eligibility/agreement')).status).toBe(302)
  expect((await visitor().post('/policies/eligibility/agreement', fields)).headers.get('location')).toBe('/sign-in')
  const mara = await signedIn('mara')
  expect(await (await mara.get('/policies/eligibility/agreement')).text()).toContain('This is for the delegates')
  expect((await mara.post('/policies/eligibility/agreement', { ...fields, organisationId: 'police' })).status).toBe(403)
  const ines = await signedIn('ines')
  const wrong = await ines.post('/policies/eligibility/agreement', fields)
  expect([wrong.status, (await wrong.text()).includes('in the room or by telephone')]).toEqual([422, true])
  expect((await ines.post('/policies/eligibility/agreement', { ...fields, channel: 'telephone' })).status).toBe(303)
  expect(await (await visitor().get('/ledger?on=2026-11-10')).text()).toMatch(
    /Riverside Neighbors Association.*?In force/s,
  )
})

test('policies that are not public are in no page, ledger or data of others', async () => {
  for (const [visibility, seers] of [
    ['members', ['mara', 'tom', 'ines']],
    ['body', ['tom', 'ines']],
  ] as const) {
    const { signedIn, visitor } = await scene({ title: 'Secret recipe', visibility })
    for (const name of [null, 'mara', 'tom', 'ines'] as (CastName | null)[]) {
      const reader = name ? await signedIn(name) : visitor()
      const sees = name !== null && (seers as readonly string[]).includes(name)
      for (const path of ['/policies', '/policies.data', '/ledger', '/ledger.data', '/ledger?on=2026-05-01'])
        expect([path, name, (await (await reader.get(path)).text()).includes('Secret recipe')]).toEqual([
          path,
          name,
          sees,
        ])
      for (const path of ['/policies/secret-recipe', '/policies/secret-recipe/card'])
        expect([path, (await reader.get(path)).status]).toEqual([path, sees ? 200 : 404])
      expect((await (await reader.get('/policies/secret-recipe.data')).text()).includes('small')).toBe(sees)
    }
  }
})

test('days that do not exist and strange addresses are answered plainly', async () => {
  const { visitor } = await scene()
  for (const path of [
    '/ledger?on=2026-02-31',
    '/ledger?on=x',
    '/ledger?on=',
    '/ledger?on=0000-01-01',
    '/ledger?on=9999-12-31',
    '/policies/eligibility?on=%00',
    '/policies/nothing',
    '/policies/nothing/card',
  ])
    expect((await visitor().get(path)).status, path).toBeLessThan(500)
  expect(await (await visitor().get('/ledger?on=2025-01-01')).text()).toContain('No policy was in force on this day')
})
