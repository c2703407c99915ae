import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { bodyOffices } from '#db/schema/bodies'
import { seatHolders } from '#db/schema/seats'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'

test('a holder’s term is ended by who keeps the site, and what was typed comes back with what is wrong', async () => {
  const store = await castStore()
  const { visitor, signedIn } = serverOver(store)
  const [holder] = await store.db
    .select()
    .from(seatHolders)
    .where(and(eq(seatHolders.personId, 'tom'), eq(seatHolders.seatId, 'owg-police')))
  const term = `/bodies/operational-workgroup/holders/${holder?.id}/term`
  const endsOn = async () => {
    const [row] = await store.db
      .select()
      .from(seatHolders)
      .where(eq(seatHolders.id, holder?.id ?? ''))
    return row?.endsOn
  }
  const input = { endsOn: '2026-12-31', revision: '1' }
  expect((await visitor().get(term)).status).toBe(302)
  expect((await visitor().post(term, input)).status).toBe(302)
  for (const name of ['tom', 'grace', 'daniel', 'nora'] as const) {
    const browser = await signedIn(name)
    expect([name, (await browser.get(term)).status]).toEqual([name, 403])
    expect([name, (await browser.post(term, input)).status]).toEqual([name, 403])
  }
  const ruth = await signedIn('ruth')
  expect(await (await ruth.get(term)).text()).toContain('Tom Bell')
  for (const wrong of ['soon', '2020-01-01']) {
    const bad = await ruth.post(term, { ...input, endsOn: wrong })
    expect([wrong, bad.status]).toEqual([wrong, 422])
    expect(await bad.text()).toContain(`value="${wrong}"`)
  }
  expect(await endsOn()).toBe(null)
  expect((await ruth.get(`/bodies/policy-coordinating-group/holders/${holder?.id}/term`)).status).toBe(404)
  expect((await ruth.post(`/bodies/operational-workgroup/holders/nobody/term`, input)).status).toBe(404)
  const good = await ruth.post(term, input)
  expect(good.headers.get('location')).toContain('/bodies/operational-workgroup/seats')
  expect(await endsOn()).toBe('2026-12-31')
  expect((await ruth.post(term, { ...input, endsOn: '2027-01-31' })).status).toBe(409)
})

test('an office’s term is ended by who keeps the site, and what was typed comes back with what is wrong', async () => {
  const store = await castStore()
  const { visitor, signedIn } = serverOver(store)
  const [office] = await store.db
    .select()
    .from(bodyOffices)
    .where(and(eq(bodyOffices.personId, 'grace'), eq(bodyOffices.bodyId, 'owg')))
  const term = `/bodies/operational-workgroup/offices/${office?.id}/term`
  const endsOn = async () => {
    const [row] = await store.db
      .select()
      .from(bodyOffices)
      .where(eq(bodyOffices.id, office?.id ?? ''))
    return row?.endsOn
  }
  expect((await visitor().get(term)).status).toBe(302)
  expect((await visitor().post(term, { endsOn: '2026-12-31' })).status).toBe(302)
  for (const name of ['grace', 'tom', 'daniel', 'nora'] as const) {
    const browser = await signedIn(name)
    expect([name, (await browser.get(term)).status]).toEqual([name, 403])
    expect([name, (await browser.post(term, { endsOn: '2026-12-31' })).status]).toEqual([name, 403])
  }
  const ines = await signedIn('ines')
  expect(await (await ines.get(term)).text()).toContain('Grace Liu')
  for (const wrong of ['soon', '2020-01-01']) {
    const bad = await ines.post(term, { endsOn: wrong })
    expect([wrong, bad.status]).toEqual([wrong, 422])
    expect(await bad.text()).toContain(`value="${wrong}"`)
  }
  expect(await endsOn()).toBe(null)
  expect((await ines.get('/bodies/operational-workgroup/offices/nothing/term')).status).toBe(404)
  expect((await ines.post(term, { endsOn: '2026-12-31' })).status).toBe(303)
  expect(await endsOn()).toBe('2026-12-31')
})
