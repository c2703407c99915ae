// The build's own answer to "what is this?" is drizzle's, for every value and type that a query is made of.
import {
  and,
  is as asDrizzle,
  Column,
  eq,
  getTableColumns,
  Name,
  Param,
  Placeholder,
  SQL,
  StringChunk,
  Subquery,
  sql,
  Table,
  View,
} from 'drizzle-orm'
import { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { alias, SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { is } from '#db/drizzle-entity'
import { people } from '#db/schema/people'
import { emptyStore } from '#tests/support/store'

test('what something is has the same answer in the build as in drizzle', async () => {
  const { db } = await emptyStore()
  const types = [Table, Column, SQL, SQL.Aliased, StringChunk, Name, Param, Placeholder, Subquery, View]
  const own = [SQLiteTable, SQLiteColumn, PgTable, PgColumn]
  const sub = db.select({ id: people.id }).from(people).as('sub')
  const values = [
    people,
    alias(people, 'other'),
    ...Object.values(getTableColumns(people)),
    alias(people, 'other').id,
    sql`1`,
    sql`1`.as('one'),
    sql.placeholder('x'),
    sql.identifier('x'),
    new Param(1),
    new StringChunk('x'),
    and(eq(people.id, 'a'), eq(people.name, 'b')),
    sub,
    sub.id,
    db.select().from(people),
    {},
    [],
    null,
    undefined,
    'text',
    7,
    new Date(),
  ]
  for (const value of values)
    for (const type of [...types, ...own]) {
      const answer = asDrizzle(value, type)
      expect(is(value, type)).toBe(answer)
      expect(is(value, type)).toBe(answer)
    }
  expect(is(people.id, Column)).toBe(true)
  expect(() => is({}, Date as never)).toThrow('Drizzle entity')
})
