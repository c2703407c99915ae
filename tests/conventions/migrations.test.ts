import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { root } from './source'

const dialects = [
  { folder: 'sqlite', kit: 'sqlite', url: 'file:unused.sqlite' },
  { folder: 'postgres', kit: 'postgresql', url: 'postgres://unused' },
] as const

const migrationsIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.sql'))

/** The migrations that drizzle-kit would add to a copy of ours, from this schema. */
async function wouldAdd(
  { folder, kit, url }: (typeof dialects)[number],
  schema = './db/schema/index.ts',
): Promise<string[]> {
  const copy = mkdtempSync(join(tmpdir(), 'accord-migrations-'))
  try {
    cpSync(join(root, 'db/migrations', folder), copy, { recursive: true })
    const before = migrationsIn(copy)
    const args = [join(root, 'node_modules/drizzle-kit/bin.cjs'), 'generate', '--dialect', kit, '--name', 'drift']
    const where = ['--schema', schema, '--out', relative(root, copy)]
    // Where drizzle-kit would ask whether something was renamed, there is nobody to answer: that is drift, too.
    const ran = promisify(execFile)(process.execPath, [...args, ...where], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: url },
      timeout: 60_000,
    })
    ran.child.stdin?.end()
    const { stdout } = await ran
    const added = migrationsIn(copy).filter((name) => !before.includes(name))
    expect(added.length > 0 || stdout.includes('No schema changes'), stdout).toBe(true)
    return added
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

for (const dialect of dialects) {
  test(`the migrations for ${dialect.folder} make the schema as it is`, { timeout: 120_000 }, async () => {
    expect(
      await wouldAdd(dialect),
      'The schema moved on without its migration: npm run db:generate -- --name what-changed',
    ).toEqual([])
  })
}

test('a table without a migration is seen', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(root, 'node_modules', '.accord-schema-'))
  try {
    const file = join(folder, 'schema.ts')
    const kit = join(root, 'db')
    writeFileSync(
      file,
      `export * from '${kit}/schema/index'\nimport { id, table } from '${kit}/dialect'\nexport const extra = table('extra_things', { id: id() })\n`,
    )
    for (const dialect of dialects) expect(await wouldAdd(dialect, `./${relative(root, file)}`)).toHaveLength(1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('both databases have the same migrations, by name', () => {
  const [sqlite, postgres] = dialects.map(({ folder }) => migrationsIn(join(root, 'db/migrations', folder)))
  expect(sqlite, 'A change that one database gets and the other does not: npm run db:generate writes both.').toEqual(
    postgres,
  )
})

test('the last snapshot alone is kept', () => {
  for (const { folder } of dialects) {
    const meta = readdirSync(join(root, 'db/migrations', folder, 'meta')).filter((name) =>
      name.endsWith('_snapshot.json'),
    )
    const last =
      migrationsIn(join(root, 'db/migrations', folder))
        .sort()
        .at(-1) ?? ''
    expect(meta).toEqual([`${last.slice(0, 4)}_snapshot.json`])
  }
})
