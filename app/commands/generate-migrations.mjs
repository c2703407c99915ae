// npm run db:generate -- --name what-changed: writes the next migration of both databases from db/schema. What a schema cannot
// say stands in db/migrations/by-hand: each file's first line names the statement that it goes before, wherever that is made.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
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
const migrations = join(root, 'db', 'migrations')
for (const name of readdirSync(join(migrations, 'by-hand'))) {
  const dialect = name.split('.').at(-2) ?? ''
  const [first = '', ...lines] = readFileSync(join(migrations, 'by-hand', name), 'utf8').split('\n')
  const before = first.replace('-- goes before: ', '')
  const body = `${lines.join('\n').trim()}--> statement-breakpoint\n`
  for (const file of readdirSync(join(migrations, dialect)).filter((one) => one.endsWith('.sql'))) {
    const path = join(migrations, dialect, file)
    const text = readFileSync(path, 'utf8')
    if (text.includes(before) && !text.includes(body))
      writeFileSync(
        path,
        text.replace(before, () => body + before),
      )
  }
}
