import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of generated migrations, found from the project's root, from where every command is started. */
export function migrationsFolder(dialect: 'sqlite' | 'postgres'): string {
  const folder = resolve('db/migrations', dialect)
  if (!existsSync(folder)) throw new Error(`No migrations at ${folder}: start Accord from its own folder.`)
  return folder
}

/**
 * Refuses a database that was made by migrations which ours do not continue. `applied` is the time of the last migration
 * that the database knows, in milliseconds, null for a new one.
 */
export function refuseForeign(dialect: 'sqlite' | 'postgres', applied: number | null): void {
  if (applied === null) return
  const journal = JSON.parse(readFileSync(join(migrationsFolder(dialect), 'meta', '_journal.json'), 'utf8'))
  const first: number = journal.entries[0].when
  if (applied < first)
    throw new Error(
      'This database was made by a version of Accord before 0.2, whose tables this one cannot carry over. Start that version with it, or choose another DATA_DIR or DATABASE_URL for a new site.',
    )
}
