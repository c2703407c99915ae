import type { Browser } from 'playwright-core'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, documentFaults, narrow, overflowing, startBrowser, wide } from '#tests/support/browser'
import { gallery } from '../ui/gallery/pages'
import { styleSheet } from '../ui/support/sheet'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser?.close())

test.each(Object.entries(gallery))(
  'the %s page of the gallery is accessible at 1280 and 320 px',
  async (name, view) => {
    const page = await browser.newPage({ viewport: wide })
    const body = renderToStaticMarkup(createElement(view))
    await page.setContent(
      `<!doctype html><html lang="en"><head><title>${name}</title><meta name="viewport" content="width=device-width"><style>${styleSheet()}</style></head><body>${body}</body></html>`,
    )
    expect(await documentFaults(page, 'en')).toEqual([])
    for (const screen of [wide, narrow]) {
      await page.setViewportSize(screen)
      expect(await overflowing(page), `at ${screen.width} px`).toEqual([])
      expect(await axeFindings(page, { contrast: screen === wide }), `at ${screen.width} px`).toEqual([])
    }
    await page.close()
  },
)

test('it would be noticed if not: contrast, a missing text, a part that sticks out, a missing language', async () => {
  const page = await browser.newPage({ viewport: narrow })
  await page.setContent(
    '<!doctype html><html><body><main><h1>One</h1><h1>Two</h1><p style="color:#bbb;background:#fff">pale</p><img src="data:,"><div style="width:900px">wide</div></main></body></html>',
  )
  const rules = (await axeFindings(page)).map((finding) => finding.split(':')[0])
  expect(rules).toEqual(expect.arrayContaining(['color-contrast', 'image-alt', 'html-has-lang', 'document-title']))
  expect(await overflowing(page)).not.toEqual([])
  expect(await documentFaults(page, 'en')).toEqual(['lang is , not en', 'no title', '2 h1'])
  await page.close()
})
