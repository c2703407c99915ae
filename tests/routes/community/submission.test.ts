import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { submissionMessages, submissions } from '#db/schema/community'
import { outbox } from '#db/schema/outbox'
import { submissionKinds } from '#db/schema/words'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'
import { hashToken } from '~/domain/access/token.server'

const text = 'People sleep in the doorway of the old bakery and nobody helps them.'
const codeIn = (html: string) =>
  /[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}/.exec(html)?.[0] ?? ''

test('the entry says in both languages what it is not, and leads to every kind', async () => {
  const { visitor } = serverOver(await castStore())
  const english = await (await visitor().get('/tell-us')).text()
  expect(english).toContain('This is not an emergency line')
  expect(english).toContain('call the emergency number')
  for (const kind of submissionKinds) expect(english).toContain(`/tell-us/${kind}`)
  const spanish = await (await visitor().get('/tell-us?lang=es')).text()
  expect(spanish).toContain('Esta no es una línea de emergencia')
  expect((await visitor().get('/tell-us/complaint')).status).toBe(404)
  expect((await visitor().post('/tell-us/complaint', { text })).status).toBe(404)
})

test('every kind has a form that says what it is not before it asks', async () => {
  const { visitor } = serverOver(await castStore())
  for (const kind of submissionKinds) {
    const answer = await visitor().get(`/tell-us/${kind}`)
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(html.indexOf('not an emergency line')).toBeLessThan(html.indexOf('<textarea'))
    expect(html).toContain('name="website"')
  }
})

test('a concern is kept with the hash of its code, and the page that answers is the receipt', async () => {
  const store = await castStore()
  const answer = await serverOver(store)
    .visitor()
    .post('/tell-us/concern', { text, area: 'Main Street and 2nd', timeBand: 'evening', email: 'Neighbor@Example.org' })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const html = await answer.text()
  const code = codeIn(html)
  expect(code).not.toBe('')
  expect(html).toContain('Friday, November 20, 2026')
  expect(html).not.toContain('neighbor@example.org')
  const [row] = await store.db.select().from(submissions)
  expect(row).toMatchObject({
    kind: 'concern',
    text,
    area: 'Main Street and 2nd',
    timeBand: 'evening',
    noticeEmail: 'neighbor@example.org',
    codeHash: hashToken(code),
    readBy: '2026-11-20',
    answerBy: '2026-12-09',
    locale: 'en',
  })
  expect(row?.acknowledgedAt).not.toBeNull()
  expect(JSON.stringify(row)).not.toContain(code)
  const letters = await store.db.select().from(outbox)
  expect(letters.map((letter) => [letter.template, letter.to, letter.props])).toEqual([
    ['submission-received', 'neighbor@example.org', { kind: 'concern' }],
  ])
})

test('a form that is not accepted answers 422 with everything typed', async () => {
  const store = await castStore()
  const { visitor } = serverOver(store)
  const answer = await visitor().post('/tell-us/area-of-focus', {
    text: 'too short',
    area: '1423 Elm Street',
    timeBand: '',
    email: 'neighbor@',
  })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('at least 20 characters')
  expect(html).toContain('looks like a home address')
  expect(html).toContain('Choose one of the options')
  expect(html).toContain('Enter an e-mail address')
  expect(html).toContain('too short</textarea>')
  expect(html).toContain('value="1423 Elm Street"')
  expect(html).toContain('value="neighbor@"')
  expect(html).toContain('href="#field-text"')
  expect((await visitor().post('/tell-us/concern', { text: 'x'.repeat(4001) })).status).toBe(422)
  expect((await visitor().post('/tell-us/concern', { text: 'x'.repeat(50_000) })).status).toBe(413)
  expect(await store.db.select().from(submissions)).toEqual([])
})

test('a filled trap is refused in a way that costs a person nothing', async () => {
  const store = await castStore()
  const answer = await serverOver(store).visitor().post('/tell-us/concern', { text, website: 'https://spam.example' })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain(`${text}</textarea>`)
  expect(html).not.toContain('spam.example')
  expect(await store.db.select().from(submissions)).toEqual([])
})

test('a reloaded page is one submission with the same code; other words are another', async () => {
  const store = await castStore()
  const { visitor } = serverOver(store)
  const someone = visitor()
  const key = /name="formKey" value="([\w-]{32})"/.exec(await (await someone.get('/tell-us/concern')).text())?.[1] ?? ''
  expect(key).not.toBe('')
  const codes = []
  for (const words of [text, text, `${text} Still.`, text]) {
    codes.push(codeIn(await (await someone.post('/tell-us/concern', { text: words, formKey: key })).text()))
  }
  expect(codes[1]).toBe(codes[0])
  expect(codes[3]).toBe(codes[0])
  expect(codes[2]).not.toBe(codes[0])
  expect(await store.db.select().from(submissions)).toHaveLength(2)
})

test('two forms never share a key, and a key of somebody’s own making is ignored', async () => {
  const store = await castStore()
  const { visitor } = serverOver(store)
  const keyOf = async () =>
    /name="formKey" value="([\w-]{32})"/.exec(await (await visitor().get('/tell-us/concern')).text())?.[1]
  expect(await keyOf()).not.toBe(await keyOf())
  const answer = await visitor().post('/tell-us/concern', { text, formKey: 'x' })
  expect(answer.status).toBe(200)
})

test('a code opens its thread however it is typed, and stands in no address', async () => {
  const { visitor } = serverOver(await castStore())
  const code = codeIn(await (await visitor().post('/tell-us/feedback', { text })).text())
  for (const typed of [
    code,
    code.toLowerCase(),
    code.replaceAll('-', ''),
    ` ${code.replaceAll('-', ' ')} `,
    code.replaceAll('-', '‑'),
  ]) {
    const answer = await visitor().post('/receipt', { code: typed })
    expect(answer.status, typed).toBe(200)
    expect(answer.headers.get('location')).toBeNull()
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const html = await answer.text()
    expect(html).toContain('Received and acknowledged')
    expect(html).toContain(text)
    expect(html).not.toMatch(new RegExp(`(href|action)="[^"]*${code}`))
  }
})

test('every wrong code is told the same', async () => {
  const { visitor } = serverOver(await castStore())
  const answers = []
  for (const code of ['', 'AAAA-BBBB-CCCC', 'nothing', '0000-0000-0000', "' or 1=1 --"]) {
    const answer = await visitor().post('/receipt', { code })
    answers.push([answer.status, (await answer.text()).includes('There is no receipt with this code')])
  }
  expect(answers).toEqual(answers.map(() => [422, true]))
})

test('the submitter talks back with the code in the body; the same words again are a reload', async () => {
  const store = await castStore()
  const { visitor } = serverOver(store)
  const code = codeIn(await (await visitor().post('/tell-us/concern', { text })).text())
  const empty = await visitor().post('/receipt/messages', { code, text: ' ' })
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('Received and acknowledged')
  for (let i = 0; i < 2; i++) {
    const answer = await visitor().post('/receipt/messages', { code, text: 'It is worse on Fridays.' })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('It is worse on Fridays.')
  }
  expect((await visitor().post('/receipt/messages', { code: 'AAAA-BBBB-CCCC', text: 'hello' })).status).toBe(422)
  const rows = await store.db.select().from(submissionMessages)
  expect(rows.map((row) => [row.sender, row.text, row.sentBy])).toEqual([
    ['submitter', 'It is worse on Fridays.', null],
  ])
})

test('submissions and guesses at codes are limited', async () => {
  const { visitor } = serverOver(await castStore(), { env: { RATE_LIMITS: 'on' } })
  const statuses = []
  for (let i = 0; i < 10; i++)
    statuses.push((await visitor().post('/tell-us/concern', { text: `${text} ${i}` })).status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(8)
  expect(statuses.at(-1)).toBe(429)
  const guesses = []
  for (let i = 0; i < 22; i++)
    guesses.push((await visitor().post('/receipt', { code: `AAAA-BBBB-CC${i + 10}` })).status)
  expect(guesses.at(0)).toBe(422)
  expect(guesses.at(-1)).toBe(429)
})

test('what a member sends is tied to nobody', async () => {
  const store = await castStore()
  const { signedIn } = serverOver(store)
  const mara = await signedIn('mara')
  expect((await mara.post('/tell-us/concern', { text })).status).toBe(200)
  const events = (await store.db.select().from(activity)).filter((event) => event.verb === 'submission.received')
  expect(events.map((event) => [event.actorKind, event.actorId, event.facts])).toEqual([
    ['visitor', null, { kind: 'concern' }],
  ])
})
