import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '#tests/support/browser'
import { type RunningSite, startSite } from '#tests/support/running-site'
import { chapters } from '../../app/commands/cycle/chapters'
import { chromiumTabs } from '../../app/commands/cycle/chromium-tab'
import { type Journey, startJourney } from '../../app/commands/cycle/journey'

// One whole cycle in Chromium without JavaScript: the same chapters that `npm run cycle` drives.
let site: RunningSite
let browser: Browser
let journey: Journey
const seen: string[] = []

beforeAll(async () => {
  site = await startSite()
  browser = await startBrowser()
  journey = startJourney({
    base: site.base,
    patience: 90_000,
    openTab: chromiumTabs(browser, site.base),
    say: (step, saw) => seen.push(`${step}: ${saw}`),
  })
})
afterAll(async () => {
  await journey?.close()
  await browser?.close()
  await site?.stop()
})

test.each(chapters)('$name', async (chapter) => {
  const before = seen.length
  await chapter.run(journey)
  expect(seen.length).toBeGreaterThan(before)
  expect(site.faults()).toEqual([])
})
