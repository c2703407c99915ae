// From a row of values to the object that the query described, worked out once for each query. Does what drizzle's own
// mapper does, which asks for each value of each row again of what kind its column is.
import { Column, getTableName, is, noopDecoder, SQL, type SQLWrapper, Subquery, type Table } from 'drizzle-orm'

/** What a query selects, in the order of the row's values, and where in the object each goes. */
export type Field = { path: string[]; field: Column | SQL | SQL.Aliased | Subquery }
export type RowMapper = (row: unknown[]) => Record<string, unknown>

type Decoder = { mapFromDriverValue(value: unknown): unknown }
const plain = Column.prototype.mapFromDriverValue as Decoder['mapFromDriverValue']
const untyped = noopDecoder.mapFromDriverValue

function decoderOf(field: Field['field']): Decoder {
  if (is(field, Column)) return field
  const of: SQLWrapper = is(field, SQL) ? field : is(field, Subquery) ? field._.sql : field.sql
  return (of as unknown as { decoder: Decoder }).decoder
}

/** What is decoded to itself needs no call. */
const changes = (decoder: Decoder): boolean =>
  decoder.mapFromDriverValue !== plain && decoder.mapFromDriverValue !== untyped

/**
 * `joined` says of each table whether its rows are always there; an object of one left-joined table whose first column is
 * null is null as a whole.
 */
export function mapperOf(fields: readonly Field[], joined?: Record<string, boolean>): RowMapper {
  const cells = fields.map(({ path, field }) => {
    const decoder = decoderOf(field)
    return { outer: path.slice(0, -1), key: path.at(-1) as string, decoder: changes(decoder) ? decoder : null }
  })
  const absent = joined ? absentObjects(fields, joined) : []
  return (row) => {
    const result: Record<string, unknown> = {}
    for (let at = 0; at < cells.length; at++) {
      const { outer, key, decoder } = cells[at] as (typeof cells)[number]
      let node = result
      for (const step of outer) {
        node[step] ??= {}
        node = node[step] as Record<string, unknown>
      }
      const value = row[at]
      node[key] = value === null || decoder === null ? value : decoder.mapFromDriverValue(value)
    }
    for (const { name, first } of absent) if (row[first] === null) result[name] = null
    return result
  }
}

/** Objects that can be missing, each with the place of the column that tells. */
function absentObjects(fields: readonly Field[], joined: Record<string, boolean>) {
  const objects = new Map<string, { first: number; table: string | null }>()
  fields.forEach(({ path, field }, at) => {
    if (path.length !== 2 || !is(field, Column)) return
    const name = path[0] as string
    const table = getTableName(field.table as Table)
    const known = objects.get(name)
    if (!known) objects.set(name, { first: at, table })
    else if (known.table !== table) known.table = null
  })
  return [...objects].flatMap(([name, { first, table }]) => (table !== null && !joined[table] ? [{ name, first }] : []))
}
