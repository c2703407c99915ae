import { expect, test } from 'vitest'
import { submissions } from '#db/schema/community'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'
import { paths } from '~/paths'
import { aDraft, aPublishedRelease } from '../../domain/releases/a-release'

const text = 'I miss the figures of the night shift in this release.'

test('a resident writes about a release without an account, gets a code, and the liaison sees which release it is', async () => {
  const store = await castStore()
  const { slug } = await aPublishedRelease(store)
  const server = serverOver(store)
  const visitor = server.visitor()
  const address = paths.tellUsAbout('feedback', slug)
  expect(await (await visitor.get(paths.release(slug))).text()).toContain(`href="${address}"`)
  const form = await (await visitor.get(address)).text()
  expect(form).toContain('Was this release useful? What is missing?')
  expect(form).toContain('Referrals in the third quarter')
  expect(form.indexOf('not an emergency line')).toBeLessThan(form.indexOf('<textarea'))
  const short = await visitor.post(address, { text: 'short', release: slug })
  expect(short.status).toBe(422)
  const again = await short.text()
  expect(again).toContain('short</textarea>')
  expect(again).toContain(`name="release" value="${slug}"`)
  expect((await visitor.post(address, { text, release: slug, website: 'x' })).status).toBe(422)
  const sent = await visitor.post(address, { text, release: slug })
  expect(sent.status).toBe(200)
  expect(await sent.text()).toMatch(/[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}/)
  const [row] = await store.db.select().from(submissions)
  expect(row).toMatchObject({ kind: 'feedback', aboutRelease: slug, text })
  const liaison = await server.signedIn('ines')
  const page = await (await liaison.get(paths.submission(row?.id ?? ''))).text()
  expect(page).toContain('About the release')
  expect(page).toContain(`href="${paths.release(slug)}"`)
  const police = await server.signedIn('mara')
  expect((await police.get(paths.submission(row?.id ?? ''))).status).toBe(404)
})

test('nothing can be sent about a release that is not published, and other kinds are about none', async () => {
  const store = await castStore()
  const draft = await aDraft(store)
  const visitor = serverOver(store).visitor()
  for (const slug of [draft, 'none', 'x'.repeat(300)]) {
    expect((await visitor.get(paths.tellUsAbout('feedback', slug))).status).toBe(404)
    expect([404, 422]).toContain((await visitor.post(paths.tellUsAbout('feedback'), { text, release: slug })).status)
  }
  expect(await store.db.select().from(submissions)).toEqual([])
  expect((await visitor.post(paths.tellUsAbout('concern'), { text, release: draft })).status).toBe(200)
  expect(await store.db.select().from(submissions)).toMatchObject([{ kind: 'concern', aboutRelease: null }])
})
