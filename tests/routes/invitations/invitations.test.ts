import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { outbox } from '#db/schema/outbox'
import type { Store } from '#db/store'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'

const form = {
  name: 'Lena Ortiz',
  email: 'Lena@Calder.Example',
  locale: 'en',
  seatId: 'pcg-police',
  seatRole: 'alternate',
  organisationId: '',
  siteRole: '',
}

async function linkTo(store: Store, email = 'lena@calder.example'): Promise<string> {
  const letters = await store.db.select().from(outbox).where(eq(outbox.to, email)).orderBy(outbox.createdAt)
  return `/invitations/accept/${letters.at(-1)?.props.token}`
}

test('a person is invited, accepts with a password, and sits on the seat', async () => {
  const store = await castStore()
  const { visitor, signedIn } = serverOver(store)
  const ines = await signedIn('ines')
  expect((await ines.post('/invitations', form)).status).toBe(303)
  const list = await (await ines.get('/invitations')).text()
  expect(list).toContain('lena@calder.example')
  expect(list).toContain('Open')
  const link = await linkTo(store)
  const lena = visitor()
  const page = await (await lena.get(link)).text()
  expect(page).toContain('Ines Aguilar')
  expect(page).toContain('Policy Coordinating Group: Alternate')
  expect(page).toContain('Calder Police Department')
  for (const [password, says] of [
    ['short', 'at least 12'],
    ['lena@calder.example', 'Your name, your address'],
    ['aaaaaaaaaaaaaa', 'three different'],
  ] as const) {
    const refused = await lena.post(link, { name: 'Lena O.', password })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain(says)
    expect(html).toContain('value="Lena O."')
    expect(html).not.toMatch(/<input[^>]*type="password"[^>]*value=/)
  }
  const accepted = await lena.post(link, { name: 'Lena Ortiz', password: 'a quiet harbour wall' })
  expect([accepted.status, accepted.headers.get('location')]).toEqual([303, '/desk?notice=invitationAccepted'])
  expect(lena.cookies.has('accord')).toBe(true)
  expect(await (await lena.get('/bodies/operational-workgroup')).text()).toContain('Grace Liu')
  const again = visitor()
  expect(
    (await again.post('/sign-in', { email: 'lena@calder.example', password: 'a quiet harbour wall' })).status,
  ).toBe(303)
  expect(await (await visitor().get(link)).text()).toContain('has been accepted')
  expect((await visitor().post(link, { name: 'X', password: 'another long one here' })).status).toBe(409)
  expect(await (await ines.get('/invitations')).text()).toContain('Accepted')
})

test('an address that has an account signs in first and comes back', async () => {
  const store = await castStore()
  const { visitor, signedIn } = serverOver(store)
  const ines = await signedIn('ines')
  await ines.post('/invitations', { ...form, name: 'Nora', email: 'nora@calder.example' })
  const link = await linkTo(store, 'nora@calder.example')
  const html = await (await visitor().get(link)).text()
  expect(html).toContain('have an account with this address')
  expect(html).toContain(encodeURIComponent(link))
  expect((await visitor().post(link, { name: 'Nora', password: 'a quiet harbour wall' })).status).toBe(409)
  const mara = await signedIn('mara')
  const other = await (await mara.get(link)).text()
  expect(other).toContain('another address')
  expect(other).not.toContain('nora@calder.example')
  expect((await mara.post(link)).status).toBe(403)
  const nora = await signedIn('nora')
  expect((await nora.post(link)).status).toBe(303)
})

test('an unknown link is not found; an expired or revoked one says so and does nothing', async () => {
  const store = await castStore()
  let time = now
  const { visitor, signedIn } = serverOver(store, { clock: () => time })
  expect((await visitor().get('/invitations/accept/none')).status).toBe(404)
  expect(
    (await visitor().post('/invitations/accept/none', { name: 'A', password: 'a quiet harbour wall' })).status,
  ).toBe(404)
  const ines = await signedIn('ines')
  await ines.post('/invitations', form)
  const link = await linkTo(store)
  time = new Date(now.getTime() + 14 * 86_400_000)
  expect(await (await visitor().get(link)).text()).toContain('too old')
  expect((await visitor().post(link, { name: 'A', password: 'a quiet harbour wall' })).status).toBe(409)
  time = now
  const id = /\/invitations\/([\w-]+)\/revocation/.exec(await (await ines.get('/invitations')).text())?.[1]
  expect((await ines.post(`/invitations/${id}/mailing`)).status).toBe(303)
  expect((await visitor().get(link)).status).toBe(404)
  expect((await ines.post(`/invitations/${id}/revocation`)).status).toBe(303)
  expect((await ines.post(`/invitations/${id}/revocation`)).status).toBe(409)
  expect((await ines.post('/invitations/none/revocation')).status).toBe(404)
})

test('bad input comes back with what was typed, and mails nobody', async () => {
  const store = await castStore()
  const { signedIn } = serverOver(store)
  const ines = await signedIn('ines')
  for (const change of [
    { email: 'lena@' },
    { name: '' },
    { seatId: '', seatRole: '' },
    { seatRole: '' },
    { seatRole: 'king' },
    { seatId: 'no' },
    { siteRole: 'owner' },
  ]) {
    const answer = await ines.post('/invitations', { ...form, ...change })
    expect(answer.status, JSON.stringify(change)).toBe(422)
    if (!('name' in change)) expect(await answer.text()).toContain('value="Lena Ortiz"')
  }
  expect(await store.db.select().from(outbox)).toEqual([])
})

test('members who do not keep the site find no invitations', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  const mara = await signedIn('mara')
  expect((await mara.get('/invitations')).status).toBe(404)
  expect((await mara.post('/invitations', form)).status).toBe(403)
  expect((await visitor().get('/invitations')).status).toBe(302)
  expect((await visitor().post('/invitations', form)).status).toBe(302)
})
