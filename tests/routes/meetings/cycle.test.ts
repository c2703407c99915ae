import { expect, test } from 'vitest'
import { outbox } from '#db/schema/outbox'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'

const form = {
  bodyId: 'pcg',
  title: 'Regular meeting',
  date: '2026-12-10',
  time: '14:00',
  durationMinutes: '120',
  place: 'County building, room 2',
  link: 'https://meet.example/pcg',
  dialIn: '',
  visibility: 'public',
  reasonCode: '',
}
const idOf = (response: Response) => /meetings\/([^/?]+)/.exec(response.headers.get('location') ?? '')?.[1] as string

test('a meeting goes from draft to approved minutes through its pages', async () => {
  const store = await castStore()
  let time = now
  const { signedIn, visitor } = serverOver(store, { clock: () => time })
  const ines = await signedIn('ines')
  const drafted = await ines.post('/meetings/new?body=pcg', form)
  expect(drafted.status).toBe(303)
  const id = idOf(drafted)
  expect(await (await ines.get(`/meetings/${id}/agenda`)).text()).toContain('Actions carried forward')
  expect((await visitor().get(`/meetings/${id}`)).status).toBe(404)

  expect((await ines.post(`/meetings/${id}/publication`)).status).toBe(303)
  const publicPage = await (await visitor().get(`/meetings/${id}`)).text()
  expect(publicPage).toContain('Approve the minutes of the last meeting')
  expect(publicPage).not.toContain('Publish the agenda')
  const letters = (await store.db.select().from(outbox)).filter((letter) => letter.template === 'agenda-published')
  expect(letters.length).toBe(13)
  expect(letters[0]?.props.calendar).toContain('METHOD:REQUEST')

  const mara = await signedIn('mara')
  expect((await mara.post(`/meetings/${id}/reply`, { reply: 'yes' })).status).toBe(303)
  expect(await (await ines.get(`/meetings/${id}`)).text()).toContain('Mara Voss')
  expect(await (await visitor().get(`/meetings/${id}`)).text()).not.toContain('Mara Voss')

  time = new Date('2026-12-10T22:00:00Z')
  expect((await ines.post(`/meetings/${id}/opening`)).status).toBe(303)
  const fields: Record<string, string> = {}
  for (const name of ['police', 'prosecutor', 'defender', 'peers', 'northside', 'executive'])
    fields[`status.${name}`] = 'present'
  fields['status.health'] = 'apologies'
  fields['represented.police'] = 'Tom Bell'
  const notActing = await ines.post(`/meetings/${id}/attendance`, fields)
  expect(notActing.status).toBe(422)
  expect(await notActing.text()).toContain('Tom Bell does not act for the organisation that day')
  const away = { extent: 'period', alternateId: 'tom', startsOn: '2026-12-10', endsOn: '2026-12-10', reason: 'Away' }
  expect((await ines.post('/bodies/policy-coordinating-group/seats/pcg-police/handover', away)).status).toBe(303)
  expect((await ines.post(`/meetings/${id}/attendance`, fields)).status).toBe(303)
  const attendance = await (await ines.get(`/meetings/${id}/attendance`)).text()
  expect(attendance).toContain('6 of 10 organisations; 5 needed')
  expect(attendance).toContain('There is a quorum.')

  const minutes = await (await ines.get(`/meetings/${id}/minutes`)).text()
  const [, itemId] = /\/minutes\/([0-9a-f-]{36})/.exec(minutes) ?? []
  expect(
    (await ines.post(`/meetings/${id}/minutes/${itemId}`, { text: 'Everybody was welcomed.', version: '0' })).status,
  ).toBe(303)
  const action = {
    title: 'Send the training dates',
    organisationId: 'police',
    dueOn: '2027-01-05',
    itemId: itemId as string,
  }
  expect((await ines.post(`/meetings/${id}/actions`, action)).status).toBe(303)
  expect((await ines.post(`/meetings/${id}/closing`)).status).toBe(303)
  expect((await mara.get(`/meetings/${id}/minutes`)).status).toBe(403)

  expect((await ines.post(`/meetings/${id}/minutes-circulation`)).status).toBe(303)
  expect(await (await mara.get(`/meetings/${id}`)).text()).toContain('Everybody was welcomed.')
  expect(await (await visitor().get(`/meetings/${id}`)).text()).not.toContain('Everybody was welcomed.')
  expect((await mara.post(`/meetings/${id}/amendments`, { text: 'Item 1: welcomed by the chair.' })).status).toBe(303)

  expect((await ines.post(`/meetings/${id}/minutes-approval`, { note: 'by mail' })).status).toBe(403)
  time = new Date('2026-12-18T18:00:00Z')
  expect((await ines.post(`/meetings/${id}/minutes-approval`)).status).toBe(303)
  const approved = await (await visitor().get(`/meetings/${id}`)).text()
  expect(approved).toContain('Everybody was welcomed.')
  expect(approved).toContain('Send the training dates')
  expect(approved).not.toContain('welcomed by the chair')
  expect((await ines.post(`/meetings/${id}/errata`, { text: 'Item 1: the date is December 10.' })).status).toBe(303)
  expect(await (await visitor().get(`/meetings/${id}`)).text()).toContain('the date is December 10')

  const next = idOf(await ines.post('/meetings/new?body=pcg', { ...form, date: '2027-01-14' }))
  const nextAgenda = await (await ines.get(`/meetings/${next}/agenda`)).text()
  expect(nextAgenda).toContain('Minutes of December 10, 2026')
  expect(nextAgenda).toContain('Send the training dates')

  const tom = await signedIn('tom')
  expect(await (await tom.get('/actions?organisation=police')).text()).toContain('Report it done')
  const [, actionId] = /\/actions\/([0-9a-f-]{36})\/completion/.exec(await (await tom.get('/actions')).text()) ?? []
  expect((await tom.post(`/actions/${actionId}/completion`, { note: 'Sent on Monday.' })).status).toBe(303)
  expect(await (await visitor().get('/actions?state=done')).text()).toContain('Sent on Monday.')
})
