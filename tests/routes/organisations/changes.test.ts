import { expect, test } from 'vitest'
import { organisationContacts, organisationProposals } from '#db/schema/organisation-changes'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'

const words = {
  description: 'Our words <script>x</script>',
  website: '',
  jurisdiction: '',
  independentOfPolice: 'yes',
  'contact.press': 'grace',
}

test('an organisation’s own people propose, the project manager sees the difference and approves', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  const [grace, ines, mara] = [await signedIn('grace'), await signedIn('ines'), await signedIn('mara')]
  const form = await (await grace.get('/organisations/northside/edit')).text()
  expect(form).not.toContain('name="sector"')
  expect(form).toContain('name="contact.press"')
  expect(form).not.toContain('Mara Voss')
  const bad = await grace.post('/organisations/northside/edit?seen=0', { ...words, website: 'javascript:alert(1)' })
  expect(bad.status).toBe(422)
  expect(await bad.text()).toContain('Our words')
  const sent = await grace.post('/organisations/northside/edit?seen=0', { ...words, sector: 'police', name: 'Taken' })
  const page = (sent.headers.get('location') ?? '').replace(/\?.*/, '')
  expect(page).toMatch(/^\/organisations\/northside\/proposals\/[\w-]+$/)
  // Nothing is public yet, and nobody else is told.
  expect(await (await visitor().get('/organisations/northside')).text()).not.toContain('Our words')
  expect((await visitor().get(page)).status).toBe(302)
  for (const [status, answer] of [
    [404, await mara.get(page)],
    [404, await mara.post(page, { outcome: 'approved' })],
    [404, await mara.post(`${page}/withdrawal`)],
    [404, await ines.get(page.replace('northside', 'police'))],
    [403, await grace.post(page, { outcome: 'approved' })],
  ] as const)
    expect(answer.status).toBe(status)
  expect(await (await ines.get('/desk')).text()).toContain(`href="${page}"`)
  const review = await (await ines.get(page)).text()
  expect(review).toMatch(/<ins>.*Our words/s)
  expect(review).toMatch(/<del>.*Hosts the case managers/s)
  expect((await ines.post(page, { outcome: 'returned', reason: '' })).status).toBe(422)
  expect((await ines.post(page, { outcome: 'approved', reason: '' })).status).toBe(303)
  const after = await (await visitor().get('/organisations/northside')).text()
  expect(after).toContain('Our words')
  expect(after).not.toContain('<script>x')
  expect(after).toContain('Northside Behavioral Health')
  expect(after).toContain('Through the office of the programme')
  expect(after).not.toContain('grace@calder.example')
  expect((await ines.post(page, { outcome: 'approved', reason: '' })).status).toBe(409)
  const history = await (await visitor().get('/organisations/northside/changes')).text()
  expect(history).toContain('Hosts the case managers')
  expect(history).not.toContain('Ines Aguilar')
  expect(await (await mara.get('/organisations/northside/changes')).text()).toContain('Ines Aguilar')
  expect((await grace.get('/organisations/police/edit')).status).toBe(403)
  expect((await grace.post('/organisations/police/edit', words)).status).toBe(403)
})

test('who saw an older record is shown what changed meanwhile, with everything typed kept, and can send it then', async () => {
  const { signedIn } = serverOver(await castStore())
  const [grace, ines] = [await signedIn('grace'), await signedIn('ines')]
  const edit = { ...words, sector: 'behavioural-health', description: 'By the manager', 'contact.press': '' }
  expect((await ines.post('/organisations/northside/edit?seen=0', edit)).status).toBe(303)
  const stale = await grace.post('/organisations/northside/edit?seen=0', words)
  expect(stale.status).toBe(422)
  const html = await stale.text()
  expect(html).toContain('Changed meanwhile')
  expect(html).toMatch(/<del>.*Hosts<\/del> <ins>.*By<\/ins>/s)
  expect(html).toContain('Our words')
  expect(html).toContain('action="/organisations/northside/edit?seen=1"')
  expect((await grace.post('/organisations/northside/edit?seen=1', words)).status).toBe(303)
})

test('the person who is named lets visitors read their name', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  const [grace, ines] = [await signedIn('grace'), await signedIn('ines')]
  await ines.post('/organisations/northside/edit', { ...words, sector: 'behavioural-health' })
  expect(await (await visitor().get('/organisations/northside')).text()).toContain(
    'Through the office of the programme',
  )
  const own = await (await grace.get('/organisations/northside')).text()
  const showing = /action="(\/organisations\/northside\/contacts\/[\w-]+\/showing)"/.exec(own)?.[1] ?? ''
  expect(await (await ines.get('/organisations/northside')).text()).not.toContain(showing)
  expect((await ines.post(showing, { shown: 'yes' })).status).toBe(403)
  expect((await grace.post(showing, { shown: 'yes' })).status).toBe(303)
  const seen = await (await visitor().get('/organisations/northside')).text()
  expect(seen).not.toContain('Through the office of the programme')
  expect(seen).toMatch(/Press and public<\/dt><dd><span>Grace Liu/)
  expect(seen).not.toContain('grace@calder.example')
  expect((await grace.post(showing.replace('northside', 'police'), { shown: 'yes' })).status).toBe(404)
})

test('an old address leads to the new one for good, and the page says the former name', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  const [ines, mara] = [await signedIn('ines'), await signedIn('mara')]
  expect((await mara.get('/organisations/police/name')).status).toBe(403)
  expect((await mara.post('/organisations/police/name', { name: 'Ours' })).status).toBe(403)
  expect((await ines.post('/organisations/police/name', { name: '' })).status).toBe(422)
  expect((await ines.post('/organisations/police/name', { name: 'Calder Police Department' })).status).toBe(422)
  const renamed = await ines.post('/organisations/police/name', { name: 'Calder Police' })
  expect(renamed.headers.get('location')).toBe('/organisations/calder-police?notice=organisationRenamed')
  const moved = await visitor().get('/organisations/police')
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/organisations/calder-police'])
  expect(await (await visitor().get('/organisations/calder-police')).text()).toContain(
    'Formerly Calder Police Department, until November 18, 2026',
  )
  expect(await (await visitor().get('/organisations?q=department')).text()).toContain('/organisations/calder-police')
})

test('a merger shows what will happen, happens, is readable and can be undone', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  const [ines, mara] = [await signedIn('ines'), await signedIn('mara')]
  const input = { intoId: 'northside', people: 'move', seats: 'move' }
  expect((await mara.get('/organisations/riverside/merger')).status).toBe(403)
  expect((await mara.post('/organisations/riverside/merger', input)).status).toBe(403)
  const asked = `/organisations/riverside/merger?${new URLSearchParams(input)}`
  const plan = await (await ines.get(asked)).text()
  expect(plan).toContain('Bea Thornton goes over to Northside Behavioral Health.')
  expect(plan).toContain('The seat on the Community Leadership Team goes over, held by Bea Thornton.')
  expect(plan).toContain(
    'The seat on the Policy Coordinating Group ends, because Northside Behavioral Health has one there.',
  )
  expect((await ines.post('/organisations/riverside/merger', { ...input, intoId: 'nobody' })).status).toBe(422)
  expect((await ines.post('/organisations/riverside/merger', input)).status).toBe(303)
  const page = await (await visitor().get('/organisations/riverside')).text()
  expect(page).toContain('Merged into Northside Behavioral Health on November 18, 2026')
  expect(page).toContain('Memorandum of agreement, version 1')
  expect(await (await visitor().get('/organisations/northside')).text()).toContain(
    'Riverside Neighbors Association became part of it',
  )
  expect((await ines.get('/organisations/riverside/edit')).status).toBe(403)
  expect((await mara.post('/organisations/riverside/restoration')).status).toBe(403)
  expect((await ines.post('/organisations/riverside/restoration')).status).toBe(303)
  expect(await (await visitor().get('/organisations')).text()).toContain('/organisations/riverside')
})

test('an organisation is archived after a question, and its page stays', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  const [ines, mara] = [await signedIn('ines'), await signedIn('mara')]
  expect((await mara.get('/organisations/court/archive')).status).toBe(403)
  expect(await (await ines.get('/organisations/court/archive')).text()).toContain('Archive the organisation')
  expect((await mara.post('/organisations/court/archive')).status).toBe(403)
  expect((await ines.post('/organisations/court/archive')).status).toBe(303)
  expect(await (await visitor().get('/organisations/court')).text()).toContain('was archived on November 18, 2026')
  expect(await (await visitor().get('/organisations')).text()).not.toContain('/organisations/court')
  expect(await (await visitor().get('/organisations?archived=yes')).text()).toContain('/organisations/court')
})

test('who proposed a change withdraws it, nobody else does, and it is not reviewed afterwards', async () => {
  const store = await castStore()
  const { signedIn, visitor } = serverOver(store)
  const [grace, ines] = [await signedIn('grace'), await signedIn('ines')]
  await grace.post('/organisations/northside/edit?seen=0', words)
  const [proposal] = await store.db.select().from(organisationProposals)
  const page = `/organisations/northside/proposals/${proposal?.id}`
  const withdrawal = `/organisations/northside/proposals/${proposal?.id}/withdrawal`
  expect((await visitor().get(page)).status).toBe(302)
  expect((await visitor().post(withdrawal)).status).toBe(302)
  expect((await (await signedIn('mara')).post(withdrawal)).status).toBe(404)
  expect((await ines.post(withdrawal)).status).toBe(403)
  expect((await grace.post(`/organisations/police/proposals/${proposal?.id}/withdrawal`)).status).toBe(404)
  expect((await store.db.select().from(organisationProposals))[0]?.settledAt).toBe(null)
  expect((await grace.post(withdrawal)).status).toBe(303)
  expect((await store.db.select().from(organisationProposals))[0]?.settledAt).not.toBe(null)
  expect((await grace.post(withdrawal)).status).toBe(409)
  expect((await ines.post(page, { outcome: 'approved', reason: '' })).status).toBe(409)
})

test('nobody but the person who is named shows their name as a contact, or hides it again', async () => {
  const store = await castStore()
  const { signedIn, visitor } = serverOver(store)
  const [grace, ines] = [await signedIn('grace'), await signedIn('ines')]
  await ines.post('/organisations/northside/edit', { ...words, sector: 'behavioural-health' })
  const [contact] = await store.db.select().from(organisationContacts)
  const showing = `/organisations/northside/contacts/${contact?.id}/showing`
  const shown = async () => (await store.db.select().from(organisationContacts))[0]?.namePublic
  expect((await visitor().post(showing, { shown: 'yes' })).status).toBe(302)
  for (const name of ['mara', 'ruth', 'sam'] as const)
    expect([name, (await (await signedIn(name)).post(showing, { shown: 'yes' })).status]).toEqual([name, 403])
  expect(await shown()).toBe(false)
  expect((await grace.post(showing, { shown: 'yes' })).status).toBe(303)
  expect(await shown()).toBe(true)
  expect((await grace.post(showing, { shown: '' })).status).toBe(303)
  expect(await shown()).toBe(false)
})
