import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { feedCounts, feedSubmissions, feeds } from '#db/schema/feeds'
import { measures } from '#db/schema/measures'
import { releaseTables } from '#db/schema/releases'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { serverOver } from '#tests/support/server'
import { castStore, now } from '#tests/support/store'
import { promiseStanding } from '~/domain/feeds/standing-promises.server'
import { readFeedFile } from '~/domain/feeds/upload'
import { addGroup } from '~/domain/measures/taxonomies.server'
import { paths } from '~/paths'
import { aDraft, aMeasure } from '../../domain/releases/a-release'
import { workbook } from '../../domain/uploads/workbooks'

async function siteWithFeed(): Promise<{ store: Store; measureId: string; feedId: string }> {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  for (const label of ['North', 'South'])
    await store.write((tx) => addGroup(tx, ines, { dimension: 'area', label }, 'Not known', now))
  const measureId = await aMeasure(store, 'Calls')
  await store.write((tx) =>
    tx
      .update(measures)
      .set({ dimensions: ['area'] })
      .where(eq(measures.id, measureId)),
  )
  const input = {
    measureId,
    organisationId: 'northside',
    frequency: 'month' as const,
    dueDays: 10,
    startsOn: '2026-10-01',
  }
  await store.write((tx) => promiseStanding(tx, ines, input, now))
  const [feed] = await store.db.select().from(feeds).where(eq(feeds.period, '2026-10'))
  return { store, measureId, feedId: feed?.id ?? '' }
}

const right = 'Area,people\nNorth,31\nSouth,42\nNot known,0\nTotal,73\n'
const fileOf = (text: string | Uint8Array, name = 'counts.csv') => new File([text as BlobPart], name)

test('the template has the groups of the site, and comes back filled as CSV and as a workbook', async () => {
  const { store, feedId } = await siteWithFeed()
  const server = serverOver(store)
  const ines = await server.signedIn('ines')
  const csv = await (await ines.get(paths.feedTemplate(feedId, 'csv'))).text()
  expect(csv.replace('\uFEFF', '').split('\r\n')).toEqual([
    'Area,people',
    'North,',
    'South,',
    'Not known,',
    'Total,',
    '',
  ])
  const book = await ines.get(paths.feedTemplate(feedId, 'xlsx'))
  expect(book.headers.get('content-disposition')).toContain('calls-2026-10.xlsx')
  const side = {
    dimension: 'area' as const,
    title: 'Area',
    groups: ['North', 'South', 'Not known'].map((label) => ({ code: label, label })),
  }
  const read = readFeedFile(new Uint8Array(await book.arrayBuffer()), { sides: [side], unit: 'people', total: 'Total' })
  expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(['blank', 'blank', 'blank'])
  expect((await server.visitor().get(paths.feedTemplate(feedId, 'csv'))).status).toBe(302)
  expect((await (await server.signedIn('tom')).get(paths.feedTemplate(feedId, 'csv'))).status).toBe(404)
})

test('counts come by file; what is wrong is said by row and column, and nothing of it is kept', async () => {
  const { store, feedId } = await siteWithFeed()
  const server = serverOver(store)
  const ines = await server.signedIn('ines')
  const none = await ines.post(paths.feed(feedId), { reason: '' })
  expect(none.status).toBe(422)
  const bad = await ines.post(paths.feed(feedId), {
    counts: fileOf(right.replace('42', '-4').replace('Total,73', 'Total,9')),
  })
  expect(bad.status).toBe(422)
  expect(await bad.text()).toContain('Row 3, column 2 (B): the count is negative.')
  const people = 'First name,Date of birth\nQuintessa,1980-02-01\nBo,1990-03-02\nCy,1975-04-03\n'
  const list = await ines.post(paths.feed(feedId), { counts: fileOf(people) })
  const refused = await list.text()
  expect([list.status, refused.includes('one row a person'), refused.includes('Quintessa')]).toEqual([422, true, false])
  expect(await store.db.select().from(feedCounts)).toEqual([])
  const good = await ines.post(paths.feed(feedId), { counts: fileOf(right) })
  expect(good.headers.get('location')).toBe(`${paths.feed(feedId)}?notice=countsSupplied`)
  const page = await (await ines.get(paths.feed(feedId))).text()
  expect(page).toContain('>73<')
  const again = await ines.post(paths.feed(feedId), {
    counts: fileOf(right.replace('31', '32').replace('73', '74')),
    reason: 'no',
  })
  expect([again.status, (await again.text()).includes('at least ten letters')]).toEqual([422, true])
  const calendar = await (await server.visitor().get(paths.progress())).text()
  expect([calendar.includes('Late'), calendar.includes('>73<')]).toEqual([true, false])
})

test('a workbook is taken like CSV', async () => {
  const { store, feedId } = await siteWithFeed()
  const ines = await serverOver(store).signedIn('ines')
  const bytes = workbook([
    ['Area', 'people'],
    ['North', 31],
    ['South', 42],
    ['Not known', 0],
    ['Total', { f: 'SUM(B2:B4)', v: 73 }],
  ])
  expect((await ines.post(paths.feed(feedId), { counts: fileOf(bytes, 'counts.xlsx') })).status).toBe(303)
  expect(await store.db.select().from(feedSubmissions)).toMatchObject([{ version: 1, way: 'file' }])
})

test('counts are typed into a grid; a wrong cell is named at its field and everything typed is still there', async () => {
  const { store, feedId } = await siteWithFeed()
  const ines = await serverOver(store).signedIn('ines')
  const empty = await (await ines.get(paths.feedGrid(feedId))).text()
  expect(empty.match(/name="cell\.\d\.\d"/g)).toEqual(['name="cell.1.1"', 'name="cell.2.1"', 'name="cell.3.1"'])
  const bad = await ines.post(paths.feedGrid(feedId), { 'cell.1.1': '31', 'cell.2.1': 'many', 'cell.3.1': '' })
  const html = await bad.text()
  expect(bad.status).toBe(422)
  expect(html).toContain('value="many"')
  expect(html).toContain('href="#field-cell-2-1"')
  expect(html).toContain('href="#field-cell-3-1"')
  const good = await ines.post(paths.feedGrid(feedId), { 'cell.1.1': '31', 'cell.2.1': '42', 'cell.3.1': '0' })
  expect(good.status).toBe(303)
  expect(await (await ines.get(paths.feedGrid(feedId))).text()).toContain('value="42"')
})

test('only the project manager defines groups, definitions and promises', async () => {
  const { store, measureId } = await siteWithFeed()
  const server = serverOver(store)
  const tom = await server.signedIn('tom')
  const ines = await server.signedIn('ines')
  expect((await tom.post(paths.taxonomies(), { dimension: 'area', label: 'East' })).status).toBe(403)
  expect((await tom.get(paths.taxonomyGroup('area', 'north'))).status).toBe(404)
  expect((await tom.get(paths.standingPromises())).status).toBe(403)
  expect((await tom.get(paths.measureDefinition('calls'))).status).toBe(403)
  expect((await ines.post(paths.taxonomies(), { dimension: 'area', label: 'a=b' })).status).toBe(422)
  expect((await ines.post(paths.taxonomies(), { dimension: 'area', label: 'East' })).status).toBe(303)
  expect((await ines.post(paths.taxonomyGroupEnd('area', 'east'), {})).status).toBe(303)
  const groups = await (await server.visitor().get(paths.taxonomies())).text()
  expect(groups).toContain('ended on November 18, 2026')
  expect((await ines.post(paths.taxonomyGroupReopening('area', 'east'), {})).status).toBe(303)
  expect((await ines.post(paths.taxonomyGroup('area', 'east'), { label: 'East End' })).status).toBe(303)
  const definition = { definition: 'Calls of people', unit: 'people', goal: 'safety', dimensions: 'area', reason: '' }
  const short = await ines.post(paths.measureDefinition('calls'), definition)
  expect([short.status, (await short.text()).includes('>Calls of people</textarea>')]).toEqual([422, true])
  const told = { ...definition, reason: 'Told apart from visits.' }
  expect((await ines.post(paths.measureDefinition('calls'), told)).status).toBe(303)
  expect(await (await server.visitor().get(paths.measures())).text()).toContain('Version 2 of the definition')
  const promise = { measureId, organisationId: 'police', frequency: 'quarter', dueDays: '500', startsOn: '2026-10-01' }
  expect((await ines.post(paths.standingPromises(), promise)).status).toBe(422)
  expect((await ines.post(paths.standingPromises(), { ...promise, dueDays: '14' })).status).toBe(303)
})

test('a table is built from what came, changed by merging groups, and says when newer counts have come', async () => {
  const { store, measureId, feedId } = await siteWithFeed()
  const ines = await serverOver(store).signedIn('ines')
  await ines.post(paths.feed(feedId), { counts: fileOf(right) })
  const slug = await aDraft(store, { text: { period: '2026-10' } })
  expect(await (await ines.get(paths.releaseTableNew(slug))).text()).toContain('Calls')
  const recipe = {
    measureId,
    title: 'Calls by area',
    from: '2026-10',
    to: '2026-11',
    step: 'none',
    sides: 'area',
    chart: 'bars',
  }
  const missing = await ines.post(paths.releaseTableNew(slug, measureId), recipe)
  expect([missing.status, (await missing.text()).includes('Northside Behavioral Health: November 2026')]).toEqual([
    422,
    true,
  ])
  const built = await ines.post(paths.releaseTableNew(slug, measureId), { ...recipe, to: '2026-10' })
  expect(built.status).toBe(303)
  const [{ id = '' } = {}] = await store.db.select().from(releaseTables)
  const asked = await (await ines.get(`${paths.releaseTableRecipe(slug, id)}?merge=area:north,south`)).text()
  expect(asked).toContain('The proposed groups are filled in below')
  const merged = { ...recipe, to: '2026-10', 'group.area.north': 'A', 'group.area.south': 'A' }
  expect((await ines.post(paths.releaseTableRecipe(slug, id), merged)).status).toBe(303)
  const page = await (await ines.get(paths.releaseTableRecipe(slug, id))).text()
  expect(page).toContain('North and South')
  await ines.post(paths.feed(feedId), {
    counts: fileOf(right.replace('31', '33').replace('73', '75')),
    reason: 'Two had been missed.',
  })
  expect(await (await ines.get(paths.releaseTables(slug))).text()).toContain('Newer counts have come')
})

test('a file of a hundred megabytes is too large at its field, and the rest of the form is still there', async () => {
  const { store, feedId } = await siteWithFeed()
  const server = serverOver(store)
  const ines = await server.signedIn('ines')
  await ines.post(paths.feed(feedId), { counts: fileOf(right) })
  const large = new File([new Uint8Array(100 * 1024 * 1024).fill(65)], 'counts.csv')
  const answer = await ines.post(paths.feed(feedId), { reason: 'One person had been missed.', counts: large })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain('The file is larger than 500 kB')
  expect(html).toContain('One person had been missed.</textarea>')
  expect(await store.db.select().from(feedSubmissions)).toHaveLength(1)
})
