import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dialect } from '#db/dialect'
import { openStore } from '#db/open'
import { outbox } from '#db/schema/outbox'
import { createWorld } from '#db/seed/world'
import { secret, writePast } from '#tests/domain/retention/a-past'
import { castStore, now } from '#tests/support/store'
import { dryRun, retain, retainDue } from '~/jobs/retain.server'
import { schedule } from '~/jobs/schedule'
import { keepLetter, mailboxOf } from '~/platform/mailbox.server'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'accord-retain-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}
const letter = (dataDir: string, id: string, createdAt: Date) =>
  keepLetter(
    dataDir,
    {
      id,
      createdAt,
      to: { name: '', address: 'a@calder.example' },
      subject: 'Hello',
      text: 'Hello',
      html: '<p>Hello</p>',
    },
    'accord@calder.example',
    'http://localhost:3000',
    now,
  )

test('it runs every night', () => {
  expect(schedule).toContain(retain)
  expect(retain.every).toBe('30 3 * * *')
})

test('a dry run says what the run then takes, letters of the embedded mailbox included', async () => {
  const place = { store: await castStore(), dataDir: folder() }
  await writePast(place.store)
  await letter(place.dataDir, 'old', new Date(now.getTime() - 30 * 86_400_000))
  await letter(place.dataDir, 'new', new Date(now.getTime() - 29 * 86_400_000))
  const expected = await dryRun(place, now)
  expect(expected).toMatchObject({ mailbox: 1, mail: 2 })
  expect(readdirSync(mailboxOf(place.dataDir))).toHaveLength(2)
  expect(await retainDue(place, now)).toEqual(expected)
  expect(readdirSync(mailboxOf(place.dataDir)).join()).toContain('new')
  expect(readdirSync(mailboxOf(place.dataDir))).toHaveLength(1)
  expect(await dryRun(place, now)).toEqual({})
  expect(await retainDue(place, now)).toEqual({})
})

test('after a run nothing of it is left in the database file or its log', async () => {
  if (dialect !== 'sqlite') return expect(dialect).toBe('postgres') // PostgreSQL's own ground
  const dataDir = folder()
  const file = join(dataDir, 'site.sqlite')
  const store = await openStore(`file:${file}`)
  await store.migrate()
  await store.write((tx) => createWorld(tx, { startsOn: '2025-11-01', now, passwordHash: 'none', isSample: true }))
  await writePast(store)
  const traces = () => {
    const bytes = [file, `${file}-wal`].map((path) => readFileSync(path, 'latin1')).join('')
    return bytes.split(secret).length - 1
  }
  expect(traces()).toBeGreaterThan(20)
  // All of it is due in three years; the letters that still wait and the running lease are taken out by hand.
  const later = new Date(now.getTime() + 3 * 365 * 86_400_000)
  await store.write((tx) => tx.update(outbox).set({ status: 'cancelled' }))
  await retainDue({ store, dataDir }, later)
  expect(statSync(`${file}-wal`).size).toBe(0)
  expect(traces()).toBe(0)
  await store.close()
})
