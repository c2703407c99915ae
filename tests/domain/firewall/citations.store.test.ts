// Every command that publishes a text asks for the sources of its percentages, and notes what it cites.
import { asc } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { evidenceCitations } from '#db/schema/evidence'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now } from '#tests/support/store'
import { compileIssue } from '~/across/editions.server'
import { Invalid } from '~/domain/errors'
import type { EntryInput } from '~/domain/evidence/entry'
import { addEvidence, correctEvidence, supersedeEvidence } from '~/domain/evidence/keeping.server'
import { findEvidence, listCiting } from '~/domain/evidence/register.server'
import { ensureCited, listCited, noteCitations } from '~/domain/firewall/citations.server'
import { draftStatement, reviseStatement } from '~/domain/statements/drafting.server'

const entry: EntryInput = {
  place: 'Seattle',
  period: 'pilot',
  measure: 'odds',
  value: '58 % lower',
  definition: 'Odds of arrest.',
  sampleSize: '318',
  designKind: 'comparison',
  design: '',
  source: 'A paper',
  sourceAddress: '',
  caveat: 'Odds are not rates at all.',
}
const slug = 'seattle-pilot-odds'
const cited = `Elsewhere the odds were 58 % lower [E:${slug}].`
const bare = 'Elsewhere the odds were 58 % lower.'

let store: Store
beforeEach(async () => {
  store = await castStore()
  const nora = await actorNamed(store.db, 'nora')
  await store.write((tx) => addEvidence(tx, nora, entry, new Date('2026-10-01T12:00:00Z')))
})

test('a text is refused by field, with the sentence', async () => {
  await ensureCited(store.db, { a: cited, b: 'No number.' })
  const refusal = await ensureCited(store.db, { a: cited, b: `First. ${bare}` }).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(Invalid)
  expect((refusal as Invalid).fields).toEqual({
    b: { key: 'citations.missing', params: { sentence: bare, text: '58 %' } },
  })
  await expect(ensureCited(store.db, { a: 'Known [E:none].' })).rejects.toMatchObject({
    fields: { a: { key: 'citations.noEntry', params: { slug: 'none' } } },
  })
})

test('a joint statement is drafted and revised with its sources alone', async () => {
  const ines = await actorNamed(store.db, 'ines')
  const words = { title: 'What is known', organisationIds: ['police', 'health'], decision: null, bodyId: 'pcg' }
  const draft = (text: string) => store.write((tx) => draftStatement(tx, ines, { ...words, text }, now))
  await expect(draft(bare)).rejects.toMatchObject({ fields: { text: { key: 'citations.missing' } } })
  await expect(
    store.write((tx) => draftStatement(tx, ines, { ...words, title: 'Down 58 %', text: cited }, now)),
  ).rejects.toMatchObject({ fields: { title: { key: 'citations.missing' } } })
  const { number } = await draft(cited)
  const change = { ...words, text: bare, reason: 'Shorter.', revision: undefined }
  await expect(store.write((tx) => reviseStatement(tx, ines, number, change, now))).rejects.toMatchObject({
    fields: { text: { key: 'citations.missing' } },
  })
})

test('an edition’s own words cite what they say', async () => {
  const ines = await actorNamed(store.db, 'ines')
  const plan = { audience: 'members' as const, frequency: 'weekly' as const, from: new Date(0), to: now }
  await expect(store.write((tx) => compileIssue(tx, ines, { ...plan, note: bare }, now))).rejects.toMatchObject({
    fields: { note: { key: 'citations.missing' } },
  })
  await store.write((tx) => compileIssue(tx, ines, { ...plan, note: cited }, now))
})

test('what cites an entry is noted once, and told on its page', async () => {
  const note = (title: string) =>
    store.write((tx) => noteCitations(tx, { kind: 'release', key: '2026-q3', title }, [cited, cited], now))
  await note('Third quarter')
  await note('Third quarter')
  await store.write((tx) =>
    noteCitations(tx, { kind: 'statement', key: 'S-1', title: 'None' }, [bare, '[E:none]'], now),
  )
  expect(await listCiting(store.db, await findEvidence(store.db, slug))).toMatchObject([
    { kind: 'release', key: '2026-q3', title: 'Third quarter' },
  ])
  expect(await store.db.select().from(evidenceCitations).orderBy(asc(evidenceCitations.id))).toHaveLength(1)
})

test('beside a citation stands what became of the entry after the text was published', async () => {
  const nora = await actorNamed(store.db, 'nora')
  const at = (day: string) => new Date(`2026-11-${day}T12:00:00Z`)
  const correct = (value: string, when: Date) =>
    store.write((tx) => correctEvidence(tx, nora, slug, { ...entry, value, reason: 'Misprint.' }, when))
  await correct('57 % lower', at('02'))
  const told = async (published: Date) => (await listCited(store.db, [cited], published))[0]
  expect(await told(at('01'))).toMatchObject({ value: '57 % lower', corrected: { at: at('02'), isOtherValue: true } })
  expect(await told(at('03'))).toMatchObject({ corrected: null, later: [] })
  await correct('58 % lower', at('04'))
  expect(await told(at('01'))).toMatchObject({ corrected: { at: at('04'), isOtherValue: false } })
  expect(await told(at('03'))).toMatchObject({ corrected: { at: at('04'), isOtherValue: true } })
  await store.write((tx) => addEvidence(tx, nora, { ...entry, period: 'two years', value: 'no change' }, at('05')))
  const words = { later: 'seattle-two-years-odds', reason: 'Longer.' }
  await store.write((tx) => supersedeEvidence(tx, nora, slug, words, at('05')))
  expect(await told(at('06'))).toMatchObject({ corrected: null, later: [{ period: 'two years', value: 'no change' }] })
  expect(await listCited(store.db, ['no citation'], at('01'))).toEqual([])
})
