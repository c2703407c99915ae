import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people } from '#db/schema/people'
import { cast, samplePassword } from '#db/seed/world'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'
import { verifyChain } from '~/domain/activity/verification.server'
import { dataSections } from '~/domain/people/own-data/personal-data'

test('a person takes everything that is known of them away as one file', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  for (const path of ['/account/data', '/account/data/my-data.json', '/account/erasure'])
    expect((await visitor().get(path)).status, path).toBe(302)
  const mara = await signedIn('mara')
  await mara.post('/account/address', { form: 'address', email: 'mara.voss@calder.example' })
  await mara.post('/account/calendar', {})
  const page = await (await mara.get('/account/data')).text()
  expect(page).toContain('href="/account/data/my-data.json"')
  const answer = await mara.get('/account/data/my-data.json')
  expect(answer.headers.get('content-disposition')).toContain('my-data.json')
  const file = (await answer.json()) as { parts: { name: string; about: string; records: unknown[] }[] }
  expect(file.parts.map((part) => part.name)).toEqual([...dataSections])
  expect(file.parts.every((part) => part.about.length > 10)).toBe(true)
  expect(file.parts[0]?.records).toMatchObject([{ email: cast.mara.email, askedAddress: 'mara.voss@calder.example' }])
  expect(file.parts.find((part) => part.name === 'proofs')?.records).toMatchObject([{ kind: 'calendar-address' }])
  expect(JSON.stringify(file)).not.toMatch(/argon2|token/i)
})

test('erasure asks for the address and the password, says before what it does, and is final', async () => {
  const store = await castStore()
  const { signedIn, visitor } = serverOver(store)
  const [mara, phone] = [await signedIn('mara'), await signedIn('mara')]
  const page = await (await mara.get('/account/erasure')).text()
  for (const part of ['What goes at once', 'What stays, and why', cast.mara.email]) expect(page).toContain(part)
  const erase = (email: string, password: string) => mara.post('/account/erasure', { email, password })
  const wrong = await erase('tom@calder.example', samplePassword)
  expect(wrong.status).toBe(422)
  const html = await wrong.text()
  expect(html).toContain('not your address')
  expect(html).toContain('value="tom@calder.example"')
  expect((await erase('', '')).status).toBe(422)
  expect(await (await erase(cast.mara.email, 'harbor-lantern-43')).text()).toContain('not your password')
  const [before] = await store.db.select().from(people).where(eq(people.id, 'mara'))
  expect(before?.name).toBe('Mara Voss')
  const done = await erase(` ${cast.mara.email.toUpperCase()} `, samplePassword)
  expect(done.headers.get('location')).toBe('/?notice=erased')
  expect((await mara.get('/account')).status).toBe(302)
  expect((await phone.get('/account')).status).toBe(302)
  const again = await visitor().post('/sign-in', { email: cast.mara.email, password: samplePassword })
  expect(again.status).toBe(422)
  const jack = await (await (await signedIn('jack')).get('/bodies/policy-coordinating-group')).text()
  expect(jack).not.toContain('Mara Voss')
  expect(await verifyChain(store.db, null)).toMatchObject({ ok: true })
})

test('the last administrator and the only project manager are told why not yet', async () => {
  const { signedIn } = serverOver(await castStore())
  for (const [name, words] of [
    ['ruth', 'last administrator'],
    ['ines', 'only project manager'],
  ] as const) {
    const person = await signedIn(name)
    const page = await (await person.get('/account/erasure')).text()
    expect(page).toContain(words)
    expect(page).not.toContain('Erase for good')
    const forced = await person.post('/account/erasure', { email: cast[name].email, password: samplePassword })
    expect(forced.status).toBe(409)
    expect(await forced.text()).toContain(words)
  }
})
