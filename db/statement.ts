// Statements: queries whose text is built once in the life of the process. A statement is written at the top level of a
// file with slots where its values go, and is run with a Reader or Writer and the values.
import { is, Param, Placeholder, type SQLWrapper, sql } from 'drizzle-orm'
import { bound } from './dialect'
import { linkOf } from './link'
import { type Field, mapperOf, type RowMapper } from './row-mapper'
import type { Reader } from './store'

/** The place of a value in a statement. It stands where a value of that type would stand, and cannot be looked into. */
export type Slot<T> = Placeholder<string, T>
export type Slots<P> = { readonly [K in keyof P]: Slot<P[K]> }

type Values = Readonly<Record<string, unknown>>
type Compiled = { text: string; params: ((values: Values) => unknown)[]; map: RowMapper | null }
type Statement<D, P, R> = keyof P extends never ? (db: D) => Promise<R> : (db: D, values: P) => Promise<R>

// What a slot says once the values are known; a slot made by `fact` looks into the value of another one.
const readers = new WeakMap<Placeholder, (values: Values) => unknown>()

function slotOf(name: string, read: (values: Values) => unknown): Placeholder {
  const slot = sql.placeholder(name)
  readers.set(slot, read)
  return slot
}

const slots = new Proxy({} as Values, {
  get: (_, name) => slotOf(String(name), (values) => values[String(name)]),
})

/**
 * A query that is built when it is first run and then kept: text, parameters and the way from a row to its object.
 * `build` must not depend on anything but its slots: whatever it looks up is decided once, for everybody. Where the text
 * has to differ, make one statement for each shape (`shapes`). Values are encoded by their kind: Dates as instants, lists
 * as one JSON text (`inList`), booleans as the database writes them. A value of null is equal to nothing.
 */
export function statement<P extends object, R, D extends Reader = Reader>(
  build: (db: D, values: Slots<P>) => PromiseLike<R>,
): Statement<D, P, R> {
  let compiled: Compiled | null = null
  const run = async (db: D, values: Values = {}): Promise<unknown> => {
    compiled ??= compile(build(db, slots as Slots<P>))
    const { text, params, map } = compiled
    const { rows } = await linkOf(db).run(
      text,
      params.map((read) => read(values)),
      'arrays',
    )
    return map ? (rows as unknown[][]).map(map) : []
  }
  return run as Statement<D, P, R>
}

/** One statement for each shape that a query can take, each built when it is first asked for. */
export function shapes<S extends string, F>(make: (shape: S) => F): (shape: S) => F {
  const made = new Map<S, F>()
  return (shape) => {
    const known = made.get(shape) ?? make(shape)
    made.set(shape, known)
    return known
  }
}

/**
 * What a clause needs to know of a value that may be a slot: bound at once where the value is there, or as the statement
 * runs. So one clause serves statements and other queries alike: `fact(actor, (one) => one.kind === 'person')`.
 */
export function fact<T>(given: T | Slot<T>, of: (value: T) => unknown): SQLWrapper {
  if (!is(given, Placeholder)) return sql`${bound(of(given))}`
  const read = readers.get(given)
  if (!read) throw new Error('Only slots of a statement can be looked into.')
  return slotOf(given.name, (values) => of(read(values) as T))
}

type Prepared = {
  getQuery(): { sql: string; params: unknown[] }
  fields?: Field[]
  joinsNotNullableMap?: Record<string, boolean>
}

function compile(query: PromiseLike<unknown>): Compiled {
  const prepared = (query as unknown as { _prepare(): Prepared })._prepare()
  const { sql: text, params } = prepared.getQuery()
  return {
    text,
    params: params.map(reading),
    map: prepared.fields ? mapperOf(prepared.fields, prepared.joinsNotNullableMap) : null,
  }
}

/** How a parameter of the text gets its value: from a slot, by way of a column's own encoding, or as it was written. */
function reading(param: unknown): (values: Values) => unknown {
  if (is(param, Placeholder)) {
    const read = readers.get(param)
    if (!read) throw new Error(`The statement has a placeholder that is no slot: ${param.name}.`)
    return (values) => bound(read(values))
  }
  if (is(param, Param) && is(param.value, Placeholder)) {
    const read = readers.get(param.value) as (values: Values) => unknown
    return (values) => {
      const value = read(values)
      return value === null || value === undefined ? null : param.encoder.mapToDriverValue(value)
    }
  }
  return () => param
}
