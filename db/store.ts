// Reader and Writer: the two ways to the database. A Reader can only look. A Writer exists only inside `store.write`,
// and dies with its transaction.
import type { SQL } from 'drizzle-orm'
import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'

type Surface = SqliteRemoteDatabase
declare const writing: unique symbol

/** Query surface of both databases, typed as asynchronous SQLite. Await each query; it runs when it is awaited. */
export type Reader = Pick<Surface, 'select' | 'selectDistinct' | '$count'> & {
  /** Rows of a hand-written statement; for the search adapter and health checks alone. */
  rows<R extends Record<string, unknown>>(query: SQL): Promise<R[]>
}
export type Writer = Reader & Pick<Surface, 'insert' | 'update' | 'delete'> & { readonly [writing]: true }

export type Store = {
  readonly dialect: 'sqlite' | 'postgres'
  readonly db: Reader
  /**
   * Runs `work` in one serializable transaction. On PostgreSQL it may run again after a conflict, so nothing but the
   * database may be awaited inside. Throws when `work` takes longer than `limitMs` (10 s), or is nested in another.
   */
  write<T>(work: (tx: Writer) => Promise<T>, limitMs?: number): Promise<T>
  /** Changes whenever anybody commits anything: a cheap hint that a cached value must be looked at again. */
  dataVersion(): Promise<string>
  migrate(): Promise<void>
  /** Moves the log into the database file and empties it, so that nothing of what was erased is left in it. */
  checkpoint(): Promise<void>
  close(): Promise<void>
}
