// Every page, file and data address that shows one of the marked things, as everybody of the cast: each word is read by
// whom the specification names, and by nobody else. Those with an office are walked in leaks-in-office.test.ts.
import { expect, test } from 'vitest'
import { addressesOf } from '#tests/support/marks/addresses'
import { markEverything } from '#tests/support/marks/everything'
import { wordsIn } from '#tests/support/marks/mark'
import { type Reader, reads, roles } from '#tests/support/marks/readers'
import { expectNoLeaks, parts } from '#tests/support/marks/walk'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'

test('each word is read by whom it is for, and by nobody else', { timeout: 900_000 }, async () => {
  await expectNoLeaks(parts['without an office'])
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
