import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { evidence, evidenceRevisions } from '#db/schema/evidence'
import type { Reader } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now } from '#tests/support/store'
import { systemActor, visitor } from '~/domain/access/actor'
import { firstEntry } from '~/domain/evidence/caveats'
import { filterOf } from '~/domain/evidence/entry'
import { readEvidence } from '~/domain/evidence/evidence-file'
import { importEvidence, planImport } from '~/domain/evidence/importing.server'
import { mayImportEvidence } from '~/domain/evidence/policy'
import { listEveryEvidence, listEvidencePlaces } from '~/domain/evidence/register.server'

const read = readEvidence(readFileSync(new URL('../../../db/seed/published-aggregates.csv', import.meta.url)))
const figures = read.ok ? read.figures : []
const listed = (db: Reader, asked: Record<string, string>) =>
  listEveryEvidence(db, filterOf(new URLSearchParams(asked)))

test('the real figures go in with their caveats, once; a second import changes nothing', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const first = await store.write((tx) => importEvidence(tx, ines, figures, now))
  expect([first.added.length, first.changed.length, first.same]).toEqual([37, 0, 0])
  const again = await store.write((tx) => importEvidence(tx, ines, figures, now))
  expect([again.added.length, again.changed.length, again.same]).toEqual([0, 0, 37])
  const entries = await listed(store.db, {})
  expect(entries).toHaveLength(37)
  expect(entries[0]).toMatchObject({ place: 'Seattle', measure: firstEntry.measure, value: '87% lower' })
  expect(entries[0]?.caveat).toMatch(/at least one prison term/)
  expect(entries.every(({ caveat }) => caveat !== '')).toBe(true)
  expect((await store.db.select().from(activity)).filter(({ verb }) => verb === 'evidence.imported')).toHaveLength(1)
})

test('a changed value keeps the former one beside it', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  await store.write((tx) => importEvidence(tx, ines, figures, now))
  const changed = figures.map((figure) => (figure.place === 'New Haven' ? { ...figure, value: '3 / 590' } : figure))
  const plan = await planImport(store.db, changed)
  expect(plan.changed).toMatchObject([{ figure: { value: '3 / 590' }, row: { place: 'New Haven', value: '2 / 590' } }])
  await store.write((tx) => importEvidence(tx, ines, changed, now))
  const [entry] = await listed(store.db, { place: 'New Haven' })
  expect(entry).toMatchObject({ value: '3 / 590', former: [{ value: '2 / 590' }] })
  expect(await store.db.select().from(evidenceRevisions)).toHaveLength(1)
})

test('results that contradict each other both stay', async () => {
  const store = await castStore()
  await store.write((tx) => importEvidence(tx, systemActor('evidence-import'), figures, now))
  const honolulu = await listed(store.db, { place: 'Honolulu' })
  expect(honolulu.map(({ period }) => period)).toEqual(expect.arrayContaining(['year 1', '2 years']))
})

test('the register is found by place and by words of the measure, whatever their case', async () => {
  const store = await castStore()
  await store.write((tx) => importEvidence(tx, systemActor('evidence-import'), figures, now))
  expect(await listEvidencePlaces(store.db)).toContain('Whatcom WA')
  expect((await listed(store.db, { words: 'PRISON' })).map(({ value }) => value)).toEqual(['87% lower'])
  expect(await listed(store.db, { words: '100%' })).toEqual([])
  expect(await listed(store.db, { place: 'Nowhere' })).toEqual([])
})

test('the project manager, the evaluator and the command import; nobody else', async () => {
  const store = await castStore()
  const names = ['ines', 'nora', 'ruth', 'mara', 'daniel', 'sam', 'dee'] as const
  const may: string[] = []
  for (const name of names) if (mayImportEvidence(await actorNamed(store.db, name))) may.push(name)
  expect(may).toEqual(['ines', 'nora'])
  expect(mayImportEvidence(visitor)).toBe(false)
  const mara = await actorNamed(store.db, 'mara')
  await expect(store.write((tx) => importEvidence(tx, mara, figures, now))).rejects.toThrow()
  expect(await store.db.select().from(evidence)).toEqual([])
})
