// npm run backup -- --to DIR: an online, verified copy of the database and the files.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backUpDatabase } from '#db/backup'
import { readEnv } from '~/platform/env.server'

async function main() {
  const { values } = parseArgs({ options: { to: { type: 'string' } } })
  if (!values.to) throw new Error('Say where to: npm run backup -- --to DIR')
  const env = readEnv()
  const stamp = new Date().toISOString().replace(/[:.]/g, '-')
  const target = resolve(values.to, `accord-${stamp}`)
  const part = `${target}.part`
  mkdirSync(part, { recursive: true })
  try {
    const tables = await backUpDatabase(env.databaseUrl, part)
    for (const name of existsSync(env.dataDir) ? readdirSync(env.dataDir) : []) {
      if (name === 'mailbox' || name === 'files') cpSync(join(env.dataDir, name), join(part, name), { recursive: true })
    }
    writeFileSync(
      join(part, 'backup.json'),
      `${JSON.stringify({ format: 'accord-backup/1', madeAt: new Date().toISOString(), tables }, null, 2)}\n`,
    )
    // The name without ".part" appears only once everything is in it and was read back.
    renameSync(part, target)
    const rows = Object.values(tables).reduce((sum, count) => sum + Math.max(count, 0), 0)
    process.stdout.write(`Backed up and read back: ${Object.keys(tables).length} tables, ${rows} rows.\n${target}\n`)
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw error
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
