import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { standingPromises } from '#db/schema/feeds'
import { memberships } from '#db/schema/people'
import { actorNamed } from '#tests/support/actors'
import { serverOver } from '#tests/support/server'
import { castStore, now, today } from '#tests/support/store'
import { promiseStanding } from '~/domain/feeds/standing-promises.server'
import { aMeasure } from '../../domain/releases/a-release'

/** A site on which Northside promised its calls for every month from August. */
async function promised() {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const measureId = await aMeasure(store, 'Calls')
  const input = { measureId, organisationId: 'northside', frequency: 'month' as const, dueDays: 10 }
  await store.write((tx) => promiseStanding(tx, ines, { ...input, startsOn: '2026-08-01' }, now))
  const [promise] = await store.db.select().from(standingPromises)
  return { store, id: promise?.id ?? '' }
}

test('a standing promise is ended by the project manager alone, and once', async () => {
  const { store, id } = await promised()
  const { visitor, signedIn } = serverOver(store)
  const end = `/measures/standing-promises/${id}/end`
  const ended = async () => (await store.db.select().from(standingPromises))[0]?.endsOn
  expect((await visitor().get(end)).status).toBe(404)
  expect((await visitor().post(end)).status).toBe(302)
  for (const name of ['grace', 'mara', 'ruth', 'nora'] as const)
    expect([name, (await (await signedIn(name)).post(end)).status]).toEqual([name, 403])
  expect(await ended()).toBe(null)
  const ines = await signedIn('ines')
  expect((await ines.post('/measures/standing-promises/nothing/end')).status).toBe(404)
  expect((await ines.post(end)).status).toBe(303)
  expect(await ended()).toBe(today)
  expect((await ines.post(end)).status).toBe(409)
})

test('everybody reads which data are due; a filter of nonsense is no filter', async () => {
  const { store } = await promised()
  const { visitor } = serverOver(store)
  const rows = async (query: string) => {
    const answer = await visitor().get(query === '' ? '/data-due' : `/data-due?${query}`)
    expect([query, answer.status]).toEqual([query, 200])
    return (await answer.text()).split('Calls').length - 1
  }
  const all = await rows('')
  expect(all).toBeGreaterThan(0)
  expect(await rows('organisation=%3Cb%3E&state=x&page=-1')).toBe(all)
  expect(await rows('organisation=police')).toBe(0)
  expect(await rows('state=came')).toBe(0)
  expect(await rows('state=missing')).toBeGreaterThan(0)
})

test('a data steward’s feeds are those of their own organisation', async () => {
  const { store } = await promised()
  await store.write((tx) =>
    tx.update(memberships).set({ role: 'data-steward' }).where(eq(memberships.organisationId, 'northside')),
  )
  const { visitor, signedIn } = serverOver(store)
  expect((await visitor().get('/feeds')).status).toBe(302)
  expect(await (await (await signedIn('grace')).get('/feeds')).text()).toContain('Calls')
  expect(await (await (await signedIn('mara')).get('/feeds')).text()).not.toContain('Calls')
})
