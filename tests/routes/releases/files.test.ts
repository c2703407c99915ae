import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'
import { findPublishedRelease } from '~/domain/releases/releases.server'
import { paths } from '~/paths'
import { aPublishedRelease } from '../../domain/releases/a-release'

type Field = {
  name: string
  type: string
  description: string
  constraints: { required?: boolean; enum?: string[]; minimum?: number }
}
type Resource = {
  name: string
  path: string
  bytes: number
  encoding: string
  measure: Record<string, string>
  schema: { fields: Field[]; missingValues: string[]; primaryKey: string[] }
}
type Column = { name: string; titles: string; datatype: unknown; null?: string[]; required?: boolean }
type Metadata = {
  '@context': [string, { '@language': string }]
  url: string
  dialect: Record<string, unknown>
  tableSchema: { columns: Column[]; primaryKey: string[] }
}

async function published() {
  const store = await castStore()
  const { slug } = await aPublishedRelease(store)
  const visitor = serverOver(store).visitor()
  const release = await findPublishedRelease(store.db, slug)
  const csv = await (await visitor.get(paths.releaseTable(slug, release.tables[0]?.id ?? '', 'csv'))).text()
  return { store, slug, visitor, release, id: release.tables[0]?.id ?? '', csv }
}
const rowsOf = (csv: string) => parse(csv, { bom: true }) as string[][]

test('the data package names its resources, fields, keys and missing values, and holds the same CSVs byte by byte', async () => {
  const { slug, visitor, release, id } = await published()
  const answer = await visitor.get(paths.releasePackage(slug))
  expect(answer.headers.get('content-type')).toBe('application/zip')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="2026-q3-datapackage.zip"')
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  expect(Object.keys(files).sort()).toEqual(['2026-q3-1.csv', '2026-q3-1.csv-metadata.json', 'datapackage.json'])
  const alone = new Uint8Array(await (await visitor.get(paths.releaseTable(slug, id, 'csv'))).arrayBuffer())
  const hash = (bytes?: Uint8Array) =>
    createHash('sha256')
      .update(bytes ?? '')
      .digest('hex')
  expect(hash(files['2026-q3-1.csv'])).toBe(hash(alone))
  const descriptor = JSON.parse(strFromU8(files['datapackage.json'] ?? new Uint8Array())) as Record<string, unknown>
  expect(descriptor).toMatchObject({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    title: release.title,
    period: '2026-Q3',
    created: release.publishedAt.toISOString(),
    protection: { threshold: 11, zeros: 'suppressible', withheldStatus: 'c' },
  })
  expect(descriptor.name).toMatch(/^[-a-z0-9._/]+$/)
  expect(descriptor.homepage).toBe(`http://localhost:3000${paths.release(slug)}`)
  const resources = descriptor.resources as Resource[]
  expect(resources).toHaveLength(release.tables.length)
  for (const { name, path, bytes, encoding, schema, measure } of resources) {
    expect(name).toMatch(/^[-a-z0-9._]+$/)
    expect(path).toMatch(/^(?!\/|\.)[^:]*$/)
    expect(files[path]?.length).toBe(bytes)
    expect(encoding).toBe('utf-8')
    expect(measure).toMatchObject({
      slug: 'referrals',
      definition: 'People referred',
      unit: 'people',
      caveat: 'Small numbers',
    })
    expect(schema.missingValues).toEqual([''])
    const [head = [], ...lines] = rowsOf(strFromU8(files[path] ?? new Uint8Array()))
    expect(schema.fields.map((field) => field.name)).toEqual(head)
    expect(schema.fields.map(({ type }) => type)).toEqual(['string', 'string', 'integer', 'string'])
    const keys = lines.map((line) => schema.primaryKey.map((key) => line[head.indexOf(key)]).join('|'))
    expect(new Set(keys).size).toBe(lines.length)
    for (const line of lines) {
      for (const [at, field] of schema.fields.entries()) {
        const value = line[at] ?? ''
        if (field.constraints.required) expect(value).not.toBe('')
        if (field.constraints.enum) expect(field.constraints.enum).toContain(value)
        if (field.type === 'integer' && value !== '')
          expect(Number(value)).toBeGreaterThanOrEqual(field.constraints.minimum ?? 0)
      }
    }
  }
})

test('each CSV leads to its metadata, which describes every column as CSV on the Web asks', async () => {
  const { slug, visitor, id, csv } = await published()
  const answer = await visitor.get(paths.releaseTable(slug, id, 'csv'))
  const [, address = ''] =
    /^<([^>]+)>; rel="describedby"; type="application\/csvm\+json"$/.exec(answer.headers.get('link') ?? '') ?? []
  expect(address).toBe(`${paths.releaseTable(slug, id, 'csv')}-metadata.json`)
  const described = await visitor.get(address)
  expect(described.headers.get('content-type')).toBe('application/csvm+json')
  const metadata = (await described.json()) as Metadata
  expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'en' }])
  expect(new URL(metadata.url, `http://site${address}`).pathname).toBe(paths.releaseTable(slug, id, 'csv'))
  expect(metadata.dialect).toMatchObject({ encoding: 'utf-8', delimiter: ',', headerRowCount: 1 })
  const [head = [], ...lines] = rowsOf(csv)
  const { columns, primaryKey } = metadata.tableSchema
  expect(columns.map(({ titles }) => titles)).toEqual(head)
  expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
  for (const { name } of columns) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_]*$/)
  expect(primaryKey).toEqual(columns.slice(0, -2).map(({ name }) => name))
  const count = columns.at(-2)
  expect(count).toMatchObject({ datatype: 'nonNegativeInteger', null: [''] })
  expect(count?.required).toBeUndefined()
  expect(columns.at(-1)?.datatype).toEqual({ base: 'string', format: 'A|c' })
  for (const line of lines) {
    expect(line.at(-1)).toMatch(/^(A|c)$/)
    expect(line.at(-2)).toMatch(line.at(-1) === 'c' ? /^$/ : /^\d+$/)
  }
  const spanish = (await (await visitor.get(`${address}?lang=es`)).json()) as Metadata
  expect(spanish['@context'][1]).toEqual({ '@language': 'es' })
})

test('a release that is not published has no files', async () => {
  const { visitor } = await published()
  expect((await visitor.get(paths.releasePackage('2026-q4'))).status).toBe(404)
})
