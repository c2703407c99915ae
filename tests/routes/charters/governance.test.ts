import { expect, test } from 'vitest'
import { seatHandovers } from '#db/schema/seats'
import { countingStore } from '#tests/support/counting'
import { serverOver } from '#tests/support/server'
import { castStore, today } from '#tests/support/store'

const owg = '/bodies/operational-workgroup'
const charterForm = (changed: Record<string, string | string[]> = {}) => ({
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
  ...changed,
})
/** The value of a hidden field as the page holds it. */
const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]?.replaceAll('&quot;', '"').replaceAll('&#x27;', "'") ??
  ''

test('a charter is drafted, compared, put to the body and shown with the proposal', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  const ines = await signedIn('ines')
  const begun = await (await ines.get(`${owg}/charter-drafts/new`)).text()
  expect(begun).toContain('Send up to the Policy Coordinating Group')
  const bad = await ines.post(`${owg}/charter-drafts/new`, charterForm({ noticeDays: 'soon', 'item.1.minutes': '' }))
  expect(bad.status).toBe(422)
  expect(await bad.text()).toContain('Opening words')
  const made = await ines.post(`${owg}/charter-drafts/new`, charterForm())
  expect(made.status).toBe(303)
  const draft = (made.headers.get('location') ?? '').split('?')[0] as string
  const page = await (await ines.get(draft)).text()
  expect(page).toMatch(/<del>[^<]*Consensus/)
  expect(page).toMatch(/<ins>[^<]*Majority/)
  expect((await (await signedIn('tom')).get(draft)).status).toBe(200)
  expect((await (await signedIn('jack')).get(draft)).status).toBe(404)
  expect((await visitor().get(draft)).status).toBe(302)
  const id = draft.split('/').at(-1) as string
  const form = await (await ines.get(`/proposals/new?charter=${id}`)).text()
  expect(hidden(form, 'charterDraftId')).toBe(id)
  const put = await ines.post('/proposals/new', {
    bodyId: 'owg',
    title: 'A new charter',
    text: 'Fewer words',
    charterDraftId: id,
    visibility: 'public',
    opensAt: '2026-11-18T09:00',
    closesAt: '2026-11-19T09:00',
  })
  expect(put.status).toBe(303)
  const proposal = (put.headers.get('location') ?? '').split('?')[0] as string
  expect((await ines.post(`${proposal}/opening`)).status).toBe(303)
  expect(await (await visitor().get(proposal)).text()).toContain('The charter as it would read')
  expect((await ines.get(`${draft}/edit`)).status).toBe(409)
  expect(await (await ines.get(draft)).text()).toContain('Before the body')
})

test('the second of two writers gets their page back with 409: what they saw, what is there and what they typed', async () => {
  const { signedIn } = serverOver(await castStore())
  const [ines, other] = [await signedIn('ines'), await signedIn('ines')]
  const made = await ines.post(`${owg}/charter-drafts/new`, charterForm({ noticeDays: '5' }))
  const edit = `${(made.headers.get('location') ?? '').split('?')[0]}/edit`
  const html = await (await other.get(edit)).text()
  const seen = { revision: hidden(html, 'revision'), seen: hidden(html, 'seen') }
  expect((await ines.post(edit, charterForm({ noticeDays: '6', ...seen }))).status).toBe(303)
  const answer = await other.post(edit, charterForm({ noticeDays: '9', purpose: 'Mine <b>', ...seen }))
  expect(answer.status).toBe(409)
  const back = await answer.text()
  expect(back).toContain('It has changed meanwhile')
  expect(back).toContain('at least 5 days before')
  expect(back).toMatch(/<del>5<\/del><ins>6<\/ins>/)
  expect(back).toMatch(/<del>6<\/del><ins>9<\/ins>/)
  expect(back).toContain('Mine &lt;b&gt;')
  expect(back).not.toContain('Mine <b>')
  expect(hidden(back, 'revision')).toBe('2')
  const again = { revision: hidden(back, 'revision'), seen: hidden(back, 'seen') }
  expect((await other.post(edit, charterForm({ noticeDays: '9', ...again }))).status).toBe(303)
})

test('a seat and a body guard themselves in the same way, whatever stands in the hidden fields', async () => {
  const { signedIn } = serverOver(await castStore())
  const ines = await signedIn('ines')
  const term = '/bodies/policy-coordinating-group/seats/pcg-police/term'
  expect((await ines.post(term, { endsOn: '2027-01-31', revision: '1', seen: '{}' })).status).toBe(303)
  const late = await ines.post(term, { endsOn: '2027-03-31', revision: '1', seen: 'no json' })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('2027-03-31')
  expect((await ines.post(`${owg}/edit`, { name: 'Operations', visibility: 'members', revision: '1' })).status).toBe(
    303,
  )
  const second = await ines.post(`${owg}/edit`, { name: 'Group', visibility: 'body', revision: '1', seen: '[1]' })
  expect(second.status).toBe(409)
  expect(await second.text()).toContain('value="Group"')
})

test('a delegate hands over on their seat’s page and takes it back; others cannot', async () => {
  const store = await castStore()
  const { signedIn, visitor } = serverOver(store)
  const seat = '/bodies/policy-coordinating-group/seats/pcg-police'
  const mara = await signedIn('mara')
  expect(await (await mara.get(seat)).text()).toContain('Hand over')
  const fields = { extent: 'period', alternateId: 'tom', startsOn: today, endsOn: '2026-12-01', reason: 'Away' }
  expect((await visitor().post(`${seat}/handover`, fields)).status).toBe(302)
  const tom = await signedIn('tom')
  expect((await tom.get(`${seat}/handover`)).status).toBe(403)
  expect((await tom.post(`${seat}/handover`, fields)).status).toBe(403)
  const bad = await mara.post(`${seat}/handover`, { ...fields, endsOn: '' })
  expect(bad.status).toBe(422)
  expect((await mara.post(`${seat}/handover`, fields)).status).toBe(303)
  const page = await (await mara.get(seat)).text()
  expect(page).toContain('Mara Voss to Tom Bell')
  expect(page).toContain('Alternate acts until')
  const [one] = await store.db.select().from(seatHandovers)
  expect((await tom.post(`${seat}/handovers/${one?.id}/end`)).status).toBe(404)
  expect((await mara.post(`${seat}/handovers/${one?.id}/end`)).status).toBe(303)
})

test('bodies are made and ended by who keeps the site, and the gap figures come as a file', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  const [ruth, mara] = [await signedIn('ruth'), await signedIn('mara')]
  for (const path of ['/bodies/new', `${owg}/edit`, `${owg}/end`]) expect((await mara.get(path)).status, path).toBe(403)
  const made = await ruth.post('/bodies/new', charterForm({ name: 'Housing table', visibility: 'public' }))
  expect(made.headers.get('location')).toContain('/bodies/housing-table')
  expect((await ruth.post('/bodies/new', charterForm({ name: '', visibility: 'public' }))).status).toBe(422)
  expect((await ruth.post('/bodies/housing-table/end', { reason: '' })).status).toBe(422)
  expect((await ruth.post('/bodies/housing-table/end', { reason: 'Done <i>', revision: '1' })).status).toBe(303)
  expect(await (await visitor().get('/bodies/housing-table')).text()).toContain('Done &lt;i&gt;')
  expect(await (await visitor().get('/bodies')).text()).toContain('Bodies that have ended')
  const file = await mara.get('/gaps.csv')
  expect(file.headers.get('content-type')).toContain('text/csv')
  expect(await file.text()).toContain('Policy Coordinating Group,Law enforcement,yes,seats,,1')
  expect((await visitor().get('/gaps.csv')).status).toBe(302)
})

test('the gap view asks the same few questions whatever it shows', async () => {
  const store = await castStore()
  await (await serverOver(store).signedIn('mara')).get('/gaps')
  const counted = countingStore(store)
  const mara = await serverOver(counted.store).signedIn('mara')
  counted.startAgain()
  expect((await mara.get('/gaps')).status).toBe(200)
  expect(counted.asked()).toBeGreaterThan(5)
  expect(counted.asked()).toBeLessThanOrEqual(15)
})
