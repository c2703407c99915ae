import { expect, test } from 'vitest'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'

const clinic = {
  name: 'Harbor Clinic',
  sector: 'public-health',
  jurisdiction: 'Old Harbor',
  description: 'Sees **anybody**.',
  website: 'https://clinic.example',
}

test('organisations and their signatory record are open to everybody, in both languages', async () => {
  const { visitor } = serverOver(await castStore())
  const list = await (await visitor().get('/organisations')).text()
  expect(list).toContain('12 organizations'.replace('z', 's'))
  expect(list).toContain('Has not signed')
  const police = await (await visitor().get('/organisations/police')).text()
  expect(police).toContain('Memorandum of agreement, version 1')
  expect(police).toContain('Independent of police')
  expect(police).not.toContain('tom@calder.example')
  expect(await (await visitor().get('/organisations/police?lang=es')).text()).toContain('Registro de firmas')
  expect(await (await visitor().get('/organisations?lang=es')).text()).toContain('Organizaciones')
})

test('an organisation is added and edited by who keeps the site', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  const [ines, mara] = [await signedIn('ines'), await signedIn('mara')]
  expect((await visitor().get('/organisations/new')).status).toBe(302)
  expect((await mara.get('/organisations/new')).status).toBe(403)
  expect((await mara.post('/organisations/new', clinic)).status).toBe(403)
  const bad = await ines.post('/organisations/new', { ...clinic, sector: 'nothing', website: 'javascript:alert(1)' })
  expect(bad.status).toBe(422)
  const html = await bad.text()
  expect(html).toContain('value="Harbor Clinic"')
  expect(html).toContain('href="#field-website"')
  expect(html).not.toMatch(/<input[^>]*name="independentOfPolice"[^>]*checked/)
  expect((await ines.post('/organisations/new', clinic)).headers.get('location')).toBe(
    '/organisations/harbor-clinic?notice=saved',
  )
  const page = await (await visitor().get('/organisations/harbor-clinic')).text()
  expect(page).toContain('<strong>anybody</strong>')
  expect((await ines.post('/organisations/harbor-clinic/edit', { ...clinic, description: 'At the quay' })).status).toBe(
    303,
  )
  expect(await (await visitor().get('/organisations/harbor-clinic')).text()).toContain('At the quay')
})

test('recording that somebody left ends their session on the next request', async () => {
  const { signedIn } = serverOver(await castStore())
  const [ines, tom, mara] = [await signedIn('ines'), await signedIn('tom'), await signedIn('mara')]
  expect((await tom.get('/account')).status).toBe(200)
  expect((await mara.get('/people/tom/departure')).status).toBe(404)
  expect((await mara.post('/people/tom/departure')).status).toBe(404)
  expect(await (await ines.get('/organisations/police')).text()).toContain('/people/tom/departure')
  expect((await ines.get('/people/tom/departure')).status).toBe(200)
  expect((await ines.post('/people/tom/departure')).status).toBe(303)
  expect((await tom.get('/account')).status).toBe(302)
  expect((await ines.post('/people/ruth/departure')).status).toBe(409)
  expect((await ines.post('/people/ines/departure')).status).toBe(403)
})

test('the directory is searched and filtered in the address', async () => {
  const { visitor } = serverOver(await castStore())
  const names = async (query: string) =>
    [
      ...(await (await visitor().get(`/organisations?${query}`)).text()).matchAll(
        /<a href="\/organisations\/([a-z]+)">/g,
      ),
    ]
      .map(([, slug]) => slug)
      .filter((slug) => slug !== 'new')
  expect(await names('q=shelter')).toEqual(['opendoor'])
  expect(await names('sector=community&standing=signed')).toEqual(['riverside'])
  expect(await names('standing=not-signed')).toEqual(['court', 'tidewater'])
  expect(await names('archived=yes')).toEqual([])
  expect(await names('sector=nonsense&standing=x')).toHaveLength(12)
  const none = await (await visitor().get('/organisations?q=%3Cscript%3E')).text()
  expect(none).toContain('No organisation matches')
  expect(none).toContain('value="&lt;script&gt;"')
})
