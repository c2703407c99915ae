import { expect, test } from 'vitest'
import { setupDrafts } from '#db/schema/site'
import { castStore, emptyStore, now } from '#tests/support/store'
import { NotFound } from '~/domain/errors'
import { findDraft, keepAnswers, openSetup } from '~/domain/site/drafts.server'

test('a new site has one code, the same at each start; a site that is set up has none', async () => {
  const store = await emptyStore()
  const codes = []
  for (let start = 0; start < 3; start++) codes.push(await store.write((tx) => openSetup(tx, now)))
  expect(new Set(codes).size).toBe(1)
  expect(codes[0]).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  const made = await castStore()
  expect(await made.write((tx) => openSetup(tx, now))).toBeNull()
})

test('only the code opens what was answered, however it is typed', async () => {
  const store = await emptyStore()
  const code = (await store.write((tx) => openSetup(tx, now))) as string
  const keep = (as: string) =>
    store.write((tx) => keepAnswers(tx, as, 'site', { name: 'Riverbend', other: 'junk' }, 'hash', now))
  await expect(keep('AAAA-AAAA-AAAA')).rejects.toThrow(NotFound)
  await expect(keep('')).rejects.toThrow(NotFound)
  await keep(code)
  for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code} `]) {
    expect(await findDraft(store.db, typed), typed).toMatchObject({ answers: { site: { name: 'Riverbend' } } })
  }
  expect(await findDraft(store.db, code.slice(0, -1))).toBeNull()
  const [draft] = await store.db.select().from(setupDrafts)
  expect(draft?.answers).toEqual({ site: { name: 'Riverbend' } })
})

test('a step answered again replaces its answers and keeps the others and the password', async () => {
  const store = await emptyStore()
  const code = (await store.write((tx) => openSetup(tx, now))) as string
  await store.write((tx) => keepAnswers(tx, code, 'people', { adminName: 'Ada' }, 'hash', now))
  await store.write((tx) => keepAnswers(tx, code, 'languages', { languages: ['en', 'es'] }, null, now))
  await store.write((tx) => keepAnswers(tx, code, 'people', { adminEmail: 'ada@x.example' }, null, now))
  expect(await findDraft(store.db, code)).toEqual({
    answers: { people: { adminEmail: 'ada@x.example' }, languages: { languages: ['en', 'es'] } },
    passwordHash: 'hash',
    hasPassword: true,
  })
})
