import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { invitations } from '#db/schema/invitations'
import { outbox } from '#db/schema/outbox'
import { seatHolders } from '#db/schema/seats'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'

const head = 'Name,E-mail,Organisation,Body,Seat role,Site role,Language'
const lena = 'Lena Ortiz,lena@x.example,Calder Police Department,PCG,Alternate,,es'
const csv = (text: string | Uint8Array<ArrayBuffer>) => new File([text], 'people.csv', { type: 'text/csv' })
const list = (...rows: string[]) => [head, ...rows].join('\n')

test('a list is looked at, then sent', async () => {
  const store = await castStore()
  const { signedIn } = serverOver(store)
  const ines = await signedIn('ines')
  expect(await (await ines.get('/invitations')).text()).toContain('/invitations/list"')
  expect((await ines.get('/invitations/list')).status).toBe(200)
  const template = await ines.get('/invitations/list/template.csv')
  expect(await template.text()).toBe(`${head}\n`)
  const looked = await ines.post('/invitations/list', { file: csv(`\uFEFF${list(lena)}`), list: '' })
  expect(looked.status).toBe(200)
  const preview = await looked.text()
  expect(preview).toContain('The 1 row is good')
  expect(preview).toContain('Send 1 invitation')
  expect(await store.db.select().from(invitations)).toEqual([])
  const sent = await ines.post('/invitations/list/sending', { list: list(lena) })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/invitations?notice=listSent'])
  expect(await store.db.select().from(outbox)).toHaveLength(1)
  expect((await ines.get('/invitations/list/sending')).status).toBe(200)
})

test('a bad row is named with its column and why, and sending asks for a tick', async () => {
  const store = await castStore()
  const { signedIn } = serverOver(store)
  const ines = await signedIn('ines')
  const given = list(lena, '<b>Otto</b>,otto@x.example,Calder Police Dept.,PCG,Observer,,')
  const preview = await (await ines.post('/invitations/list', { list: given })).text()
  expect(preview).toContain('Organisation: nothing has this name; the nearest is “Calder Police Department”')
  expect(preview).toContain('&lt;b&gt;Otto&lt;/b&gt;')
  const refused = await ines.post('/invitations/list/sending', { list: given })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain('href="#field-goodOnly"')
  expect(html).toContain('Calder Police Dept.')
  expect(await store.db.select().from(outbox)).toEqual([])
  expect((await ines.post('/invitations/list/sending', { list: given, goodOnly: 'yes' })).status).toBe(303)
  expect((await store.db.select().from(outbox)).map((row) => row.to)).toEqual(['lena@x.example'])
})

test('files that are no list are refused in words, and old encodings are read', async () => {
  const { signedIn } = serverOver(await castStore())
  const ines = await signedIn('ines')
  const latin = new Uint8Array(Buffer.from(list('José Núñez,jose@x.example,Calder Police Department,,,,'), 'latin1'))
  expect(await (await ines.post('/invitations/list', { file: csv(latin), list: '' })).text()).toContain('José Núñez')
  for (const [fields, says] of [
    [{ list: '' }, 'Choose a file or paste a list'],
    [{ list: 'Lena,lena@x.example' }, 'No row of heads'],
    [{ list: list() }, 'no row below the head'],
    [{ file: csv('PK\u0003\u0004'), list: '' }, 'spreadsheet'],
    [{ file: csv('a'.repeat(200_001)), list: '' }, 'field-file'],
  ] as const) {
    const refused = await ines.post('/invitations/list', fields)
    expect(refused.status, says).toBe(422)
    expect(await refused.text()).toContain(says)
  }
})

test('members who do not keep the site find no list', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  const mara = await signedIn('mara')
  for (const path of ['/invitations/list', '/invitations/list/sending', '/invitations/list/template.csv'])
    expect((await mara.get(path)).status, path).toBe(404)
  for (const path of ['/invitations/list', '/invitations/list/sending'])
    expect((await mara.post(path, { list: list(lena) })).status, path).toBe(403)
  expect((await mara.post('/invitations/expired/mailing')).status).toBe(404)
  expect((await visitor().get('/invitations/list')).status).toBe(302)
})

test('an invitation opened under another address says what to do, and under the same one adds the seat', async () => {
  const store = await castStore()
  const { signedIn, visitor } = serverOver(store)
  const ines = await signedIn('ines')
  await ines.post('/invitations/list/sending', {
    list: list('Nora Quist,nora@calder.example,Calder Police Department,PCG,Alternate,,', lena),
  })
  const linkTo = async (email: string) => {
    const [letter] = await store.db.select().from(outbox).where(eq(outbox.to, email))
    return `/invitations/accept/${letter?.props.token}`
  }
  const noras = await linkTo('nora@calder.example')
  const mara = await signedIn('mara')
  const other = await (await mara.get(noras)).text()
  expect(other).toContain('You are signed in as mara@calder.example')
  expect(other).toContain('ask Ines Aguilar')
  expect(other).not.toContain('nora@calder.example')
  expect((await mara.post('/sign-out', { next: noras })).headers.get('location')).toBe(`${noras}?notice=signedOut`)
  const nora = await signedIn('nora')
  expect((await nora.post(noras)).status).toBe(303)
  const held = await store.db.select().from(seatHolders).where(eq(seatHolders.personId, 'nora'))
  expect(held.map((row) => [row.seatId, row.role])).toEqual([['pcg-police', 'alternate']])
  const lenas = await linkTo('lena@x.example')
  const typed = { email: 'lena@home.example', name: 'Lena', password: 'a quiet harbour wall' }
  const refused = await visitor().post(lenas, typed)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('ask Ines Aguilar to invite you at this one')
  expect((await visitor().post(lenas, { ...typed, email: 'Lena@X.example' })).status).toBe(303)
})

test('expired invitations are sent again with one button', async () => {
  const store = await castStore()
  let time = now
  const { signedIn } = serverOver(store, { clock: () => time })
  const ines = await signedIn('ines')
  await ines.post('/invitations/list/sending', { list: list(lena) })
  expect(await (await ines.get('/invitations')).text()).not.toContain('/invitations/expired/mailing')
  time = new Date(now.getTime() + 14 * 86_400_000)
  expect(await (await ines.get('/invitations')).text()).toContain('/invitations/expired/mailing')
  const sent = async () => (await ines.post('/invitations/expired/mailing')).headers.get('location')
  expect(await sent()).toBe('/invitations?notice=listSent')
  expect(await sent()).toBe('/invitations?notice=nothingExpired')
  expect(await store.db.select().from(outbox)).toHaveLength(2)
})
