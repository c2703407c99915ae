import { expect, test } from 'vitest'
import { policies, policyVersions } from '#db/schema/policies'
import type { Visibility } from '#db/schema/words'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import { cardCodeOf } from '~/domain/policies/cards.server'

async function scene(visibility: Visibility = 'public') {
  const store = await castStore()
  await store.write(async (tx) => {
    const policy = { id: 'p', slug: 'criteria', title: 'Criteria', kind: 'eligibility' as const, bodyId: 'owg' }
    await tx.insert(policies).values({ ...policy, visibility, createdAt: now })
    await tx.insert(policyVersions).values([
      { id: 'v1', policyId: 'p', version: 1, text: '- Under **$250**', effectiveOn: '2025-01-01', adoptedAt: now },
      { id: 'v2', policyId: 'p', version: 2, text: '- Under $500', effectiveOn: '2026-01-01', adoptedAt: now },
      {
        ...{ id: 'v3', policyId: 'p', version: 3, text: '- Under $750', effectiveOn: '2026-02-01', adoptedAt: now },
        appliesIn: ['Riverside'],
      },
      { id: 'v4', policyId: 'p', version: 4, text: '- Under $900', effectiveOn: '2027-01-01', adoptedAt: now },
    ])
  })
  const versions = await store.db.select().from(policyVersions)
  const code = (number: number) => {
    const version = versions.find((one) => one.version === number)
    return version ? cardCodeOf(version) : ''
  }
  return { store, code, ...serverOver(store) }
}

test('the card carries its version, day, contact, code and the square of its check', async () => {
  const { visitor, code } = await scene()
  const html = await (await visitor().get('/policies/criteria/card')).text()
  for (const words of ['Under $500', 'January 1, 2026', code(2), 'class="ac-qr"', 'card.pdf?size=wallet'])
    expect(html, words).toContain(words)
  expect(html).not.toContain('Under $750')
  const there = await (await visitor().get('/policies/criteria/card?place=Riverside')).text()
  expect(there).toContain('Under $750')
  expect(there).toContain(code(3))
  expect(await (await visitor().get('/policies/criteria/card?place=Nowhere')).text()).toContain('Under $500')
})

test('the check says whether a card is right, for where, and what changed since', async () => {
  const { visitor, code } = await scene()
  const check = async (number: number) => (await visitor().get(`/cards/${code(number)}`)).text()
  expect(await check(2)).toContain('This card is right')
  const place = await check(3)
  expect(place).toContain('in Riverside, and not elsewhere')
  const old = await check(1)
  expect(old).toContain('Do not use this card any more')
  expect(old).toContain('Version 2 is in force since January 1, 2026')
  expect(old).toMatch(/<del>.*250.*<\/del>/)
  expect(old).toMatch(/<ins>.*500.*<\/ins>/)
  expect(await check(4)).toContain('This card is not in force yet')
})

test('a code is read however it was typed, and one of nobody is not found', async () => {
  const { visitor, code } = await scene()
  const typed = await visitor().get(
    `/cards?code=${encodeURIComponent(` ${code(2).toLowerCase().replaceAll('-', ' ')} `)}`,
  )
  expect([typed.status, typed.headers.get('location')]).toEqual([302, `/cards/${code(2).replaceAll('-', '')}`])
  expect((await visitor().get(typed.headers.get('location') ?? '')).status).toBe(200)
  for (const wrong of ['AAAA-BBBB-CCCC', 'x', '..%2F..', 'a'.repeat(300)])
    expect((await visitor().get(`/cards/${wrong}`)).status, wrong).toBe(404)
  expect((await visitor().get('/cards')).status).toBe(200)
  expect((await visitor().get('/cards?code=%21%21')).status).toBe(200)
})

test('the card leaves as a PDF in both sizes, and in the reader’s language', async () => {
  const { visitor } = await scene()
  for (const size of ['wallet', 'sheet', 'x']) {
    const answer = await visitor().get(`/policies/criteria/card.pdf?size=${size}&lang=es`)
    expect([size, answer.status, answer.headers.get('content-type')]).toEqual([size, 200, 'application/pdf'])
    const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    expect(bytes.startsWith('%PDF-')).toBe(true)
    expect(bytes).toContain('/Lang (es)')
  }
})

test('cards of a policy that is not public exist for its readers alone', async () => {
  const { visitor, signedIn, code } = await scene('body')
  const paths = [
    '/policies/criteria/card',
    '/policies/criteria/card.pdf',
    `/cards/${code(2)}`,
    '/policies/criteria/comparison',
  ]
  for (const path of paths) {
    expect([path, (await visitor().get(path)).status]).toEqual([path, 404])
    expect([path, (await (await signedIn('mara')).get(path)).status]).toEqual([path, 404])
  }
  const tom = await signedIn('tom')
  for (const path of paths) expect([path, (await tom.get(path)).status]).toEqual([path, 200])
})

test('versions stand side by side, the older first, whatever the address asks', async () => {
  const { visitor } = await scene()
  for (const query of ['?from=1&to=2', '?from=2&to=1']) {
    const html = await (await visitor().get(`/policies/criteria/comparison${query}`)).text()
    expect(html.indexOf('Version 1')).toBeLessThan(html.lastIndexOf('Version 2'))
    expect(html).toMatch(/<del>.*250.*<\/del>/)
  }
  for (const query of ['', '?from=x', '?from=1&to=1', '?to=99'])
    expect((await visitor().get(`/policies/criteria/comparison${query}`)).status, query).toBe(200)
})

test('a policy’s page shows which text applies where', async () => {
  const { visitor } = await scene()
  const html = await (await visitor().get('/policies/criteria')).text()
  expect(html).toContain('Version 3 in Riverside')
  expect(html).toContain('Version 2 elsewhere')
  expect(html).toContain('Under $500')
  const there = await (await visitor().get('/policies/criteria?place=Riverside')).text()
  expect(there).toContain('Under $750')
  expect(there).toContain('in Riverside alone')
  expect(await (await visitor().get('/policies/criteria?on=2025-06-01')).text()).toContain('$250')
})
