import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CastName, cast, samplePassword } from '#db/seed/world'
import { startAgency } from '#tests/support/agency'
import { axeFindings, narrow, overflowing, startBrowser, wide } from '#tests/support/browser'
import { type RunningSite, startSite } from '#tests/support/running-site'
import { codeAt, keyFrom } from '#tests/support/second-factor'
import { paths } from '~/paths'

// Every way of signing in, in a real browser with scripts, and how long each takes from the press to the desk.
let site: RunningSite
let browser: Browser
let agency: Awaited<ReturnType<typeof startAgency>>
const took: Record<string, number> = {}

beforeAll(async () => {
  browser = await startBrowser()
  agency = await startAgency()
  site = await startSite({ env: agency.env })
  agency.serve(site.base)
})
afterAll(async () => {
  process.stdout.write(
    `Time to sign in: ${Object.entries(took)
      .map(([way, ms]) => `${way} ${Math.round(ms)} ms`)
      .join(', ')}\n`,
  )
  await browser?.close()
  await site?.stop()
  await agency?.stop()
})

const open = async (): Promise<BrowserContext> => {
  const context = await browser.newContext({ baseURL: site.base, viewport: wide, locale: 'en-US' })
  context.setDefaultTimeout(15_000)
  return context
}

/** Does something and waits until the address is wanted. Notes how long that took. */
async function until(page: Page, path: string, act: () => Promise<unknown>, way?: string): Promise<void> {
  const started = performance.now()
  await Promise.all([page.waitForURL((url) => url.pathname === path), act()])
  if (way) took[way] = performance.now() - started
}

async function withPassword(page: Page, name: CastName, path = paths.desk(), way?: string): Promise<void> {
  await page.goto(paths.signIn())
  await page.fill('#field-email', cast[name].email)
  await page.fill('#field-password', samplePassword)
  await until(page, path, () => page.click(`form[action="${paths.signIn()}"] button`), way)
}

async function faults(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const screen of [wide, narrow]) {
    await page.setViewportSize(screen)
    found.push(...(await overflowing(page)), ...(await axeFindings(page)))
  }
  await page.setViewportSize(wide)
  return found.map((fault) => `${page.url()} ${fault}`)
}

test('with a password, then with a code of an authenticator that was read from the page', async () => {
  const context = await open()
  const page = await context.newPage()
  await withPassword(page, 'grace', paths.desk(), 'password')
  await page.goto(paths.secondFactor())
  await until(page, paths.secondFactor(), () => page.click(`form[action="${paths.secondFactor()}"] button`))
  await page.waitForSelector('.ac-qr')
  expect(await faults(page)).toEqual([])
  const key = keyFrom(await page.content())
  await page.fill('#field-code', codeAt(key, new Date()))
  await until(page, paths.secondFactorConfirmation(), () =>
    page.click(`form[action="${paths.secondFactorConfirmation()}"] button`),
  )
  expect(await page.locator('.ac-codes li').count()).toBe(10)
  expect(await page.locator('[data-print]').isVisible()).toBe(true)
  expect(await faults(page)).toEqual([])
  await page.goto(paths.desk())
  await context.clearCookies({ name: 'accord' })
  await withPassword(page, 'grace', paths.secondStep())
  expect(await faults(page)).toEqual([])
  // The code that set it up is used; the next one holds already, because clocks may be off by a step.
  await page.fill('#field-code', codeAt(key, new Date(), 1))
  await until(page, paths.desk(), () => page.click(`form[action="${paths.secondStep()}"] button`), 'second step')
  await context.close()
})

test('with a passkey that the browser made, and nothing typed', async () => {
  const context = await open()
  const page = await context.newPage()
  const devices = await context.newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await withPassword(page, 'samuel')
  await page.goto(paths.passkeys())
  expect(await page.locator('[data-passkey-none]').isVisible()).toBe(false)
  expect(await page.locator('[data-passkey-failed]').isVisible()).toBe(false)
  expect(await faults(page)).toEqual([])
  await page.fill('#field-name', 'This laptop')
  await page.click(`form[action="${paths.passkeys()}"] button`)
  await page.waitForSelector('text=The passkey is added.')
  expect(await page.locator('main').innerText()).toContain('This laptop')
  await context.clearCookies({ name: 'accord' })
  await page.goto(paths.signIn())
  expect(await faults(page)).toEqual([])
  await until(page, paths.desk(), () => page.click(`form[action="${paths.passkeySignIn()}"] button`), 'passkey')
  await page.goto(paths.account())
  expect(await page.locator('main').innerText()).toContain(cast.samuel.email)
  await context.close()
})

test('with a mailed link: at once where it was asked for, after a question elsewhere', async () => {
  const context = await open()
  const page = await context.newPage()
  const linkFor = async (name: CastName) => {
    await page.goto(paths.signInLinks())
    await page.fill('#field-email', cast[name].email)
    await page.click(`form[action="${paths.signInLinks()}"] button`)
    await page.waitForSelector('text=Look into your mail')
    return newestLink(page, cast[name].email)
  }
  const link = await linkFor('omar')
  await until(page, paths.desk(), () => page.goto(link), 'mail link')
  await page.goto(paths.sessions())
  expect(await page.locator('main').innerText()).toContain('This device')
  const other = await open()
  const elsewhere = await other.newPage()
  const second = await linkFor('helen')
  await elsewhere.goto(second)
  expect(new URL(elsewhere.url()).pathname).toBe(second)
  expect(await elsewhere.locator('main').innerText()).toContain('another browser')
  expect(await faults(elsewhere)).toEqual([])
  await until(elsewhere, paths.desk(), () => elsewhere.click('main form button'))
  await other.close()
  await context.close()
})

/** The path of the newest sign-in link to this address in the site's own mailbox. */
async function newestLink(page: Page, email: string): Promise<string> {
  for (let tries = 0; tries < 60; tries++) {
    await page.goto(paths.mailbox())
    const letters = await page
      .locator('main a[href*="/dev/mailbox/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    for (const letter of letters.slice(0, 3)) {
      await page.goto(letter)
      const text = await page.content()
      const found = /\/sign-in\/links\/([\w-]{32})/.exec(text)
      if (found && text.includes(email)) return paths.signInLink(found[1] as string)
    }
    await page.waitForTimeout(500)
  }
  throw new Error(`No link came for ${email}`)
}

test('through an agency, over its own site and back', async () => {
  agency.who = { sub: 'county-1', email: cast.luis.email, email_verified: true }
  const context = await open()
  const page = await context.newPage()
  await page.goto(paths.signIn())
  await until(page, paths.desk(), () => page.click('text=Sign in with Calder County'), 'agency')
  await page.goto(paths.account())
  expect(await page.locator('main').innerText()).toContain(cast.luis.email)
  expect(site.faults()).toEqual([])
  await context.close()
})
