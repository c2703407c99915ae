// What migrations hold that no schema says: rows of an earlier version are brought along.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { dialect } from '#db/dialect'
import { figureSlug } from '~/domain/evidence/figure'

const folder = join(process.cwd(), 'db/migrations')
const figures = [
  ['a', 'Lewis Co. WA (Recovery Navigator)', 'to Jul 2025', 'people; referrals; active'],
  ['b', 'Seattle', '6 months; longer term', 'odds of arrest vs control’s'],
  ['c', 'Seattle', '6 months, longer term', 'odds of arrest vs controls'],
  ['d', '%', '(x)', 'm'.repeat(80)],
] as const

/** The statements of the migrations, those from the first that knows slugs of evidence apart. */
function statementsOf(dialect: 'sqlite' | 'postgres') {
  const files = readdirSync(join(folder, dialect))
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => readFileSync(join(folder, dialect, name), 'utf8'))
  const turning = files.findIndex((text) => /ALTER TABLE .evidence. ADD (COLUMN )?.slug./.test(text))
  expect(turning).toBeGreaterThan(0)
  const split = (texts: string[]) => texts.flatMap((text) => text.split('--> statement-breakpoint'))
  return { before: split(files.slice(0, turning)), after: split(files.slice(turning)) }
}
const expected = figures.map(([id, place, period, measure]) => {
  const slug = figureSlug({ place, period, measure })
  return { id, slug: id === 'c' ? `${slug}-2` : slug }
})
const insert =
  'insert into evidence (id, place, period, measure, value, source, design, sample_size, caveat, added_on, updated_at) values'

const name = 'entries of evidence keep the slugs that they were cited by'
// Each database tries its own: a second PGlite takes ten seconds to start.
if (dialect === 'sqlite') test(name, onSqlite)
else test(name, { timeout: 60_000 }, onPostgres)

function onSqlite() {
  const db = new Database(':memory:')
  const { before, after } = statementsOf('sqlite')
  for (const statement of before) db.exec(statement)
  for (const values of figures) db.prepare(`${insert} (?, ?, ?, ?, '', '', '', '', '', '2026-01-01', 0)`).run(...values)
  for (const statement of after) db.exec(statement)
  expect(db.prepare('select id, slug from evidence order by id').all()).toEqual(expected)
  db.close()
}

async function onPostgres() {
  const db = new PGlite()
  const { before, after } = statementsOf('postgres')
  await db.exec(before.join(';'))
  for (const values of figures)
    await db.query(`${insert} ($1, $2, $3, $4, '', '', '', '', '', '2026-01-01', now())`, [...values])
  await db.exec(after.join(';'))
  expect((await db.query('select id, slug from evidence order by id')).rows).toEqual(expected)
  await db.close()
}
