import { expect, test } from 'vitest'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'

/** The rows of the page's tables as text. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map((row) =>
    (row[1] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '),
  )

test('a member is told which rooms they read and by what they hold', async () => {
  const { signedIn } = serverOver(await castStore())
  const rows = rowsOf(await (await (await signedIn('grace')).get('/account/access')).text())
  const row = (name: string) => rows.find((one) => one.includes(name)) ?? ''
  expect(row('Policy Coordinating Group')).toContain('You hold a seat on this body.')
  expect(row('Operational Workgroup')).toMatch(/Yes .*You hold a seat on this body\./)
  expect(row('Community Leadership Team')).toMatch(/No .*no seat and no office/)
  expect(row('What residents send')).toContain(' No ')
})

test('the liaison reads what residents send, and a page that is not there leads to the reasons', async () => {
  const { signedIn, visitor } = serverOver(await castStore())
  const daniel = await signedIn('daniel')
  expect(rowsOf(await (await daniel.get('/account/access')).text()).join()).toMatch(
    /What residents send Do you see it\? Yes/,
  )
  const lost = await daniel.get('/proposals/P-2026-999')
  expect([lost.status, (await lost.text()).includes('/account/access')]).toEqual([404, true])
  expect((await (await visitor().get('/proposals/P-2026-999')).text()).includes('/account/access')).toBe(false)
})
