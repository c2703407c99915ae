import { expect, test } from 'vitest'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now } from '#tests/support/store'
import { addEvidence } from '~/domain/evidence/keeping.server'
import { findEvidence, listCiting } from '~/domain/evidence/register.server'
import { editRelease } from '~/domain/releases/drafts/drafting.server'
import { addTable } from '~/domain/releases/tables/tables.server'
import { readUpload } from '~/domain/uploads/table-upload'
import { aDraft, aMeasure, gate, publish, review, sampleText, upload } from './a-release'

const shown = 'Door,People\nArrest,20\nSocial contact,30\n'
const slugOfEntry = 'seattle-pilot-odds'

async function withEntry(): Promise<Store> {
  const store = await castStore()
  const nora = await actorNamed(store.db, 'nora')
  const words = {
    ...{ place: 'Seattle', period: 'pilot', measure: 'odds', value: '58 % lower', definition: 'Odds of arrest.' },
    ...{ sampleSize: '318', designKind: 'comparison' as const, design: '', source: 'A paper', sourceAddress: '' },
    caveat: 'Odds are not rates.',
  }
  await store.write((tx) => addEvidence(tx, nora, words, now))
  return store
}

const edit = async (store: Store, slug: string, text: Partial<typeof sampleText>) => {
  const ines = await actorNamed(store.db, 'ines')
  await store.write((tx) => editRelease(tx, ines, slug, { ...sampleText, ...text }, now))
}

test('no text of a release is saved with a percentage that has no source', async () => {
  const store = await withEntry()
  const slug = await aDraft(store)
  for (const part of ['title', 'summary', 'successes', 'obstacles', 'methods', 'sources'] as const)
    await expect(edit(store, slug, { [part]: 'Down 40 % this time.' })).rejects.toMatchObject({
      fields: { [part]: { key: 'citations.missing', params: { sentence: 'Down 40 % this time.' } } },
    })
  await expect(aDraft(store, { text: { title: 'Down 40 %' } })).rejects.toMatchObject({
    fields: { title: expect.any(Object) },
  })
  const ines = await actorNamed(store.db, 'ines')
  const read = readUpload(new TextEncoder().encode(shown))
  if (!read.ok) throw new Error('unreadable')
  const input = { title: 'Down 40 %', measureId: await aMeasure(store), chart: 'none' as const, feedId: null }
  await expect(store.write((tx) => addTable(tx, ines, slug, input, read.table, now))).rejects.toMatchObject({
    fields: { title: { key: 'citations.missing' } },
  })
})

test('a release may cite the register and its own tables, and its entry tells of it once it is published', async () => {
  const store = await withEntry()
  const measureId = await aMeasure(store)
  const successes = `40 % came instead of an arrest [T:1]. Elsewhere the odds were 58 % lower [E:${slugOfEntry}].`
  const slug = await aDraft(store, { text: { successes } })
  await upload(store, slug, measureId, shown)
  const { record } = await gate(store, slug)
  expect(record.findings).toEqual([])
  expect(await listCiting(store.db, await findEvidence(store.db, slugOfEntry))).toEqual([])
  await review(store, slug)
  await publish(store, slug)
  expect(await listCiting(store.db, await findEvidence(store.db, slugOfEntry))).toMatchObject([
    { kind: 'release', key: slug, title: sampleText.title },
  ])
})

test('a table that does not show the share lets nothing be reviewed or published, whatever the reason', async () => {
  const store = await withEntry()
  const measureId = await aMeasure(store)
  for (const successes of ['41 % came instead of an arrest [T:1].', '40 % came instead of an arrest [T:2].']) {
    const slug = await aDraft(store, { text: { successes } })
    await upload(store, slug, measureId, shown)
    const { record } = await gate(store, slug)
    expect(record.findings.map(({ kind }) => kind)).toEqual(['percentage'])
    await expect(
      review(store, slug, 'nora', { reason: 'I have looked at it and it is right.', seen: true }),
    ).rejects.toThrow('releases.errors.uncited')
  }
})

test('a withheld part makes its share unsayable', async () => {
  const store = await withEntry()
  const measureId = await aMeasure(store)
  const slug = await aDraft(store, { text: { successes: '10 % came instead of an arrest [T:1].' } })
  await upload(store, slug, measureId, 'Door,People\nArrest,5\nSocial contact,45\n')
  await gate(store, slug)
  await expect(review(store, slug)).rejects.toThrow('releases.errors.uncited')
})
