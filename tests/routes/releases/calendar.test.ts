import { expect, test } from 'vitest'
import { releasePlans, releases } from '#db/schema/releases'
import { actorNamed } from '#tests/support/actors'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import { nameRelease, planRelease } from '~/domain/releases/calendar/plans.server'
import { paths } from '~/paths'
import { aDraft, aMeasure, gate, publish, review, rowOf, upload } from '../../domain/releases/a-release'

const plan = { title: 'Referrals, third quarter', period: '2026-Q3', plannedOn: '2026-12-01' }

test('everybody reads what is announced, each move and each end with its reason; past its day it is late', async () => {
  const store = await castStore()
  const server = serverOver(store)
  const ines = await server.signedIn('ines')
  const visitor = server.visitor()
  expect(await (await visitor.get(paths.releaseCalendar())).text()).toContain('No release has been announced yet')
  const bad = await ines.post(paths.releaseCalendar(), { title: '', period: 'autumn', plannedOn: '2026-11-01' })
  expect(bad.status).toBe(422)
  const again = await bad.text()
  expect(again).toContain('value="autumn"')
  expect((await ines.post(paths.releaseCalendar(), { ...plan, plannedOn: '2026-11-17' })).status).toBe(422)
  const made = await ines.post(paths.releaseCalendar(), plan)
  expect(made.headers.get('location')).toBe('/release-calendar?notice=releasePlanned')
  const [{ id = '' } = {}] = await store.db.select().from(releasePlans)
  for (const page of [paths.progress(), paths.releaseCalendar()]) {
    const html = await (await visitor.get(page)).text()
    expect(html).toContain('Referrals, third quarter')
    expect(html).toContain('Planned for December 1, 2026')
    expect(html).not.toContain('Name its draft')
  }
  expect((await ines.post(paths.planMove(id), { plannedOn: '2026-12-01', reason: 'The county is late.' })).status).toBe(
    422,
  )
  expect((await ines.post(paths.planMove(id), { plannedOn: '2026-12-08', reason: 'late' })).status).toBe(422)
  expect((await ines.post(paths.planMove(id), { plannedOn: '2026-12-08', reason: 'The county is late.' })).status).toBe(
    303,
  )
  const moved = await (await visitor.get(paths.releaseCalendar())).text()
  expect(moved).toContain('Planned for December 8, 2026')
  expect(moved).toContain('Moved from December 1, 2026 to December 8, 2026.')
  expect(moved).toContain('The county is late.')
  expect(moved).toContain('Announced release moved')
  const later = serverOver(store, { clock: () => new Date('2026-12-09T20:00:00Z') }).visitor()
  expect(await (await later.get(paths.progress())).text()).toMatch(/>Late</)
  expect((await ines.post(paths.planDrop(id), { reason: 'There are too few people in it.' })).status).toBe(303)
  expect((await ines.get(paths.planMove(id))).status).toBe(404)
  expect(await (await visitor.get(paths.progress())).text()).not.toContain('Referrals, third quarter')
  const dropped = await (await visitor.get(`${paths.releaseCalendar()}?lang=es`)).text()
  expect(dropped).toContain('Abandonada')
  expect(dropped).toContain('There are too few people in it.')
})

test('nobody but the project manager changes the calendar', async () => {
  const store = await castStore()
  const id = await store.write(async (tx) => planRelease(tx, await actorNamed(tx, 'ines'), plan, now))
  const server = serverOver(store)
  const mara = await server.signedIn('mara')
  expect((await mara.post(paths.releaseCalendar(), plan)).status).toBe(403)
  for (const [path, fields] of [
    [paths.planMove(id), { plannedOn: '2026-12-08', reason: 'Because we can.' }],
    [paths.planDrop(id), { reason: 'Because we can.' }],
    [paths.planRelease(id), { releaseId: 'x' }],
  ] as const) {
    expect((await mara.get(path)).status, path).toBe(404)
    expect((await mara.post(path, fields)).status, path).toBe(404)
    expect((await server.visitor().post(path, fields)).status, path).toBe(302)
  }
})

test('a plan is kept on the day on which the draft that it names is published, and no draft is told before', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const id = await store.write((tx) => planRelease(tx, ines, plan, now))
  const second = await store.write((tx) => planRelease(tx, ines, { ...plan, title: 'Another' }, now))
  const slug = await aDraft(store, { text: { title: 'A quiet draft' } })
  const other = await aDraft(store, { text: { period: '2026-Q2' } })
  await upload(store, slug, await aMeasure(store))
  const server = serverOver(store)
  const browser = await server.signedIn('ines')
  const form = await (await browser.get(paths.planRelease(id))).text()
  expect(form).toContain('A quiet draft')
  expect(form).not.toContain('(2026-q2)')
  const draft = await rowOf(store, slug)
  expect((await browser.post(paths.planRelease(id), { releaseId: (await rowOf(store, other)).id })).status).toBe(422)
  expect((await browser.post(paths.planRelease(id), { releaseId: draft.id })).status).toBe(303)
  expect((await browser.post(paths.planRelease(second), { releaseId: draft.id })).status).toBe(422)
  const before = await (await server.visitor().get(paths.releaseCalendar())).text()
  expect(before).not.toContain('A quiet draft')
  expect(before).toMatch(/>Planned</)
  await gate(store, slug)
  await review(store, slug)
  await publish(store, slug)
  const after = await (await server.visitor().get(paths.releaseCalendar())).text()
  expect(after).toContain(`href="${paths.release(slug)}"`)
  expect(after).toMatch(/>Published</)
  await expect(store.write((tx) => nameRelease(tx, ines, id, draft.id, now))).rejects.toThrow()
  expect((await store.db.select().from(releases)).length).toBe(2)
})
