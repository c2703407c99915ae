// Walks every address of a marked site as some of the readers, and says who read what they may not and missed what they may.
import { expect } from 'vitest'
import { dialect } from '#db/dialect'
import { serverOver } from '../server'
import { castStore } from '../store'
import { addressesOf, routesWithout } from './addresses'
import { markEverything } from './everything'
import { wordsIn } from './mark'
import { type Reader, reads, roles } from './readers'

/** What is shown does not depend on the database: the other one is walked by those who may see least and most. */
const isWalked = (role: string): boolean =>
  dialect === 'sqlite' || role === 'visitor' || role === 'delegate of another body'

/** Whether a role leads a body, looks after submissions or has to do with releases. */
const hasOffice = ({ leads, triage, makes }: Reader): boolean => leads.length > 0 || Boolean(triage ?? makes)

/**
 * The readers in two parts of about equal length, so that two workers share the work: each part is walked by a file of its
 * own, and together they are everybody.
 */
export const parts: Record<'without an office' | 'with an office', string[]> = {
  'without an office': Object.keys(roles).filter((role) => isWalked(role) && !hasOffice(roles[role] as Reader)),
  'with an office': Object.keys(roles).filter((role) => isWalked(role) && hasOffice(roles[role] as Reader)),
}

export async function expectNoLeaks(walkers: string[]): Promise<void> {
  const store = await castStore()
  const marks = await markEverything(store)
  const byWord = new Map(marks.map((mark) => [mark.word, mark]))
  const addresses = await addressesOf(store.db, marks)
  expect(routesWithout(addresses), 'routes that are not walked').toEqual([])
  const { visitor, signedIn } = serverOver(store)
  const leaking = new Set<string>()
  const missing: string[] = []
  for (const role of walkers) {
    const who = roles[role] as Reader
    const browser = who.name ? await signedIn(who.name) : visitor()
    const seen = new Set<string>()
    for (const address of addresses) {
      const answer = await browser.get(address)
      expect(answer.status, address).toBeLessThan(500)
      for (const word of new Set(wordsIn(await answer.text()))) {
        const mark = byWord.get(word)
        if (mark && !reads(who, mark.seenBy))
          leaking.add(`${role} reads ${mark.what} at ${address.replace(/[\da-f]{8}-[\w-]{27}/, ':id')}`)
        seen.add(word)
      }
    }
    for (const mark of marks)
      if (reads(who, mark.seenBy) && !seen.has(mark.word)) missing.push(`${role} misses ${mark.what} (${mark.at})`)
  }
  console.info(`leak matrix: ${walkers.length} roles × ${marks.length} words at ${addresses.length} addresses`)
  expect([...leaking]).toEqual([])
  expect(missing).toEqual([])
}
