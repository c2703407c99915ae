import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { bodies } from '#db/schema/bodies'
import { measures } from '#db/schema/measures'
import { outbox } from '#db/schema/outbox'
import { people } from '#db/schema/people'
import { setupDrafts, site } from '#db/schema/site'
import type { Store } from '#db/store'
import { setUpAuthenticator } from '#tests/support/second-factor'
import { serverOver } from '#tests/support/server'
import { castStore, emptyStore, now } from '#tests/support/store'
import { firstAnswers } from '~/across/founding-words'
import { openSetup } from '~/domain/site/drafts.server'
import { type Answers, type Given, type SetupStep, setupSteps } from '~/domain/site/setup-steps'
import { translator } from '~/i18n/translate'

const first = firstAnswers(translator('en'))
const answers: Answers = {
  ...first,
  site: {
    name: 'Riverbend Accord',
    programmeName: 'Riverbend Diversion',
    coalitionName: 'Riverbend Policy Coordinating Group',
    place: 'Riverbend',
    timeZone: 'America/Chicago',
    contactEmail: 'office@riverbend.example',
    contactPhone: '',
  },
  people: {
    ...first.people,
    adminName: 'Ada Field',
    adminEmail: 'ada@riverbend.example',
    adminPassword: 'a quiet harbour wall',
  },
  table: { ...first.table, 'organisation.1.name': 'Riverbend Police', 'organisation.1.sector': 'law-enforcement' },
}

async function newSite() {
  const store = await emptyStore()
  const code = (await store.write((tx) => openSetup(tx, now))) as string
  return { store, code, ...serverOver(store) }
}
type Browser = ReturnType<ReturnType<typeof serverOver>['visitor']>

/** Goes through the steps, each leading to the next. */
async function answerAll(ada: Browser, changes: Partial<Record<SetupStep, Given>> = {}, steps = setupSteps) {
  for (const step of steps) {
    const kept = await ada.post(`/setup/${step}`, { ...answers[step], ...changes[step] })
    const next = setupSteps[setupSteps.indexOf(step) + 1] ?? 'summary'
    expect([kept.status, kept.headers.get('location')], step).toEqual([303, `/setup/${next}`])
  }
}
const rowsOf = async (store: Store) => [
  ...(await store.db.select().from(site)),
  ...(await store.db.select().from(people)),
  ...(await store.db.select().from(bodies)),
]

test('before set-up every page leads to it, and afterwards it is gone', async () => {
  const { store, code, visitor } = await newSite()
  for (const path of ['/', '/desk', '/organisations', '/sign-in'])
    expect((await visitor().get(path)).headers.get('location'), path).toBe('/setup')
  expect((await visitor().get('/setup?lang=es')).status).toBe(200)
  const ada = visitor()
  const begun = await ada.post('/setup', { code: code.toLowerCase() })
  expect([begun.status, begun.headers.get('location')]).toEqual([303, '/setup/summary'])
  expect((await ada.get('/setup/summary')).headers.get('location')).toBe('/setup/site')
  expect(await (await ada.get('/setup/site')).text()).toContain('America/Los_Angeles')
  await answerAll(ada)
  expect(await rowsOf(store)).toEqual([])
  const summary = await (await ada.get('/setup/summary')).text()
  for (const words of ['Riverbend Diversion', 'ada@riverbend.example', 'Riverbend Police (Law enforcement)'])
    expect(summary).toContain(words)
  const made = await ada.post('/setup/summary')
  expect([made.status, made.headers.get('location')]).toEqual([303, '/desk?notice=siteEstablished'])
  expect((await ada.get('/desk')).headers.get('location')).toBe('/account/second-factor')
  expect((await setUpAuthenticator(ada, now)).codes).toHaveLength(10)
  const desk = await (await ada.get('/desk')).text()
  expect(desk).toContain('What comes next')
  expect(desk).toContain('Riverbend Diversion')
  expect((await ada.get('/invitations')).status).toBe(200)
  for (const path of ['/setup', '/setup/site', '/setup/summary']) {
    expect((await ada.get(path)).status, path).toBe(404)
    expect((await ada.post(path, answers.site)).status, path).toBe(404)
  }
  expect(await store.db.select().from(people)).toHaveLength(1)
  expect(await store.db.select().from(setupDrafts)).toEqual([])
  expect((await store.db.select().from(measures)).length).toBe(4)
  expect(await (await visitor().get('/organisations')).text()).toContain('Riverbend Police')
  expect(await (await visitor().get('/bodies')).text()).toContain('Every month on the second Thursday')
  const again = visitor()
  expect(
    (await again.post('/sign-in', { email: 'ada@riverbend.example', password: 'a quiet harbour wall' })).status,
  ).toBe(303)
})

test('without the code a stranger sees no step and changes none', async () => {
  const { store, code, visitor } = await newSite()
  const ada = visitor()
  await ada.post('/setup', { code })
  await ada.post('/setup/site', answers.site)
  const stranger = visitor()
  const refused = await stranger.post('/setup', { code: 'AAAA-AAAA-AAAA' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('not the code')
  stranger.cookies.set('accord-setup', 'AAAAAAAAAAAA')
  expect(await (await stranger.get('/setup')).text()).not.toContain('Go on with')
  for (const path of ['/setup/site', '/setup/people', '/setup/summary']) {
    expect((await stranger.get(path)).headers.get('location'), path).toBe('/setup')
    expect((await stranger.post(path, answers.people)).status, path).toBe(404)
  }
  const [draft] = await store.db.select().from(setupDrafts)
  expect(Object.keys(draft?.answers ?? {})).toEqual(['site'])
})

test('a half-finished set-up goes on in another browser and after a restart', async () => {
  const { store, code, visitor } = await newSite()
  const ada = visitor()
  await ada.post('/setup', { code })
  await answerAll(ada, {}, ['site', 'languages', 'numbers', 'people'] as unknown as typeof setupSteps)
  // The server starts again and says the same code.
  expect(await store.write((tx) => openSetup(tx, now))).toBe(code)
  const phone = serverOver(store).visitor()
  await phone.post('/setup', { code })
  expect((await phone.get('/setup/summary')).headers.get('location')).toBe('/setup/bodies')
  expect(await (await phone.get('/setup/site')).text()).toContain('value="Riverbend Accord"')
  const who = await (await phone.get('/setup/people')).text()
  expect(who).toContain('Leave it empty to keep it')
  expect(who).not.toContain('a quiet harbour wall')
  await answerAll(phone, { people: { adminPassword: '' } }, ['people', 'bodies', 'table', 'measures'] as never)
  expect((await phone.post('/setup/summary')).status).toBe(303)
  expect(
    (await visitor().post('/sign-in', { email: 'ada@riverbend.example', password: 'a quiet harbour wall' })).status,
  ).toBe(303)
})

test('wrong answers keep nothing, come back as they were typed, and link to their fields', async () => {
  const { store, code, visitor } = await newSite()
  const ada = visitor()
  await ada.post('/setup', { code })
  const refused = async (step: SetupStep, changes: Given) => {
    const answer = await ada.post(`/setup/${step}`, { ...answers[step], ...changes })
    expect(answer.status, step).toBe(422)
    return answer.text()
  }
  const numbers = await refused('numbers', { threshold: '3', holidays: 'Christmas' })
  for (const id of ['field-threshold', 'field-holidays']) expect(numbers).toContain(`href="#${id}"`)
  expect(numbers).toContain('Christmas')
  const body = await refused('bodies', { 'owg.time': 'noon' })
  expect(body).toContain('value="noon"')
  expect(body).toMatch(/<details[^>]*open[^>]*>(?:(?!<\/details>)[\s\S])*owg\.time/)
  const who = await refused('people', { adminPassword: 'short', adminRunsProject: [] })
  expect(who).not.toContain('value="short"')
  expect(who).toContain('href="#field-managerEmail"')
  expect(who).not.toMatch(/<input[^>]*name="adminRunsProject"[^>]*checked/)
  expect(await refused('people', { adminPassword: '' })).toContain('at least 12')
  expect(await refused('languages', { languages: [] })).toContain('href="#field-languages"')
  expect((await ada.post('/setup/nothing', {})).status).toBe(404)
  expect((await ada.post('/setup/summary')).status).toBe(404)
  const [draft] = await store.db.select().from(setupDrafts)
  expect(draft?.answers).toEqual({})
  expect(await rowsOf(store)).toEqual([])
})

test('somebody else who runs the project is invited as the site is made', async () => {
  const { store, code, visitor } = await newSite()
  const ada = visitor()
  await ada.post('/setup', { code })
  const manager = { adminRunsProject: [], managerName: 'Ben Marsh', managerEmail: 'Ben@Riverbend.example' }
  await answerAll(ada, { people: manager })
  expect((await ada.post('/setup/summary')).status).toBe(303)
  const [letter] = await store.db.select().from(outbox).where(eq(outbox.to, 'ben@riverbend.example'))
  const page = await (await visitor().get(`/invitations/accept/${letter?.props.token}`)).text()
  expect(page).toContain('Project manager')
})

test('a site that is set up answers set-up with not found, also to its administrator', async () => {
  const { signedIn } = serverOver(await castStore())
  const ruth = await signedIn('ruth')
  for (const path of ['/setup', '/setup/site', '/setup/summary']) {
    expect((await ruth.get(path)).status).toBe(404)
    expect((await ruth.post(path, answers.site)).status).toBe(404)
  }
})
