import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { feeds } from '#db/schema/feeds'
import { measures } from '#db/schema/measures'
import { memberships } from '#db/schema/people'
import { rawTables, releaseTables } from '#db/schema/releases'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now } from '#tests/support/store'
import { promiseStanding } from '~/domain/feeds/standing-promises.server'
import { supplyCounts } from '~/domain/feeds/submissions.server'
import type { FeedCounts } from '~/domain/feeds/template'
import { addGroup } from '~/domain/measures/taxonomies.server'
import { buildTable, rebuildTable } from '~/domain/releases/tables/building.server'
import { aDraft, aMeasure } from './a-release'

const words = {
  total: 'Total',
  title: (dimension: string) => dimension,
  period: (period: string) => period,
  step: (step: string) => step,
  list: (labels: string[]) => labels.join(' and '),
}
const counts = (north: number, unknown: number): FeedCounts => ({
  dims: [
    {
      name: 'area',
      title: 'Area',
      root: 'total',
      codes: ['north', 'unknown'],
      labels: { north: 'North', unknown: 'Not known' },
    },
  ],
  cells: { 'area=north': north, 'area=unknown': unknown },
})

/** A measure of areas that these organisations promised for July, with what each sent. */
async function measureFrom(store: Store, name: string, sent: Record<string, number>): Promise<string> {
  const ines = await actorNamed(store.db, 'ines')
  const measureId = await aMeasure(store, name)
  await store.write((tx) =>
    tx
      .update(measures)
      .set({ dimensions: ['area'] })
      .where(eq(measures.id, measureId)),
  )
  for (const [organisationId, north] of Object.entries(sent)) {
    const promise = { measureId, organisationId, frequency: 'month' as const, dueDays: 10, startsOn: '2026-07-01' }
    await store.write((tx) => promiseStanding(tx, ines, promise, now))
    const rows = await store.db.select().from(feeds).where(eq(feeds.measureId, measureId))
    const feed = rows.find((row) => row.organisationId === organisationId && row.period === '2026-07')
    const input = { counts: counts(north, 0), way: 'file' as const, reason: '' }
    await store.write((tx) => supplyCounts(tx, ines, feed?.id ?? '', input, now))
  }
  return measureId
}

test('a data steward builds a table from the counts of their own organisation, and from no other’s', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  await store.write((tx) => addGroup(tx, ines, { dimension: 'area', label: 'North' }, 'Not known', now))
  await store.write((tx) =>
    tx.update(memberships).set({ role: 'data-steward' }).where(eq(memberships.personId, 'grace')),
  )
  const own = await measureFrom(store, 'Own', { northside: 41 })
  const shared = await measureFrom(store, 'Shared', { northside: 42, police: 17 })
  const foreign = await measureFrom(store, 'Foreign', { police: 19 })
  const grace = await actorNamed(store.db, 'grace')
  const slug = await aDraft(store, { by: 'grace' })
  const recipe = { title: 'By area', chart: 'bars' as const, step: 'none' as const, sides: ['area' as const] }
  const input = { ...recipe, from: '2026-07', to: '2026-07', merges: [], skip: false }
  const build = (measureId: string) =>
    store.write((tx) => buildTable(tx, grace, slug, { ...input, measureId }, words, now))
  for (const measureId of [shared, foreign])
    await expect(build(measureId)).rejects.toMatchObject({ fields: { measureId: 'releases.build.notYours' } })
  expect(await store.db.select().from(releaseTables)).toEqual([])
  const tableId = await build(own)
  // Another organisation promises the measure afterwards: the table is not put together again from its counts either.
  const promise = { measureId: own, organisationId: 'police', frequency: 'month' as const, dueDays: 10 }
  await store.write((tx) => promiseStanding(tx, ines, { ...promise, startsOn: '2026-07-01' }, now))
  await expect(
    store.write((tx) => rebuildTable(tx, grace, { slug, tableId }, input, words, now)),
  ).rejects.toMatchObject({ fields: { measureId: 'releases.build.notYours' } })
  const kept = await store.db.select().from(rawTables)
  expect(kept.map(({ content }) => (content as FeedCounts).cells['area=north'])).toEqual([41])
})
