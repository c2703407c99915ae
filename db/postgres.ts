// PostgreSQL through postgres.js, and the same engine in-process (PGlite) for tests.

import { sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { drizzle } from 'drizzle-orm/pg-proxy'
import { join, type Link, refuseNesting, withinTransaction } from './link'
import { migrationsFolder, refuseForeign } from './migrations'
import type { Reader, Store, Writer } from './store'

type Engine = {
  root: Link
  begin<T>(work: (link: Link) => Promise<T>): Promise<T>
  migrate(): Promise<void>
  close(): Promise<void>
}

const render = new PgDialect()
const surface = (link: Link) => {
  const db = drizzle(
    (text, params, method) =>
      link.run(text, params, method === 'all' ? 'arrays' : 'objects') as Promise<{ rows: unknown[] }>,
  )
  const own = Object.assign(db, {
    rows: async (query: Parameters<Reader['rows']>[0]) => {
      const { sql: text, params } = render.sqlToQuery(query)
      return (await link.run(text, params, 'objects')).rows
    },
  }) as unknown as Writer
  return join(own, link)
}

/**
 * 40001 serialization_failure, 40P01 deadlock_detected; drizzle wraps the driver's error as its cause. The same number
 * given out twice in the activity is the same conflict, seen by an index before the serializer saw it.
 */
function isRetryable(error: unknown): boolean {
  type Failure = { code?: string; constraint?: string; constraint_name?: string; cause?: unknown }
  for (let e = error as Failure | undefined; e; e = e.cause as Failure | undefined) {
    if (e.code === '40001' || e.code === '40P01') return true
    if (e.code === '23505' && /^activity_(seq|head)/.test(e.constraint_name ?? e.constraint ?? '')) return true
  }
  return false
}

/** Opens `postgres://…` (a pool) or `pglite:` (in memory; `pglite:PATH` keeps it on disk). */
export async function open(url: string): Promise<Store> {
  const engine = url.startsWith('pglite:') ? await embedded(url) : await server(url)
  const db = surface(engine.root)
  return {
    dialect: 'postgres',
    db,
    async write(work, limitMs = 10_000) {
      refuseNesting()
      for (let attempt = 1; ; attempt++) {
        try {
          return await engine.begin((own) => withinTransaction(own, (link) => work(surface(link)), limitMs))
        } catch (error) {
          if (!isRetryable(error) || attempt >= 20) throw error
          await new Promise((done) => setTimeout(done, Math.random() * 10 * attempt))
        }
      }
    },
    // What is committed and what is under way: it moves with every commit, at the price of one small query.
    dataVersion: async () => {
      const [row] = await db.rows<{ v: string }>(sql`select pg_current_snapshot()::text as v`)
      return row?.v ?? ''
    },
    migrate: engine.migrate,
    // PostgreSQL recycles its log and the room of erased rows by itself (checkpoints, autovacuum).
    checkpoint: async () => undefined,
    close: engine.close,
  }
}

async function server(url: string): Promise<Engine> {
  const { default: postgres } = await import('postgres')
  const asIs = (value: unknown) => value
  // Drizzle encodes json itself; a second encoding by the driver would store a string.
  const plain = (oid: number) => ({ to: oid, from: [oid], serialize: asIs, parse: asIs })
  const client = postgres(url, {
    max: 10,
    onnotice: () => {},
    types: { json: plain(114), jsonb: plain(3802), date: plain(1082), timestamptz: plain(1184) },
  })
  const link = (connection: { unsafe: typeof client.unsafe }): Link => ({
    run: async (text, params, shape) => {
      const query = connection.unsafe(text, params as never[])
      return { rows: [...(shape === 'arrays' ? await query.values() : await query)] }
    },
  })
  return {
    root: link(client),
    begin: (work) => client.begin('isolation level serializable', (tx) => work(link(tx))) as ReturnType<typeof work>,
    async migrate() {
      const [{ drizzle: viaDriver }, { migrate }] = await Promise.all([
        import('drizzle-orm/postgres-js'),
        import('drizzle-orm/postgres-js/migrator'),
      ])
      const own = postgres(url, { max: 1, onnotice: () => {} })
      try {
        await own`select pg_advisory_lock(720117)`
        const [table] = await own`select to_regclass('drizzle.__drizzle_migrations') is not null as known`
        const [last] = table?.known ? await own`select max(created_at) as at from drizzle.__drizzle_migrations` : []
        refuseForeign('postgres', last?.at == null ? null : Number(last.at))
        await migrate(viaDriver(own), { migrationsFolder: migrationsFolder('postgres') })
      } finally {
        await own.end()
      }
    },
    close: () => client.end({ timeout: 5 }),
  }
}

async function embedded(url: string): Promise<Engine> {
  const { PGlite, types } = await import('@electric-sql/pglite')
  const client = await PGlite.create(url.replace(/^pglite:/, '') || 'memory://')
  const asIs = (value: string) => value
  const options = {
    serializers: {
      [types.JSON]: (value: unknown) => value as string,
      [types.JSONB]: (value: unknown) => value as string,
    },
    parsers: { [types.JSON]: asIs, [types.JSONB]: asIs, [types.DATE]: asIs, [types.TIMESTAMPTZ]: asIs },
  }
  const link = (connection: Pick<typeof client, 'query'>): Link => ({
    run: async (text, params, shape) => ({
      rows: (
        await connection.query(text, params as never[], {
          ...options,
          rowMode: shape === 'arrays' ? 'array' : 'object',
        })
      ).rows,
    }),
  })
  return {
    root: link(client),
    begin: (work) =>
      client.transaction(async (tx) => {
        await tx.query('set transaction isolation level serializable')
        return work(link(tx as unknown as typeof client))
      }) as ReturnType<typeof work>,
    async migrate() {
      const [{ drizzle: viaDriver }, { migrate }] = await Promise.all([
        import('drizzle-orm/pglite'),
        import('drizzle-orm/pglite/migrator'),
      ])
      await migrate(viaDriver(client), { migrationsFolder: migrationsFolder('postgres') })
    },
    close: () => client.close(),
  }
}
