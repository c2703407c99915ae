import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { readDisclosed } from '~/domain/disclosure/gate/gate'
import { dataPackageOf } from '~/domain/releases/published/data-package'
import { columnsOf } from '~/domain/releases/published/table-columns'
import { csvOf } from '~/domain/releases/published/table-files'

/** Three sides, one of them with a Spanish name and with two labels that begin like formulas. */
const table = readDisclosed({
  id: 't',
  title: 'People',
  dims: [
    { name: 'month', root: 'total', codes: ['2026-07', '2026-08'] },
    { name: 'área', root: 'total', codes: ['a', 'b'], labels: { a: '=North', b: 'South "old"' } },
    { name: 'door', title: '¿Puerta?', root: 'total', codes: ['x', 'y'] },
  ],
  cells: {
    ALL: { status: 'shown', value: 40 },
    'door=x|month=2026-07|área=a': { status: 'withheld', value: null },
    'door=y|month=2026-07|área=a': { status: 'shown', value: 0 },
  },
})
const measure = { slug: 'people', name: 'People', definition: 'Who came', unit: 'people', caveat: '' }
const words = { side: 'side', count: 'count', status: 'status', shown: 'shown', withheld: 'withheld' }
const release = {
  slug: '2026-q3',
  title: 'Third quarter',
  period: '2026-Q3',
  publishedAt: new Date('2026-11-18T17:00:00Z'),
  revisedBy: null,
  revises: '2026-q3-0',
  summary: 'What we counted.',
  threshold: 11,
  zeros: 'suppressible',
}
const files = dataPackageOf(
  release,
  [
    { title: 'People', measure, table },
    { title: 'People again', measure, table },
  ],
  {
    language: 'es',
    publisher: 'Coalition',
    address: 'https://a.example/r',
    addressOf: (n) => `https://a.example/r/${n}`,
  },
  words,
)

test('a table of three sides is described side by side, by the names and labels that stand in its file', () => {
  const csv = csvOf(table)
  const { columns, lines, isKey } = columnsOf(csv)
  expect(columns.map(({ name, kind }) => [name, kind])).toEqual([
    ['month', 'side'],
    ['area', 'side'],
    ['puerta', 'side'],
    ['count', 'count'],
    ['status', 'status'],
  ])
  expect([lines, isKey]).toEqual([27, true])
  expect(columns[1]?.labels).toEqual(["'=North", 'South "old"', 'Total'])
  const { resources } = JSON.parse(files['datapackage.json'] ?? '') as {
    resources: { path: string; schema: { fields: { name: string }[]; primaryKey: string[] } }[]
  }
  const [head] = parse(csv, { bom: true }) as string[][]
  for (const { path, schema } of resources) {
    expect(files[path]).toBe(csv)
    expect(schema.fields.map(({ name }) => name)).toEqual(head)
    expect(schema.primaryKey).toEqual(head?.slice(0, 3))
  }
})

test('names of columns are letters and figures, each once, whatever the sides are called', () => {
  const odd = '\uFEFFMonth,month,Über 9,?!,count,status\r\na,b,c,d,1,A\r\na,b,c,d,,c\r\n'
  const { columns, isKey } = columnsOf(odd)
  expect(columns.map(({ name }) => name)).toEqual(['month', 'month_2', 'uber_9', 'column', 'count', 'status'])
  expect(isKey).toBe(false)
})

test('every table has its own file, its metadata and its place in the package, and a correction names what it corrects', () => {
  expect(Object.keys(files).sort()).toEqual([
    '2026-q3-1.csv',
    '2026-q3-1.csv-metadata.json',
    '2026-q3-2.csv',
    '2026-q3-2.csv-metadata.json',
    'datapackage.json',
  ])
  const metadata = JSON.parse(files['2026-q3-2.csv-metadata.json'] ?? '') as Record<string, unknown>
  expect(metadata).toMatchObject({ url: '2026-q3-2.csv', '@id': 'https://a.example/r/2', 'dc:replaces': '2026-q3-0' })
  expect(JSON.parse(files['datapackage.json'] ?? '')).toMatchObject({ name: '2026-q3', revises: '2026-q3-0' })
})
