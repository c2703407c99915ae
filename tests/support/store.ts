// A real, migrated store for each test. SQLite: a migrated file is copied, about a millisecond. PostgreSQL: one database
// a worker, emptied between tests.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { dialect } from '#db/dialect'
import { openStore } from '#db/open'
import { createWorld, samplePassword } from '#db/seed/world'
import type { Store } from '#db/store'
import { hashPassword } from '~/auth/password.server'

/** The moment at which tests happen: a Wednesday morning in the cast's time zone. */
export const now = new Date('2026-11-18T17:00:00Z')
export const today = '2026-11-18'
export const worldStart = '2025-11-01'

const folder = mkdtempSync(join(tmpdir(), 'accord-test-'))
const opened: { store: Store; file: string }[] = []

/** What a store holds when a test gets it: nothing, or the small cast (db/seed/world.ts). */
type Beginning = 'empty' | 'cast'

/** An empty, migrated store, closed after the test. */
export const emptyStore = (): Promise<Store> => storeWith('empty')

/** A store with the small cast in it. */
export const castStore = (): Promise<Store> => storeWith('cast')

const storeWith = (beginning: Beginning): Promise<Store> =>
  dialect === 'sqlite' ? sqliteWith(beginning) : postgresWith(beginning)

async function putCast(store: Store): Promise<void> {
  const passwordHash = await hashPassword(samplePassword)
  await store.write((tx) =>
    createWorld(tx, { startsOn: worldStart, now: new Date('2025-11-01T17:00:00Z'), passwordHash, isSample: true }),
  )
}

const templates = new Map<Beginning, string>()

async function sqliteWith(beginning: Beginning): Promise<Store> {
  let template = templates.get(beginning)
  if (!template) {
    template = join(folder, `${beginning}.sqlite`)
    const store = await openStore(`file:${template}`)
    await store.migrate()
    if (beginning === 'cast') await putCast(store)
    await store.close()
    templates.set(beginning, template)
  }
  const file = join(folder, `${crypto.randomUUID()}.sqlite`)
  copyFileSync(template, file)
  const store = await openStore(`file:${file}`)
  opened.push({ store, file })
  return store
}

let shared: Store | undefined
/** The one PostgreSQL store of this worker: it outlives the files, because starting it takes seconds. */
async function sharedStore(): Promise<Store> {
  if (!shared) {
    shared = await openStore(await ownDatabase(process.env.DATABASE_URL as string))
    await shared.migrate()
    await emptied(shared)
    await putCast(shared)
    // The cast's rows are kept beside their tables and copied back for each test.
    await shared.db.rows(sql`do $$ declare name text; begin
      drop schema if exists kept cascade; create schema kept;
      for name in select tablename from pg_tables where schemaname = 'public' loop
        execute format('create table kept.%1$I as table public.%1$I', name); end loop;
    end $$`)
  }
  return shared
}

/** Deleting is many times faster than truncating where tables hold a few rows. */
const emptied = (store: Store) =>
  store.db.rows(sql`do $$ declare name text; begin
    set local session_replication_role = replica;
    for name in select tablename from pg_tables where schemaname = 'public' loop execute format('delete from %I', name); end loop;
  end $$`)

async function postgresWith(beginning: Beginning): Promise<Store> {
  const store = await sharedStore()
  await emptied(store)
  if (beginning === 'cast') {
    await store.db.rows(sql`do $$ declare name text; begin
      set local session_replication_role = replica;
      for name in select tablename from pg_tables where schemaname = 'kept' loop
        execute format('insert into public.%1$I table kept.%1$I', name); end loop;
    end $$`)
  }
  return store
}

/** On a real server each worker has a database of its own beside the one that was named, made when it is first needed. */
async function ownDatabase(url: string): Promise<string> {
  if (url.startsWith('pglite:')) return url
  const own = new URL(url)
  own.pathname += `_worker_${process.env.VITEST_POOL_ID}`
  const name = own.pathname.slice(1)
  const named = await openStore(url)
  const known = await named.db.rows(sql`select 1 from pg_database where datname = ${name}`)
  if (known.length === 0) await named.db.rows(sql`create database ${sql.identifier(name)}`)
  await named.close()
  return own.href
}

/** Starts what takes long before the first test's own time runs. */
export const ready = async (): Promise<void> => {
  if (dialect === 'postgres') await sharedStore()
}

/** Ends what a test opened. */
export async function closeStores(): Promise<void> {
  for (const { store, file } of opened.splice(0)) {
    await store.close()
    for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true })
  }
}
