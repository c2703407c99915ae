import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { feeds } from '#db/schema/feeds'
import { measures } from '#db/schema/measures'
import { rawTables, releaseTables } from '#db/schema/releases'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'
import { paths } from '~/paths'
import { aDraft, aMeasure, sampleCsv } from '../../domain/releases/a-release'

async function workspace() {
  const store = await castStore()
  const measureId = await aMeasure(store)
  const slug = await aDraft(store)
  const server = serverOver(store)
  const ines = await server.signedIn('ines')
  const send = (content: BlobPart, name = 'counts.csv') =>
    ines.post(paths.releaseTables(slug), {
      title: 'By month',
      measureId,
      chart: 'bars',
      table: new File([content], name),
    })
  return { store, slug, measureId, server, ines, send }
}

test.each([
  ['a count in words', 'Area,People\nNorth,twelve\nSouth,30\n', 'Row 2, column 2 (B): this is not a number.'],
  [
    'a wrong total',
    'Area,People\nNorth,12\nSouth,30\nTotal,43\n',
    'Row 4, column 2 (B): the total is 43, the cells of the column add up to 42 (+1).',
  ],
  ['a broken workbook', 'PK\u0003\u0004rest', 'This file is not a workbook that can be read. Save it as XLSX or CSV.'],
  ['a large file', 'x'.repeat(200_001), 'The file is larger than 200 kB.'],
  ['blanks', '  \n ', 'The file is empty.'],
  ['no file', '', 'Choose a CSV file that is not empty'],
])('%s answers 422 with row and column, what was typed, and changes nothing', async (_, content, message) => {
  const { store, send } = await workspace()
  const before = await store.db.select().from(activity)
  const response = await send(content)
  const html = await response.text()
  expect(response.status).toBe(422)
  expect(html).toContain(message)
  expect(html).toContain('value="By month"')
  expect(html).toContain('Nothing of the file was kept.')
  expect(await store.db.select().from(rawTables)).toEqual([])
  expect(await store.db.select().from(releaseTables)).toEqual([])
  expect(await store.db.select().from(activity)).toEqual(before)
})

test('each of several problems has its place, to which the summary links', async () => {
  const { send } = await workspace()
  const html = await (await send('Area,People,Visits\nNorth,-1,2.5\nSouth,,12\n')).text()
  for (const anchor of ['field-table', 'field-table-2', 'field-table-3']) {
    expect(html).toContain(`href="#${anchor}"`)
    expect(html).toContain(`id="${anchor}"`)
  }
})

test('a file with one row a person is refused in words, and nothing of it is anywhere', async () => {
  const { store, slug, ines, send } = await workspace()
  const people =
    'Name,Date of birth,Phone,Door\nZebulon Quackenbush,1984-02-03,206-555-0101,arrest\nOrla Vandersloot,1990-05-06,206-555-0102,social\n'
  const response = await send(people, 'Zebulon Quackenbush.csv')
  const html = await response.text()
  expect(response.status).toBe(422)
  expect(html).toContain(
    'This looks like a list with one row a person or case (column 1 (A): names, column 2 (B): dates of birth, column 3 (C): telephone numbers',
  )
  expect(html).not.toMatch(/Zebulon|Quackenbush|Vandersloot|1984|555-01/)
  const spanish = await ines.post(`${paths.releaseTables(slug)}?lang=es`, {
    title: 'T',
    measureId: 'x',
    chart: 'bars',
    table: new File([people], 'a.csv'),
  })
  expect(await spanish.text()).toContain('Parece una lista con una fila por persona o caso')
  const tables = ['release_tables', 'raw_tables', 'activity', 'outbox', 'gate_reports']
  const kept = JSON.stringify([
    await store.db.select().from(rawTables),
    await store.db.select().from(releaseTables),
    await store.db.select().from(activity),
  ])
  expect(kept).not.toMatch(/Zebulon|Quackenbush|Vandersloot|555-01/)
  expect(tables.length).toBe(5)
})

test('the name of a file is not kept, nor its letters lost in Windows-1252', async () => {
  const { store, slug, ines, send } = await workspace()
  const latin = Uint8Array.from('Zona;Personas\nÑuñoa;120\nPeñalolén;300\n', (sign) => sign.charCodeAt(0))
  const response = await send(latin, 'Jordan Sample.csv')
  expect(response.headers.get('location')).toBe(`${paths.releaseTables(slug)}?notice=tableAdded1252`)
  expect(JSON.stringify(await store.db.select().from(releaseTables))).not.toContain('Jordan')
  const html = await (await ines.get(`${paths.releaseTables(slug)}?notice=tableAdded1252`)).text()
  expect(html).toContain('Ñuñoa')
  expect(html).toContain('read as Windows-1252')
})

test('a table is removed with its counts', async () => {
  const { store, slug, ines, send } = await workspace()
  await send(sampleCsv)
  const [table] = await store.db.select().from(releaseTables)
  expect((await ines.post(paths.releaseTableRemoval(slug, 'not-there'), {})).status).toBe(404)
  expect((await ines.post(paths.releaseTableRemoval(slug, table?.id ?? ''), {})).status).toBe(303)
  expect(await store.db.select().from(rawTables)).toEqual([])
})

test('a measure that does not exist, or a field left out, answers 422', async () => {
  const { slug, ines, measureId } = await workspace()
  const table = new File([sampleCsv], 'a.csv')
  expect(
    (await ines.post(paths.releaseTables(slug), { title: 'T', measureId: 'nothing', chart: 'bars', table })).status,
  ).toBe(422)
  expect((await ines.post(paths.releaseTables(slug), { title: '', measureId, chart: 'bars', table })).status).toBe(422)
  expect((await ines.post(paths.releaseTables(slug), { title: 'T', measureId, chart: 'pie', table })).status).toBe(422)
  expect(
    (await ines.post(paths.releaseTables(slug), { title: 'T', measureId, chart: 'bars', feedId: 'nothing', table }))
      .status,
  ).toBe(422)
  expect(
    (await ines.post(paths.releaseTables('nothing'), { title: 'T', measureId, chart: 'bars', table })).status,
  ).toBe(404)
})

test('the template of a measure is a file for everybody', async () => {
  const { server } = await workspace()
  const response = await server.visitor().get(paths.releaseTemplate('referrals'))
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(await response.text()).toContain('Month / Area,Area 1,Area 2,Area 3,Total')
  expect((await server.visitor().get(paths.releaseTemplate('nothing'))).status).toBe(404)
})

test('measures are defined and promises written down by the project manager alone', async () => {
  const { store, measureId, server, ines } = await workspace()
  const measure = {
    name: 'Nights',
    definition: 'Nights under a roof',
    unit: 'nights',
    statistic: 'events',
    kind: 'count',
    goal: 'none',
    caveat: '',
    organisationId: 'opendoor',
  }
  expect((await ines.post(paths.measures(), { ...measure, name: '' })).status).toBe(422)
  expect((await ines.post(paths.measures(), { ...measure, name: 'referrals' })).status).toBe(422)
  expect((await ines.post(paths.measures(), { ...measure, organisationId: 'nobody' })).status).toBe(422)
  expect((await ines.post(paths.measures(), measure)).status).toBe(303)
  const feed = { measureId, organisationId: 'northside', period: '2026-Q3', dueOn: '2026-10-15' }
  expect((await ines.post(paths.feedPromises(), { ...feed, dueOn: '2026-02-30' })).status).toBe(422)
  expect((await ines.post(paths.feedPromises(), feed)).status).toBe(303)
  expect((await ines.post(paths.feedPromises(), feed)).status).toBe(409)
  const mara = await server.signedIn('mara')
  expect((await mara.post(paths.measures(), { ...measure, name: 'Mine' })).status).toBe(403)
  expect((await mara.post(paths.feedPromises(), { ...feed, organisationId: 'police' })).status).toBe(403)
  expect((await mara.get(paths.feedPromises())).status).toBe(403)
  expect(await store.db.select().from(measures)).toHaveLength(2)
  expect(await store.db.select().from(feeds)).toHaveLength(1)
  const visitor = server.visitor()
  const page = await (await visitor.get(paths.measures())).text()
  expect(page).toContain('Nights under a roof')
  expect(page).not.toContain('name="definition"')
  expect(await (await visitor.get(paths.progress())).text()).toContain('Missing')
})
