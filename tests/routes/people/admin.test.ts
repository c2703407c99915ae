import { expect, test } from 'vitest'
import { serverOver } from '#tests/support/server'
import { castStore, today } from '#tests/support/store'
import { settingGroups } from '~/domain/site/settings'
import { findSite } from '~/domain/site/settings.server'

test('the project manager changes a setting and reads what changed', async () => {
  const store = await castStore()
  const { signedIn } = serverOver(store)
  const ines = await signedIn('ines')
  const page = await (await ines.get('/settings')).text()
  for (const group of settingGroups) {
    expect(page).toContain(`/settings/${group}`)
    expect((await ines.get(`/settings/${group}`)).status, group).toBe(200)
  }
  const clocks = { acknowledgeWorkingDays: '3', answerWorkingDays: '10', holidays: '2026-12-25\n2026-11-26' }
  expect((await ines.post('/settings/clocks', clocks)).headers.get('location')).toBe('/settings?notice=saved')
  expect(await findSite(store.db)).toMatchObject({ holidays: ['2026-11-26', '2026-12-25'], answerWorkingDays: 10 })
  const after = await (await ines.get('/settings?lang=es')).text()
  expect(after).toContain('Días para responder: «15» pasó a ser «10»')
  expect(after).toContain('25 de diciembre de 2026')
})

test('who has a role for the whole site sets up a second step once the settings ask it', async () => {
  const store = await castStore()
  const { signedIn } = serverOver(store)
  const ruth = await signedIn('ruth')
  expect((await ruth.post('/settings/sign-in', { secondFactor: 'everybody' })).status).toBe(422)
  expect((await ruth.post('/settings/sign-in', { secondFactor: 'site-roles' })).status).toBe(303)
  expect((await ruth.get('/settings')).headers.get('location')).toBe('/account/second-factor')
  expect((await (await signedIn('mara')).get('/desk')).status).toBe(200)
})

test('a name that looks like a day is a name in the history', async () => {
  const store = await castStore()
  const ines = await serverOver(store).signedIn('ines')
  const names = { name: '0000-00-00', programmeName: '2026-13-45', coalitionName: 'Calder', place: 'Calder' }
  expect((await ines.post('/settings/names', names)).status).toBe(303)
  const page = await ines.get('/settings')
  expect([page.status, (await page.text()).includes('2026-13-45')]).toEqual([200, true])
})

test('the days of notice among signatories are set, and a notice that is too short is refused', async () => {
  const store = await castStore()
  const ines = await serverOver(store).signedIn('ines')
  const days = { withdrawalNoticeDays: '45', governanceNoticeDays: '0' }
  expect((await ines.post('/settings/agreement', days)).status).toBe(422)
  expect((await ines.post('/settings/agreement', { ...days, governanceNoticeDays: '60' })).status).toBe(303)
  expect(await findSite(store.db)).toMatchObject({ withdrawalNoticeDays: 45, governanceNoticeDays: 60 })
})

test('a weighty change says what it means and asks for a tick', async () => {
  const store = await castStore()
  const { signedIn } = serverOver(store)
  const ruth = await signedIn('ruth')
  expect(await (await ruth.get('/settings/disclosure')).text()).toContain('None shows more than before')
  expect(await (await ruth.get('/settings/time-zone')).text()).toContain('begin and end at midnight of the new zone')
  const refused = await ruth.post('/settings/disclosure', { threshold: '5', zeros: 'publish' })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain('href="#field-understood"')
  expect(html).toMatch(/name="threshold"[^>]*value="5"|value="5"[^>]*name="threshold"/)
  const taken = await ruth.post('/settings/disclosure', { threshold: '5', zeros: 'publish', understood: 'yes' })
  expect(taken.status).toBe(303)
  for (const [group, fields, field] of [
    ['disclosure', { threshold: '21', zeros: 'publish' }, 'threshold'],
    ['names', { name: '', programmeName: 'a', coalitionName: 'b', place: 'c' }, 'name'],
    ['contact', { contactEmail: 'office' }, 'contactEmail'],
    ['languages', { terminology: 'en-US' }, 'languages'],
    ['time-zone', { timeZone: 'Mars/Olympus', understood: 'yes' }, 'timeZone'],
    ['clocks', { acknowledgeWorkingDays: '5', answerWorkingDays: '4', holidays: '' }, 'answerWorkingDays'],
  ] as const) {
    const answer = await ruth.post(`/settings/${group}`, fields)
    expect(answer.status, group).toBe(422)
    expect(await answer.text()).toContain(`href="#field-${field}"`)
  }
  expect((await ruth.get('/settings/nothing')).status).toBe(404)
})

test('an administrator finds somebody, gives them a role and ends it', async () => {
  const { signedIn } = serverOver(await castStore())
  const ruth = await signedIn('ruth')
  expect(await (await ruth.get('/people?q=voss')).text()).toContain('/people/mara/roles')
  expect(await (await ruth.get('/people?q=nobody-at-all')).text()).toContain('Nobody is found')
  const given = { role: 'screener', startsOn: today, endsOn: '' }
  expect((await ruth.post('/people/mara/roles', given)).status).toBe(303)
  const again = await ruth.post('/people/mara/roles', given)
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('holds this role')
  const page = await (await ruth.get('/people/mara/roles')).text()
  const term = /\/people\/mara\/roles\/[\w-]+\/term/.exec(page)?.[0] ?? ''
  expect((await ruth.get(term)).status).toBe(200)
  expect((await ruth.post(term, { endsOn: 'soon' })).status).toBe(422)
  expect((await ruth.post(term, { endsOn: today })).status).toBe(303)
  const own = /\/people\/ruth\/roles\/[\w-]+\/term/.exec(await (await ruth.get('/people/ruth/roles')).text())?.[0] ?? ''
  const last = await ruth.post(own, { endsOn: today })
  expect([last.status, await last.text()]).toEqual([409, expect.stringContaining('Nobody else would be administrator')])
})

test('others do not find settings or people', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  const [mara, ines] = [await signedIn('mara'), await signedIn('ines')]
  for (const path of ['/settings', '/settings/names', '/people', '/people/mara/roles', '/people/mara/roles/x/term']) {
    expect((await mara.get(path)).status, path).toBe(404)
    expect((await visitor().get(path)).status, path).toBe(302)
    if (path.startsWith('/people')) expect((await ines.get(path)).status, path).toBe(404)
  }
  for (const path of ['/settings/names', '/people/mara/roles', '/people/mara/roles/x/term'])
    expect((await mara.post(path, { name: 'Mine' })).status, path).toBe(404)
  expect((await ines.post('/people/ines/roles', { role: 'administrator', startsOn: today })).status).toBe(404)
  expect((await mara.get('/desk')).status).toBe(200)
})
