import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CastName, cast, samplePassword } from '#db/seed/world'
import { axeFindings, documentFaults, narrow, overflowing, startBrowser, turnTo, wide } from '#tests/support/browser'
import { crawl, pagePatterns, patternOf } from '#tests/support/crawl'
import { type RunningSite, startSite } from '#tests/support/running-site'
import { paths } from '~/paths'
import { httpTab } from '../../app/commands/cycle/http-tab'
import { type Journey, startJourney } from '../../app/commands/cycle/journey'

// One page of every route that links lead to, signed out and in, in both languages, at two widths.
let site: RunningSite
let browser: Browser
let journey: Journey
/** Patterns of the pages that the cycle goes through. */
const ofTheCycle = [
  '/',
  '/about/:slug',
  '/sign-in',
  '/desk',
  '/organisations',
  '/organisations/:slug',
  '/bodies',
  '/bodies/:slug',
  '/gaps',
  '/invitations',
  '/meetings',
  '/meetings/:id',
  '/meetings/new',
  '/proposals',
  '/proposals/new',
  '/proposals/:number',
  '/decisions',
  '/decisions/:number',
  '/policies',
  '/policies/:slug',
  '/ledger',
  '/progress',
  '/progress/:slug',
  '/releases',
  '/releases/new',
  '/evidence',
  '/tell-us',
  '/tell-us/:kind',
  '/receipt',
  '/triage',
  '/you-said-we-did',
  '/matters',
  '/matters/:number',
  '/subscribe',
  '/editions',
  '/resources',
]

/** Patterns of pages, and who opened them first. */
const visited = new Map<string, CastName | null>()

beforeAll(async () => {
  site = await startSite()
  browser = await startBrowser()
  journey = startJourney({ base: site.base, openTab: async () => httpTab(site.base), say: () => undefined })
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

/** One address of each route that this person reaches and that nobody before them did. */
async function newPages(name: CastName | null): Promise<string[]> {
  const tab = name ? await journey.as(name) : await journey.visitor()
  const sights = await crawl(tab, {
    from: [paths.desk(), paths.tellUsAbout('concern'), '/no-such-page'],
    each: 1,
    most: 150,
  })
  return sights.flatMap((sight) => {
    const pattern = patternOf(sight.url.pathname)
    const isPage = (sight.headers.get('content-type') ?? '').includes('html') && sight.url.pathname !== paths.desk()
    const isOthers = visited.has(pattern) && visited.get(pattern) !== name
    if (isOthers || (!isPage && !(name && sight.url.pathname === paths.desk()))) return []
    visited.set(pattern, name)
    return [sight.url.pathname + sight.url.search]
  })
}

async function signedIn(name: CastName | null): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: site.base, viewport: wide, locale: 'en-US' })
  if (!name) return context
  const page = await context.newPage()
  await page.goto(paths.signIn())
  await page.fill('[name=email]', cast[name].email)
  await page.fill('[name=password]', samplePassword)
  await Promise.all([page.waitForURL(`**${paths.desk()}*`), page.press('[name=password]', 'Enter')])
  await page.close()
  return context
}

/**
 * Everything that is wrong with a page in English at the wide width, and what sticks out at the narrow one. Contrast is
 * measured on public pages and those of the cycle; all others are made of the same parts.
 */
async function faultsInEnglish(page: Page, path: string, isPublic: boolean): Promise<string[]> {
  const contrast = isPublic || ofTheCycle.includes(patternOf(new URL(path, site.base).pathname))
  await page.setViewportSize(wide)
  if (contrast) await page.goto(inLanguage(path, 'en'))
  else await turnTo(page, inLanguage(path, 'en'))
  const found = [...(await documentFaults(page, 'en')), ...(await overflowing(page))]
  found.push(...(await axeFindings(page, { contrast })))
  await page.setViewportSize(narrow)
  found.push(...(await overflowing(page)))
  return found.map((fault) => `${path} (en) ${fault}`)
}

/** The same page in Spanish at the narrow width, where its longer words tell. Its colours have been measured. */
async function faultsInSpanish(page: Page, path: string): Promise<string[]> {
  await turnTo(page, inLanguage(path, 'es'))
  const found = [...(await documentFaults(page, 'es')), ...(await overflowing(page))]
  found.push(...(await axeFindings(page, { contrast: false })))
  return found.map((fault) => `${path} (es) ${fault}`)
}

const inLanguage = (path: string, lang: string): string => `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`

/** Two windows at a time: one is drawn while the other is examined. */
async function inspect(context: BrowserContext, addresses: string[], isPublic: boolean): Promise<string[]> {
  const found: string[] = []
  const inTurn = async (faultsOf: (page: Page, path: string) => Promise<string[]>) => {
    const page = await context.newPage()
    await page.setViewportSize(narrow)
    await page.goto(paths.home())
    for (const path of addresses) found.push(...(await faultsOf(page, path)))
    await page.close()
  }
  await Promise.all([inTurn((page, path) => faultsInEnglish(page, path, isPublic)), inTurn(faultsInSpanish)])
  return found
}

test.each([null, 'ines', 'grace'] as const)(
  'pages as %s have no accessibility fault (null: signed out)',
  async (name) => {
    const addresses = await newPages(name)
    expect(addresses.length).toBeGreaterThan(0)
    const context = await signedIn(name)
    expect(await inspect(context, addresses, name === null)).toEqual([])
    await context.close()
  },
  420_000,
)

test('the pages of the whole cycle were among them', () => {
  expect(
    ofTheCycle.filter((pattern) => !pagePatterns.includes(pattern)),
    'no such route',
  ).toEqual([])
  expect(
    ofTheCycle.filter((pattern) => !visited.has(pattern)),
    'never opened',
  ).toEqual([])
})

test('a page that is turned to has its own address, its styles, and faults that are found', async () => {
  const context = await signedIn(null)
  const page = await context.newPage()
  await page.goto(paths.home())
  await axeFindings(page, { contrast: false })
  await turnTo(page, paths.bodies())
  expect(new URL(page.url()).pathname).toBe(paths.bodies())
  expect(
    await page.evaluate(() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).length),
  ).toBeGreaterThan(300)
  expect(await axeFindings(page, { contrast: false })).toEqual([])
  await page.locator('main').evaluate((main) => main.insertAdjacentHTML('beforeend', '<img src="data:,">'))
  expect((await axeFindings(page, { contrast: false })).map((finding) => finding.split(':')[0])).toEqual(['image-alt'])
  await context.close()
})

test('refused forms are accessible, too', async () => {
  const context = await signedIn('ines')
  const page = await context.newPage()
  const visitor = await signedIn(null)
  const publicPage = await visitor.newPage()
  for (const [tab, path] of [
    [publicPage, paths.signIn()],
    [publicPage, paths.tellUsAbout('concern')],
    [publicPage, paths.subscribe()],
    [page, paths.invitations()],
    [page, paths.proposalNew()],
  ] as const) {
    await tab.setViewportSize(narrow)
    await tab.goto(path)
    const form = tab.locator('main form[method=post]').first()
    await Promise.all([tab.waitForNavigation(), form.locator('button[type=submit]').first().click()])
    expect(await tab.locator('[data-error-summary]').count(), path).toBe(1)
    expect([...(await overflowing(tab)), ...(await axeFindings(tab))], path).toEqual([])
  }
  await context.close()
  await visitor.close()
})
