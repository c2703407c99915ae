import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { evidenceRevisions } from '#db/schema/evidence'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now } from '#tests/support/store'
import { type EntryInput, entriesPerPage, filterOf } from '~/domain/evidence/entry'
import { readEvidence } from '~/domain/evidence/evidence-file'
import { figureSlug } from '~/domain/evidence/figure'
import { importEvidence } from '~/domain/evidence/importing.server'
import { addEvidence, correctEvidence, supersedeEvidence } from '~/domain/evidence/keeping.server'
import { findEvidence, listEveryEvidence, listEvidence } from '~/domain/evidence/register.server'

const input: EntryInput = {
  place: 'Honolulu',
  period: 'first year',
  measure: 'citations',
  value: '55 % fewer',
  definition: 'Citations of participants after referral compared with before it.',
  sampleSize: '37',
  designKind: 'before-after',
  design: 'Before and after, without a comparison group',
  source: 'Evaluation of the first year',
  sourceAddress: 'https://example.org/year-1',
  caveat: 'Before and after, without a comparison group.',
}
const later = { ...input, period: 'two years', value: 'more citations', sourceAddress: '' }
const later_ = figureSlug(later)

const add = async (store: Store, words: EntryInput, who: CastName = 'nora') => {
  const actor = await actorNamed(store.db, who)
  return store.write((tx) => addEvidence(tx, actor, words, now))
}
const correct = async (store: Store, slug: string, words: Partial<EntryInput>, who: CastName = 'nora', at = now) => {
  const actor = await actorNamed(store.db, who)
  return store.write((tx) => correctEvidence(tx, actor, slug, { ...input, ...words, reason: 'A misprint.' }, at))
}
const supersede = async (store: Store, slug: string, by: string, who: CastName = 'nora') => {
  const actor = await actorNamed(store.db, who)
  const words = { later: by, reason: 'The two-year evaluation found more citations than before.' }
  return store.write((tx) => supersedeEvidence(tx, actor, slug, words, now))
}

test('an entry is added by form with everything that a reader must know, once', async () => {
  const store = await castStore()
  const slug = await add(store, input)
  expect(slug).toBe('honolulu-first-year-citations')
  expect(await findEvidence(store.db, slug)).toMatchObject({ ...input, former: [], later: [], earlier: [] })
  await expect(add(store, { ...input, value: 'other' })).rejects.toMatchObject({
    fields: { measure: 'evidence.errors.known' },
  })
  const [told] = await store.db.select().from(activity).where(eq(activity.verb, 'evidence.added'))
  expect(told).toMatchObject({ visibility: 'public', facts: { slug, title: 'Honolulu: citations' } })
})

test('a correction keeps the slug, what was said before, and why', async () => {
  const store = await castStore()
  const slug = await add(store, input)
  await correct(store, slug, { period: '1 year', measure: 'cited encounters', value: '54 % fewer' })
  const entry = await findEvidence(store.db, slug)
  expect(entry).toMatchObject({ slug, period: '1 year', measure: 'cited encounters', value: '54 % fewer' })
  expect(entry.former).toMatchObject([
    {
      value: '55 % fewer',
      reason: 'A misprint.',
      replacedBy: 'nora',
      words: { period: 'first year', measure: 'citations' },
    },
  ])
  await correct(store, slug, { value: '53 % fewer', period: '1 year' }, 'nora', new Date(now.getTime() + 1000))
  expect((await findEvidence(store.db, slug)).former.map(({ value }) => value)).toEqual(['54 % fewer', '55 % fewer'])
})

test('a correction that changes nothing, or takes the place of another entry, is refused', async () => {
  const store = await castStore()
  const slug = await add(store, input)
  await add(store, later)
  await expect(correct(store, slug, {})).rejects.toMatchObject({ form: 'evidence.errors.same' })
  await expect(correct(store, slug, later)).rejects.toMatchObject({ fields: { measure: 'evidence.errors.known' } })
  expect(await store.db.select().from(evidenceRevisions)).toEqual([])
})

test('a figure that takes the name of a corrected one gets a slug of its own, and no citation moves', async () => {
  const store = await castStore()
  const slug = await add(store, input)
  await correct(store, slug, { measure: 'cited encounters' })
  expect(await add(store, input)).toBe(`${slug}-2`)
  expect((await findEvidence(store.db, slug)).measure).toBe('cited encounters')
})

test('a later finding stands beside the earlier one, and both stay as they were', async () => {
  const store = await castStore()
  const slug = await add(store, input)
  await add(store, later)
  await supersede(store, slug, later_)
  const earlier = await findEvidence(store.db, slug)
  expect(earlier).toMatchObject({ value: '55 % fewer', former: [] })
  expect(earlier.later).toMatchObject([{ slug: later_, value: 'more citations' }])
  expect((await findEvidence(store.db, later_)).earlier).toMatchObject([{ slug, value: '55 % fewer' }])
  await expect(supersede(store, slug, later_)).rejects.toMatchObject({ fields: { later: 'evidence.errors.linked' } })
  await expect(supersede(store, later_, slug)).rejects.toMatchObject({ fields: { later: 'evidence.errors.linked' } })
  await expect(supersede(store, slug, slug)).rejects.toMatchObject({ fields: { later: 'evidence.errors.itself' } })
  await expect(supersede(store, slug, 'none')).rejects.toMatchObject({ fields: { later: 'evidence.errors.unknown' } })
})

test('only the project manager and the evaluator keep the register', async () => {
  const store = await castStore()
  const slug = await add(store, input)
  await add(store, later, 'ines')
  for (const who of ['mara', 'ruth', 'daniel'] as const) {
    await expect(add(store, { ...input, place: 'Elsewhere' }, who)).rejects.toThrow('errors.forbidden')
    await expect(correct(store, slug, { value: 'x' }, who)).rejects.toThrow('errors.forbidden')
    await expect(supersede(store, slug, later_, who)).rejects.toThrow('errors.forbidden')
  }
})

test('the register is paged, and narrowed by place, words and kind of study', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const file = readEvidence(readFileSync(new URL('../../../db/seed/published-aggregates.csv', import.meta.url)))
  await store.write((tx) => importEvidence(tx, ines, file.ok ? file.figures : [], now))
  const asked = (query: string, page = 1) => listEvidence(store.db, filterOf(new URLSearchParams(query)), page)
  const pages = await Promise.all([1, 2, 3, 4].map((page) => asked('', page)))
  expect(pages.map(({ rows }) => rows.length)).toEqual([entriesPerPage, entriesPerPage, entriesPerPage, 1])
  expect(new Set(pages.flatMap(({ rows }) => rows.map(({ slug }) => slug))).size).toBe(37)
  expect((await asked('design=comparison')).rows.every(({ place }) => place === 'Seattle')).toBe(true)
  expect((await asked('design=comparison')).total).toBeGreaterThan(3)
  expect((await asked('place=New+Haven&words=arrests')).total).toBe(1)
  expect((await asked('design=nonsense')).total).toBe(37)
  const every = await listEveryEvidence(store.db, filterOf(new URLSearchParams()))
  expect(every.every(({ definition, caveat }) => definition !== '' && caveat !== '')).toBe(true)
})

test('an import finds an entry that was corrected by its slug, and leaves what people wrote', async () => {
  const store = await castStore()
  const nora = await actorNamed(store.db, 'nora')
  const slug = await add(store, { ...input, caveat: 'Our own caveat, in full.' })
  const before = new Date(now.getTime() - 1000)
  await correct(store, slug, { measure: 'cited encounters', caveat: 'Our own caveat, in full.' }, 'nora', before)
  const { place, period, measure, source } = input
  const figure = { place, period, measure, value: '50 % fewer', source }
  const plan = await store.write((tx) => importEvidence(tx, nora, [figure], now))
  expect([plan.added.length, plan.changed.length]).toEqual([1, 1])
  const entry = await findEvidence(store.db, slug)
  expect(entry).toMatchObject({ measure: 'cited encounters', value: '50 % fewer', caveat: 'Our own caveat, in full.' })
  expect(entry.former.map(({ value, reason }) => [value, reason])).toEqual([
    ['55 % fewer', ''],
    ['55 % fewer', 'A misprint.'],
  ])
})
