import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { outbox } from '#db/schema/outbox'
import { memberships } from '#db/schema/people'
import { disclosedTables, disclosureLedger, gateReports, rawTables, releases } from '#db/schema/releases'
import { site } from '#db/schema/site'
import type { Reader } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now } from '#tests/support/store'
import type { Actor } from '~/domain/access/actor'
import { runGate } from '~/domain/disclosure/gate/gate'
import { editRelease } from '~/domain/releases/drafts/drafting.server'
import { findRelease, listReleases } from '~/domain/releases/drafts/drafts.server'
import { assessRelease, keepAssessment } from '~/domain/releases/gate/gate.server'
import { listReleaseNeeds } from '~/domain/releases/needs.server'
import { findLatestRelease, findPublishedRelease } from '~/domain/releases/releases.server'
import { findGateRecord } from '~/domain/releases/review.server'
import { findUploads, removeTable } from '~/domain/releases/tables/tables.server'
import { aDraft, aMeasure, aPublishedRelease, gate, publish, review, rowOf, sampleText, upload } from './a-release'

/** Releases that wait for the actor as their second reader. */
const listReleasesToReview = async (db: Reader, actor: Actor) =>
  (await listReleaseNeeds(db, actor)).flatMap((need) => (need.kind === 'releaseReview' ? [need.place] : []))

async function gated() {
  const store = await castStore()
  const measureId = await aMeasure(store)
  const slug = await aDraft(store)
  await upload(store, slug, measureId)
  const assessment = await gate(store, slug)
  return { store, slug, measureId, assessment, ines: await actorNamed(store.db, 'ines') }
}

test('a release is gated, reviewed by a second person, published, and its cells stand in the ledger', async () => {
  const { store, slug, assessment } = await gated()
  expect(assessment.result.passed).toBe(true)
  await review(store, slug)
  await publish(store, slug)
  const release = await findPublishedRelease(store.db, slug)
  expect(release).toMatchObject({ threshold: 11, zeros: 'suppressible', revisedBy: null, tables: [{ chart: 'bars' }] })
  const cells = Object.values(release.tables[0]?.table.cells ?? {})
  const rows = await store.db.select().from(disclosureLedger)
  expect(rows).toHaveLength(cells.length)
  expect(rows.filter(({ shownValue }) => shownValue === null)).toHaveLength(
    cells.filter(({ value }) => value === null).length,
  )
  expect(rows.some(({ shownValue }) => shownValue === 7)).toBe(false)
  expect(rows.every(({ cellId }) => cellId.includes('@measure=referrals'))).toBe(true)
  // A month within the quarter is the cell that a release of that month would show.
  expect(new Set(rows.flatMap(({ cellId }) => /@period=([^|]+)/.exec(cellId)?.[1] ?? []))).toEqual(
    new Set(['2026-07', '2026-08', '2026-09', '2026-Q3']),
  )
  const [told] = await store.db.select().from(activity).where(eq(activity.verb, 'release.published'))
  expect(told).toMatchObject({ visibility: 'public', facts: { slug, title: sampleText.title, period: '2026-Q3' } })
  expect((await findLatestRelease(store.db))?.slug).toBe(slug)
})

test('what the gate keeps beside the disclosed tables holds no true count of a withheld cell', async () => {
  const { store } = await gated()
  const kept = [
    await store.db.select().from(disclosedTables),
    await store.db.select().from(gateReports),
    await store.db.select().from(activity),
  ]
  const numbers = JSON.stringify(kept).match(/(?<![\w-])\d+(?![\w-])/g) ?? []
  for (const hidden of ['4561', '5323', '6673', '5881']) {
    const shown = JSON.stringify(kept[0]).includes(`"value":${hidden}`)
    if (!shown) expect(numbers).not.toContain(hidden)
  }
  expect(numbers).not.toContain('7')
})

test.each<[string, (given: Awaited<ReturnType<typeof gated>>) => Promise<unknown>]>([
  [
    'the text is saved',
    ({ store, slug, ines }) =>
      store.write((tx) => editRelease(tx, ines, slug, { ...sampleText, methods: 'Other.' }, now)),
  ],
  ['a table is added', ({ store, slug, measureId }) => upload(store, slug, measureId)],
  [
    'a table is removed',
    async ({ store, slug, ines }) => {
      const release = await findRelease(store.db, ines, slug)
      await store.write((tx) => removeTable(tx, ines, slug, release.tables[0]?.id ?? '', now))
    },
  ],
])('the gate and the review are taken back when %s', async (_, change) => {
  const given = await gated()
  const { store, slug } = given
  await review(store, slug)
  await change(given)
  expect(await rowOf(store, slug)).toMatchObject({
    gatedAt: null,
    gatedFingerprint: null,
    reviewedAt: null,
    reviewedBy: null,
  })
  expect(await store.db.select().from(disclosedTables)).toEqual([])
  await expect(publish(store, slug)).rejects.toThrow('releases.publication.not.draft')
  await expect(review(store, slug)).rejects.toThrow('releases.review.not.draft')
})

test('another rule of the site after the gate needs the gate again', async () => {
  const { store, slug } = await gated()
  await store.write((tx) => tx.update(site).set({ threshold: 20 }))
  await expect(review(store, slug)).rejects.toThrow('releases.errors.changed')
  await store.write((tx) => tx.update(site).set({ threshold: 11 }))
  await review(store, slug)
  await store.write((tx) => tx.update(site).set({ zeros: 'sensitive' }))
  await expect(publish(store, slug)).rejects.toThrow('releases.errors.changed')
})

test('counts that were changed behind its back are not published', async () => {
  const { store, slug } = await gated()
  await review(store, slug)
  const [raw] = await store.db.select().from(rawTables)
  const content = JSON.parse(JSON.stringify(raw?.content).replace('4211', '4212')) as unknown
  await store.write((tx) => tx.update(rawTables).set({ content }))
  await expect(publish(store, slug)).rejects.toThrow('releases.errors.changed')
})

test('a run of the gate that something overtook is not kept', async () => {
  const { store, slug, ines } = await gated()
  const assessment = await assessRelease(store.db, ines, slug, runGate)
  await store.write((tx) => editRelease(tx, ines, slug, { ...sampleText, summary: 'Something else.' }, now))
  await expect(store.write((tx) => keepAssessment(tx, ines, assessment, { tell: false }, now))).rejects.toThrow(
    'releases.errors.changed',
  )
  expect(await rowOf(store, slug)).toMatchObject({ gatedAt: null })
})

test('another release of the same measure and period, published meanwhile, needs the gate again', async () => {
  const store = await castStore()
  const measureId = await aMeasure(store)
  const csv = 'Door,Referrals\nArrest,60\nSocial,80\n'
  const [first, second] = [await aDraft(store), await aDraft(store)]
  for (const slug of [first, second]) {
    await upload(store, slug, measureId, csv)
    await gate(store, slug)
    await review(store, slug)
  }
  await publish(store, first)
  await expect(publish(store, second)).rejects.toThrow('releases.errors.changed')
})

test('the gate needs tables and words for successes and obstacles', async () => {
  const store = await castStore()
  const measureId = await aMeasure(store)
  const slug = await aDraft(store)
  await expect(gate(store, slug)).rejects.toThrow('releases.errors.noTables')
  const silent = await aDraft(store, { text: { obstacles: '' } })
  await upload(store, silent, measureId)
  await expect(gate(store, silent)).rejects.toThrow('releases.errors.noText')
})

test('a refused run is kept with its reasons and passes nothing', async () => {
  const store = await castStore()
  const measureId = await aMeasure(store)
  const slug = await aDraft(store)
  await upload(store, slug, measureId, 'Door,Referrals\nArrest,60\nSocial,80\n')
  await upload(store, slug, measureId, 'Area,Referrals\nNorth,60\nSouth,81\n')
  const { result } = await gate(store, slug)
  expect(result.passed).toBe(false)
  const ines = await actorNamed(store.db, 'ines')
  const release = await findRelease(store.db, ines, slug)
  expect((await findGateRecord(store.db, release))?.report.blocked?.code).toBe('bad-tables')
  expect(release.state).toBe('draft')
  expect(await store.db.select().from(disclosedTables)).toEqual([])
  expect(await store.db.select().from(outbox)).toEqual([])
})

test('second readers are told once a draft, never the drafter or an uploader', async () => {
  const { store, slug } = await gated()
  await gate(store, slug)
  const letters = await store.db.select().from(outbox)
  expect(letters.map(({ personId }) => personId).sort()).toEqual(['nora', 'ruth'])
  expect(letters[0]).toMatchObject({
    template: 'release-for-review',
    props: { slug, title: sampleText.title, draftedBy: 'Ines Aguilar' },
  })
  expect((await listReleasesToReview(store.db, await actorNamed(store.db, 'nora'))).map((row) => row.slug)).toEqual([
    slug,
  ])
  for (const name of ['ines', 'mara', 'daniel'] as const)
    expect(await listReleasesToReview(store.db, await actorNamed(store.db, name))).toEqual([])
})

test('a title that says a withheld count goes into no letter', async () => {
  const store = await castStore()
  const measureId = await aMeasure(store)
  const slug = await aDraft(store, { text: { title: 'Only 7 in August' } })
  await upload(store, slug, measureId)
  await gate(store, slug)
  const letters = await store.db.select().from(outbox)
  expect(letters.map(({ props }) => props.title)).toEqual(['2026-Q3', '2026-Q3'])
})

test('the drafter and the uploader cannot review, whatever their role', async () => {
  const { store, slug } = await gated()
  await expect(review(store, slug, 'ines')).rejects.toThrow('releases.review.not.own')
  await expect(review(store, slug, 'mara')).rejects.toThrow()
  await expect(publish(store, slug)).rejects.toThrow('releases.publication.not.gated')
})

test('a text that says a withheld count needs the second reader’s reason, which is kept', async () => {
  const store = await castStore()
  const measureId = await aMeasure(store)
  const slug = await aDraft(store, {
    text: { successes: 'We helped seven people in August.', obstacles: '2 of 3 shifts were told.' },
  })
  await upload(store, slug, measureId)
  const { record } = await gate(store, slug)
  expect(record.findings.map(({ part, line, kind }) => [part, line, kind])).toEqual([
    ['successes', 1, 'word'],
    ['obstacles', 1, 'share'],
  ])
  await expect(review(store, slug)).rejects.toThrow('Invalid: reason')
  await expect(review(store, slug, 'nora', { reason: 'ok', seen: false })).rejects.toThrow('Invalid: reason')
  await review(store, slug, 'nora', { reason: 'The seven are of another programme.', seen: false })
  expect((await rowOf(store, slug)).reviewNote).toBe('The seven are of another programme.')
  const [told] = await store.db.select().from(activity).where(eq(activity.verb, 'release.reviewed'))
  expect(told?.facts).toMatchObject({ findingsOverridden: 2 })
  await publish(store, slug)
})

test('a published release takes no change, no gate, no second publication', async () => {
  const store = await castStore()
  const { slug, measureId } = await aPublishedRelease(store)
  const ines = await actorNamed(store.db, 'ines')
  await expect(store.write((tx) => editRelease(tx, ines, slug, sampleText, now))).rejects.toThrow(
    'releases.errors.published',
  )
  await expect(upload(store, slug, measureId)).rejects.toThrow('releases.errors.published')
  await expect(gate(store, slug)).rejects.toThrow()
  await expect(publish(store, slug)).rejects.toThrow('releases.publication.not.published')
  expect(await store.db.select().from(disclosedTables)).toHaveLength(1)
})

test('drafts exist for those who prepare and review; members know that there is one, without its title', async () => {
  const { store, slug } = await gated()
  for (const name of ['mara', 'priya', 'daniel', 'sam', 'bea'] as const) {
    const actor = await actorNamed(store.db, name)
    await expect(findRelease(store.db, actor, slug), name).rejects.toThrow()
    expect(await listReleases(store.db, actor), name).toMatchObject([
      { slug, title: null, opens: false, state: 'gated' },
    ])
  }
  const nora = await actorNamed(store.db, 'nora')
  const release = await findRelease(store.db, nora, slug)
  expect(await findUploads(store.db, nora, release)).toBeNull()
  const ines = await actorNamed(store.db, 'ines')
  expect(await findUploads(store.db, ines, release)).toHaveLength(1)
})

test('a data steward prepares their own release, and no other', async () => {
  const store = await castStore()
  await store.write((tx) =>
    tx.update(memberships).set({ role: 'data-steward' }).where(eq(memberships.personId, 'grace')),
  )
  const measureId = await aMeasure(store)
  const own = await aDraft(store, { by: 'grace' })
  await upload(store, own, measureId, undefined, 'grace')
  await gate(store, own, 'grace')
  const other = await aDraft(store)
  const grace = await actorNamed(store.db, 'grace')
  await expect(findRelease(store.db, grace, other)).rejects.toThrow()
  // The project manager did neither, and is a second person here.
  await review(store, own, 'ines')
  await publish(store, own)
  await expect(aDraft(store, { by: 'omar' })).rejects.toThrow()
  expect((await store.db.select().from(releases)).length).toBe(2)
})
