import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { backUpDatabase, restoreDatabase } from '#db/backup'
import { dialect } from '#db/dialect'
import { openStore } from '#db/open'
import { numberSeries } from '#db/schema/site'

const folder = mkdtempSync(join(tmpdir(), 'accord-backup-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a backup taken while others write holds all that was acknowledged before it began, and restores', async () => {
  if (dialect !== 'sqlite') return expect(dialect).toBe('postgres') // pg_dump's own ground
  const url = `file:${join(folder, 'site.sqlite')}`
  const store = await openStore(url)
  await store.migrate()
  const add = (series: string) =>
    store.write(async (tx) => void (await tx.insert(numberSeries).values({ series, last: 1 })))
  for (let i = 0; i < 50; i++) await add(`before-${i}`)
  let writing = true
  const storm = (async () => {
    for (let i = 0; writing && i < 500; i++) await add(`during-${i}`)
  })()
  const tables = await backUpDatabase(url, join(folder, 'copy'))
  writing = false
  await storm
  expect(tables.number_series).toBeGreaterThanOrEqual(50)
  await add('after')
  await store.close()

  await restoreDatabase(url, join(folder, 'copy'))
  const again = await openStore(url)
  const series = (await again.db.select().from(numberSeries)).map((row) => row.series)
  await again.close()
  expect(series.filter((name) => name.startsWith('before-'))).toHaveLength(50)
  expect(series).not.toContain('after')
  expect(series).toHaveLength(tables.number_series as number)
})

test('a folder without a copy is refused in words, and nothing is touched', async () => {
  if (dialect !== 'sqlite') return expect(dialect).toBe('postgres')
  await expect(restoreDatabase(`file:${join(folder, 'site.sqlite')}`, folder)).rejects.toThrow('holds no accord.sqlite')
})
