import { expect, test } from 'vitest'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { findMeasure } from '~/domain/measures/measures.server'
import { listGoalMeasures, listSuppliers } from '~/domain/measures/use.server'
import {
  dropReleasePlan,
  findOpenPlan,
  listComingReleases,
  listReleasePlans,
  moveReleasePlan,
  nameRelease,
  planRelease,
} from '~/domain/releases/calendar/plans.server'
import { listRecentTables, listTablesOfMeasures } from '~/domain/releases/published/tables.server'
import { aDraft, aPublishedRelease, rowOf } from './a-release'

const plan = { title: 'Third quarter', period: '2026-Q3', plannedOn: '2026-12-01' }
const reason = 'The county sends its figures later.'

test('plans are listed by their day, keep their moves, and end when they are dropped or kept', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const write = store.write
  const first = await write((tx) => planRelease(tx, ines, plan, now))
  const second = await write((tx) => planRelease(tx, ines, { ...plan, title: 'Another', plannedOn: '2026-11-25' }, now))
  expect((await listComingReleases(store.db, today)).map(({ id }) => id)).toEqual([second, first])
  await write((tx) => moveReleasePlan(tx, ines, first, { plannedOn: '2026-11-20', reason }, now))
  await write((tx) => moveReleasePlan(tx, ines, first, { plannedOn: '2026-11-30', reason }, now))
  expect((await findOpenPlan(store.db, ines, first, today)).moves.map(({ newDay }) => newDay).sort()).toEqual([
    '2026-11-20',
    '2026-11-30',
  ])
  expect((await listComingReleases(store.db, '2026-11-26')).map(({ state }) => state)).toEqual(['late', 'planned'])
  await write((tx) => dropReleasePlan(tx, ines, second, reason, now))
  expect((await listReleasePlans(store.db, today)).map(({ state }) => state)).toEqual(['planned', 'dropped'])
  await expect(findOpenPlan(store.db, ines, second, today)).rejects.toThrow()
  const mara = await actorNamed(store.db, 'mara')
  await expect(findOpenPlan(store.db, mara, first, today)).rejects.toThrow()
  const draft = await rowOf(store, await aDraft(store))
  await write((tx) => nameRelease(tx, ines, first, draft.id, now))
  await write((tx) => nameRelease(tx, ines, first, draft.id, now))
  expect((await listComingReleases(store.db, today)).map(({ release }) => release)).toEqual([null])
})

test('a published table is found by its measure and among the recent ones, with its release and version', async () => {
  const store = await castStore()
  const { slug, measureId } = await aPublishedRelease(store)
  await aDraft(store, { text: { period: '2026-Q2' } })
  const tables = await listTablesOfMeasures(store.db, [measureId])
  expect(tables).toMatchObject([{ position: 1, version: 1, measure: { slug: 'referrals' }, release: { slug } }])
  expect((await listRecentTables(store.db, now)).map(({ id }) => id)).toEqual(tables.map(({ id }) => id))
  expect(await listRecentTables(store.db, new Date('2029-01-01T00:00:00Z'))).toEqual([])
  expect(await listTablesOfMeasures(store.db, [])).toEqual([])
  expect(await listSuppliers(store.db, await findMeasure(store.db, 'referrals'))).toEqual([])
  expect(await listGoalMeasures(store.db)).toEqual([])
})
