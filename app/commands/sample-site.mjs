// The sample site: where it lives, loading it when it is not there yet, and whom to sign in as.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root, run } from './prepare.mjs'
import { serverFlags } from './serve.mjs'

const ownFolder = join(root, 'data', 'demo')

/** The settings of the sample site: the caller's, with the sample's own folder unless another is set. */
export function sampleEnv(env = process.env) {
  const folder = env.DATA_DIR ? resolve(env.DATA_DIR) : ownFolder
  return { ...env, DATA_DIR: folder, SAMPLE_SITE: 'on', NODE_ENV: env.NODE_ENV ?? 'production' }
}

/**
 * Migrates and fills the sample site unless it is complete: the seed writes sign-in.json last, so a folder without it
 * was left half-made. The sample's own folder is then made again, and so it is where its tables are of another edition;
 * a folder that the caller chose is never deleted.
 */
export async function loadSampleSite(env, say, { fresh = false } = {}) {
  const folder = env.DATA_DIR
  const complete = existsSync(join(folder, 'sign-in.json')) && (folder !== ownFolder || isOfThisSchema(folder))
  if (complete && !fresh) return false
  const leftovers = existsSync(join(folder, 'accord.sqlite'))
  if (leftovers && folder !== ownFolder) {
    throw new Error(`${folder} already holds a site. Empty it, or set DATA_DIR to a folder of its own.`)
  }
  if (folder === ownFolder) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  say('Loading the sample site.')
  const { code, output } = await run(process.execPath, [...serverFlags, 'build/server/seed.js'], { env, say })
  if (code !== 0 || !existsSync(join(folder, 'sign-in.json'))) {
    throw new Error(`${output.trim()}\n\nThe sample site could not be loaded.`)
  }
  writeFileSync(join(folder, 'schema'), firstMigration())
  return true
}

/** What tells the tables of one edition of Accord from those of another that it cannot carry over. */
const firstMigration = () =>
  String(JSON.parse(readFileSync(join(root, 'db/migrations/sqlite/meta/_journal.json'), 'utf8')).entries[0].when)
const isOfThisSchema = (folder) =>
  existsSync(join(folder, 'schema')) && readFileSync(join(folder, 'schema'), 'utf8') === firstMigration()

/** The people to sign in as, as lines of a table, from the file that the seed leaves. */
export function signInTable(folder) {
  const people = JSON.parse(readFileSync(join(folder, 'sign-in.json'), 'utf8'))
  const rows = [['who', 'role', 'email', 'password'], ...people.map((p) => [p.name, p.role, p.email, p.password])]
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  const lines = rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`.trimEnd())
  lines.splice(1, 0, `  ${widths.map((width) => '-'.repeat(width)).join('  ')}`)
  return lines
}
