// The files of a whole release: a Frictionless data package (datapackage.json and the CSVs), and beside each CSV its
// metadata after the W3C's "CSV on the Web". The CSVs are those that are served alone, byte by byte. Pure.
import type { Disclosed } from '../../disclosure/gate/gate'
import type { Table } from '../../disclosure/gate/published'
import { type CsvColumn, columnsOf } from './table-columns'
import { csvOf, type TableFacts } from './table-files'

export type DescribedTable = { title: string; measure: TableFacts['measure']; table: Disclosed<Table> }
export type DescribedRelease = TableFacts['release'] & {
  summary: string
  revises: string | null
  threshold: number
  zeros: string
}
/** Where it is read and who publishes it; `address` of the page of a release or a table. */
export type DescribedPlace = { language: string; publisher: string; address: string }
/** What the columns mean, in the reader's language. */
export type ColumnWords = { side: string; count: string; status: string; shown: string; withheld: string }

/** Codes of the status column, as in SDMX: a shown count, and a confidential one. */
const statusCodes = ['A', 'c'] as const

/** The name under which a table's file is saved, here and when it is served alone. */
export const fileNameOf = (slug: string, position: number): string => `${slug}-${position}.csv`

/** datapackage.json, each table as CSV, and the metadata of each CSV; by file name. */
export function dataPackageOf(
  release: DescribedRelease,
  tables: readonly DescribedTable[],
  place: DescribedPlace & { addressOf(position: number): string },
  words: ColumnWords,
): Record<string, string> {
  const files: Record<string, string> = {}
  const resources = tables.map((one, at) => {
    const name = fileNameOf(release.slug, at + 1)
    const csv = csvOf(one.table)
    files[name] = csv
    const own = { ...place, address: place.addressOf(at + 1) }
    files[`${name}-metadata.json`] = csvMetadataOf(csv, name, release, one, own, words)
    return resourceOf(csv, name, release, one, own, words)
  })
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'tabular-data-package',
    name: release.slug,
    id: place.address,
    title: release.title,
    description: release.summary,
    homepage: place.address,
    ...(release.publishedAt ? { created: release.publishedAt.toISOString() } : {}),
    contributors: [{ title: place.publisher, path: place.address, roles: ['publisher'], role: 'publisher' }],
    period: release.period,
    revises: release.revises,
    revisedBy: release.revisedBy,
    protection: protectionOf(release),
    resources,
  }
  return { 'datapackage.json': written(descriptor), ...files }
}

function resourceOf(
  csv: string,
  path: string,
  release: DescribedRelease,
  { title, measure }: DescribedTable,
  { address }: DescribedPlace,
  words: ColumnWords,
) {
  const { columns, isKey } = columnsOf(csv)
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    profile: 'tabular-data-resource',
    type: 'table',
    name: path.replace(/\.csv$/, ''),
    path,
    title,
    description: describe(measure),
    homepage: address,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: new TextEncoder().encode(csv).length,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    measure: { ...measure, period: release.period },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columns.map((column) => fieldOf(column, measure, words)),
      missingValues: [''],
      ...(isKey ? { primaryKey: columns.filter(({ kind }) => kind === 'side').map(({ title: name }) => name) } : {}),
    },
  }
}

function fieldOf({ title, kind, labels }: CsvColumn, measure: TableFacts['measure'], words: ColumnWords) {
  const field = { name: title, title }
  if (kind === 'side')
    return { ...field, type: 'string', description: words.side, constraints: { required: true, enum: labels } }
  if (kind === 'count')
    return {
      ...field,
      type: 'integer',
      description: `${words.count} ${describe(measure)}`,
      unit: measure.unit,
      constraints: { minimum: 0 },
    }
  return {
    ...field,
    type: 'string',
    description: words.status,
    constraints: { required: true, enum: [...statusCodes] },
    categories: statusCodes.map((value) => ({ value, label: value === 'A' ? words.shown : words.withheld })),
  }
}

/** The metadata of one CSV, as a processor looks for it at the file's address with `-metadata.json` after it. */
export function csvMetadataOf(
  csv: string,
  url: string,
  release: DescribedRelease,
  { title, measure }: DescribedTable,
  { language, publisher, address }: DescribedPlace,
  words: ColumnWords,
): string {
  const { columns, isKey } = columnsOf(csv)
  const described = (column: CsvColumn) => {
    const own = { name: column.name, titles: column.title }
    if (column.kind === 'side') return { ...own, datatype: 'string', required: true, 'dc:description': words.side }
    if (column.kind === 'count')
      return {
        ...own,
        datatype: 'nonNegativeInteger',
        null: [''],
        'dc:description': `${words.count} ${describe(measure)}`,
      }
    const format = statusCodes.join('|')
    return { ...own, datatype: { base: 'string', format }, required: true, 'dc:description': words.status }
  }
  return written({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    '@id': address,
    url,
    'dc:title': `${title}: ${release.title}`,
    'dc:description': describe(measure),
    'dc:publisher': publisher,
    'dc:temporal': release.period,
    ...(release.publishedAt ? { 'dc:issued': release.publishedAt.toISOString() } : {}),
    ...(release.revisedBy ? { 'dc:isReplacedBy': release.revisedBy } : {}),
    ...(release.revises ? { 'dc:replaces': release.revises } : {}),
    notes: [protectionOf(release)],
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      headerRowCount: 1,
      lineTerminators: ['\r\n'],
    },
    tableSchema: {
      columns: columns.map(described),
      ...(isKey ? { primaryKey: columns.filter(({ kind }) => kind === 'side').map(({ name }) => name) } : {}),
    },
  })
}

const describe = ({ name, definition, caveat }: TableFacts['measure']): string =>
  [`${name}.`, definition, caveat].filter(Boolean).join(' ')

const protectionOf = ({ threshold, zeros }: DescribedRelease) => ({
  threshold,
  zeros,
  withheldValue: '',
  withheldStatus: 'c',
})

const written = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
