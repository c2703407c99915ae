import { expect, test } from 'vitest'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'
import { aDraft, aPublishedRelease, rowOf } from '../../domain/releases/a-release'

const input = { reason: 'A count was of another month.', sure: 'yes' }

test('a release is withdrawn with a reason by who answers for it, and the reason stands where it stood', async () => {
  const store = await castStore()
  const { slug } = await aPublishedRelease(store)
  const { visitor, signedIn } = serverOver(store)
  const page = `/releases/${slug}/withdrawal`
  expect((await visitor().get(page)).status).toBe(302)
  expect((await visitor().post(page, input)).status).toBe(302)
  for (const name of ['mara', 'nora', 'daniel', 'sam'] as const) {
    const browser = await signedIn(name)
    expect([name, (await browser.get(page)).status]).toEqual([name, 403])
    expect([name, (await browser.post(page, input)).status]).toEqual([name, 403])
  }
  const ines = await signedIn('ines')
  expect((await ines.get(page)).status).toBe(200)
  const unsure = await ines.post(page, { reason: input.reason })
  expect(unsure.status).toBe(422)
  expect(await unsure.text()).toContain('A count was of another month.')
  expect((await ines.post(page, { reason: '', sure: 'yes' })).status).toBe(422)
  expect((await rowOf(store, slug)).withdrawnAt).toBe(null)
  expect((await ines.post(page, input)).status).toBe(303)
  expect(await rowOf(store, slug)).toMatchObject({ withdrawnBy: 'ines', withdrawalReason: input.reason })
  const read = await (await visitor().get(`/progress/${slug}`)).text()
  expect(read).toContain('A count was of another month.')
  expect(read).not.toContain('4,211')
  for (const part of ['datapackage.zip', 'release.pdf']) {
    const answer = await visitor().get(`/progress/${slug}/${part}`)
    expect([part, answer.status]).toEqual([part, 404])
  }
  expect((await ines.post(page, input)).status).toBe(409)
})

test('what is not published cannot be withdrawn', async () => {
  const store = await castStore()
  const slug = await aDraft(store)
  const ines = await serverOver(store).signedIn('ines')
  expect((await ines.get(`/releases/${slug}/withdrawal`)).status).toBe(404)
  expect((await ines.post(`/releases/${slug}/withdrawal`, input)).status).toBe(404)
})

test('nobody is asked what they think of a release that is withdrawn or not published, and it is named to nobody', async () => {
  const store = await castStore()
  const { slug } = await aPublishedRelease(store)
  const draft = await aDraft(store, { text: { title: 'Not out yet' } })
  const { visitor, signedIn } = serverOver(store)
  const about = (release: string) => `/tell-us/feedback?release=${release}`
  expect(await (await visitor().get(about(slug))).text()).toContain('Referrals in the third quarter')
  expect((await visitor().get(about(draft))).status).toBe(404)
  const ines = await signedIn('ines')
  expect((await ines.post(`/releases/${slug}/withdrawal`, input)).status).toBe(303)
  const answer = await visitor().get(about(slug))
  expect(answer.status).toBe(404)
  expect(await answer.text()).not.toContain('Referrals in the third quarter')
})
