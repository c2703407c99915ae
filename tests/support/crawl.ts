// Walks a site by its links as one person, without a browser, and knows which route each address belongs to.
import type { RouteConfigEntry } from '@remix-run/route-config'
import { paths } from '~/paths'
import routes from '~/routes'
import type { Sight } from '../../app/commands/cycle/sight'
import type { Tab } from '../../app/commands/cycle/tab'

type Known = { pattern: string; matches: RegExp; file: string }
const known: Known[] = (routes as RouteConfigEntry[])
  .filter((route) => route.path !== '*')
  .map((route) => {
    const pattern = `/${route.path ?? ''}`
    return { pattern, file: route.file, matches: new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`) }
  })
  // A literal address goes before one with a parameter: /meetings/new is no meeting.
  .sort((a, b) => a.pattern.split(':').length - b.pattern.split(':').length)

/** The pattern of the route that an address belongs to, such as /meetings/:id; the address itself where none does. */
export const patternOf = (path: string): string => {
  const { pathname } = new URL(path, 'http://site')
  return known.find((route) => route.matches.test(pathname))?.pattern ?? pathname
}
/** Patterns of routes that have a page, as their file says: a component, not an answer alone. */
export const pagePatterns: string[] = known.filter((route) => route.file.endsWith('.tsx')).map((route) => route.pattern)

type Walk = {
  /** Where to begin besides the front page. */
  from?: string[]
  /** How many addresses of one pattern are opened. */
  each: number
  most: number
}

// The mailbox viewer shows everybody's mail: on the sample site that is its purpose.
const left = /^\/(dev\/mailbox|sign-out)/

/** Opens what links lead to, breadth first, within the bounds; each sight once, in the order in which it was found. */
export async function crawl(tab: Tab, { from = [], each, most }: Walk): Promise<Sight[]> {
  const waiting = [paths.home(), ...from]
  const met = new Set(waiting)
  const opened = new Map<string, number>()
  const sights: Sight[] = []
  for (let path = waiting.shift(); path !== undefined && sights.length < most; path = waiting.shift()) {
    const pattern = patternOf(path)
    const count = opened.get(pattern) ?? 0
    if (count >= each) continue
    opened.set(pattern, count + 1)
    const sight = await tab.open(path)
    sights.push(sight)
    for (const link of linksIn(sight)) {
      if (met.has(link)) continue
      met.add(link)
      waiting.push(link)
    }
  }
  return sights
}

/** Every link of the whole document to this site, without anchors, and without the switch of language. */
function linksIn(sight: Sight): string[] {
  const links = [...sight.document.querySelectorAll('a[href]')].map(
    (link) => new URL(link.getAttribute('href') ?? '', sight.url),
  )
  return links
    .filter((url) => url.origin === sight.url.origin && !url.searchParams.has('lang') && !left.test(url.pathname))
    .map((url) => url.pathname + url.search)
}

/** The address from which a hydrated page would fetch a page's data. */
export function dataAddress(path: string): string {
  const url = new URL(path, 'http://site')
  return `${url.pathname === '/' ? '/_root' : url.pathname}.data${url.search}`
}
