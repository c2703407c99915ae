import { findChromium } from '../../app/commands/chromium.mjs'
import { launchChromium } from '../../app/commands/cycle/chromium-tab'

export type FirstVisit = { bytes: number; requests: number; scripts: number; list: string[] }

/** What the front page costs somebody who was never here: bytes over the wire and requests, as Chromium counts them. */
export async function firstVisit(base: string): Promise<FirstVisit | null> {
  const path = findChromium()
  if (!path) return null
  const browser = await launchChromium(path)
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
    const client = await page.context().newCDPSession(page)
    await client.send('Network.enable')
    const urls = new Map<string, string>()
    const sizes = new Map<string, number>()
    client.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url))
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength))
    await page.goto(base, { waitUntil: 'networkidle' })
    const own = [...urls].filter(([, url]) => url.startsWith('http'))
    const list = own.map(([id, url]) => `${new URL(url).pathname} ${sizes.get(id) ?? 0}`)
    return {
      bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
      requests: own.length,
      scripts: own.filter(([, url]) => url.endsWith('.js')).length,
      list,
    }
  } finally {
    await browser.close()
  }
}
