// SQLite: a read-only connection for everybody and one writer behind a queue.
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite, { type Statement } from 'better-sqlite3'
import { drizzle as viaDriver } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import { drizzle } from 'drizzle-orm/sqlite-proxy'
import { groupedWrites, usualLimitMs } from './grouped-writes'
import { join, type Link, refuseNesting, type Shape, withinTransaction } from './link'
import { migrationsFolder, refuseForeign } from './migrations'
import type { Reader, Store, Writer } from './store'

// synchronous must be FULL on every open: a WAL file is otherwise reopened with NORMAL, and acknowledged writes can be lost.
const pragmas = [
  'foreign_keys = ON',
  'synchronous = FULL',
  'busy_timeout = 5000',
  'cache_size = -16000',
  'temp_store = MEMORY',
  'trusted_schema = OFF',
  'secure_delete = ON',
]

class Connection implements Link {
  readonly raw: Sqlite.Database
  readonly #statements = new Map<string, Statement<unknown[]>>()
  constructor(file: string, options?: Sqlite.Options) {
    this.raw = new Sqlite(file, options)
    for (const pragma of pragmas) this.raw.pragma(pragma)
  }
  prepare(text: string): Statement<unknown[]> {
    let statement = this.#statements.get(text)
    if (!statement) {
      statement = this.raw.prepare(text)
      if (this.#statements.size >= 500) this.#statements.clear()
      this.#statements.set(text, statement)
    }
    return statement
  }
  async run(text: string, params: unknown[], shape: Shape) {
    const statement = this.prepare(text)
    if (!statement.reader) {
      statement.run(...params)
      return { rows: [] }
    }
    statement.raw(shape !== 'objects')
    return { rows: shape === 'first' ? (statement.get(...params) as unknown[]) : statement.all(...params) }
  }
}

const render = new SQLiteSyncDialect()
const surface = (link: Link) => {
  const db = drizzle(
    (text, params, method) =>
      link.run(text, params, method === 'get' ? 'first' : 'arrays') as Promise<{ rows: unknown[] }>,
  )
  const own = Object.assign(db, {
    rows: async (query: Parameters<Reader['rows']>[0]) => {
      const { sql, params } = render.sqlToQuery(query)
      return (await link.run(sql, params, 'objects')).rows
    },
  }) as unknown as Writer
  return join(own, link)
}

/** When the last migration that this database knows was made, in milliseconds; null before the first. */
function lastMigration(raw: Sqlite.Database): number | null {
  const known = raw.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  if (!known) return null
  return raw.prepare('select max(created_at) from __drizzle_migrations').pluck().get() as number | null
}

/** Opens `file:PATH`, creating the folder and file. With `readonly`, nothing can be written and `write` throws. */
export async function open(url: string, options: { readonly?: boolean } = {}): Promise<Store> {
  const file = resolve(url.replace(/^file:/, ''))
  if (options.readonly && !existsSync(file))
    throw new Error(`There is no database at ${file}. DATA_DIR or DATABASE_URL says where the site keeps it.`)
  if (!options.readonly) mkdirSync(dirname(file), { recursive: true })
  const writer = options.readonly ? null : new Connection(file)
  writer?.raw.pragma('journal_mode = WAL')
  const reader = new Connection(file, { readonly: true })

  // One writer at a time in this process: a promise chain is the mutex.
  let tail: Promise<unknown> = Promise.resolve()
  const exclusive = <T>(job: () => Promise<T> | T): Promise<T> => {
    const turn = tail.then(job)
    tail = turn.catch(() => undefined)
    return turn
  }
  // Another process may hold the lock; better-sqlite3 would block the event loop, so wait in JavaScript.
  const begin = async (connection: Connection) => {
    for (let attempt = 0; ; attempt++) {
      try {
        connection.raw.pragma('busy_timeout = 0')
        connection.raw.exec('BEGIN IMMEDIATE')
        return
      } catch (error) {
        if ((error as { code?: string }).code !== 'SQLITE_BUSY' || attempt > 300) throw error
        await sleep(Math.min(5 + attempt * 5, 100))
      } finally {
        connection.raw.pragma('busy_timeout = 5000')
      }
    }
  }
  const versionOf = reader.raw.prepare('PRAGMA data_version').pluck()
  // Requests that arrive together ask once. Whoever has been told of a commit asks in a later turn of the event loop, or
  // is in this process, where the commit itself forgets the answer.
  let seen: string | null = null
  const queue = groupedWrites({
    exclusive,
    begin: () => begin(writer as Connection),
    exec: (text) => writer?.raw.exec(text),
    isOpen: () => writer?.raw.inTransaction ?? false,
    committed: () => {
      seen = null
    },
  })
  return {
    dialect: 'sqlite',
    db: surface(reader),
    async write(work, limitMs = usualLimitMs) {
      refuseNesting()
      if (!writer) throw new Error('This store was opened read-only.')
      const run = (link: Link) => work(surface(link))
      return queue(limitMs, () => withinTransaction(writer, run, limitMs))
    },
    async dataVersion() {
      if (seen === null) {
        seen = String(versionOf.get())
        setImmediate(() => {
          seen = null
        })
      }
      return seen
    },
    migrate: async () => {
      if (!writer) throw new Error('This store was opened read-only.')
      await exclusive(() => {
        refuseForeign('sqlite', lastMigration(writer.raw))
        migrate(viaDriver(writer.raw), { migrationsFolder: migrationsFolder('sqlite') })
      })
    },
    checkpoint: async () => {
      if (!writer) throw new Error('This store was opened read-only.')
      // Somebody who is just reading keeps the log from being emptied; a moment later they are done.
      for (let attempt = 0; attempt < 100; attempt++) {
        const [{ busy } = { busy: 0 }] = await exclusive(
          () => writer.raw.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[],
        )
        if (busy === 0) return
        await sleep(50)
      }
    },
    close: async () => {
      await exclusive(() => {
        reader.raw.close()
        writer?.raw.pragma('optimize')
        writer?.raw.close()
      })
    },
  }
}
