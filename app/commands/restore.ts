// npm run restore -- --from DIR: puts a backup back. The server must be stopped.
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { restoreDatabase } from '#db/backup'
import { openStore } from '#db/open'
import { readEnv } from '~/platform/env.server'

async function main() {
  const { values } = parseArgs({ options: { from: { type: 'string' } } })
  if (!values.from) throw new Error('Say where from: npm run restore -- --from DIR')
  const folder = resolve(values.from)
  const manifest = join(folder, 'backup.json')
  if (!existsSync(manifest))
    throw new Error(`${folder} is no backup: it has no backup.json. Name the folder that npm run backup printed.`)
  const { format, madeAt } = JSON.parse(readFileSync(manifest, 'utf8')) as { format: string; madeAt: string }
  if (format !== 'accord-backup/1')
    throw new Error(`This backup has the format ${format}, which this version does not know.`)
  const env = readEnv()
  if (await isServing(env.appUrl)) throw new Error(`A server answers at ${env.appUrl}. Stop it first, then restore.`)
  await restoreDatabase(env.databaseUrl, folder)
  for (const name of ['mailbox', 'files']) {
    if (existsSync(join(folder, name))) cpSync(join(folder, name), join(env.dataDir, name), { recursive: true })
  }
  const store = await openStore(env.databaseUrl)
  await store.migrate()
  await store.close()
  process.stdout.write(`Restored the backup of ${madeAt}. Start the server again.\n`)
}

async function isServing(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(1000) })).ok
  } catch {
    return false
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
