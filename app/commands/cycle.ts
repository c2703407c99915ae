// npm run cycle -- --base-url http://localhost:3000 [--browser]
// Drives one whole cycle of the coalition through the real pages of a running sample site, as the different people, and
// prints each step with what it saw. Plain HTTP without a browser, or Chromium with --browser. Ends with 1 on a failure.
import { parseArgs } from 'node:util'
import { findChromium } from './chromium.mjs'
import { chapters } from './cycle/chapters'
import { chromiumTabs, launchChromium } from './cycle/chromium-tab'
import { httpTab } from './cycle/http-tab'
import { type Journey, StepFailed, startJourney } from './cycle/journey'

const usage = `npm run cycle -- --base-url http://localhost:3000 [--browser]

  --base-url   the address of a running sample site (npm run demo)
  --browser    in Chromium, without JavaScript, instead of plain HTTP`

function readOptions() {
  const { values } = parseArgs({
    options: { 'base-url': { type: 'string' }, browser: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help || !values['base-url'] || !URL.canParse(values['base-url'])) {
    console.log(usage)
    process.exit(values.help ? 0 : 2)
  }
  return { base: new URL(values['base-url']).origin, browser: values.browser ?? false }
}

async function findBrowser() {
  const path = findChromium()
  if (path) return launchChromium(path)
  console.error('No Chromium was found. Install one, set CHROMIUM_PATH, or leave --browser out.')
  process.exit(2)
}

async function main() {
  const { base, browser: inBrowser } = readOptions()
  const isThere = await fetch(`${base}/healthz`).catch(() => null)
  if (!isThere?.ok) {
    console.error(`Nothing answers at ${base}. Start the sample site first: npm run demo`)
    process.exit(2)
  }
  const browser = inBrowser ? await findBrowser() : null
  const tally = { ok: 0, failed: 0 }
  const journey = startJourney({
    base,
    patience: browser ? 45_000 : 20_000,
    openTab: browser ? chromiumTabs(browser, base) : async () => httpTab(base),
    say: (step, saw, seconds) => {
      tally.ok += 1
      console.log(`  ok      ${step} (${seconds.toFixed(1)} s)\n          saw: ${saw}`)
    },
  })
  try {
    for (const chapter of chapters) tally.failed += (await play(journey, chapter)) ? 0 : 1
  } finally {
    await journey.close()
    await browser?.close()
  }
  console.log(`\n${tally.ok} steps ok, ${tally.failed} failed`)
  process.exit(tally.failed > 0 ? 1 : 0)
}

/** A step that fails ends its chapter; the next chapter is tried all the same. */
async function play(journey: Journey, chapter: (typeof chapters)[number]): Promise<boolean> {
  console.log(`\n${chapter.name}`)
  try {
    await chapter.run(journey)
    return true
  } catch (error) {
    const failed = error instanceof StepFailed ? error : new StepFailed(chapter.name, error)
    const words = failed.cause instanceof Error ? failed.cause : new Error(String(failed.cause))
    console.log(`  FAILED  ${failed.step}\n      ${words.name === 'NotSeen' ? words.message : words.stack}`)
    return false
  }
}

await main()
