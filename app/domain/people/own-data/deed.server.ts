// One line of a person's own file: a thing that they did, the column that says so, and what is told of it.
import type { SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'

type Columns = Record<string, SQLiteColumn>
/** `kind` is what was done, `by` the column that names the person, `at` when; `says` what is told of it. */
export type Deed = { kind: string; of: SQLiteTable; by: SQLiteColumn; at: SQLiteColumn; says: Columns; only?: SQL }
export const deed = (
  kind: string,
  of: SQLiteTable,
  by: SQLiteColumn,
  at: SQLiteColumn,
  says: Columns = {},
  only?: SQL,
): Deed => ({
  ...{ kind, of, by, at, says, only },
})
