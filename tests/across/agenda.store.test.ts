import { expect, test } from 'vitest'
import { agendaSources } from '#db/schema/words'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { gatherReady } from '~/across/agenda.server'
import { publishReport } from '~/domain/evaluation/reports.server'
import { draftedItems } from '~/domain/meetings/agenda/ready'
import { findSite } from '~/domain/site/settings.server'
import type { Site } from '~/domain/site/site'

const report = {
  title: 'The first year',
  author: 'An institute',
  covers: '2026',
  text: '# Findings',
  address: '',
  responseDueOn: '2026-12-18',
}

test('every source of the agenda is gathered, and a report of evaluators stands under the item of its own', async () => {
  const store = await castStore()
  const [nora, ines] = [await actorNamed(store.db, 'nora'), await actorNamed(store.db, 'ines')]
  await store.write((tx) => publishReport(tx, nora, report, now))
  const site = (await findSite(store.db)) as Site
  const gathered = (before: string, bodyId = 'pcg') =>
    gatherReady({ db: store.db, actor: ines, site, today, now }, bodyId, new Date(before))
  const ready = await gathered('2026-12-03T22:00:00Z')
  expect(Object.keys(ready).sort()).toEqual([...agendaSources].sort())
  expect(ready['releases-and-gaps']).toEqual([])
  expect(ready.evaluation).toEqual([
    { title: 'The first year', note: 'response to the evaluator’s report, due December 18, 2026' },
  ])
  const late = await gathered('2026-12-20T22:00:00Z')
  const standing = [{ title: 'Evaluation', type: 'discussion' as const, minutes: 10, source: 'evaluation' as const }]
  const open = { visibility: 'public' as const, reasonCode: null }
  expect(
    draftedItems(standing, late, open).map(({ title, paper }) => [title, paper.includes('The first year')]),
  ).toEqual([['Evaluation', true]])
  expect(draftedItems([], late, open).map(({ title }) => title)).toEqual(['Responses to evaluators that are late'])
  expect((await gathered('2026-12-20T22:00:00Z', 'owg')).evaluation).toEqual([])
})
