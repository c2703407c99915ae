import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { runGate } from '~/domain/disclosure/gate/gate'
import { chartOf } from '~/domain/releases/published/chart'
import { countWithheld, viewOf, viewsOf } from '~/domain/releases/published/layout'
import { csvOf, jsonOf, type TableFacts, templateCsv } from '~/domain/releases/published/table-files'
import { canonicalTable } from '~/domain/uploads/frame'
import { readUpload } from '~/domain/uploads/table-upload'
import { drawChart } from '~/ui/charts/draw.server'

async function disclosed(text: string) {
  const upload = readUpload(new TextEncoder().encode(text))
  if (!upload.ok) throw new Error(JSON.stringify(upload.problems))
  const raw = canonicalTable({ id: 't', title: 'People', measure: 'people', period: '2026-Q3' }, upload.table)
  const result = await runGate({
    tables: [raw],
    policy: { threshold: 11, zeros: 'suppressible' },
    earlier: [],
    seconds: 10,
  })
  if (!result.passed || !result.tables[0]) throw new Error(JSON.stringify(result.report))
  return result.tables[0]
}
const facts: TableFacts = {
  release: {
    slug: '2026-q3',
    title: 'Third quarter',
    period: '2026-Q3',
    publishedAt: new Date('2026-11-18T17:00:00Z'),
    revisedBy: null,
  },
  measure: { slug: 'people', name: 'People', definition: 'Who came', unit: 'people', caveat: '' },
  threshold: 11,
  zeros: 'suppressible',
}
const chartWords = { id: 'c', unit: 'people', withheld: 'withheld', total: 'Total', describe: () => 'd' }
const rowsOf = (csv: string) => parse(csv, { bom: true }) as string[][]

const plain = 'Month / Area,North,South\nJuly,212,307\nAugust,231,7\nSeptember,220,310\n'

test('a withheld count is empty with the status c in CSV, null in JSON, and says nothing in a view', async () => {
  const table = await disclosed(plain)
  const csv = rowsOf(csvOf(table))
  expect(csv[0]).toEqual(['Month', 'Area', 'count', 'status'])
  expect(csv).toHaveLength(1 + 4 * 3)
  for (const [, , count, status] of csv.slice(1)) expect(status).toBe(count === '' ? 'c' : 'A')
  const json = JSON.parse(jsonOf(table, facts)) as {
    cells: { value: number | null; status: string }[]
    protection: unknown
  }
  for (const { value, status } of json.cells) expect(status).toBe(value === null ? 'withheld' : 'shown')
  expect(json.protection).toMatchObject({ threshold: 11, zeros: 'suppressible' })
  const view = viewOf(table, { total: 'Total', count: 'people', number: String })
  const { withheld } = countWithheld(table)
  expect(withheld).toBeGreaterThanOrEqual(2)
  expect(csv.filter((row) => row[3] === 'c')).toHaveLength(withheld)
  expect(json.cells.filter(({ value }) => value === null)).toHaveLength(withheld)
  expect(view.rows.flatMap((row) => row.cells).filter((cell) => cell === null)).toHaveLength(withheld)
  expect(view.rows.at(-1)?.cells.at(-1)).toBe('1287')
})

test('labels that would run as formulas cannot', async () => {
  const table = await disclosed('Area,People\n"@SUM(A1)",212\n-South,240\n+West,250\n')
  for (const [label] of rowsOf(csvOf(table)).slice(1)) expect(label).not.toMatch(/^[=+\-@]/)
})

test('a chart holds shown counts and gaps alone', async () => {
  const chart = chartOf(await disclosed(plain), 'bars', chartWords)
  expect(chart).toMatchObject({ kind: 'grouped', labelHeader: 'Month', series: [{ name: 'North' }, { name: 'South' }] })
  if (!chart) return
  expect(chart.series.map(({ points }) => points.map(({ label }) => label))).toEqual([
    ['July', 'August', 'September'],
    ['July', 'August', 'September'],
  ])
  const drawn = drawChart(chart)
  expect(drawn.anyWithheld).toBe(true)
})

test('a table without a shown count gets no picture', async () => {
  const nothing = await disclosed('Month / Area,North,South\nJuly,2,3\nAugust,1,2\n')
  expect(countWithheld(nothing).withheld).toBeGreaterThan(0)
  expect(chartOf(nothing, 'bars', chartWords)).toBeNull()
})

test('with more than four columns the chart shows totals, with too many rows there is none', async () => {
  const doors = ['a', 'b', 'c', 'd', 'e']
  const wide = `Month / Door,${doors.join(',')}\nJuly,20,30,40,50,60\nAugust,21,31,41,51,61\n`
  expect(chartOf(await disclosed(wide), 'lines', chartWords)).toMatchObject({
    kind: 'trend',
    series: [{ name: 'people', points: [{ value: 200 }, { value: 205 }] }],
  })
  const long = `Week,People\n${Array.from({ length: 41 }, (_, at) => `Week ${at},${100 + at}`).join('\n')}\n`
  expect(chartOf(await disclosed(long), 'bars', chartWords)).toBeNull()
  expect(chartOf(await disclosed(plain), 'none', chartWords)).toBeNull()
})

test('a withheld count changes nothing in the picture but by its gap', async () => {
  const of = async (small: number) => {
    const table = await disclosed(plain.replace('231,7', `${238 - small},${small}`))
    const chart = chartOf(table, 'bars', chartWords)
    return chart && drawChart(chart)
  }
  // The totals stay the same and so does the pattern, so a reader of the picture cannot tell 3 from 8.
  expect(await of(3)).toEqual(await of(8))
})

test('the template is a table that can be uploaded once counts stand in it', () => {
  const template = templateCsv({
    corner: 'Mes / Zona',
    rows: ['Mes 1', 'Mes 2'],
    columns: ['Zona 1', 'Zona 2'],
    total: 'Total',
  })
  expect(readUpload(new TextEncoder().encode(template))).toMatchObject({
    ok: true,
    table: { dims: [{ name: 'mes' }, { name: 'zona' }], cells: { ALL: 0 } },
  })
})

test('a table of three sides has one line a combination, and one table for each code of the third side', async () => {
  const codes = { month: ['july', 'august'], area: ['n', 's'], door: ['x', 'y'] }
  const cells: Record<string, number> = {}
  let next = 20
  for (const month of codes.month)
    for (const area of codes.area)
      for (const door of codes.door) cells[`area=${area}|door=${door}|month=${month}`] = next++
  const dims = Object.entries(codes).map(([name, list]) => ({ name, root: 'total', codes: list }))
  const result = await runGate({
    tables: [{ id: 't', title: 'People', dims, cells }],
    policy: { threshold: 11, zeros: 'suppressible' },
    earlier: [],
    seconds: 10,
  })
  if (!result.passed || !result.tables[0]) throw new Error(JSON.stringify(result.report))
  const [table] = result.tables
  const csv = rowsOf(csvOf(table))
  expect(csv[0]).toEqual(['Month', 'Area', 'Door', 'count', 'status'])
  expect(csv).toHaveLength(1 + 27)
  expect(csv).toContainEqual(['august', 's', 'x', '26', 'A'])
  expect(csv.at(-1)).toEqual(['Total', 'Total', 'Total', '188', 'A'])
  const json = JSON.parse(jsonOf(table, facts)) as { sheets: string[]; cells: unknown[] }
  expect(json.sheets).toEqual(['Door'])
  expect(json.cells).toContainEqual({ row: 'august', column: 's', sheet: ['x'], value: 26, status: 'shown' })
  const views = viewsOf(table, { total: 'Total', count: 'people', number: String })
  expect(views.map(({ title }) => title)).toEqual(['People: x', 'People: y', 'People: Total'])
  expect(views[0]?.rows[1]?.cells[1]).toBe('26')
  // Where a page shows one table alone, it is that of everybody.
  expect(viewOf(table, { total: 'Total', count: 'people', number: String }).rows.at(-1)?.cells.at(-1)).toBe('188')
})
