import { expect, test } from 'vitest'
import { feeds } from '#db/schema/feeds'
import { site } from '#db/schema/site'
import { actorNamed } from '#tests/support/actors'
import { wordedLines } from '#tests/support/agenda'
import { castStore, now, today } from '#tests/support/store'
import { listFeedCalendar, listLateFeeds, listOpenFeeds, promiseFeed } from '~/domain/feeds/feeds.server'
import { readyForAgenda } from '~/domain/releases/agenda-lines.server'
import { aDraft, aMeasure, aPublishedRelease, upload } from '../releases/a-release'

const promise = async (
  store: Awaited<ReturnType<typeof castStore>>,
  measureId: string,
  organisationId: string,
  dueOn: string,
  period = '2026-Q3',
) => {
  const ines = await actorNamed(store.db, 'ines')
  await store.write((tx) => promiseFeed(tx, ines, { measureId, organisationId, period, dueOn }, now))
}

test('the calendar says what is late and what is missing; an upload keeps its promise', async () => {
  const store = await castStore()
  const measureId = await aMeasure(store)
  await promise(store, measureId, 'northside', '2026-10-15')
  await promise(store, measureId, 'police', '2026-10-20')
  await promise(store, measureId, 'health', '2026-12-15')
  expect((await listLateFeeds(store.db, today)).map(({ organisation, state }) => [organisation.slug, state])).toEqual([
    ['northside', 'missing'],
    ['police', 'missing'],
  ])
  const open = await listOpenFeeds(store.db, '2026-Q3')
  const slug = await aDraft(store)
  await upload(
    store,
    slug,
    measureId,
    undefined,
    'ines',
    open.find(({ organisation }) => organisation.startsWith('Northside'))?.id ?? '',
  )
  expect(
    (await listFeedCalendar(store.db, { organisation: '', state: '' }, 1, today)).feeds.map(
      ({ organisation, state, suppliedOn }) => [organisation.slug, state, suppliedOn],
    ),
  ).toEqual([
    ['health', 'due', null],
    ['police', 'missing', null],
    ['northside', 'late', today],
  ])
  expect((await listLateFeeds(store.db, today)).map(({ organisation }) => organisation.slug)).toEqual(['police'])
})

test('a promise of another period or measure is not kept by an upload, and nothing is written', async () => {
  const store = await castStore()
  const measureId = await aMeasure(store)
  await promise(store, measureId, 'northside', '2026-10-15', '2026-Q2')
  const [feed] = await store.db.select().from(feeds)
  const slug = await aDraft(store)
  await expect(upload(store, slug, measureId, undefined, 'ines', feed?.id ?? '')).rejects.toThrow('Invalid: feedId')
  expect((await store.db.select().from(feeds))[0]?.suppliedAt).toBeNull()
})

test('one promise for each organisation, measure and period; only the project manager writes them down', async () => {
  const store = await castStore()
  const measureId = await aMeasure(store)
  await promise(store, measureId, 'northside', '2026-10-15')
  await expect(promise(store, measureId, 'northside', '2026-10-16')).rejects.toThrow('releases.errors.promised')
  const mara = await actorNamed(store.db, 'mara')
  const input = { measureId, organisationId: 'police', period: '2026-Q3', dueOn: '2026-10-15' }
  await expect(store.write((tx) => promiseFeed(tx, mara, input, now))).rejects.toThrow()
})

test('the next agenda takes up releases since the last meeting, missing figures, successes and obstacles', async () => {
  const store = await castStore()
  const { measureId } = await aPublishedRelease(store)
  await promise(store, measureId, 'police', '2026-10-20')
  const ines = await actorNamed(store.db, 'ines')
  const later = (ms: number) => new Date(now.getTime() + ms)
  const asked = { bodyId: 'pcg', since: now, today, now: later(1000) }
  const readyFor = async (asking: typeof asked) => {
    const { releasesAndGaps, successesAndObstacles } = await readyForAgenda(store.db, ines, asking)
    return {
      releasesAndGaps: await wordedLines(store.db, releasesAndGaps),
      successesAndObstacles: await wordedLines(store.db, successesAndObstacles),
    }
  }
  const ready = await readyFor(asked)
  expect(ready.releasesAndGaps).toEqual([
    { title: 'Referrals in the third quarter', note: 'Release published' },
    { title: 'Calder Police Department: Referrals, 2026-Q3', note: 'figures have not arrived, due October 20, 2026' },
  ])
  expect(ready.successesAndObstacles).toEqual([
    { title: 'Officers call the outreach team by day.', note: 'Successes' },
    { title: 'Neighbors hear back.', note: 'Successes' },
    { title: 'Nobody can be reached at night yet.', note: 'Obstacles' },
  ])
  const after = await readyFor({ ...asked, since: later(1) })
  expect(after.releasesAndGaps).toHaveLength(1)
  expect(after.successesAndObstacles).toEqual([])
  await store.write((tx) => tx.update(site).set({ locales: ['es', 'en'] }))
  const spanish = await readyFor(asked)
  expect(spanish.successesAndObstacles[0]?.note).toBe('Logros')
})
