import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { editionCopies, subscriptions } from '#db/schema/editions'
import { outbox } from '#db/schema/outbox'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { decided, hours } from '#tests/support/happenings'
import { serverOver } from '#tests/support/server'
import { castStore, now, today } from '#tests/support/store'
import { compileIssue } from '~/across/editions.server'
import { releaseIssue } from '~/domain/editions/release.server'

const wish = { email: 'neighbor@home.example', audience: 'residents', frequency: 'weekly', locale: 'en' }
const rows = (store: Store) => store.db.select().from(subscriptions)
const lettersTo = (store: Store, email: string) =>
  store.db.select().from(outbox).where(eq(outbox.to, email)).orderBy(outbox.createdAt)
async function confirmed(store: Store, clock: () => Date = () => now) {
  const { visitor } = serverOver(store, { clock })
  await visitor().post('/subscribe', wish)
  const token = (await lettersTo(store, wish.email)).at(-1)?.props.token as string
  await visitor().post(`/subscribe/confirm/${token}`, { frequency: 'weekly', locale: 'en' })
  return token
}
/** An issue of the residents' edition, released; the token of its one copy. */
async function released(store: Store) {
  await decided(store, { title: 'Public decision' })
  const ines = await actorNamed(store.db, 'ines')
  const issue = await store.write((tx) =>
    compileIssue(tx, ines, { audience: 'residents', frequency: 'weekly', from: hours(-168), to: now }, now),
  )
  await store.write((tx) => releaseIssue(tx, ines, issue.id, today, now))
  const [letter] = await store.db.select().from(outbox).where(eq(outbox.template, 'edition'))
  return letter?.props.token as string
}

test('a resident subscribes without an account, by the button behind the mailed link', async () => {
  const store = await castStore()
  const { visitor } = serverOver(store)
  const someone = visitor()
  const page = await someone.get('/subscribe')
  expect(await page.text()).toContain('name="email"')
  const asked = await someone.post('/subscribe', { ...wish, email: ' Neighbor@Home.example ' })
  expect([asked.status, asked.headers.get('location')]).toEqual([303, '/subscribe?sent=1'])
  expect((await rows(store))[0]).toMatchObject({ email: wish.email, confirmedAt: null })
  const [letter] = await lettersTo(store, wish.email)
  const token = letter?.props.token as string
  expect(JSON.stringify(await rows(store))).not.toContain(token)
  for (let i = 0; i < 3; i++)
    expect(await (await someone.get(`/subscribe/confirm/${token}`)).text()).toContain('Confirm the subscription')
  expect((await rows(store))[0]?.confirmedAt).toBeNull()
  const done = await someone.post(`/subscribe/confirm/${token}`, { frequency: 'monthly', locale: 'es' })
  expect(done.status).toBe(303)
  expect((await rows(store))[0]).toMatchObject({
    confirmedAt: now,
    endedAt: null,
    frequency: 'monthly',
    locale: 'es',
    confirmTokenHash: null,
  })
  expect((await someone.post(`/subscribe/confirm/${token}`, { frequency: 'weekly', locale: 'en' })).status).toBe(409)
  expect(await (await someone.get(`/subscribe/confirm/${token}`)).text()).toContain('This link has closed')
})

test('asking says the same for a new address, a subscriber and a member', async () => {
  const store = await castStore()
  await confirmed(store)
  const { visitor } = serverOver(store)
  const answers = []
  for (const email of ['new@home.example', wish.email, 'mara@calder.example']) {
    const answer = await visitor().post('/subscribe', { ...wish, email })
    answers.push([answer.status, answer.headers.get('location'), await answer.text()])
  }
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
})

test('somebody else cannot change a running subscription by asking for it', async () => {
  const store = await castStore()
  await confirmed(store)
  await serverOver(store, { clock: () => hours(2) })
    .visitor()
    .post('/subscribe', { ...wish, frequency: 'daily', locale: 'es' })
  expect((await rows(store))[0]).toMatchObject({ frequency: 'weekly', locale: 'en', endedAt: null, confirmedAt: now })
})

test('an address is not written to again and again', async () => {
  const store = await castStore()
  let at = now
  const { visitor } = serverOver(store, { clock: () => at })
  for (let i = 0; i < 5; i++) await visitor().post('/subscribe', wish)
  expect(await lettersTo(store, wish.email)).toHaveLength(1)
  at = new Date(now.getTime() + 11 * 60_000)
  await visitor().post('/subscribe', wish)
  const [old, fresh] = await lettersTo(store, wish.email)
  expect(fresh).toBeDefined()
  expect(
    (await visitor().post(`/subscribe/confirm/${old?.props.token}`, { frequency: 'weekly', locale: 'en' })).status,
  ).toBe(409)
  expect(
    (await visitor().post(`/subscribe/confirm/${fresh?.props.token}`, { frequency: 'weekly', locale: 'en' })).status,
  ).toBe(303)
})

test('a confirmation link is too old after a week', async () => {
  const store = await castStore()
  let at = now
  const { visitor } = serverOver(store, { clock: () => at })
  await visitor().post('/subscribe', wish)
  const [letter] = await lettersTo(store, wish.email)
  at = new Date(now.getTime() + 7 * 86_400_000 + 1000)
  expect(
    (await visitor().post(`/subscribe/confirm/${letter?.props.token}`, { frequency: 'weekly', locale: 'en' })).status,
  ).toBe(409)
})

test('what cannot be accepted comes back with what was typed, and nothing is written', async () => {
  const store = await castStore()
  const { visitor } = serverOver(store)
  const wrongs: Record<string, string>[] = [
    { email: 'not-an-address' },
    { audience: 'members' },
    { audience: 'everybody' },
    { frequency: 'hourly' },
    { locale: 'fr' },
    { website: 'http://spam.example' },
  ]
  for (const wrong of wrongs) {
    const answer = await visitor().post('/subscribe', { ...wish, ...wrong })
    expect(answer.status, JSON.stringify(wrong)).toBe(422)
  }
  expect(await (await visitor().post('/subscribe', { ...wish, email: 'not-an-address' })).text()).toContain(
    'value="not-an-address"',
  )
  expect(await rows(store)).toEqual([])
  expect(await store.db.select().from(outbox)).toEqual([])
})

test('asking too often is refused', async () => {
  const { visitor } = serverOver(await castStore(), { env: { RATE_LIMITS: 'on' } })
  const someone = visitor()
  const statuses = []
  for (let i = 0; i < 8; i++)
    statuses.push((await someone.post('/subscribe', { ...wish, email: `n${i}@home.example` })).status)
  expect(statuses).toEqual([303, 303, 303, 303, 303, 303, 429, 429])
})

test('opening the unsubscribe page changes nothing; its button ends the subscription, and twice is once', async () => {
  const store = await castStore()
  await confirmed(store)
  const token = await released(store)
  const someone = serverOver(store).visitor()
  for (let i = 0; i < 3; i++) expect((await someone.get(`/unsubscribe/${token}`)).status).toBe(200)
  expect((await rows(store))[0]?.endedAt).toBeNull()
  for (let i = 0; i < 2; i++) {
    const answer = await someone.post(`/unsubscribe/${token}`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('You are unsubscribed')
  }
  expect((await rows(store))[0]?.endedAt).toEqual(now)
  const ends = await store.db.select().from(activity).where(eq(activity.verb, 'subscription.ended'))
  expect(ends).toHaveLength(1)
})

test.each(['application/x-www-form-urlencoded', 'multipart/form-data'])(
  'a mail program unsubscribes with one click, without cookie or Origin (%s)',
  async (type) => {
    const store = await castStore()
    await confirmed(store)
    const token = await released(store)
    const fields = type.startsWith('multipart') ? new FormData() : new URLSearchParams()
    fields.append('List-Unsubscribe', 'One-Click')
    const answer = await serverOver(store).visitor().send(`/unsubscribe/${token}`, { method: 'POST', body: fields })
    expect(answer.status).toBe(200)
    expect((await rows(store))[0]?.endedAt).toEqual(now)
  },
)

test('an unknown token gets the same page and the same answer, and changes nothing', async () => {
  const store = await castStore()
  await confirmed(store)
  const token = await released(store)
  const someone = serverOver(store).visitor()
  const wrong = 'x'.repeat(token.length)
  const shown = async (path: string) =>
    (await (await someone.get(path)).text()).replaceAll(token, 'T').replaceAll(wrong, 'T')
  expect(await shown(`/unsubscribe/${wrong}`)).toBe(await shown(`/unsubscribe/${token}`))
  const answers = []
  for (const one of [wrong, token]) {
    const answer = await someone.post(`/unsubscribe/${one}`)
    answers.push([answer.status, (await answer.text()).replaceAll(one, 'T')])
  }
  expect(answers[0]).toEqual(answers[1])
})

test('a copy’s token opens its copy and its unsubscribe page, and nothing else', async () => {
  const store = await castStore()
  await confirmed(store)
  const token = await released(store)
  const someone = serverOver(store).visitor()
  expect((await someone.get(`/editions/copy/${token}`)).status).toBe(200)
  expect((await someone.get(`/editions/copy/${'x'.repeat(32)}`)).status).toBe(404)
  expect((await someone.post(`/subscribe/confirm/${token}`, { frequency: 'daily', locale: 'es' })).status).toBe(409)
  expect((await someone.post(`/sign-in/links/${token}`)).status).toBe(409)
  expect((await someone.get(`/editions/${token}`)).status).toBe(302)
  expect(someone.cookies.has('accord')).toBe(false)
  expect((await rows(store))[0]).toMatchObject({ frequency: 'weekly', locale: 'en' })
})

test('who unsubscribed can subscribe again', async () => {
  const store = await castStore()
  await confirmed(store)
  const token = await released(store)
  await serverOver(store).visitor().post(`/unsubscribe/${token}`)
  await confirmed(store, () => hours(2))
  expect((await rows(store))[0]).toMatchObject({ endedAt: null, confirmedAt: hours(2) })
})

test('a member stops and takes up the members’ edition, and an issue compiled between respects it', async () => {
  const store = await castStore()
  const { signedIn, visitor } = serverOver(store)
  const mara = await signedIn('mara')
  expect(await (await mara.get('/subscribe')).text()).toContain('Your members’ edition')
  expect(await (await visitor().get('/subscribe')).text()).not.toContain('Your members’ edition')
  expect((await mara.post('/subscribe/members', { wanted: '' })).status).toBe(303)
  await decided(store, { title: 'Public decision' })
  const ines = await actorNamed(store.db, 'ines')
  const issue = await store.write((tx) =>
    compileIssue(tx, ines, { audience: 'members', frequency: 'weekly', from: hours(-168), to: now }, now),
  )
  await store.write((tx) => releaseIssue(tx, ines, issue.id, today, now))
  expect((await store.db.select().from(outbox)).some((row) => row.personId === 'mara')).toBe(false)
  expect((await store.db.select().from(editionCopies)).length).toBeGreaterThan(5)
  await mara.post('/subscribe/members', { wanted: 'yes' })
  const row = (await rows(store)).find((one) => one.personId === 'mara')
  expect(row?.endedAt).toBeNull()
  expect((await visitor().post('/subscribe/members', { wanted: '' })).status).toBe(302)
})

test('the pages speak Spanish', async () => {
  const someone = serverOver(await castStore()).visitor()
  expect(await (await someone.get('/subscribe?lang=es')).text()).toContain(
    'Decisiones, avances y respuestas por correo',
  )
  expect(await (await someone.get('/unsubscribe/abc?lang=es')).text()).toContain('Cancelar la suscripción')
})
