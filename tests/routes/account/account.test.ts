import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people, sessions } from '#db/schema/people'
import { cast, samplePassword } from '#db/seed/world'
import { decided, hours, opened } from '#tests/support/happenings'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'

const about = {
  name: 'Mara Voss',
  displayName: 'Captain Voss',
  title: 'Captain',
  phone: '+1 555 0199',
  phoneShown: 'yes',
  locale: 'es',
}

test('a person changes what is known of them', async () => {
  const store = await castStore()
  const { signedIn, visitor } = serverOver(store)
  expect((await visitor().get('/account')).status).toBe(302)
  const mara = await signedIn('mara')
  const bad = await mara.post('/account', { ...about, phone: 'call me', phoneShown: '' })
  expect(bad.status).toBe(422)
  expect(await bad.text()).toContain('value="call me"')
  expect((await mara.post('/account', { ...about, locale: 'fr' })).status).toBe(422)
  expect((await mara.post('/account', about)).status).toBe(303)
  const [row] = await store.db.select().from(people).where(eq(people.id, 'mara'))
  expect(row).toMatchObject({
    displayName: 'Captain Voss',
    phone: '+1 555 0199',
    phoneShown: true,
    locale: 'es',
    email: cast.mara.email,
  })
  expect(await (await visitor().get('/bodies/policy-coordinating-group')).text()).not.toContain('555 0199')
  expect(await (await (await signedIn('jack')).get('/bodies/policy-coordinating-group')).text()).toContain('555 0199')
})

test('a password changes with the old one, and ends the other sessions', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  const [desk, phone] = [await signedIn('mara'), await signedIn('mara')]
  const change = (currentPassword: string, newPassword: string) =>
    desk.post('/account/password', { currentPassword, newPassword })
  expect(await (await change('wrong', 'a quiet harbour wall')).text()).toContain('not your password now')
  expect((await change(samplePassword, 'short')).status).toBe(422)
  expect((await change(samplePassword, cast.mara.email)).status).toBe(422)
  expect((await phone.get('/account')).status).toBe(200)
  expect((await change(samplePassword, 'a quiet harbour wall')).status).toBe(303)
  expect((await desk.get('/account')).status).toBe(200)
  expect((await phone.get('/account')).status).toBe(302)
  const again = visitor()
  expect((await again.post('/sign-in', { email: cast.mara.email, password: samplePassword })).status).toBe(422)
  expect((await again.post('/sign-in', { email: cast.mara.email, password: 'a quiet harbour wall' })).status).toBe(303)
})

test('sessions are listed, ended one by one or all but this', async () => {
  const { signedIn } = serverOver(await castStore())
  const [desk, phone, laptop] = [await signedIn('mara'), await signedIn('mara'), await signedIn('mara')]
  const jack = await signedIn('jack')
  const html = await (await desk.get('/account/sessions')).text()
  expect(html.match(/This device/g)).toHaveLength(1)
  const ids = [...html.matchAll(/name="sessionId" value="([^"]+)"/g)].map((match) => match[1] as string)
  expect(ids).toHaveLength(2)
  expect((await jack.post('/account/sessions', { sessionId: ids[0] as string })).status).toBe(404)
  expect((await desk.post('/account/sessions', { sessionId: ids[0] as string })).status).toBe(303)
  const open = [(await phone.get('/account')).status, (await laptop.get('/account')).status]
  expect(open.sort()).toEqual([200, 302])
  expect((await desk.post('/account/other-sessions')).status).toBe(303)
  expect((await phone.get('/account')).status).toBe(302)
  expect((await laptop.get('/account')).status).toBe(302)
  expect((await desk.get('/account/sessions')).status).toBe(200)
  expect((await jack.get('/account')).status).toBe(200)
})

test('a session says when it was last seen, no finer than its day, and notes it once an hour', async () => {
  const store = await castStore()
  let time = now
  const { signedIn } = serverOver(store, { clock: () => time })
  const mara = await signedIn('mara')
  const seenAfter = async (minutes: number) => {
    time = new Date(now.getTime() + minutes * 60_000)
    const html = await (await mara.get('/account/sessions')).text()
    expect(html).toMatch(/Last seen(<!-- -->| )*<time[^>]*>November \d+, 2026</)
    const [row] = await store.db.select().from(sessions)
    return row?.lastSeenAt?.getTime()
  }
  expect(await seenAfter(59)).toBe(now.getTime())
  expect(await seenAfter(61)).toBe(now.getTime() + 61 * 60_000)
})

test('everybody of the cast has a desk, and visitors sign in first', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  expect((await visitor().get('/desk')).headers.get('location')).toBe('/sign-in?next=%2Fdesk')
  for (const name of ['mara', 'ines', 'daniel', 'ruth', 'nora', 'noor', 'dee'] as const) {
    const answer = await (await signedIn(name)).get('/desk')
    expect(answer.status, name).toBe(200)
    const html = await answer.text()
    expect(html).toContain('Needs you')
    if (name === 'mara') expect(html).toContain('Policy Coordinating Group')
  }
})

test('what waits for words or for release is on the desk of who may give them, and of nobody else', async () => {
  const store = await castStore()
  await opened(store, { title: 'Evening handover', at: hours(-1) })
  await decided(store, { title: 'Public decision' })
  const { signedIn } = serverOver(store)
  const ines = await signedIn('ines')
  await ines.post('/editions', { audience: 'members', frequency: 'weekly' })
  const desk = await (await ines.get('/desk')).text()
  for (const part of ['Write the outcome: Evening handover', 'Look through and release: ']) expect(desk).toContain(part)
  const chair = await (await (await signedIn('grace')).get('/desk')).text()
  expect(chair).toContain('Write the outcome: Evening handover')
  const delegate = await (await (await signedIn('tom')).get('/desk')).text()
  for (const part of ['Write the outcome', 'Look through and release']) {
    expect(delegate).not.toContain(part)
    if (part.startsWith('Look')) expect(chair).not.toContain(part)
  }
})

test('the steps of a new site show to who keeps it, until they are done', async () => {
  const { signedIn } = serverOver(await castStore())
  expect(await (await (await signedIn('ruth')).get('/desk')).text()).toContain('Draft the first meeting')
  expect(await (await (await signedIn('mara')).get('/desk')).text()).not.toContain('Draft the first meeting')
})
