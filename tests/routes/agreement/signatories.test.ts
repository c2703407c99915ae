import { expect, test } from 'vitest'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'

const text = {
  title: 'Memorandum of agreement',
  text: '## Who agrees\n\nEach for itself, **freely**.',
  effectiveOn: '2026-11-18',
  decisionNumber: '',
  noticeDays: '30',
}
const idIn = (html: string, version: number) =>
  new RegExp(`<option value="([\\w-]+)"[^>]*>Version ${version},`).exec(html)?.[1] ?? ''

test('a version is entered, shown with its difference, and signed by name and version', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  const [ines, noor] = [await signedIn('ines'), await signedIn('noor')]
  expect((await visitor().get('/agreement/new')).status).toBe(302)
  expect((await noor.get('/agreement/new')).status).toBe(403)
  expect((await noor.post('/agreement/new', text)).status).toBe(403)
  const bad = await ines.post('/agreement/new', { ...text, effectiveOn: 'soon', noticeDays: '1000' })
  expect(bad.status).toBe(422)
  expect(await bad.text()).toContain('Each for itself')
  expect((await ines.post('/agreement/new', text)).headers.get('location')).toBe(
    '/agreement?version=2&notice=agreementEntered',
  )
  const page = await (await visitor().get('/agreement')).text()
  expect(page).toContain('<strong>freely</strong>')
  expect(page).toContain('/agreement?version=2&amp;against=1')
  expect(await (await visitor().get('/agreement?version=1')).text()).toContain('May withdraw'.replace('May', 'may'))
  const difference = await (await visitor().get('/agreement?version=2&against=1')).text()
  expect(difference).toContain('<ins>')
  expect(difference).toContain('<del>')
  expect((await visitor().get('/agreement?version=9')).status).toBe(404)
  const form = await (await ines.get('/organisations/court/signature')).text()
  const signature = {
    documentId: idIn(form, 2),
    signedOn: '2026-11-18',
    signedBy: 'Noor Rahman',
    jurisdictions: 'City of Calder',
    terms: 'Court orders come first.',
  }
  expect((await noor.post('/organisations/court/signature', signature)).status).toBe(403)
  expect((await ines.post('/organisations/court/signature', { ...signature, signedOn: '2026-02-30' })).status).toBe(422)
  expect((await ines.post('/organisations/court/signature', { ...signature, documentId: 'x' })).status).toBe(422)
  expect((await ines.post('/organisations/court/signature', signature)).status).toBe(303)
  expect((await ines.post('/organisations/court/signature', signature)).status).toBe(422)
  expect(await (await visitor().get('/organisations/court')).text()).toContain('Signed November 18, 2026')
  const police = await (await visitor().get('/organisations/police')).text()
  expect(police).toContain('Signed version 1.')
  expect(police).toContain('Version 2 not yet signed')
})

test('a withdrawal runs for its notice, says the earliest day, and shows with its dates', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  const [noor, mara, tom] = [await signedIn('noor'), await signedIn('mara'), await signedIn('tom')]
  const leave = { givenOn: '2026-11-18', withdrawnOn: '2026-12-18', reason: 'Because' }
  expect((await noor.get('/organisations/court/withdrawal')).status).toBe(403)
  expect((await tom.post('/organisations/opendoor/withdrawal', leave)).status).toBe(403)
  const form = await (await mara.get('/organisations/police/withdrawal')).text()
  expect(form).toContain('value="2026-12-18"')
  expect(form).toContain('30 days of notice')
  const soon = await mara.post('/organisations/police/withdrawal', { ...leave, withdrawnOn: '2026-11-19' })
  expect(soon.status).toBe(422)
  expect(await soon.text()).toContain('The earliest day is December 18, 2026')
  expect((await mara.post('/organisations/police/withdrawal', leave)).status).toBe(303)
  const page = await (await visitor().get('/organisations/police')).text()
  expect(page).toContain('Signed November 1, 2025, ends December 18, 2026')
  expect(page).toContain('Notice given on November 18, 2026')
  expect(page).toContain('Because')
  expect((await mara.post('/organisations/police/withdrawal', leave)).status).toBe(409)
})

test('who has signed is public on any day, in both languages and as a file', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  const mara = await signedIn('mara')
  await mara.post('/organisations/police/withdrawal', { givenOn: '2026-11-18', withdrawnOn: '2026-12-18', reason: '' })
  const now = await (await visitor().get('/signatories')).text()
  expect(now).toContain('10 signatories')
  expect(now).toContain('Withdraws: until December 18, 2026')
  const later = await (await visitor().get('/signatories?on=2026-12-18')).text()
  expect(later).toContain('9 signatories')
  expect(later).toContain('Withdrew on December 18, 2026')
  expect(await (await visitor().get('/signatories?on=2020-01-01')).text()).toContain('Nobody had signed on this day')
  expect(await (await visitor().get('/signatories?on=nonsense')).text()).toContain('As it stood on November 18, 2026')
  expect(await (await visitor().get('/signatories?lang=es')).text()).toContain('Quién ha firmado')
  const file = await visitor().get('/signatories.csv?on=2026-12-18')
  expect(file.headers.get('content-type')).toContain('text/csv')
  expect(file.headers.get('content-disposition')).toContain('signatories-2026-12-18.csv')
  expect(await file.text()).toContain('Calder Police Department')
})

test('a certificate shows what was signed, and its code leads back to the record', async () => {
  const { visitor } = serverOver(await castStore())
  const page = await (await visitor().get('/signatories/police-signature')).text()
  expect(page).toContain(
    'Calder Police Department signed the agreement of the Calder County Policy Coordinating Group.',
  )
  expect(page).toContain('Mara Voss')
  expect(page).toContain('City of Calder')
  const code = /class="ac-code">([\w-]+)</.exec(page)?.[1] ?? ''
  const found = await (await visitor().get(`/signatories?code=${code.toLowerCase()}`)).text()
  expect(found).toContain('The certificate is genuine: Calder Police Department')
  expect(found).toContain('/signatories/police-signature')
  expect(await (await visitor().get('/signatories?code=AAAA-AAAA-AAAA')).text()).toContain(
    'No signature here has this code',
  )
  expect((await visitor().get('/signatories/nothing')).status).toBe(404)
})
