// Every page that a form can come back to says "Error:" first, in the window's title and in its heading.
import { expect, test } from 'vitest'
import { dialect } from '#db/dialect'
import type { CastName } from '#db/seed/world'
import { addressesOf } from '#tests/support/marks/addresses'
import { markEverything } from '#tests/support/marks/everything'
import { build, serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'
import NoPage from '~/ui/no-page'

/** Who may send most forms between them: a project manager, a chair, a liaison, a delegate, a steward, nobody. */
const senders: (CastName | null)[] = ['ines', 'grace', 'mara', 'daniel', 'sam', null]

const patterns = Object.values(build.routes)
  .filter(({ module }) => module.action && module.default && module.default !== NoPage)
  .map(({ path }) => `/${path ?? ''}`)

// Titles do not depend on the database: the other one is asked for the pages that are not about one thing.
const walked = patterns.filter((pattern) => dialect === 'sqlite' || !pattern.includes(':'))

const matcher = (pattern: string) => new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`)
const titleIn = (html: string) => /<title>([^<]*)/.exec(html)?.[1] ?? ''
const headingIn = (html: string) => /<h1>(?:<!-- -->)*([^<]*)/.exec(html)?.[1] ?? ''

test('a form that comes back says so first, whatever page it is on', { timeout: 300_000 }, async () => {
  const store = await castStore()
  const known = (await addressesOf(store.db, await markEverything(store))).map((address) =>
    address.replace(/\.data(?=\?|$)/, ''),
  )
  const { visitor, signedIn } = serverOver(store)
  const browsers = await Promise.all(senders.map((name) => (name ? signedIn(name) : visitor())))
  const silent: string[] = []
  const never: string[] = []
  for (const pattern of walked) {
    const addresses = known.filter((address) => matcher(pattern).test(address.split('?')[0] ?? ''))
    let came = false
    for (const address of [...new Set([pattern.includes(':') ? '' : pattern, ...addresses])].filter(Boolean)) {
      for (const browser of came ? [] : browsers) {
        const answer = await browser.post(`${address}${address.includes('?') ? '&' : '?'}lang=en`, {})
        const html = await answer.text()
        if (![422, 409].includes(answer.status) || !html.includes('data-error-summary')) continue
        came = true
        for (const said of [titleIn(html), headingIn(html)])
          if (!said.startsWith('Error: ')) silent.push(`${pattern} says ${said}`)
      }
    }
    if (!came) never.push(pattern)
  }
  console.info(`forms that came back: on ${walked.length - never.length} of ${walked.length} pages`)
  expect(silent).toEqual([])
  // The others need a thing in a state of its own; their titles are made by the same Page (conventions/pages.test.ts).
  expect(walked.length - never.length).toBeGreaterThan(walked.length * 0.4)
})

test('it is said in Spanish, too, and not of a page that was only opened', async () => {
  const { visitor } = serverOver(await castStore())
  const opened = await (await visitor().get('/sign-in?lang=es')).text()
  const refused = await (await visitor().post('/sign-in?lang=es', { email: 'x' })).text()
  expect([titleIn(opened), headingIn(opened)].filter((said) => said.startsWith('Error:'))).toEqual([])
  expect(titleIn(refused)).toBe(`Error: ${titleIn(opened)}`)
  expect(headingIn(refused)).toBe(`Error: ${headingIn(opened)}`)
})
