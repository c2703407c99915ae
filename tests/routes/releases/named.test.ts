import { expect, test } from 'vitest'
import { releaseTables } from '#db/schema/releases'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'
import { paths } from '~/paths'
import { aDraft, aMeasure, gate, rowOf, upload } from '../../domain/releases/a-release'

const csv = 'Door / Area,North,South,West\nArrest,4211,5323,6437\nSocial,4561,5887,6673\nOther,4783,5881,6991\n'

test('a cell is withheld on request and protected by others; the request can be taken back', async () => {
  const store = await castStore()
  const slug = await aDraft(store)
  await upload(store, slug, await aMeasure(store), csv)
  const [{ id = '' } = {}] = await store.db.select().from(releaseTables)
  const ines = await serverOver(store).signedIn('ines')
  const page = paths.releaseTableNamed(slug, id)
  const cell = { 'side.door': 'social', 'side.area': 'south' }
  const bad = await ines.post(page, { ...cell, reason: 'no' })
  expect([bad.status, (await bad.text()).includes('at least ten letters')]).toEqual([422, true])
  expect((await ines.post(page, { ...cell, 'side.area': 'nowhere', reason: 'Asked by the family.' })).status).toBe(422)
  expect((await ines.post(page, { ...cell, reason: 'One family lives there.' })).status).toBe(303)
  expect((await ines.post(page, { ...cell, reason: 'One family lives there.' })).status).toBe(409)
  await gate(store, slug)
  expect((await rowOf(store, slug))?.gatedAt).not.toBeNull()
  const preview = await (await ines.get(paths.releasePreview(slug))).text()
  expect(preview).not.toContain('5,887')
  expect(preview).toContain('4,211')
  const said = await (await ines.get(paths.releaseGate(slug))).text()
  expect(said).toContain('Asked for by hand')
  expect((await ines.post(paths.releaseTableUnnaming(slug, id), { cell: 'area=south|door=social' })).status).toBe(303)
  expect((await rowOf(store, slug))?.gatedAt).toBeNull()
  await gate(store, slug)
  expect(await (await ines.get(paths.releasePreview(slug))).text()).toContain('5,887')
})

test('nobody but those who prepare the draft asks for more', async () => {
  const store = await castStore()
  const slug = await aDraft(store)
  await upload(store, slug, await aMeasure(store), csv)
  const [{ id = '' } = {}] = await store.db.select().from(releaseTables)
  const server = serverOver(store)
  for (const who of ['nora', 'mara'] as const) {
    const browser = await server.signedIn(who)
    expect((await browser.get(paths.releaseTableNamed(slug, id))).status).toBe(404)
    expect((await browser.post(paths.releaseTableNamed(slug, id), { reason: 'Because I can.' })).status).toBe(404)
  }
  expect((await server.visitor().get(paths.releaseTableNamed(slug, id))).status).toBe(302)
})
