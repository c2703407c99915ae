import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { disclosureLedger } from '#db/schema/releases'
import { castStore, now } from '#tests/support/store'
import {
  findLatestRelease,
  findPublishedRelease,
  listPublishedReleases,
  listReleasesPublishedBetween,
} from '~/domain/releases/releases.server'
import { aDraft, aMeasure, aPublishedRelease, gate, publish, review, sampleCsv, upload } from './a-release'

const later = new Date(now.getTime() + 86_400_000)
const judged = { reason: '', seen: true }

test('a correction keeps the old release readable, and each says of the other', async () => {
  const store = await castStore()
  const { slug, measureId } = await aPublishedRelease(store)
  const corrected = await aDraft(store, {
    revises: slug,
    text: { title: 'Referrals, corrected', revisionNote: 'West was counted wrongly in July.' },
  })
  expect(corrected).toBe('2026-q3-2')
  await upload(store, corrected, measureId, sampleCsv.replace('6437', '6447'))
  const { result, record } = await gate(store, corrected)
  expect(result.passed).toBe(true)
  // What was shown and changes is told, for a person to judge what the difference says.
  expect(record.corrections.length).toBeGreaterThan(0)
  expect(record.corrections.every(({ release }) => release === slug)).toBe(true)
  await expect(review(store, corrected)).rejects.toThrow('Invalid: seen')
  await review(store, corrected, 'nora', judged)
  await publish(store, corrected, later)
  expect(await findPublishedRelease(store.db, slug)).toMatchObject({
    revisedBy: corrected,
    revision: { slug: corrected, title: 'Referrals, corrected', note: 'West was counted wrongly in July.' },
  })
  expect(await findPublishedRelease(store.db, corrected)).toMatchObject({ corrects: { slug }, revisedBy: null })
  expect((await findLatestRelease(store.db))?.slug).toBe(corrected)
  expect((await listPublishedReleases(store.db, 10)).map((row) => [row.slug, row.revisedBy, row.revises])).toEqual([
    [corrected, null, slug],
    [slug, corrected, null],
  ])
  expect((await listPublishedReleases(store.db, 1)).map((row) => row.slug)).toEqual([corrected])
  expect(
    (await listReleasesPublishedBetween(store.db, later, new Date(later.getTime() + 1))).map((row) => row.slug),
  ).toEqual([corrected])
  const after = await listReleasesPublishedBetween(
    store.db,
    new Date(later.getTime() + 1),
    new Date(later.getTime() + 2),
  )
  expect(after).toEqual([])
})

test('what was withheld before a correction stays withheld in it', async () => {
  const store = await castStore()
  const { slug, measureId } = await aPublishedRelease(store)
  const [before] = (await findPublishedRelease(store.db, slug)).tables
  const corrected = await aDraft(store, { revises: slug, text: { revisionNote: 'Corrected.' } })
  // With 907 in place of 7 nothing would have to be hidden, if nothing had been hidden before.
  await upload(store, corrected, measureId, sampleCsv.replace(',7,', ',907,'))
  const { result } = await gate(store, corrected)
  expect(result.passed).toBe(true)
  if (!result.passed) return
  for (const [cell, { value }] of Object.entries(before?.table.cells ?? {}))
    if (value === null) expect(result.tables[0]?.cells[cell]?.value, cell).toBeNull()
})

test('a release that is no correction may not show other counts than one before', async () => {
  const store = await castStore()
  const { measureId } = await aPublishedRelease(store)
  const another = await aDraft(store)
  await upload(store, another, measureId, sampleCsv.replace('6437', '6447'))
  const { result } = await gate(store, another)
  expect(result.passed).toBe(false)
  expect(result.report.blocked?.code).toBe('differs-from-earlier')
})

test('after a correction the next release is judged by the corrected counts', async () => {
  const store = await castStore()
  const { slug, measureId } = await aPublishedRelease(store)
  const csv = sampleCsv.replace('6437', '6447')
  const corrected = await aDraft(store, { revises: slug, text: { revisionNote: 'Corrected.' } })
  await upload(store, corrected, measureId, csv)
  await gate(store, corrected)
  await review(store, corrected, 'nora', judged)
  await publish(store, corrected, later)
  const next = await aDraft(store)
  await upload(store, next, measureId, csv)
  const { result } = await gate(store, next)
  expect(result.passed).toBe(true)
  // A release is corrected once; a second correction corrects the newer one.
  await expect(aDraft(store, { revises: slug })).rejects.toThrow('releases.errors.alreadyRevised')
})

test('a second table of the same people cannot give away what the first withheld', async () => {
  const store = await castStore()
  const measureId = await aMeasure(store)
  const first = await aDraft(store)
  await upload(store, first, measureId, 'Door,Referrals\nArrest,5\nSocial,15\nRemainder,5\n')
  await gate(store, first)
  await review(store, first)
  await publish(store, first)
  const second = await aDraft(store)
  await upload(store, second, measureId, 'Door,Referrals\nArrest,5\nSocial,15\nRemainder,5\n')
  const { result } = await gate(store, second)
  expect(
    result.passed && Object.values(result.tables[0]?.cells ?? {}).filter(({ value }) => value === null),
  ).toHaveLength(3)
})

test('where the ledger and the published tables disagree, nothing passes', async () => {
  const store = await castStore()
  const { measureId } = await aPublishedRelease(store)
  const [cell] = await store.db.select().from(disclosureLedger)
  await store.write((tx) =>
    tx
      .update(disclosureLedger)
      .set({ cellId: 'area=elsewhere' })
      .where(eq(disclosureLedger.id, cell?.id ?? '')),
  )
  const next = await aDraft(store)
  await upload(store, next, measureId)
  await expect(gate(store, next)).rejects.toThrow('releases.errors.ledger')
})

test('releases of the same measure in months that overlap are shown to the second reader', async () => {
  const store = await castStore()
  const { slug, measureId } = await aPublishedRelease(store)
  const month = await aDraft(store, { text: { period: '2026-07' } })
  await upload(store, month, measureId, 'Area,Referrals\nNorth,4211\nSouth,5323\nWest,6437\n')
  const { record } = await gate(store, month)
  expect(record.overlapping).toMatchObject([{ slug, period: '2026-Q3' }])
  await expect(review(store, month)).rejects.toThrow('Invalid: seen')
  await review(store, month, 'nora', judged)
})

test('a quarter is judged with the month of it that another release published', async () => {
  const store = await castStore()
  const measureId = await aMeasure(store)
  const publishOf = async (period: string, csv: string) => {
    const slug = await aDraft(store, { text: { period, title: period } })
    await upload(store, slug, measureId, csv)
    const { result } = await gate(store, slug)
    if (!result.passed) throw new Error(JSON.stringify(result.report.blocked))
    await review(store, slug, 'nora', judged)
    await publish(store, slug)
    return { slug, cells: result.tables[0]?.cells ?? {}, report: result.report }
  }
  const july = await publishOf('2026-07', 'Area,Referrals\nNorth,40\nSouth,30\nWest,52\n')
  expect(Object.values(july.cells).every(({ value }) => value !== null)).toBe(true)
  // North has five people in August and September, which anybody could work out from 40 and 45.
  const quarter = await publishOf('2026-Q3', 'Area,Referrals\nNorth,45\nSouth,60\nWest,90\n')
  expect(quarter.cells['area=north']?.value).toBeNull()
  expect(quarter.report.withheld.map(({ reason }) => reason)).toContain('held-back')
  // The half year knows both, and so does what is judged after it.
  const half = await publishOf('2026-H2', 'Area,Referrals\nNorth,145\nSouth,160\nWest,190\n')
  expect(half.cells['area=north']?.value).toBe(145)
  const elsewhere = await publishOf('2025-Q3', 'Area,Referrals\nNorth,45\nSouth,60\nWest,90\n')
  expect(elsewhere.report.withheld).toEqual([])
})

test('correcting a month lets the quarter that held it be corrected as well', async () => {
  const store = await castStore()
  const measureId = await aMeasure(store)
  // Each a minute after the one before: which word is the latest hangs on it.
  let moment = later.getTime()
  const publishOf = async (period: string, csv: string, revises?: string) => {
    const slug = await aDraft(store, {
      text: { period, title: period, revisionNote: revises ? 'Counted anew.' : '' },
      ...(revises ? { revises } : {}),
    })
    await upload(store, slug, measureId, csv)
    const { result, record } = await gate(store, slug)
    if (!result.passed) return { slug, blocked: result.report.blocked?.code, record }
    await review(store, slug, 'nora', judged)
    moment += 60_000
    await publish(store, slug, new Date(moment))
    return { slug, blocked: null, record }
  }
  const july = await publishOf('2026-07', 'Area,Referrals\nNorth,40\nSouth,30\n')
  const august = await publishOf('2026-08', 'Area,Referrals\nNorth,50\nSouth,60\n')
  const september = await publishOf('2026-09', 'Area,Referrals\nNorth,70\nSouth,80\n')
  const quarter = await publishOf('2026-Q3', 'Area,Referrals\nNorth,160\nSouth,170\n')
  expect([july, august, september, quarter].map(({ blocked }) => blocked)).toEqual([null, null, null, null])
  const other = await publishOf('2026-07', 'Area,Referrals\nNorth,60\nSouth,30\n')
  expect(other.blocked).toBe('differs-from-earlier')
  const corrected = await publishOf('2026-07', 'Area,Referrals\nNorth,60\nSouth,30\n', july.slug)
  expect(corrected.blocked).toBeNull()
  expect(corrected.record.corrections.map(({ release }) => release)).toContain(quarter.slug)
  const again = await publishOf('2026-Q3', 'Area,Referrals\nNorth,180\nSouth,170\n', quarter.slug)
  expect(again.blocked).toBeNull()
})
