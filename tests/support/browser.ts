import axeCore, { type AxeResults, type RunOptions } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { findChromium } from '../../app/commands/chromium.mjs'
import { launchChromium } from '../../app/commands/cycle/chromium-tab'

/** The Chromium of this machine; `npm test` says which by CHROMIUM_PATH. */
export async function startBrowser(): Promise<Browser> {
  const path = findChromium()
  if (!path) throw new Error('No Chromium was found: install one, or set CHROMIUM_PATH.')
  return launchChromium(path)
}

export const wide = { width: 1280, height: 900 }
export const narrow = { width: 320, height: 720 }

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
// Only what is wrong is described: describing what is right takes most of the time.
const optionsWith = (contrast: boolean): RunOptions => ({
  runOnly: { type: 'tag', values: levels },
  resultTypes: ['violations'],
  rules: { 'color-contrast': { enabled: contrast } },
})

/**
 * What axe finds against WCAG 2.2 AA on the page in sight: the rule, and where. Measuring contrast takes most of its
 * time, so a page that was measured already at another width or in another language may go without.
 */
export async function axeFindings(page: Page, { contrast = true } = {}): Promise<string[]> {
  const options = optionsWith(contrast)
  let results = await run(page, options)
  if (!results) {
    await page.evaluate(axeCore.source)
    results = await run(page, options)
  }
  if (!results) throw new Error('axe did not load')
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 140)}`),
  )
}

/** Runs axe where an earlier look put it into the window; null where it is not there yet. */
const run = (page: Page, options: RunOptions): Promise<AxeResults | null> =>
  page.evaluate((wanted) => {
    const { axe } = window as unknown as { axe?: typeof axeCore }
    return axe ? axe.run(document, wanted) : null
  }, options)

/**
 * Shows another page of the site in the same window, as the server sends it: axe stays there and need not be read
 * anew, which takes longer than its work. Scripts do not run in a page that is shown so, and its colours may still be on
 * their way: measure contrast on a page that was gone to. Throws for an answer that is no page.
 */
export async function turnTo(page: Page, path: string): Promise<void> {
  const wrong = await page.evaluate(async (to) => {
    const answer = await fetch(to)
    if (!answer.headers.get('content-type')?.includes('html')) return `${to} answers ${answer.status} without a page`
    const html = await answer.text()
    history.replaceState(null, '', answer.url)
    document.open()
    document.write(html)
    document.close()
    if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done, { once: true }))
    await document.fonts.ready
    return null
  }, path)
  if (wrong) throw new Error(wrong)
}

/** What of the page sticks out to the right of the window; scrolling parts of their own may. */
export async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll', 'hidden'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    return [...document.body.querySelectorAll('*')]
      .filter(
        (element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(element.parentElement),
      )
      .map(
        (element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} is wider than the page`,
      )
      .slice(0, 5)
  })
}

/** Faults of the document itself: its language, its title, its headings. */
export async function documentFaults(page: Page, lang: string): Promise<string[]> {
  const seen = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    main: document.querySelectorAll('main').length,
  }))
  return [
    ...(seen.lang === lang ? [] : [`lang is ${seen.lang}, not ${lang}`]),
    ...(seen.title.trim() === '' ? ['no title'] : []),
    ...(seen.headings === 1 ? [] : [`${seen.headings} h1`]),
    ...(seen.main === 1 ? [] : [`${seen.main} main`]),
  ]
}
