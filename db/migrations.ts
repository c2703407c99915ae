import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** The folder of generated migrations, found from the project's root, from where every command is started. */
export function migrationsFolder(dialect: 'sqlite' | 'postgres'): string {
  const folder = resolve('db/migrations', dialect)
  if (!existsSync(folder)) throw new Error(`No migrations at ${folder}: start Accord from its own folder.`)
  return folder
}
