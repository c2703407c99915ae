// npm run db:generate -- --name what-changed: writes the next migration of both databases from db/schema.
import { spawnSync } from 'node:child_process'
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
