import { expect, test } from 'vitest'
import { charterDrafts } from '#db/schema/charters'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'

const owg = '/bodies/operational-workgroup'
const terms = (changed: Record<string, string | string[]> = {}) => ({
  purpose: 'Runs the programme from day to day.',
  decisionRule: 'majority',
  quorum: 'half',
  requiredSectors: ['law-enforcement'],
  cadence: 'none',
  weekday: 'TU',
  monthWeek: '1',
  time: '10:00',
  noticeDays: '5',
  amendmentDays: '7',
  'item.1.title': 'Opening words',
  'item.1.type': 'information',
  'item.1.minutes': '5',
  'item.1.source': 'none',
  reason: 'Fewer words',
  revision: '1',
  ...changed,
})

/** A site with one charter draft of the workgroup, and everybody's browsers. */
async function drafted() {
  const store = await castStore()
  const server = serverOver(store)
  const ines = await server.signedIn('ines')
  expect((await ines.post('/bodies/operational-workgroup/charter-drafts/new', terms())).status).toBe(303)
  const [draft] = await store.db.select().from(charterDrafts)
  const rows = () => store.db.select().from(charterDrafts)
  return { ...server, ines, id: draft?.id ?? '', rows }
}

test('a charter draft is read by its body’s people and those who keep the site, and is of no other body', async () => {
  const { visitor, signedIn, ines, id } = await drafted()
  const page = `/bodies/operational-workgroup/charter-drafts/${id}`
  expect((await visitor().get(page)).status).toBe(302)
  for (const [name, status] of [
    ['tom', 200],
    ['ruth', 200],
    ['mara', 404],
    ['daniel', 404],
  ] as const)
    expect([name, (await (await signedIn(name)).get(page)).status]).toEqual([name, status])
  expect((await ines.get(`/bodies/policy-coordinating-group/charter-drafts/${id}`)).status).toBe(404)
  expect((await ines.get(`${owg}/charter-drafts/nothing`)).status).toBe(404)
})

test('a charter draft is changed by the project manager alone, and what was typed comes back with what is wrong', async () => {
  const { visitor, signedIn, ines, id, rows } = await drafted()
  const edit = `/bodies/operational-workgroup/charter-drafts/${id}/edit`
  expect((await visitor().get(edit)).status).toBe(302)
  expect((await visitor().post(edit, terms())).status).toBe(302)
  for (const [name, status] of [
    ['tom', 403],
    ['ruth', 403],
    ['mara', 404],
  ] as const) {
    const browser = await signedIn(name)
    expect([name, (await browser.get(edit)).status]).toEqual([name, status])
    expect([name, (await browser.post(edit, terms())).status]).toEqual([name, status])
  }
  expect(await (await ines.get(edit)).text()).toContain('Fewer words')
  const bad = await ines.post(edit, terms({ noticeDays: 'soon', purpose: 'What we typed' }))
  expect(bad.status).toBe(422)
  const html = await bad.text()
  expect(html).toContain('What we typed')
  expect(html).toContain('value="soon"')
  expect((await rows())[0]?.noticeDays).toBe(5)
  const good = await ines.post(edit, terms({ noticeDays: '9' }))
  expect(good.headers.get('location')).toContain(`/charter-drafts/${id}`)
  expect((await rows())[0]?.noticeDays).toBe(9)
})

test('a charter draft is discarded by the project manager alone, once, and stays to be read', async () => {
  const { visitor, signedIn, ines, id, rows } = await drafted()
  const discard = `/bodies/operational-workgroup/charter-drafts/${id}/discard`
  expect((await visitor().get(discard)).status).toBe(302)
  expect((await visitor().post(discard)).status).toBe(302)
  for (const [name, status] of [
    ['tom', 403],
    ['ruth', 403],
    ['mara', 404],
  ] as const) {
    const browser = await signedIn(name)
    expect([name, (await browser.get(discard)).status]).toEqual([name, status])
    expect([name, (await browser.post(discard)).status]).toEqual([name, status])
  }
  expect((await rows())[0]?.discardedAt).toBe(null)
  expect((await ines.get(`/bodies/policy-coordinating-group/charter-drafts/${id}/discard`)).status).toBe(404)
  expect((await ines.get(discard)).status).toBe(200)
  expect((await ines.post(discard)).status).toBe(303)
  expect((await rows())[0]?.discardedBy).toBe('ines')
  expect((await ines.post(discard)).status).toBe(409)
  expect((await ines.post(`/bodies/operational-workgroup/charter-drafts/${id}/edit`, terms())).status).toBe(409)
  expect((await ines.get(`/bodies/operational-workgroup/charter-drafts/${id}`)).status).toBe(200)
})
