import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { outbox } from '#db/schema/outbox'
import { samplePassword } from '#db/seed/world'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'

const next = 'mara.voss@calder.example'

test('a person changes their address by a link that works without being signed in', async () => {
  const store = await castStore()
  const { signedIn, visitor } = serverOver(store)
  expect((await visitor().get('/account/address')).status).toBe(302)
  const mara = await signedIn('mara')
  const wrong = await mara.post('/account/address', { form: 'address', email: 'nowhere' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('value="nowhere"')
  expect((await mara.post('/account/address', { form: 'address', email: 'Mara@calder.example' })).status).toBe(422)
  expect((await mara.post('/account/address', { form: 'address', email: next })).status).toBe(303)
  expect(await (await mara.get('/account/address')).text()).toContain(next)
  const [letter] = await store.db.select().from(outbox).where(eq(outbox.to, next))
  const path = `/account/address/${letter?.props.token}`
  const elsewhere = visitor()
  for (let looks = 0; looks < 3; looks += 1) expect(await (await elsewhere.get(path)).text()).toContain(next)
  const done = await elsewhere.post(path, {})
  expect(done.status).toBe(303)
  expect((await elsewhere.get(done.headers.get('location') as string)).status).toBe(200)
  expect((await elsewhere.post(path, {})).status).toBe(409)
  expect(await (await elsewhere.get(path)).text()).not.toContain(next)
  expect((await visitor().post('/sign-in', { email: 'mara@calder.example', password: samplePassword })).status).toBe(
    422,
  )
  expect((await visitor().post('/sign-in', { email: next, password: samplePassword })).status).toBe(303)
})

test('who keeps the address ends the link', async () => {
  const store = await castStore()
  const { signedIn, visitor } = serverOver(store)
  const mara = await signedIn('mara')
  await mara.post('/account/address', { form: 'address', email: next })
  const [letter] = await store.db.select().from(outbox).where(eq(outbox.to, next))
  expect((await mara.post('/account/address/keeping', {})).status).toBe(303)
  expect((await mara.post('/account/address/keeping', {})).status).toBe(404)
  expect((await visitor().post(`/account/address/${letter?.props.token}`, {})).status).toBe(409)
})
