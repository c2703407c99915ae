import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CastName, cast, samplePassword } from '#db/seed/world'
import { startBrowser, wide } from '#tests/support/browser'
import { type RunningSite, startSite } from '#tests/support/running-site'
import { paths } from '~/paths'
import { httpTab } from '../../app/commands/cycle/http-tab'
import { type Journey, localTime, startJourney } from '../../app/commands/cycle/journey'
import { choiceNamed, choicesOf, formTo } from '../../app/commands/cycle/sight'

// Signing in, giving a position and publishing an answer with nothing but a keyboard, and always seeing where one is.
let site: RunningSite
let browser: Browser
let journey: Journey

beforeAll(async () => {
  site = await startSite()
  browser = await startBrowser()
  journey = startJourney({ base: site.base, openTab: async () => httpTab(site.base), say: () => undefined })
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

/** Whether one can see where the focus is: an outline or a shadow on the control, or on the label that stands for it. */
const seesFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const shown = (element: Element | null | undefined): boolean => {
      if (!element) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    }
    const focused = document.activeElement
    return shown(focused) || shown(focused?.closest('label')) || shown(focused?.nextElementSibling)
  })

/** Presses Tab until the focus is on what is wanted. Every stop on the way shows its focus. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  const hidden: string[] = []
  let last = ''
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? '')
    // A date has several stops in one control; the last, its calendar button, is outlined by the browser itself.
    if (!(await seesFocus(page)) && stop !== last) hidden.push(stop)
    last = stop
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted)) {
      expect(hidden, 'stops without a visible focus').toEqual([])
      return
    }
  }
  throw new Error(`${wanted} was not reached by the keyboard on ${page.url()}`)
}

const pressEnter = (page: Page) => Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])

async function signInByKeyboard(name: CastName): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.base, viewport: wide, locale: 'en-US' })
  const page = await context.newPage()
  await page.goto(paths.signIn())
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main')
  expect(await seesFocus(page)).toBe(true)
  await page.keyboard.press('Enter')
  await tabTo(page, '[name=email]')
  await page.keyboard.type(cast[name].email)
  await tabTo(page, '[name=password]')
  await page.keyboard.type(samplePassword)
  await pressEnter(page)
  expect(new URL(page.url()).pathname).toBe(paths.desk())
  return page
}

/** A proposal of the workgroup that waits for Tom's organisation. */
async function openProposal(): Promise<string> {
  const grace = await journey.as('grace')
  const page = await grace.open(paths.proposalNew())
  const form = formTo(page, paths.proposalNew(), ['title'])
  const drafted = await grace.send(paths.proposalNew(), {
    bodyId: choiceNamed(form, 'bodyId', /Operational Workgroup/),
    title: 'Handover by telephone at night',
    text: 'Officers call the night line.',
    visibility: 'members',
    reasonCode: choicesOf(form, 'reasonCode').find(({ value }) => value !== '')?.value ?? '',
    closesAt: localTime(new Date(Date.now() + 86_400_000)),
  })
  await grace.send(paths.proposalOpening(drafted.url.pathname.split('/').at(-1) ?? ''))
  return drafted.url.pathname
}

test('Tom signs in and gives a position by the keyboard; a mistake takes him to the field', async () => {
  const proposal = await openProposal()
  const page = await signInByKeyboard('tom')
  await tabTo(page, `main a[href="${proposal}"]`)
  await pressEnter(page)
  await tabTo(page, '[name=stance]')
  await page.keyboard.press('Space')
  for (let moves = 0; (await page.locator('[name=stance][value=object]:checked').count()) === 0 && moves < 8; moves++) {
    await page.keyboard.press('ArrowDown')
  }
  await tabTo(page, 'main form:has([name=stance]) button')
  await pressEnter(page)
  const summary = await page.evaluate(() => document.activeElement?.hasAttribute('data-error-summary'))
  expect(summary, 'the focus on the error summary').toBe(true)
  await tabTo(page, '[data-error-summary] a')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('reason')
  await page.keyboard.type('The night line has no interpreter.')
  await tabTo(page, 'main form:has([name=stance]) button')
  await pressEnter(page)
  expect(new URL(page.url()).pathname).toBe(proposal)
  expect(await page.locator('main').innerText()).toContain('The night line has no interpreter.')
  await page.context().close()
})

test('Bea publishes an answer by the keyboard, and everybody can read it', async () => {
  const resident = await journey.visitor()
  await resident.open(paths.tellUsAbout('concern'))
  await resident.send(paths.tellUsAbout('concern'), {
    text: 'The light at the underpass has been out for three weeks now.',
  })
  const daniel = await journey.as('daniel')
  const board = await daniel.open(paths.triage())
  const row = [...board.document.querySelectorAll('main li')].find((one) => one.textContent?.includes('underpass'))
  const routing = `${row?.querySelector('a')?.getAttribute('href')}/routing`
  const form = formTo(await daniel.open(routing), routing)
  const matter = await daniel.send(routing, {
    title: 'Dark underpass at Third Street',
    summary: 'A lamp that does not work; somebody should look.',
    bodyId: choiceNamed(form, 'bodyId', /Community Leadership Team/),
    visibility: 'public',
  })
  const number = /M-\d{4}-\d+/.exec(matter.url.pathname)?.[0] ?? ''
  const page = await signInByKeyboard('bea')
  await page.goto(paths.matter(number))
  await tabTo(page, `main a[href="${paths.matterAnswer(number)}"]`)
  await pressEnter(page)
  await tabTo(page, '[name=answerKind]')
  await page.keyboard.press('Space')
  await tabTo(page, '[name=answer]')
  await page.keyboard.type('The city repaired the light on Monday evening.')
  await tabTo(page, 'main form:has([name=answer]) button')
  await pressEnter(page)
  const open = await (await journey.visitor()).open(paths.matter(number))
  expect(open.text).toContain('The city repaired the light on Monday evening.')
  expect(site.faults()).toEqual([])
  await page.context().close()
})
