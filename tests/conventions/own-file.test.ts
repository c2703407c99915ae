// Everything that names a person stands in the file that the person can take away.
import { getTableColumns, getTableName, is, Table } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { people } from '#db/schema/people'
import { expectNone, sources } from './source'
import { unfiled } from './unfiled'

const schema = import.meta.glob<Record<string, unknown>>('../../db/schema/*.ts', { eager: true })
const ownFile = /people\/own-data\/(own-[a-z-]+|personal-data)\.server\.ts$/

/** Columns of the schema that reference people.id, as `table.column` in the names of the code. */
function columnsNamingPeople(): string[] {
  const tables = new Map(
    Object.values(schema)
      .flatMap((file) => Object.entries(file))
      .filter((pair): pair is [string, SQLiteTable] => is(pair[1], Table)),
  )
  return [...tables].flatMap(([name, table]) => {
    const columns = Object.entries(getTableColumns(table))
    return getTableConfig(table).foreignKeys.flatMap((key) => {
      const { foreignTable, columns: from } = key.reference()
      if (getTableName(foreignTable) !== getTableName(people)) return []
      return from.map((one) => `${name}.${columns.find(([, column]) => column.name === one.name)?.[0]}`)
    })
  })
}

test('each column that names a person is in the person’s own file, or excused with its reason', () => {
  const named = columnsNamingPeople()
  expect(named.length).toBeGreaterThan(75)
  const text = sources(['app/domain/people'], ownFile)
    .map((source) => source.text)
    .join('\n')
  const isFiled = (column: string) => new RegExp(`\\b${column.replace('.', '\\.')}\\b`).test(text)
  expectNone(
    named.filter((column) => !isFiled(column) && !Object.hasOwn(unfiled, column)),
    'What the site keeps of a person, the person can take away: read the column in app/domain/people/own-data/own-deeds.server.ts (or another own-… file), or excuse it in tests/conventions/unfiled.ts. See to app/domain/people/own-data/erasure.server.ts as well.',
  )
  expectNone(
    Object.keys(unfiled).filter((column) => !named.includes(column) || isFiled(column)),
    'This excuse is no longer needed: tests/conventions/unfiled.ts.',
  )
})
