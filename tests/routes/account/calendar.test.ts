import { expect, test } from 'vitest'
import { meetingAt } from '#tests/support/meetings'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'

test('a person makes a calendar address, which is shown once, read without signing in, and ended', async () => {
  const store = await castStore()
  await meetingAt(store, 'published')
  const { signedIn, visitor } = serverOver(store)
  expect((await visitor().get('/account/calendar')).status).toBe(302)
  const mara = await signedIn('mara')
  expect((await mara.post('/account/calendar/end', {})).status).toBe(404)
  const made = await (await mara.post('/account/calendar', {})).text()
  const [path = ''] = /\/calendar\/[\w-]+\.ics/.exec(made) ?? []
  expect(made).toContain(`webcal:`)
  expect(await (await mara.get('/account/calendar')).text()).not.toContain(path)
  const answer = await visitor().get(path)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.text()).toContain('Policy Coordinating Group: Regular meeting')
  expect((await visitor().get(path.replace('.ics', ''))).status).toBe(200)
  expect((await visitor().get(path.replace(/\w\.ics/, '.ics'))).status).toBe(404)
  const again = await (await mara.post('/account/calendar', {})).text()
  const [next = ''] = /\/calendar\/[\w-]+\.ics/.exec(again) ?? []
  expect((await visitor().get(path)).status).toBe(404)
  expect((await mara.post('/account/calendar/end', {})).status).toBe(303)
  expect((await visitor().get(next)).status).toBe(404)
})

test('an address that is none shows no calendar, and none of an address is written to', async () => {
  const { visitor } = serverOver(await castStore())
  for (const path of ['/calendar/nothing', '/calendar/nothing.ics']) {
    const answer = await visitor().get(path)
    expect([path, answer.status]).toEqual([path, 404])
    expect(await answer.text()).not.toContain('BEGIN:VCALENDAR')
    expect((await visitor().post(path)).status).toBe(405)
  }
})
