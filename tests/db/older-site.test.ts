import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { refuseForeign } from '#db/migrations'
import { open } from '#db/sqlite'

const tables = sql`select name from sqlite_master where type = 'table'`

test('a database of before the first migration is refused, and left as it is', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'accord-older-')), 'accord.sqlite')
  const raw = new Sqlite(file)
  raw.exec('create table __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)')
  raw.exec("insert into __drizzle_migrations (hash, created_at) values ('former', 1700000000000)")
  raw.close()
  const store = await open(`file:${file}`)
  await expect(store.migrate()).rejects.toThrow('made by a version of Accord before 0.2')
  expect(await store.db.rows(tables)).toEqual([{ name: '__drizzle_migrations' }])
  await store.close()
})

test('a new database and one that is up to date are taken', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'accord-new-')), 'accord.sqlite')
  for (let start = 0; start < 2; start++) {
    const store = await open(`file:${file}`)
    await store.migrate()
    await store.close()
  }
  expect(() => refuseForeign('postgres', null)).not.toThrow()
  expect(() => refuseForeign('postgres', 1)).toThrow('before 0.2')
})
