// npm run db:generate -- --name what-changed: writes the next migration of both databases from db/schema, and keeps the last
// snapshot of each.
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'

await prepare({ build: false })
for (const url of ['file:unused.sqlite', 'postgres://unused']) {
  const cli = join(root, 'node_modules', 'drizzle-kit', 'bin.cjs')
  const args = [cli, 'generate', '--config', 'db/drizzle.config.ts', ...process.argv.slice(2)]
  const env = { ...process.env, DATABASE_URL: url }
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
// A later migration is made from the last snapshot alone; the earlier ones say nothing that the migrations do not.
for (const dialect of ['sqlite', 'postgres']) {
  const meta = join(root, 'db', 'migrations', dialect, 'meta')
  const snapshots = readdirSync(meta)
    .filter((name) => name.endsWith('_snapshot.json'))
    .sort()
  for (const earlier of snapshots.slice(0, -1)) rmSync(join(meta, earlier))
}
