// Online copies of the database, and putting one back. Each copy is opened again before it counts.
import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import Sqlite from 'better-sqlite3'

const run = promisify(execFile)
const fileOf = (url: string) => resolve(url.replace(/^file:/, ''))
const isSqlite = (url: string) => url.startsWith('file:')

/** The name that a copy of this database has inside a backup folder. */
export const backupName = (url: string) => (isSqlite(url) ? 'accord.sqlite' : 'accord.pgdump')

/**
 * Copies the database into `folder` while it is in use: everything acknowledged before it began is in the copy. Returns
 * the number of records of each table as read back from the copy (for PostgreSQL the archive's table of contents is
 * read back instead). Throws in plain words when the copy cannot be read.
 */
export async function backUpDatabase(url: string, folder: string): Promise<Record<string, number>> {
  mkdirSync(folder, { recursive: true })
  const target = join(folder, backupName(url))
  if (!isSqlite(url)) {
    await tool('pg_dump', ['--format=custom', '--no-owner', '--file', target, url])
    const contents = await tool('pg_restore', ['--list', target])
    return Object.fromEntries(
      [...contents.matchAll(/TABLE DATA public (\w+)/g)].map(([, name]) => [name as string, -1]),
    )
  }
  if (!existsSync(fileOf(url))) throw new Error(`There is no database at ${fileOf(url)}.`)
  const source = new Sqlite(fileOf(url), { readonly: true })
  try {
    // Not the online backup API: it begins again with each write of another connection and would never end on a busy site.
    source.prepare('vacuum into ?').run(target)
  } finally {
    source.close()
  }
  return countRows(target)
}

/** Reads a SQLite copy as a whole: integrity, foreign keys, and the rows of each table. Throws when anything is wrong. */
function countRows(file: string): Record<string, number> {
  const copy = new Sqlite(file)
  try {
    const verdict = copy.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok') throw new Error(`The copy at ${file} is damaged: ${String(verdict)}`)
    if ((copy.pragma('foreign_key_check') as unknown[]).length > 0)
      throw new Error(`The copy at ${file} has rows that point nowhere.`)
    const tables = copy
      .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`)
      .pluck()
      .all() as string[]
    return Object.fromEntries(
      tables.map((name) => [name, Number(copy.prepare(`select count(*) from "${name}"`).pluck().get())]),
    )
  } finally {
    copy.close()
  }
}

/**
 * Puts a copy back. The database that was there is kept beside it under a name ending in `.before-restore`. The server
 * must be stopped. Throws when the folder holds no copy for this kind of database.
 */
export async function restoreDatabase(url: string, folder: string): Promise<void> {
  const source = join(folder, backupName(url))
  if (!existsSync(source)) throw new Error(`${folder} holds no ${backupName(url)}.`)
  if (!isSqlite(url)) {
    await tool('pg_restore', ['--clean', '--if-exists', '--no-owner', '--single-transaction', '--dbname', url, source])
    return
  }
  countRows(source)
  const target = fileOf(url)
  mkdirSync(dirname(target), { recursive: true })
  if (existsSync(target)) {
    const current = new Sqlite(target)
    current.pragma('wal_checkpoint(TRUNCATE)')
    current.close()
    renameSync(target, `${target}.before-restore`)
  }
  for (const side of ['-wal', '-shm']) rmSync(target + side, { force: true })
  copyFileSync(source, `${target}.part`)
  renameSync(`${target}.part`, target)
}

async function tool(name: string, args: string[]): Promise<string> {
  try {
    return (await run(name, args, { maxBuffer: 64 * 1024 * 1024 })).stdout
  } catch (error) {
    const { code, stderr } = error as { code?: string | number; stderr?: string }
    if (code === 'ENOENT')
      throw new Error(
        `${name} is not installed. Install PostgreSQL's client programs, of the server's version or newer.`,
      )
    throw new Error(`${name} failed: ${(stderr ?? '').replace(/postgres(ql)?:\/\/\S+/g, 'the database').trim()}`)
  }
}
