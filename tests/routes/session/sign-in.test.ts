import { expect, test } from 'vitest'
import { outbox } from '#db/schema/outbox'
import { cast, samplePassword } from '#db/seed/world'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'

test('the right password signs in, and signing out ends the session', async () => {
  const { signedIn } = serverOver(await castStore())
  const mara = await signedIn('mara')
  expect(mara.cookies.has('accord')).toBe(true)
  const out = await mara.post('/sign-out')
  expect(out.status).toBe(303)
  expect(mara.cookies.has('accord')).toBe(false)
})

test('a wrong password, an unknown address and a former member answer alike', async () => {
  const { visitor } = serverOver(await castStore())
  const answers = []
  for (const [email, password] of [
    [cast.mara.email, 'not-hers'],
    ['nobody@calder.example', samplePassword],
    [cast.vera.email, samplePassword],
  ]) {
    const answer = await visitor().post('/sign-in', { email: email as string, password: password as string })
    const text = (await answer.text()).replaceAll(email as string, 'EMAIL').replace(/nonce="[^"]+"/g, '')
    answers.push({ status: answer.status, text })
  }
  expect(answers[0]?.status).toBe(422)
  expect(answers[0]?.text).toContain('do not belong together')
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
})

test('what was typed comes back, but for the password', async () => {
  const { visitor } = serverOver(await castStore())
  const answer = await visitor().post('/sign-in', { email: 'mara@', password: 'secret-thing' })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain('value="mara@"')
  expect(html).not.toContain('secret-thing')
})

test('a mailed link works once, is not used up by looking, and dies with a newer one', async () => {
  const store = await castStore()
  const { visitor } = serverOver(store)
  const mara = visitor()
  const tokens: string[] = []
  for (let i = 0; i < 2; i++) {
    await mara.post('/sign-in/links', { email: cast.mara.email })
    const letters = await store.db.select().from(outbox).orderBy(outbox.createdAt, outbox.id)
    for (const letter of letters)
      if (!tokens.includes(letter.props.token as string)) tokens.push(letter.props.token as string)
  }
  expect(tokens).toHaveLength(2)
  const [old, fresh] = tokens as [string, string]
  expect(await (await mara.get(`/sign-in/links/${old}`)).text()).toContain('This link has closed')
  expect((await mara.post(`/sign-in/links/${old}`)).status).toBe(409)
  for (let i = 0; i < 3; i++) expect((await mara.get(`/sign-in/links/${fresh}`)).status).toBe(200)
  expect((await mara.post(`/sign-in/links/${fresh}`)).status).toBe(303)
  expect(mara.cookies.has('accord')).toBe(true)
  expect((await visitor().post(`/sign-in/links/${fresh}`)).status).toBe(409)
})

test('a link is too old after ten minutes', async () => {
  const store = await castStore()
  let time = now
  const { visitor } = serverOver(store, { clock: () => time })
  await visitor().post('/sign-in/links', { email: cast.mara.email })
  const [letter] = await store.db.select().from(outbox)
  time = new Date(now.getTime() + 10 * 60_000 + 1)
  expect((await visitor().post(`/sign-in/links/${letter?.props.token}`)).status).toBe(409)
})

test('asking for a link says the same for an address that nobody has', async () => {
  const { visitor } = serverOver(await castStore())
  const [known, unknown] = [
    await visitor().post('/sign-in/links', { email: cast.mara.email }),
    await visitor().post('/sign-in/links', { email: 'nobody@calder.example' }),
  ]
  expect([known.status, known.headers.get('location')]).toEqual([unknown.status, unknown.headers.get('location')])
})

test('a form from another site is refused, and one without any origin', async () => {
  const { visitor } = serverOver(await castStore())
  const fields = { email: cast.mara.email, password: samplePassword }
  expect((await visitor().post('/sign-in', fields, { Origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await visitor().post('/sign-in', fields, { Origin: 'null' })).status).toBe(403)
  const bare = await visitor().send('/sign-in', { method: 'POST', body: new URLSearchParams(fields) })
  expect(bare.status).toBe(403)
})

test('signing in returns to a page of this site alone', async () => {
  const { visitor } = serverOver(await castStore())
  for (const next of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example']) {
    const answer = await visitor().post('/sign-in', { email: cast.mara.email, password: samplePassword, next })
    expect(answer.headers.get('location')).toBe('/desk')
  }
})

test('a link elsewhere than where it was asked for needs a press that says so', async () => {
  const store = await castStore()
  const { visitor } = serverOver(store)
  const [mara, phone] = [visitor(), visitor()]
  await mara.post('/sign-in/links', { email: cast.mara.email })
  const [letter] = await store.db.select().from(outbox)
  const link = `/sign-in/links/${letter?.props.token}`
  const here = await (await mara.get(link)).text()
  expect(here).toContain('data-at-once')
  expect(here).not.toContain('another browser')
  const there = await (await phone.get(link)).text()
  expect(there).toContain('another browser')
  expect(there).not.toContain('data-at-once')
  const silent = await phone.post(link)
  expect([silent.status, (await silent.text()).includes('another browser')]).toEqual([422, true])
  expect(phone.cookies.has('accord')).toBe(false)
  expect((await phone.post(link, { elsewhere: 'yes' })).status).toBe(303)
  expect(phone.cookies.has('accord')).toBe(true)
})
