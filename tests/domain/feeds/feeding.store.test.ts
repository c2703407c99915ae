import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { feedCounts, feedSubmissions, feeds, standingPromises } from '#db/schema/feeds'
import { measures, measureVersions } from '#db/schema/measures'
import { memberships } from '#db/schema/people'
import { rawTables, releaseTables } from '#db/schema/releases'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { letters } from '#tests/support/outbox'
import { castStore, now } from '#tests/support/store'
import { systemActor, visitor } from '~/domain/access/actor'
import { Conflict, Forbidden, Invalid, NotFound } from '~/domain/errors'
import { remindOfFeeds } from '~/domain/feeds/reminders.server'
import { endStandingPromise, promiseAhead, promiseStanding } from '~/domain/feeds/standing-promises.server'
import {
  findFeed,
  findStandingCounts,
  listOwnFeeds,
  listSubmissions,
  supplyCounts,
} from '~/domain/feeds/submissions.server'
import { type FeedCounts, templateOf } from '~/domain/feeds/template'
import { readFeedFile } from '~/domain/feeds/upload'
import { redefineMeasure } from '~/domain/measures/measures.server'
import { addGroup, endGroup, listTaxonomies, relabelGroup, reopenGroup } from '~/domain/measures/taxonomies.server'
import { findRelease } from '~/domain/releases/drafts/drafts.server'
import { listStaleTables } from '~/domain/releases/tables/buildable.server'
import { buildCorrection, buildTable, rebuildTable } from '~/domain/releases/tables/building.server'
import { aDraft, aMeasure, gate, publish, review } from '../releases/a-release'

const words = {
  total: 'Total',
  title: (dimension: string) => dimension,
  period: (period: string) => period,
  step: (step: string) => step,
  list: (labels: string[]) => labels.join(' and '),
}

async function withAreas(store: Store): Promise<string> {
  const ines = await actorNamed(store.db, 'ines')
  for (const label of ['North', 'South', 'West'])
    await store.write((tx) => addGroup(tx, ines, { dimension: 'area', label }, 'Not known', now))
  const id = await aMeasure(store)
  await store.db.select().from(measures)
  await store.write((tx) =>
    tx
      .update(measures)
      .set({ dimensions: ['area'] })
      .where(eq(measures.id, id)),
  )
  return id
}

async function promised(store: Store, measureId: string, organisationId: string, startsOn = '2026-07-01') {
  const ines = await actorNamed(store.db, 'ines')
  const input = { measureId, organisationId, frequency: 'month' as const, dueDays: 10, startsOn }
  await store.write((tx) => promiseStanding(tx, ines, input, now))
}

const counts = (...values: number[]): FeedCounts => ({
  dims: [
    {
      name: 'area',
      title: 'Area',
      root: 'total',
      codes: ['north', 'south', 'west', 'unknown'],
      labels: { north: 'North', south: 'South', west: 'West', unknown: 'Not known' },
    },
  ],
  cells: Object.fromEntries(['north', 'south', 'west', 'unknown'].map((code, at) => [`area=${code}`, values[at] ?? 0])),
})

async function feedOf(store: Store, organisationId: string, period: string): Promise<string> {
  const rows = await store.db.select().from(feeds).where(eq(feeds.period, period))
  return rows.find((row) => row.organisationId === organisationId)?.id ?? ''
}

async function supply(store: Store, by: CastName, feedId: string, sent: FeedCounts, reason = '') {
  const actor = await actorNamed(store.db, by)
  await store.write((tx) => supplyCounts(tx, actor, feedId, { counts: sent, way: 'file', reason }, now))
}

test('a standing promise fills the calendar ahead, and an ended one takes back what is not due yet', async () => {
  const store = await castStore()
  const measureId = await withAreas(store)
  await promised(store, measureId, 'northside', '2026-08-15')
  const periods = async () => (await store.db.select().from(feeds)).map(({ period }) => period).sort()
  expect(await periods()).toEqual(['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02'])
  const [november] = await store.db.select().from(feeds).where(eq(feeds.period, '2026-11'))
  expect(november?.dueOn).toBe('2026-12-10')
  expect(await store.write((tx) => promiseAhead(tx, systemActor('x'), now))).toBe(0)
  await expect(promised(store, measureId, 'northside')).rejects.toThrow(Conflict)
  const [promise] = await store.db.select().from(standingPromises)
  const ines = await actorNamed(store.db, 'ines')
  await store.write((tx) => endStandingPromise(tx, ines, promise?.id ?? '', now))
  expect(await periods()).toEqual(['2026-09', '2026-10'])
  await expect(store.write((tx) => endStandingPromise(tx, ines, promise?.id ?? '', now))).rejects.toThrow(Conflict)
})

test('the data steward sends counts, others neither send nor find them, and a correction says why', async () => {
  const store = await castStore()
  const measureId = await withAreas(store)
  const grace = eq(memberships.personId, 'grace')
  await store.write((tx) => tx.update(memberships).set({ role: 'data-steward' }).where(grace))
  const organisation = (await store.db.select().from(memberships).where(grace))[0]?.organisationId ?? ''
  await promised(store, measureId, organisation)
  const feedId = await feedOf(store, organisation, '2026-10')
  await supply(store, 'grace', feedId, counts(5, 6, 7, 0))
  const [feed] = await store.db.select().from(feeds).where(eq(feeds.id, feedId))
  expect(feed?.suppliedAt).toEqual(now)
  await expect(supply(store, 'grace', feedId, counts(5, 6, 8, 0))).rejects.toThrow(Invalid)
  await expect(supply(store, 'grace', feedId, counts(5, 6, 7, 0), 'counted again, no change')).rejects.toThrow(Invalid)
  await supply(store, 'grace', feedId, counts(5, 6, 8, 0), 'one person had been missed')
  expect((await store.db.select().from(feedSubmissions)).map(({ version }) => version).sort()).toEqual([1, 2])
  expect(await store.db.select().from(feedCounts)).toHaveLength(2)
  const tom = await actorNamed(store.db, 'tom')
  await expect(findFeed(store.db, tom, feedId)).rejects.toThrow(NotFound)
  await expect(supply(store, 'tom', feedId, counts(1, 1, 1, 1), 'not my organisation')).rejects.toThrow(NotFound)
  expect((await listOwnFeeds(store.db, tom)).waiting).toEqual([])
})

test('who sent the counts of a feed is for those who supply it', async () => {
  const store = await castStore()
  const measureId = await withAreas(store)
  await promised(store, measureId, 'northside')
  const feedId = await feedOf(store, 'northside', '2026-10')
  await supply(store, 'ines', feedId, counts(5, 6, 7, 0))
  const ines = await actorNamed(store.db, 'ines')
  const feed = await findFeed(store.db, ines, feedId)
  expect(await listSubmissions(store.db, ines, feed)).toHaveLength(1)
  const tom = await actorNamed(store.db, 'tom')
  for (const other of [tom, visitor, { ...tom, stewardOf: ['police'] }])
    expect(await listSubmissions(store.db, other, feed)).toEqual([])
  const theirs = { ...tom, stewardOf: ['northside'] }
  expect(await listSubmissions(store.db, theirs, feed)).toHaveLength(1)
  expect((await listOwnFeeds(store.db, theirs)).came).toHaveLength(1)
})

test('counts far from those of earlier months are pointed out', async () => {
  const store = await castStore()
  const measureId = await withAreas(store)
  await promised(store, measureId, 'northside', '2026-05-01')
  const ines = await actorNamed(store.db, 'ines')
  for (const [at, period] of ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09'].entries())
    await supply(store, 'ines', await feedOf(store, 'northside', period), counts(9 + (at % 2), 10, 11, 0))
  const feedId = await feedOf(store, 'northside', '2026-10')
  await supply(store, 'ines', feedId, counts(30, 10, 11, 0))
  const feed = await findFeed(store.db, ines, feedId)
  const standing = await findStandingCounts(store.db, ines, feed)
  expect(standing?.unusual.map(({ group, count }) => [group?.label ?? 'all', count])).toEqual([
    ['all', 51],
    ['North', 30],
  ])
  expect(standing?.periods).toBe(5)
})

test('a new definition is a new version, and a table does not mix two of them', async () => {
  const store = await castStore()
  const measureId = await withAreas(store)
  await promised(store, measureId, 'northside')
  const ines = await actorNamed(store.db, 'ines')
  await supply(store, 'ines', await feedOf(store, 'northside', '2026-07'), counts(12, 13, 14, 0))
  const [measure] = await store.db.select().from(measures).where(eq(measures.id, measureId))
  if (!measure) throw new Error('no measure')
  const { definition, unit, numerator, denominator, dimensions, goal, organisationId } = measure
  const same = { definition, unit, numerator, denominator, dimensions, goal, organisationId, reason: '' }
  const change = (more: object) =>
    store.write((tx) => redefineMeasure(tx, ines, measure.slug, { ...same, caveat: 'Handle with care', ...more }, now))
  expect(await change({})).toBe(1)
  await expect(change({ definition: 'People referred twice' })).rejects.toThrow(Invalid)
  expect(await change({ definition: 'People referred twice', reason: 'the workgroup decided so' })).toBe(2)
  expect(await store.db.select().from(measureVersions)).toMatchObject([
    { version: 1, definition: 'People referred', caveat: 'Handle with care', reason: 'the workgroup decided so' },
  ])
  await supply(store, 'ines', await feedOf(store, 'northside', '2026-08'), counts(22, 23, 24, 0))
  const slug = await aDraft(store)
  const recipe = {
    title: 'By month',
    chart: 'bars' as const,
    step: 'month' as const,
    sides: ['area' as const],
    merges: [],
  }
  const build = (from: string, to: string) =>
    store.write((tx) => buildTable(tx, ines, slug, { ...recipe, measureId, from, to, skip: false }, words, now))
  await expect(build('2026-07', '2026-08')).rejects.toMatchObject({ fields: { measureId: 'releases.build.versions' } })
  await build('2026-07', '2026-07')
  await build('2026-08', '2026-08')
  const tables = await store.db.select().from(releaseTables)
  expect(tables.map(({ measureVersion }) => measureVersion).sort()).toEqual([1, 2])
})

test('a table adds up all organisations, never takes what is missing for nobody, and follows merged groups', async () => {
  const store = await castStore()
  const measureId = await withAreas(store)
  await promised(store, measureId, 'northside')
  await promised(store, measureId, 'police')
  const ines = await actorNamed(store.db, 'ines')
  for (const period of ['2026-07', '2026-08', '2026-09'])
    await supply(store, 'ines', await feedOf(store, 'northside', period), counts(12, 13, 2, 1))
  for (const period of ['2026-07', '2026-08'])
    await supply(store, 'ines', await feedOf(store, 'police', period), counts(20, 1, 1, 0))
  const slug = await aDraft(store)
  const recipe = { title: 'By month', chart: 'bars' as const, step: 'month' as const, sides: ['area' as const] }
  const input = { ...recipe, measureId, from: '2026-Q3', to: '2026-Q3', merges: [], skip: false }
  await expect(store.write((tx) => buildTable(tx, ines, slug, input, words, now))).rejects.toMatchObject({
    fields: { skip: { params: { n: 1, list: 'Calder Police Department: 2026-09' } } },
  })
  const id = await store.write((tx) => buildTable(tx, ines, slug, { ...input, skip: true }, words, now))
  const content = async () => {
    const [row] = await store.db.select().from(rawTables).where(eq(rawTables.releaseTableId, id))
    return row?.content as FeedCounts
  }
  const first = await content()
  expect(first.dims.map(({ name, codes }) => [name, codes])).toEqual([
    ['month', ['2026-07', '2026-08']],
    ['area', ['north', 'south', 'west', 'unknown']],
  ])
  expect(first.cells['area=north|month=2026-07']).toBe(32)
  await supply(store, 'ines', await feedOf(store, 'police', '2026-07'), counts(21, 1, 1, 0), 'one was missed')
  expect(await listStaleTables(store.db, await findRelease(store.db, ines, slug))).toEqual([id])
  const merges = [{ dimension: 'area' as const, codes: ['west', 'south'] }]
  const again = { ...input, skip: true, merges }
  await store.write((tx) => rebuildTable(tx, ines, { slug, tableId: id }, again, words, now))
  const merged = await content()
  expect(merged.dims[1]).toMatchObject({ codes: ['north', 'south+west', 'unknown'] })
  expect(merged.dims[1]?.labels?.['south+west']).toBe('South and West')
  expect(merged.cells).toMatchObject({ 'area=north|month=2026-07': 33, 'area=south+west|month=2026-07': 17 })
  expect(await listStaleTables(store.db, await findRelease(store.db, ines, slug))).toEqual([])
})

test('a group keeps its code when it is worded anew, and one that ended is in no later template', async () => {
  const store = await castStore()
  await withAreas(store)
  const ines = await actorNamed(store.db, 'ines')
  const place = { dimension: 'area', code: 'south' }
  await store.write((tx) => relabelGroup(tx, ines, place, 'South Side', now))
  await expect(store.write((tx) => relabelGroup(tx, ines, place, 'north', now))).rejects.toThrow(Invalid)
  await store.write((tx) => endGroup(tx, ines, place, now))
  const template = async (day: string) =>
    templateOf({ dimensions: ['area'], unit: 'people' }, await listTaxonomies(store.db), day, words)
  expect((await template('2026-10-01')).sides[0]?.groups.map(({ code }) => code)).toContain('south')
  expect((await template('2027-01-01')).sides[0]?.groups.map(({ label }) => label)).toEqual([
    'North',
    'West',
    'Not known',
  ])
  const filled = new TextEncoder().encode('area,people\nNorth,1\nWest,2\nNot known,0\nSouth Side,4\n')
  expect(readFeedFile(filled, await template('2027-01-01'))).toMatchObject({
    problems: [{ code: 'unknown-group', row: 5 }],
  })
  await store.write((tx) => reopenGroup(tx, ines, place, now))
  const unknown = { dimension: 'area', code: 'unknown' }
  await expect(store.write((tx) => endGroup(tx, ines, unknown, now))).rejects.toThrow(Conflict)
  const tom = await actorNamed(store.db, 'tom')
  await expect(
    store.write((tx) => addGroup(tx, tom, { dimension: 'area', label: 'East' }, 'Not known', now)),
  ).rejects.toThrow(Forbidden)
})

test('an organisation is reminded once before and twice after the day, and not when the figures have come', async () => {
  const store = await castStore()
  const measureId = await withAreas(store)
  await promised(store, measureId, 'northside', '2026-10-01')
  const at = (day: string) => new Date(`${day}T15:00:00Z`)
  const run = (day: string) => store.write((tx) => remindOfFeeds(tx, systemActor('x'), at(day)))
  const days = ['2026-11-06', '2026-11-07', '2026-11-09', '2026-11-11', '2026-11-12', '2026-11-18', '2026-11-19']
  const sent: number[] = []
  for (const day of days) sent.push(await run(day))
  expect(sent).toEqual([0, 1, 0, 1, 0, 1, 0])
  const marks = (await letters(store)).map(({ template, props }) => [template, props.mark])
  expect(marks).toEqual([
    ['feed-reminder', 'soon'],
    ['feed-reminder', 'late'],
    ['feed-reminder', 'very-late'],
  ])
  await supply(store, 'ines', await feedOf(store, 'northside', '2026-11'), counts(1, 2, 3, 4))
  expect(await run('2026-12-08')).toBe(0)
})

test('a correction begins with the tables of what it corrects, built from the counts that stand now', async () => {
  const store = await castStore()
  const measureId = await withAreas(store)
  await promised(store, measureId, 'northside')
  const feedId = await feedOf(store, 'northside', '2026-07')
  await supply(store, 'ines', feedId, counts(120, 130, 140, 0))
  const slug = await aDraft(store, { text: { period: '2026-07' } })
  const ines = await actorNamed(store.db, 'ines')
  const recipe = {
    title: 'By area',
    chart: 'bars' as const,
    step: 'none' as const,
    sides: ['area' as const],
    merges: [],
  }
  const input = { ...recipe, measureId, from: '2026-07', to: '2026-07', skip: false }
  await store.write((tx) => buildTable(tx, ines, slug, input, words, now))
  await gate(store, slug)
  await review(store, slug)
  await publish(store, slug)
  await supply(store, 'ines', feedId, counts(121, 130, 140, 0), 'one person had been missed')
  const correction = await aDraft(store, {
    revises: slug,
    text: { period: '2026-07', revisionNote: 'One was missed.' },
  })
  expect(await store.write((tx) => buildCorrection(tx, ines, correction, words, now))).toBe(1)
  const [table] = (await findRelease(store.db, ines, correction)).tables
  const [raw] = await store.db
    .select()
    .from(rawTables)
    .where(eq(rawTables.releaseTableId, table?.id ?? ''))
  expect(raw?.content).toMatchObject({ cells: { 'area=north': 121 } })
  await gate(store, correction)
  expect((await findRelease(store.db, ines, correction)).gatedAt).not.toBeNull()
})
