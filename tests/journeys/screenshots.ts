// npm run screenshots: the pictures of the README, taken of the sample site.
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { cast, samplePassword } from '#db/seed/world'
import { startBrowser } from '#tests/support/browser'
import { startSite } from '#tests/support/running-site'

const folder = join(process.cwd(), 'content/handbook/pictures')

type Picture = { name: string; path: string; width: number; height: number; as?: { email: string }; follow?: string }
const pictures: Picture[] = [
  { name: 'front', path: '/', width: 1280, height: 900 },
  { name: 'front-phone', path: '/', width: 360, height: 740 },
  { name: 'meeting', path: '/meetings', follow: '.ac-row__title a', width: 1280, height: 1000, as: cast.ines },
  { name: 'ledger', path: '/ledger', width: 1280, height: 900 },
  { name: 'release', path: '/progress', follow: '.ac-row__title a', width: 1280, height: 1100 },
  { name: 'mailbox', path: '/dev/mailbox', width: 1280, height: 700 },
]

const site = await startSite()
const browser = await startBrowser()
mkdirSync(folder, { recursive: true })
try {
  for (const { name, path, width, height, as, follow } of pictures) {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'en-US', reducedMotion: 'reduce' })
    const page = await context.newPage()
    if (as) {
      await page.goto(`${site.base}/sign-in`)
      await page.fill('input[name=email]', as.email)
      await page.fill('input[name=password]', samplePassword)
      await page.press('input[name=password]', 'Enter')
      await page.waitForURL('**/desk')
    }
    await page.goto(site.base + path)
    if (follow) {
      const href = await page.locator(follow).first().getAttribute('href')
      await page.goto(site.base + (href ?? path))
    }
    const file = join(folder, `${name}.png`)
    await page.screenshot({ path: file })
    process.stdout.write(`${name}.png ${Math.round(statSync(file).size / 1024)} kB\n`)
    await context.close()
  }
} finally {
  await browser.close()
  await site.stop()
}
