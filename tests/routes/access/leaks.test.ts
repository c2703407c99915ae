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

test('a calendar address shows its person’s meetings and nothing else', async () => {
  const store = await castStore()
  const marks = await markEverything(store)
  const { visitor, signedIn } = serverOver(store)
  for (const [role, who] of Object.entries(roles)) {
    if (!who.name) continue
    const made = await (await signedIn(who.name)).post('/account/calendar', {})
    const [path = ''] = /\/calendar\/[\w-]+\.ics/.exec(await made.text()) ?? []
    const calendar = await (await visitor().get(path)).text()
    expect(calendar, role).toContain('BEGIN:VCALENDAR')
    const read = marks.filter((mark) => wordsIn(calendar).includes(mark.word))
    expect(
      read.filter((mark) => !reads(who, mark.seenBy)).map((mark) => mark.what),
      role,
    ).toEqual([])
    if (who.rooms.includes('owg')) expect(read.length, role).toBeGreaterThan(0)
  }
})

test('somebody who has left reads what a visitor reads, wherever they were signed in, and cannot sign in', async () => {
  const store = await castStore()
  const marks = await markEverything(store)
  const { visitor, signedIn } = serverOver(store)
  const former = await signedIn('tom')
  const made = await (await former.post('/account/calendar', {})).text()
  const [calendar = ''] = /\/calendar\/[\w-]+\.ics/.exec(made) ?? []
  expect((await visitor().get(calendar)).status).toBe(200)
  expect((await (await signedIn('ines')).post('/people/tom/departure', {})).status).toBe(303)
  const nobody = roles.visitor as Reader
  const leaking: string[] = []
  for (const address of [calendar, ...(await addressesOf(store.db, marks))]) {
    const words = wordsIn(await (await former.get(address)).text())
    const read = marks.filter((mark) => words.includes(mark.word) && !reads(nobody, mark.seenBy))
    leaking.push(...read.map((mark) => `${mark.what} at ${address}`))
  }
  expect(leaking).toEqual([])
  expect((await visitor().get(calendar)).status).toBe(404)
  await expect(signedIn('tom')).rejects.toThrow('could not sign in')
})
