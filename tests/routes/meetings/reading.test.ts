import { expect, test } from 'vitest'
import { countingStore } from '#tests/support/counting'
import { closedItem, meetingAt, placed, startsAt } from '#tests/support/meetings'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'

test('nothing of a body’s item is in any answer to a visitor or another body’s member', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'published')
  await placed(store, id, {
    title: 'Hidden title',
    presenter: 'Hidden presenter',
    paper: 'Hidden paper',
    visibility: 'body',
    reasonCode: 'safety',
  })
  const { visitor, signedIn } = serverOver(store)
  for (const browser of [visitor(), await signedIn('daniel')]) {
    for (const path of [
      `/meetings/${id}`,
      `/meetings/${id}.data`,
      `/meetings/${id}.data?_routes=routes/meetings/meeting`,
      '/meetings',
      `/meetings/${id}/invitation.ics`,
    ]) {
      const answer = await browser.get(path)
      expect(answer.status, path).toBe(200)
      expect(await answer.text(), path).not.toContain('Hidden')
    }
    expect(await (await browser.get(`/meetings/${id}`)).text()).toContain(
      '1 item is not open to you. Safety of people: 1',
    )
  }
  expect(await (await (await signedIn('noor')).get(`/meetings/${id}`)).text()).toContain('Hidden paper')
})

test('the pages of who leads a meeting open to nobody else', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'opened')
  const { signedIn, visitor } = serverOver(store)
  const mara = await signedIn('mara')
  for (const path of [
    'details',
    'agenda',
    'cancellation',
    'attendance',
    'actions',
    'minutes',
    'minutes-approval',
    'amendments',
    'errata',
  ]) {
    expect((await mara.get(`/meetings/${id}/${path}`)).status, path).toBe(403)
    expect((await mara.get(`/meetings/${id}/${path}.data`)).status, path).toBe(403)
    expect([302, 202, 403], path).toContain((await visitor().get(`/meetings/${id}/${path}`)).status)
  }
  expect((await mara.get('/meetings/new')).status).toBe(403)
  expect((await mara.get('/meetings/none')).status).toBe(404)
})

test('the list shows what is coming and keeps the archive by body and year', async () => {
  const store = await castStore()
  await meetingAt(store, 'published', { title: 'Coming meeting' })
  const past = await meetingAt(store, 'published', { bodyId: 'clt', title: 'Past meeting' })
  const draft = await meetingAt(store, 'drafted', { title: 'Draft meeting' })
  expect(draft).toBeTruthy()
  const { visitor, signedIn } = serverOver(store, { clock: () => new Date(startsAt.getTime() + 24 * 3_600_000) })
  const open = visitor()
  const all = await (await open.get('/meetings')).text()
  expect(all).toContain('Past meeting')
  expect(all).toContain(`/meetings/${past}`)
  expect(all).not.toContain('Draft meeting')
  expect(await (await open.get('/meetings?body=clt&year=2026')).text()).not.toContain('Coming meeting')
  expect(await (await open.get('/meetings?body=clt&year=2026')).text()).toContain('1 meeting in the archive')
  for (const hostile of ['?page=-1', '?page=1e9', '?page=x', '?year=99999', '?body=%27%3B--', '?year=2026&year=2025'])
    expect((await open.get(`/meetings${hostile}`)).status, hostile).toBe(200)
  const ines = await signedIn('ines')
  expect(await (await ines.get('/meetings')).text()).toContain('Draft meeting')
})

test('the calendar file is a calendar, and of a draft there is none', async () => {
  const store = await castStore()
  const [id, draft] = [await meetingAt(store, 'published'), await meetingAt(store, 'drafted')]
  const { visitor } = serverOver(store)
  const file = await visitor().get(`/meetings/${id}/invitation.ics`)
  expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=PUBLISH')
  expect(file.headers.get('content-disposition')).toContain('attachment')
  const text = await file.text()
  expect(text).toContain(`UID:meeting-${id}@localhost`)
  expect(text).not.toContain('ATTENDEE')
  expect((await visitor().get(`/meetings/${draft}/invitation.ics`)).status).toBe(404)
})

test('a page for a visitor is the same in Spanish, and nothing is left in English of its frame', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'published')
  await placed(store, id, closedItem)
  const html = await (await serverOver(store).visitor().get(`/meetings/${id}?lang=es`)).text()
  expect(html).toContain('Orden del día')
  expect(html).toContain('Sesión cerrada')
  expect(html).not.toContain('Closed session')
})

test('a meeting page stays within its queries whatever it holds', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'circulated')
  await (await serverOver(store).signedIn('mara')).get(`/meetings/${id}`)
  const counted = countingStore(store)
  const mara = await serverOver(counted.store).signedIn('mara')
  counted.startAgain()
  expect((await mara.get(`/meetings/${id}`)).status).toBe(200)
  expect(counted.asked()).toBeLessThanOrEqual(15)
  expect(counted.asked()).toBeGreaterThan(5)
})
