// The column kit: schema files import from here and become SQLite or PostgreSQL tables, decided once by DATABASE_URL.
// Everything is typed as its SQLite flavour; the few expressions whose SQL differs live here too.
import { type AnyColumn, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'
import { contentOf, type Sealed, seal } from './sealed'

export type Dialect = 'sqlite' | 'postgres'
export const dialect: Dialect = /^(postgres(ql)?|pglite):/.test(process.env.DATABASE_URL ?? '') ? 'postgres' : 'sqlite'
const onPostgres = dialect === 'postgres'

/** Takes the value of the database in use and keeps the SQLite type. */
const pick = <L>(sqlite: L, postgres: unknown): L => (onPostgres ? (postgres as L) : sqlite)

export const table = pick(lite.sqliteTable, pg.pgTable)
export const index = pick(lite.index, pg.index)
export const uniqueIndex = pick(lite.uniqueIndex, pg.uniqueIndex)
export const primaryKey = pick(lite.primaryKey, pg.primaryKey)

export const text = pick(
  (name: string) => lite.text(name),
  (name: string) => pg.text(name),
)
/** Text limited to a list of words; the list becomes the type. */
export const oneOf = pick(
  <const V extends readonly [string, ...string[]]>(name: string, values: V) =>
    lite.text(name, { enum: values as unknown as [V[number], ...V[number][]] }),
  (name: string, values: [string, ...string[]]) => pg.text(name, { enum: values }),
)
export const integer = pick(
  (name: string) => lite.integer(name),
  (name: string) => pg.bigint(name, { mode: 'number' }),
)
export const real = pick(
  (name: string) => lite.real(name),
  (name: string) => pg.doublePrecision(name),
)
export const boolean = pick(
  (name: string) => lite.integer(name, { mode: 'boolean' }),
  (name: string) => pg.boolean(name),
)
/** A point in time with millisecond precision; a Date in TypeScript. */
export const instant = pick(
  (name: string) => lite.integer(name, { mode: 'timestamp_ms' }),
  (name: string) => pg.timestamp(name, { withTimezone: true, precision: 3, mode: 'date' }),
)
/** A calendar day without a time, 'YYYY-MM-DD' on both databases. */
export const day = pick(
  (name: string) => lite.text(name),
  (name: string) => pg.date(name, { mode: 'string' }),
)
/** Stored and given back whole; never queried into. */
export const json = pick(
  <T>(name: string) => lite.text(name, { mode: 'json' }).$type<T>(),
  (name: string) => pg.jsonb(name),
)
const sealing = {
  dataType: () => 'text',
  toDriver: (value: Sealed<string>) => contentOf(value),
  fromDriver: (stored: string) => seal(stored),
}
/**
 * Text that comes out of every query as `Sealed`: it can be kept and compared by its row, and be read by a screener alone
 * (app/domain/sealing). Never name such a column inside sql``, which would give its text as it is stored.
 * @public The first tables that have one are those of referrals.
 */
export const sealed = pick(
  lite.customType<{ data: Sealed<string>; driverData: string }>(sealing),
  pg.customType<{ data: Sealed<string>; driverData: string }>(sealing),
)
/** The primary key that every table of records has. */
export const id = () =>
  text('id')
    .primaryKey()
    .$defaultFn(() => crypto.randomUUID())

/** A value as the driver takes it, encoded by its kind: lists as JSON text, for `inList`. */
export const bound = (value: unknown): unknown => {
  if (value instanceof Date) return onPostgres ? value.toISOString() : value.getTime()
  if (typeof value === 'boolean') return onPostgres ? value : Number(value)
  return Array.isArray(value) ? JSON.stringify(value) : (value ?? null)
}

/**
 * True where the column is one of the list's words. The list is one parameter, so the text is the same for none and for a
 * thousand: a JSON text or a slot of a statement for one (`fact`).
 */
export const inList = (column: AnyColumn | SQL, list: SQLWrapper | readonly string[]): SQL => {
  const given = Array.isArray(list) ? JSON.stringify(list) : list
  return onPostgres
    ? sql`${column} = any(array(select jsonb_array_elements_text(${given}::jsonb)))`
    : sql`${column} in (select value from json_each(${given}))`
}

/** True where the flag, a value or a slot of one, is set. */
export const isSet = (flag: SQLWrapper): SQL => (onPostgres ? sql`${flag}::boolean` : sql`${flag} = 1`)

/** True where the column's text contains the words, whatever their ASCII case. */
export const containsText = (column: AnyColumn | SQL, needle: string): SQL => {
  const pattern = `%${needle.replace(/[\\%_]/g, '\\$&')}%`
  return onPostgres ? sql`${column} ilike ${pattern}` : sql`${column} like ${pattern} escape '\\'`
}
