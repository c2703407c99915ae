import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { feeds } from '#db/schema/feeds'
import { meetings } from '#db/schema/meetings'
import { memberships } from '#db/schema/people'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { meetingAt, zone } from '#tests/support/meetings'
import { castStore, now, today } from '#tests/support/store'
import { compileIssue, previewIssue } from '~/across/editions.server'
import { wordedNeed } from '~/across/needs'
import { listNeeds } from '~/across/needs.server'
import { systemActor, visitor } from '~/domain/access/actor'
import { receiveSubmission } from '~/domain/community/intake.server'
import { declineSubmission } from '~/domain/community/triage.server'
import { releaseIssue } from '~/domain/editions/release.server'
import { publishReport, respondToReport } from '~/domain/evaluation/reports.server'
import { promiseFeed } from '~/domain/feeds/feeds.server'
import { acknowledgeMatter } from '~/domain/matters/acknowledgement.server'
import { openMatter } from '~/domain/matters/movement.server'
import { addAction, completeAction } from '~/domain/meetings/agreed-actions.server'
import type { NeedKind } from '~/domain/need'
import { draftStatement } from '~/domain/statements/drafting.server'
import { signOff } from '~/domain/statements/sign-offs.server'
import { formats } from '~/i18n/dates'
import { translator } from '~/i18n/translate'
import { answered, closing, opened } from '../domain/proposals/scene'
import { aDraft, aMeasure, gate, publish, review, upload } from '../domain/releases/a-release'

const needsOf = async (store: Store, name: CastName, kind: NeedKind, at = now, day = today) =>
  (await listNeeds(store.db, await actorNamed(store.db, name), { today: day, now: at, zone })).filter(
    (need) => need.kind === kind,
  )
const countsOf = async (store: Store, kind: NeedKind, names: CastName[], at = now, day = today) => {
  const counts: number[] = []
  for (const name of names) counts.push((await needsOf(store, name, kind, at, day)).length)
  return counts
}
const report = {
  title: 'The first year',
  author: 'An institute',
  covers: '2026',
  text: '# Findings',
  address: '',
  responseDueOn: '2026-12-18',
}

test('nothing waits for somebody who is nobody, and nothing is asked for them', async () => {
  const store = await castStore()
  expect(await listNeeds(store.db, visitor, { today, now, zone })).toEqual([])
  expect(await listNeeds(store.db, systemActor('test'), { today, now, zone })).toEqual([])
})

test('a position waits for who speaks for the organisation, then the outcome for who leads the procedure', async () => {
  const store = await castStore()
  const number = await opened(store)
  expect(await countsOf(store, 'position', ['tom', 'dee', 'mara', 'ines'])).toEqual([1, 1, 0, 0])
  await answered(store, number, { tom: 'agree' })
  expect(await countsOf(store, 'position', ['tom', 'dee'])).toEqual([0, 1])
  expect(await countsOf(store, 'outcome', ['grace', 'ines', 'luis', 'tom'], closing)).toEqual([1, 1, 0, 0])
})

test('minutes wait for chair and clerk: to be circulated, then to be approved once amendments are closed', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'closed')
  const [luis, tom] = ['luis', 'tom'] as const
  expect(await countsOf(store, 'minutesToCirculate', [luis, tom])).toEqual([1, 0])
  await store.write((tx) => tx.update(meetings).set({ circulatedAt: now, amendBy: today }).where(eq(meetings.id, id)))
  expect(await countsOf(store, 'minutesToCirculate', [luis])).toEqual([0])
  expect(await countsOf(store, 'minutesToApprove', [luis])).toEqual([0])
  expect(await countsOf(store, 'minutesToApprove', [luis, tom], now, '2026-11-19')).toEqual([1, 0])
  await store.write((tx) => tx.update(meetings).set({ approvedAt: now }).where(eq(meetings.id, id)))
  expect(await countsOf(store, 'minutesToApprove', [luis], now, '2026-11-19')).toEqual([0])
})

test('an action waits for the organisation that owes it until it is done', async () => {
  const store = await castStore()
  const id = await meetingAt(store, 'opened')
  const ines = await actorNamed(store.db, 'ines')
  const plan = { title: 'Send dates', organisationId: 'police', dueOn: '2026-11-10', itemId: null }
  const action = await store.write((tx) => addAction(tx, ines, id, plan, now))
  expect(await countsOf(store, 'action', ['mara', 'tom', 'priya'])).toEqual([1, 1, 0])
  await store.write((tx) => completeAction(tx, ines, action, '', now))
  expect(await countsOf(store, 'action', ['mara', 'tom'])).toEqual([0, 0])
})

test('a response to evaluators waits for the chair of the coalition’s body, late ones too, until it is given', async () => {
  const store = await castStore()
  const nora = await actorNamed(store.db, 'nora')
  const slug = await store.write((tx) => publishReport(tx, nora, report, now))
  expect(await countsOf(store, 'response', ['luis', 'ines', 'grace', 'mara', 'nora'])).toEqual([1, 1, 0, 0, 0])
  const [late] = await needsOf(store, 'luis', 'response', now, '2026-12-19')
  expect(late).toMatchObject({ dueOn: '2026-12-18', place: { slug } })
  const luis = await actorNamed(store.db, 'luis')
  await store.write((tx) => respondToReport(tx, luis, slug, 'We thank the institute for it.', now))
  expect(await countsOf(store, 'response', ['luis', 'ines'])).toEqual([0, 0])
})

test('a release waits for its second reader, then for whoever publishes it', async () => {
  const store = await castStore()
  const measureId = await aMeasure(store)
  const slug = await aDraft(store)
  await upload(store, slug, measureId)
  expect(await countsOf(store, 'releaseReview', ['nora'])).toEqual([0])
  await gate(store, slug)
  expect(await countsOf(store, 'releaseReview', ['nora', 'ines', 'mara'])).toEqual([1, 0, 0])
  expect(await countsOf(store, 'releasePublication', ['ines'])).toEqual([0])
  await review(store, slug)
  expect(await countsOf(store, 'releaseReview', ['nora'])).toEqual([0])
  expect(await countsOf(store, 'releasePublication', ['ines', 'ruth', 'nora', 'mara'])).toEqual([1, 1, 0, 0])
  await publish(store, slug)
  expect(await countsOf(store, 'releasePublication', ['ines', 'ruth'])).toEqual([0, 0])
})

test('figures wait for the data steward of the organisation that promised them', async () => {
  const store = await castStore()
  const measureId = await aMeasure(store)
  const ines = await actorNamed(store.db, 'ines')
  for (const organisationId of ['northside', 'police'])
    await store.write((tx) =>
      promiseFeed(tx, ines, { measureId, organisationId, period: '2026-Q3', dueOn: '2026-11-20' }, now),
    )
  await store.write((tx) =>
    tx
      .insert(memberships)
      .values({ personId: 'helen', organisationId: 'police', role: 'data-steward', startsOn: '2025-11-01' }),
  )
  expect((await needsOf(store, 'helen', 'feed')).map((need) => need.for)).toEqual(['Calder Police Department'])
  expect(await countsOf(store, 'feed', ['mara', 'grace', 'ines'])).toEqual([0, 0, 0])
  await store.write((tx) => tx.update(feeds).set({ suppliedAt: now }))
  expect(await countsOf(store, 'feed', ['helen'])).toEqual([0])
})

test('what residents sent waits for the liaison and the project manager, and for nobody of the police', async () => {
  const store = await castStore()
  const text = 'People sleep in the doorway of the old bakery and nobody helps them.'
  const sent = { kind: 'concern' as const, text, area: '', timeBand: 'night' as const, email: null, formKey: null }
  await store.write((tx) => receiveSubmission(tx, sent, 'en', now))
  expect(await countsOf(store, 'submission', ['daniel', 'ines', 'mara', 'tom', 'luis'])).toEqual([1, 1, 0, 0, 0])
  const daniel = await actorNamed(store.db, 'daniel')
  const [need] = await needsOf(store, 'daniel', 'submission')
  await store.write((tx) => declineSubmission(tx, daniel, need?.key ?? '', 'It is on private ground.', now))
  expect(await countsOf(store, 'submission', ['daniel', 'ines'])).toEqual([0, 0])
})

test('a matter waits for the chair of its body until it is acknowledged', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const matter = {
    title: 'Light at the underpass',
    summary: 'Neighbors ask for light at the underpass after dark.',
    bodyId: 'clt',
    openedForBodyId: null,
    visibility: 'public' as const,
    reasonCode: null,
  }
  const { number } = await store.write((tx) => openMatter(tx, ines, matter, now))
  expect(await countsOf(store, 'matter', ['bea', 'grace', 'tom'])).toEqual([1, 0, 0])
  const bea = await actorNamed(store.db, 'bea')
  await store.write((tx) => acknowledgeMatter(tx, bea, number, now))
  expect(await countsOf(store, 'matter', ['bea'])).toEqual([0])
})

test('a joint statement waits for each named partner, then for whoever releases it', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const statement = {
    bodyId: 'pcg',
    decision: null,
    title: 'Warm rooms through the winter',
    text: 'When it freezes, everybody finds a warm room.',
    organisationIds: ['police'],
  }
  const { number } = await store.write((tx) => draftStatement(tx, ines, statement, now))
  expect(await countsOf(store, 'signOff', ['mara', 'helen', 'ines'])).toEqual([1, 0, 0])
  const mara = await actorNamed(store.db, 'mara')
  await store.write((tx) => signOff(tx, mara, number, { organisationId: 'police', revision: undefined }, now))
  expect(await countsOf(store, 'signOff', ['mara'])).toEqual([0])
  expect(await countsOf(store, 'statementRelease', ['luis', 'ines', 'mara', 'grace'])).toEqual([1, 1, 0, 0])
})

test('an issue waits for the project manager until it goes out', async () => {
  const store = await castStore()
  await opened(store)
  const plan = { audience: 'members' as const, frequency: 'weekly' as const, from: new Date(0), to: now }
  const { id } = await store.write((tx) => compileIssue(tx, systemActor('test'), plan, now))
  expect(await countsOf(store, 'edition', ['ines', 'ruth', 'luis', 'tom'])).toEqual([1, 0, 0, 0])
  const ines = await actorNamed(store.db, 'ines')
  await store.write((tx) => releaseIssue(tx, ines, id, today, now))
  expect(await countsOf(store, 'edition', ['ines'])).toEqual([0])
})

test('what the desk says is what the members’ edition says, in both languages', async () => {
  const store = await castStore()
  await opened(store)
  const nora = await actorNamed(store.db, 'nora')
  await store.write((tx) => publishReport(tx, nora, report, now))
  const plan = { audience: 'members' as const, frequency: 'weekly' as const, from: new Date(0), to: now }
  const issue = await store.write((tx) => compileIssue(tx, systemActor('test'), plan, now))
  const ines = await actorNamed(store.db, 'ines')
  for (const name of ['luis', 'tom', 'ines', 'mara', 'nora'] as const) {
    const needs = await listNeeds(store.db, await actorNamed(store.db, name), { today, now, zone })
    const { document } = await previewIssue(store.db, ines, issue.id, name, today, now)
    const section = document.sections.find((part) => part.section === 'needs-you')
    const told = (section?.entries ?? []).map((entry) => (entry.kind === 'need' ? entry.need : null))
    expect(told, name).toEqual(needs)
    for (const locale of ['en', 'es'] as const)
      for (const need of needs) {
        const { title, why, href } = wordedNeed(need, { t: translator(locale), format: formats(locale, zone) })
        expect(`${title}${why}`).not.toMatch(/[{}]|\[object/)
        expect(href).toMatch(/^\//)
      }
  }
})
