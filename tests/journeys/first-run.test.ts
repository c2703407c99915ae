import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, documentFaults, narrow, overflowing, startBrowser, wide } from '#tests/support/browser'
import { type RunningSite, startSite } from '#tests/support/running-site'
import { codeAt, keyFrom } from '#tests/support/second-factor'
import { type SetupStep, setupSteps } from '~/domain/site/setup-steps'
import { paths } from '~/paths'
import { chromiumTabs } from '../../app/commands/cycle/chromium-tab'
import { choicesOf, formTo, headingOf, linksOf, textsOf, wordsOf } from '../../app/commands/cycle/sight'
import type { Tab } from '../../app/commands/cycle/tab'

// An empty database: whoever reads the server's console sets the site up, and it works.
let site: RunningSite
let browser: Browser
let founder: Tab

beforeAll(async () => {
  site = await startSite({ empty: true })
  browser = await startBrowser()
  founder = await chromiumTabs(browser, site.base)()
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

const answers: Record<SetupStep, Record<string, string | string[]>> = {
  site: {
    name: 'Harbor County Accord',
    programmeName: 'Harbor Diversion',
    coalitionName: 'Harbor County Policy Coordinating Group',
    place: 'Harbor County',
    timeZone: 'America/Chicago',
    contactEmail: 'office@harbor.example',
  },
  languages: { languages: ['en', 'es'] },
  numbers: { holidays: '2026-12-25' },
  people: {
    adminName: 'Ada Minnow',
    adminEmail: 'ada@harbor.example',
    adminPassword: 'quiet-harbor-lantern-7',
    adminRunsProject: 'yes',
  },
  bodies: {},
  table: {},
  measures: {},
}

test('every page of an empty site leads to its set-up', async () => {
  for (const path of [paths.home(), paths.meetings(), paths.signIn(), paths.desk()]) {
    expect((await founder.open(path)).url.pathname, path).toBe(paths.setup())
  }
})

test('the code on the console opens the set-up, and another does not', async () => {
  await founder.open(paths.setup())
  expect((await founder.send(paths.setup(), { code: 'AAAA-AAAA-AAAA' })).status).toBe(422)
  await founder.open(paths.setup())
  const step = await founder.send(paths.setup(), { code: site.setupCode() })
  expect(step.url.pathname).toBe(paths.setupStep('site'))
})

test('every step is accessible at 1280 and 320 px, in both languages', async () => {
  const page = await browser.newPage({ viewport: wide })
  await page.goto(site.base + paths.setup())
  await page.fill('[name=code]', site.setupCode())
  await Promise.all([page.waitForURL(`**${paths.setupStep('site')}`), page.press('[name=code]', 'Enter')])
  for (const step of setupSteps) {
    for (const language of ['en', 'es']) {
      await page.setViewportSize(wide)
      await page.goto(`${site.base}${paths.setupStep(step)}?lang=${language}`)
      expect(await documentFaults(page, language), step).toEqual([])
      for (const screen of [wide, narrow]) {
        await page.setViewportSize(screen)
        expect(await overflowing(page), `${step} at ${screen.width} px`).toEqual([])
        const contrast = language === 'en' && screen === wide
        expect(await axeFindings(page, { contrast }), `${step} at ${screen.width} px`).toEqual([])
      }
    }
  }
  await page.close()
}, 300_000)

test('mistakes come back with what was typed, each named', async () => {
  await founder.open(paths.setupStep('site'))
  const site = paths.setupStep('site')
  const refused = await founder.send(site, { ...answers.site, contactEmail: 'nowhere' })
  expect(refused.status).toBe(422)
  expect(textsOf(refused, '[data-error-summary] a')).toHaveLength(1)
  expect(formTo(refused, site).querySelector('[name=name]')?.getAttribute('value')).toBe(answers.site.name)
})

test('step by step the wizard makes a working site and signs its founder in', async () => {
  await founder.open(paths.setupStep('site'))
  for (const [at, step] of setupSteps.entries()) {
    const next = await founder.send(paths.setupStep(step), answers[step])
    const expected = setupSteps[at + 1]
    expect(next.url.pathname, wordsOf(next)).toBe(expected ? paths.setupStep(expected) : paths.setupSummary())
  }
  expect(wordsOf(founder.sight)).toContain('Harbor Diversion')
  const page = await browser.newPage({ viewport: narrow })
  await page.goto(site.base + paths.setup())
  await page.fill('[name=code]', site.setupCode())
  await Promise.all([page.waitForURL(`**${paths.setupSummary()}`), page.press('[name=code]', 'Enter')])
  expect([await overflowing(page), await axeFindings(page)]).toEqual([[], []])
  await page.close()
  const setUp = await founder.send(paths.setupSummary(), {})
  expect(setUp.url.pathname, wordsOf(setUp)).toBe(paths.secondFactor())
  const shown = await founder.send(paths.secondFactor())
  const key = keyFrom(shown.document.documentElement.outerHTML)
  const codes = await founder.send(paths.secondFactorConfirmation(), { code: codeAt(key, new Date()) })
  expect(textsOf(codes, '.ac-codes li')).toHaveLength(10)
  const desk = await founder.open(paths.desk())
  expect(desk.status, wordsOf(desk)).toBe(200)
  expect(desk.url.pathname).toBe(paths.desk())
  expect(wordsOf(desk)).toContain(answers.people.adminName)
  const front = await (await chromiumTabs(browser, site.base)()).open(paths.home())
  expect(front.status).toBe(200)
  expect(wordsOf(front, 'body')).toContain(answers.site.programmeName)
  expect((await founder.open(paths.bodies())).status).toBe(200)
  expect(linksOf(founder.sight).filter((link) => /^\/bodies\/(?!new$)[^/]+$/.test(link))).toHaveLength(3)
})

test('nobody can set the site up a second time', async () => {
  const stranger = await chromiumTabs(browser, site.base)()
  expect((await stranger.open(paths.setup())).status).toBe(404)
})

test('the founder adds an organisation, gives it a seat and drafts a meeting', async () => {
  await founder.open(paths.organisationNew())
  const sector =
    choicesOf(formTo(founder.sight, paths.organisationNew()), 'sector').find(({ value }) => value)?.value ?? ''
  const organisation = await founder.send(paths.organisationNew(), { name: 'Harbor Police', sector })
  expect(headingOf(organisation)).toBe('Harbor Police')
  const bodies = await founder.open(paths.bodies())
  const body = linksOf(bodies).find((link) => /^\/bodies\/(?!new$)[^/]+$/.test(link)) ?? ''
  const seats = await founder.open(`${body}/seats`)
  const organisationId = choicesOf(formTo(seats, `${body}/seats`), 'organisationId').find(
    ({ label }) => label === 'Harbor Police',
  )
  const seat = await founder.send(`${body}/seats`, { organisationId: organisationId?.value ?? '' })
  expect(seat.status).toBe(200)
  const which = await founder.open(paths.meetingNew())
  await founder.open(linksOf(which).find((link) => link.startsWith(`${paths.meetingNew()}?`)) ?? paths.meetingNew())
  const agenda = await founder.send(paths.meetingNew(), { place: 'Library, upstairs' })
  expect(agenda.status, wordsOf(agenda)).toBe(200)
  expect(agenda.url.pathname).toMatch(/^\/meetings\/[^/]+\/agenda$/)
  expect(site.faults()).toEqual([])
})
