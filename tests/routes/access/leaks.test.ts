// Every page, file and data address that shows one of the marked things, as everybody of the cast: each word is read by
// whom the specification names, and by nobody else.
import { expect, test } from 'vitest'
import { dialect } from '#db/dialect'
import { addressesOf, routesWithout } from '#tests/support/marks/addresses'
import { markEverything } from '#tests/support/marks/everything'
import { wordsIn } from '#tests/support/marks/mark'
import { type Reader, reads, roles } from '#tests/support/marks/readers'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'

// What is shown does not depend on the database: the other one is walked by those who may see least and most.
const walkers = Object.keys(roles).filter(
  (role) => dialect === 'sqlite' || role === 'visitor' || role === 'delegate of another body',
)

test('each word is read by whom it is for, and by nobody else', { timeout: 300_000 }, async () => {
  const store = await castStore()
  const marks = await markEverything(store)
  const addresses = await addressesOf(store.db, marks)
  expect(routesWithout(addresses), 'routes that are not walked').toEqual([])
  const { visitor, signedIn } = serverOver(store)
  const leaking: string[] = []
  const missing: string[] = []
  for (const role of walkers) {
    const who = roles[role] as Reader
    const browser = who.name ? await signedIn(who.name) : visitor()
    const seen = new Set<string>()
    for (const address of addresses) {
      const answer = await browser.get(address)
      expect(answer.status, address).toBeLessThan(500)
      for (const word of wordsIn(await answer.text())) {
        const mark = marks.find((one) => one.word === word)
        if (mark && !reads(who, mark.seenBy))
          leaking.push(`${role} reads ${mark.what} at ${address.replace(/[\da-f]{8}-[\w-]{27}/, ':id')}`)
        seen.add(word)
      }
    }
    for (const mark of marks)
      if (reads(who, mark.seenBy) && !seen.has(mark.word)) missing.push(`${role} misses ${mark.what} (${mark.at})`)
  }
  console.info(`leak matrix: ${walkers.length} roles × ${marks.length} words at ${addresses.length} addresses`)
  expect([...new Set(leaking)]).toEqual([])
  expect(missing).toEqual([])
})

test('somebody who has left cannot sign in, and reads what a visitor reads', async () => {
  await expect(serverOver(await castStore()).signedIn('vera')).rejects.toThrow('could not sign in')
})
