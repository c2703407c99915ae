import AxeBuilder from '@axe-core/playwright'
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
type RunOptions = Parameters<AxeBuilder['options']>[0]
const optionsWith = (contrast: boolean): RunOptions => ({
  runOnly: { type: 'tag', values: levels },
  resultTypes: ['violations'],
  rules: { 'color-contrast': { enabled: contrast } },
})

type Axe = { run(context: Document, options: RunOptions): Promise<{ violations: Violation[] }> }
type Violation = { id: string; nodes: { target: unknown[]; html: string }[] }

/**
 * What axe finds against WCAG 2.2 AA on the page in sight: the rule, and where. Measuring contrast takes most of its
 * time, so a page that was measured already at another width or in another language may go without.
 */
export async function axeFindings(page: Page, { contrast = true } = {}): Promise<string[]> {
  const options = optionsWith(contrast)
  const { violations } =
    (await runAgain(page, options)) ?? (await new AxeBuilder({ page }).options(options).setLegacyMode().analyze())
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 140)}`),
  )
}

/** The axe that an earlier look at the same page put there, run once more; bringing it takes a third of the time. */
const runAgain = (page: Page, options: RunOptions): Promise<{ violations: Violation[] } | null> =>
  page.evaluate((wanted) => {
    const { axe } = window as unknown as { axe?: Axe }
    return axe ? axe.run(document, wanted) : null
  }, options)

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
