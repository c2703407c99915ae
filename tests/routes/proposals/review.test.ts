import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { decisionReviews, decisions } from '#db/schema/proposals'
import { decided } from '#tests/support/happenings'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'

test('a review is closed by who leads the body, on its day and once, and what was typed comes back with what is wrong', async () => {
  const store = await castStore()
  const { visitor, signedIn } = serverOver(store)
  const id = await decided(store, { title: 'Hand over within an hour' })
  const set = (reviewOn: string) =>
    store.write((tx) => tx.update(decisions).set({ reviewOn }).where(eq(decisions.id, id)))
  const [decision] = await store.db.select().from(decisions).where(eq(decisions.id, id))
  const page = `/decisions/${decision?.number}/review`
  const input = { dueOn: '2026-11-10', result: 'kept', note: 'It works.', nextReviewOn: '2027-05-10' }
  const [grace, tom, ruth] = [await signedIn('grace'), await signedIn('tom'), await signedIn('ruth')]
  await set('2026-12-10')
  expect((await grace.get(page)).status).toBe(404)
  expect((await grace.post(page, { ...input, dueOn: '2026-12-10' })).status).toBe(409)
  await set('2026-11-10')
  expect((await visitor().get(page)).status).toBe(302)
  expect((await visitor().post(page, input)).status).toBe(302)
  for (const browser of [tom, ruth]) {
    expect((await browser.get(page)).status).toBe(404)
    expect((await browser.post(page, input)).status).toBe(403)
  }
  expect(await (await grace.get(page)).text()).toContain('Hand over within an hour')
  const silent = await grace.post(page, { ...input, note: '' })
  expect(silent.status).toBe(422)
  expect(await silent.text()).toContain('value="2027-05-10"')
  const past = await grace.post(page, { ...input, nextReviewOn: '2026-11-18' })
  expect(past.status).toBe(422)
  expect(await past.text()).toContain('It works.')
  expect(await store.db.select().from(decisionReviews)).toEqual([])
  expect((await grace.post(page, input)).status).toBe(303)
  const [review] = await store.db.select().from(decisionReviews)
  expect(review).toMatchObject({ dueOn: '2026-11-10', note: 'It works.', reviewedBy: 'grace' })
  expect((await store.db.select().from(decisions).where(eq(decisions.id, id)))[0]?.reviewOn).toBe('2027-05-10')
  expect((await grace.post(page, input)).status).toBe(409)
})
