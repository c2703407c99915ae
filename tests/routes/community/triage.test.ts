import { expect, test } from 'vitest'
import { submissionMessages, submissions } from '#db/schema/community'
import { matters } from '#db/schema/matters'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import { concern, routedConcern, routing, secretEmail, secretMark, secretText, sentAt } from './cases'

const fields = { title: routing.title, summary: routing.summary, bodyId: 'clt', visibility: 'public' }

test('triage exists for the liaison and the project manager alone', async () => {
  const store = await castStore()
  const { id } = await concern(store)
  const { signedIn, visitor } = serverOver(store)
  const pages = ['/triage', `/triage/${id}`, `/triage/${id}/routing`, `/triage/${id}/messages`, `/triage/${id}/decline`]
  const posts: [string, Record<string, string>][] = [
    [`/triage/${id}/routing`, fields],
    [`/triage/${id}/routing`, {}],
    [`/triage/${id}/messages`, { text: 'hello there' }],
    [`/triage/${id}/decline`, { reason: 'A reason that is long enough.' }],
    [`/triage/${id}/joining`, { matter: 'M-2026-001' }],
  ]
  // Everybody of the cast is asked in community.store.test.ts; here is one of each kind.
  for (const name of ['daniel', 'ines', 'mara', 'priya', 'bea', 'ruth'] as const) {
    const someone = await signedIn(name)
    const may = name === 'ines' || name === 'daniel'
    for (const page of pages) expect((await someone.get(page)).status, `${name} ${page}`).toBe(may ? 200 : 404)
    if (may) continue
    for (const [page, body] of posts) expect((await someone.post(page, body)).status, `${name} posts ${page}`).toBe(404)
  }
  for (const page of pages) expect((await visitor().get(page)).headers.get('location')).toMatch(/^\/sign-in\?next=/)
  for (const [page, body] of posts) expect((await visitor().post(page, body)).headers.get('location')).toBe('/sign-in')
  expect(await store.db.select().from(matters)).toEqual([])
  expect(await store.db.select().from(submissionMessages)).toEqual([])
})

test('the liaison reads the words and the place, never the address', async () => {
  const store = await castStore()
  const { id } = await concern(store)
  const daniel = await serverOver(store).signedIn('daniel')
  const list = await (await daniel.get('/triage')).text()
  expect(list).toContain(secretMark)
  expect(list).toContain('Read and route by November 20, 2026')
  const page = await (await daniel.get(`/triage/${id}`)).text()
  expect(page).toContain(secretText)
  expect(page).toContain('the address is shown to nobody')
  expect(list + page).not.toContain(secretEmail)
  expect((await daniel.get('/triage/no-such-thing')).status).toBe(404)
  for (const state of ['new', 'with-body', 'answered', 'declined', 'nonsense']) {
    expect((await daniel.get(`/triage?state=${state}&page=7`)).status).toBe(200)
  }
})

test('routing needs words, a body and a reason where it is not public; then it is a matter', async () => {
  const store = await castStore()
  const { id } = await concern(store)
  const daniel = await serverOver(store).signedIn('daniel')
  const bad = await daniel.post(`/triage/${id}/routing`, {
    title: 'x',
    summary: 'short',
    bodyId: '',
    visibility: 'members',
  })
  expect(bad.status).toBe(422)
  const html = await bad.text()
  for (const message of ['at least 5 characters', 'at least 20 characters', 'Choose one of the options'])
    expect(html).toContain(message)
  expect(html).toContain('short</textarea>')
  const unreasoned = await daniel.post(`/triage/${id}/routing`, { ...fields, visibility: 'members' })
  expect([unreasoned.status, (await unreasoned.text()).includes('Say why it is not public')]).toEqual([422, true])
  const copied = await daniel.post(`/triage/${id}/routing`, { ...fields, summary: secretText })
  expect([copied.status, (await copied.text()).includes('Say it in your own words')]).toEqual([422, true])
  const nowhere = await daniel.post(`/triage/${id}/routing`, { ...fields, bodyId: 'nobody' })
  expect(nowhere.status).toBe(422)
  const good = await daniel.post(`/triage/${id}/routing`, fields)
  expect(good.status).toBe(303)
  expect(good.headers.get('location')).toBe('/matters/M-2026-001?notice=submissionRouted')
  expect((await daniel.post(`/triage/${id}/routing`, fields)).status).toBe(409)
})

test('a second submission joins the matter of the first', async () => {
  const store = await castStore()
  const { number } = await routedConcern(store)
  const other = await concern(store, {
    text: 'The doorway of the old bakery again, sleeping people and nobody helps them.',
  })
  const daniel = await serverOver(store).signedIn('daniel')
  const page = await (await daniel.get(`/triage/${other.id}`)).text()
  expect(page).toContain('Perhaps the same')
  expect(page).toContain(`Add to ${number}`)
  const joined = await daniel.post(`/triage/${other.id}/joining`, { matter: number })
  expect(joined.headers.get('location')).toBe(`/triage/${other.id}?notice=submissionJoined`)
  expect((await store.db.select().from(submissions)).every((row) => row.matterId !== null)).toBe(true)
  expect((await daniel.post(`/triage/${other.id}/joining`, { matter: number })).status).toBe(409)
})

test('declining needs a reason that its sender understands', async () => {
  const store = await castStore()
  const { id, code } = await concern(store)
  const { signedIn, visitor } = serverOver(store)
  const daniel = await signedIn('daniel')
  const bad = await daniel.post(`/triage/${id}/decline`, { reason: 'no' })
  expect([bad.status, (await bad.text()).includes('no</textarea>')]).toEqual([422, true])
  expect(
    (
      await daniel.post(`/triage/${id}/decline`, {
        reason: 'It names a private person. Please write again without the name.',
      })
    ).status,
  ).toBe(303)
  const receipt = await (await visitor().post('/receipt', { code })).text()
  expect(receipt).toContain('Please write again without the name.')
  expect((await daniel.get('/triage?state=declined')).status).toBe(200)
})

test('the liaison and the sender write to each other', async () => {
  const store = await castStore()
  const { id, code } = await concern(store)
  let minutes = 0
  const { signedIn, visitor } = serverOver(store, { clock: () => new Date(now.getTime() + minutes++ * 60_000) })
  const daniel = await signedIn('daniel')
  expect((await daniel.post(`/triage/${id}/messages`, { text: '' })).status).toBe(422)
  expect((await daniel.post(`/triage/${id}/messages`, { text: 'Which side of the street?' })).status).toBe(303)
  expect(await (await visitor().post('/receipt', { code })).text()).toContain('Which side of the street?')
  await visitor().post('/receipt/messages', { code, text: 'The north side.' })
  expect(await (await daniel.get(`/triage/${id}`)).text()).toContain('The north side.')
  expect(await (await daniel.get('/triage')).text()).toContain('Wrote back')
})

test('an answered concern is read with the code and stands in “You said, we did” in public words', async () => {
  const store = await castStore()
  const { code, number } = await routedConcern(store)
  const { signedIn, visitor } = serverOver(store)
  expect(await (await visitor().post('/receipt', { code })).text()).toContain('With: Community Leadership Team')
  const bea = await signedIn('bea')
  const answer = {
    answerKind: 'planned',
    plannedOn: '2027-01-15',
    answer: 'Outreach will go there twice a week from January.',
  }
  expect((await bea.post(`/matters/${number}/answer`, answer)).status).toBe(303)
  const receipt = await (await visitor().post('/receipt', { code })).text()
  expect(receipt).toContain(answer.answer)
  expect(receipt).toContain('January 15, 2027')
  const ledger = await (await visitor().get('/you-said-we-did')).text()
  for (const said of [routing.title, routing.summary, answer.answer, 'Answered after 0 days', 'Planned'])
    expect(ledger).toContain(said)
  expect(ledger).not.toContain(secretMark)
  expect(await (await visitor().get('/you-said-we-did?lang=es&page=x')).text()).toContain('Usted dijo')
})

test('the public sees the day on which something was sent, not the minute', async () => {
  const store = await castStore()
  const { number } = await routedConcern(store)
  const { visitor } = serverOver(store)
  for (const path of [`/matters/${number}`, `/matters/${number}.data`]) {
    const said = await (await visitor().get(path)).text()
    expect(said).toContain('2026-11-18')
    expect(said).not.toContain(sentAt.toISOString())
    expect(said).not.toContain(String(sentAt.getTime()))
  }
})
