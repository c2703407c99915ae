import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { evaluationReports } from '#db/schema/evaluation'
import { outbox } from '#db/schema/outbox'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now } from '#tests/support/store'
import { systemActor, visitor } from '~/domain/access/actor'
import { Conflict, Stale } from '~/domain/errors'
import { readyForAgenda } from '~/domain/evaluation/agenda-lines.server'
import type { QuestionInput, ReportInput } from '~/domain/evaluation/evaluation'
import { addQuestion, changeQuestion, dropQuestion, findPlan, fixPlan } from '~/domain/evaluation/plan.server'
import { remindOfResponses } from '~/domain/evaluation/reminders.server'
import { digestOf, findReport, listReports, publishReport, respondToReport } from '~/domain/evaluation/reports.server'
import { aMeasure } from '../releases/a-release'

const question: QuestionInput = {
  question: 'Are fewer people booked into jail?',
  measureIds: [],
  sources: 'Jail records',
  ownerOrganisationId: 'health',
  ownerRole: '',
  frequency: 'Every quarter',
  method: 'Counts before and after.',
  success: 'Fewer bookings than in the year before.',
  reason: '',
  revision: undefined,
}
const report: ReportInput = {
  title: 'The first year',
  author: 'An institute',
  covers: '2026',
  text: '# Findings\r\n\r\nDown 58 % in all.\r\n',
  address: '',
  responseDueOn: '2026-12-18',
}
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const as = async <T>(
  store: Store,
  name: CastName,
  act: (actor: Awaited<ReturnType<typeof actorNamed>>) => Promise<T>,
) => act(await actorNamed(store.db, name))
const add = (store: Store, changes: Partial<QuestionInput> = {}, name: CastName = 'nora') =>
  as(store, name, (actor) => store.write((tx) => addQuestion(tx, actor, { ...question, ...changes }, now)))
const fix = (store: Store, fixedOn = '2026-11-18', name: CastName = 'luis') =>
  as(store, name, (actor) => store.write((tx) => fixPlan(tx, actor, { fixedOn, note: '' }, now)))
const change = (store: Store, n: number, changes: Partial<QuestionInput>, name: CastName = 'nora') =>
  as(store, name, (actor) => store.write((tx) => changeQuestion(tx, actor, n, { ...question, ...changes }, now)))
const drop = (store: Store, n: number, reason: string, name: CastName = 'nora') =>
  as(store, name, (actor) => store.write((tx) => dropQuestion(tx, actor, n, reason, now)))
const handIn = (store: Store, changes: Partial<ReportInput> = {}, name: CastName = 'nora') =>
  as(store, name, (actor) => store.write((tx) => publishReport(tx, actor, { ...report, ...changes }, now)))
const respond = (store: Store, slug: string, text: string, name: CastName = 'luis', at = now) =>
  as(store, name, (actor) => store.write((tx) => respondToReport(tx, actor, slug, text, at)))

test('before it is fixed the plan is written freely, and nothing of it is kept', async () => {
  const store = await castStore()
  const measureId = await aMeasure(store)
  expect(await add(store, { measureIds: [measureId] })).toBe(1)
  expect(await add(store, { question: 'Do neighbors hear back?' }, 'ines')).toBe(2)
  await change(store, 1, { measureIds: [measureId], frequency: 'Every month' })
  await drop(store, 2, '')
  const plan = await findPlan(store.db, visitor)
  expect(plan).toMatchObject({ fixed: null, dropped: [], changes: [] })
  expect(plan.questions.map(({ number, spoken }) => [number, spoken.measures, spoken.frequency])).toEqual([
    [1, 'Referrals', 'Every month'],
  ])
})

test('fixed by who leads the coalition, on a day that has come, once', async () => {
  const store = await castStore()
  await expect(fix(store)).rejects.toThrow('evaluation.errors.empty')
  await add(store)
  await expect(fix(store, '2026-11-19')).rejects.toMatchObject({ fields: { fixedOn: 'evaluation.errors.fixedLater' } })
  for (const name of ['nora', 'mara', 'daniel'] as const)
    await expect(fix(store, undefined, name)).rejects.toThrow('errors.forbidden')
  await fix(store)
  await expect(fix(store)).rejects.toThrow(Conflict)
  expect((await findPlan(store.db, visitor)).fixed).toMatchObject({ on: '2026-11-18' })
  const [told] = await store.db.select().from(activity).where(eq(activity.verb, 'evaluationPlan.fixed'))
  expect(told).toMatchObject({ visibility: 'public', facts: { on: '2026-11-18', questions: 1 } })
})

test('of a fixed plan every change needs a reason and keeps the old words and the new', async () => {
  const store = await castStore()
  await add(store)
  await add(store, { question: 'Do neighbors hear back?' })
  await fix(store)
  for (const act of [() => change(store, 1, { frequency: 'Once' }), () => drop(store, 2, ''), () => add(store)])
    await expect(act()).rejects.toMatchObject({ fields: { reason: 'evaluation.errors.reason' } })
  await change(store, 1, { frequency: 'Every month', reason: 'The board asks every month.' })
  await drop(store, 2, 'Nobody can supply the figures.')
  await add(store, { question: 'Is anybody turned away?', reason: 'Asked by the leadership team.' })
  const plan = await findPlan(store.db, visitor)
  expect(plan.questions.map(({ number }) => number)).toEqual([1, 3])
  expect(plan.dropped.map(({ number }) => number)).toEqual([2])
  const told = plan.changes.map(({ number, kind, before, after }) => [
    number,
    kind,
    before?.frequency,
    after?.frequency,
  ])
  expect(told).toEqual(
    expect.arrayContaining([
      [1, 'changed', 'Every quarter', 'Every month'],
      [2, 'dropped', 'Every quarter', undefined],
      [3, 'added', undefined, 'Every quarter'],
    ]),
  )
  expect(told).toHaveLength(3)
  expect(plan.changes.every(({ reason }) => reason.length > 10)).toBe(true)
})

test('nobody else writes the plan, unknown measures and owners are refused, and no change is lost', async () => {
  const store = await castStore()
  await add(store)
  for (const name of ['mara', 'luis', 'daniel'] as const) {
    await expect(add(store, {}, name)).rejects.toThrow('errors.forbidden')
    await expect(change(store, 1, { frequency: 'Once' }, name)).rejects.toThrow('errors.forbidden')
    await expect(drop(store, 1, '', name)).rejects.toThrow('errors.forbidden')
  }
  await expect(add(store, { measureIds: ['none'] })).rejects.toMatchObject({ fields: { measureIds: 'errors.choose' } })
  await expect(add(store, { ownerOrganisationId: 'none' })).rejects.toMatchObject({
    fields: { ownerOrganisationId: 'errors.choose' },
  })
  await expect(change(store, 1, {})).rejects.toMatchObject({ form: 'evaluation.errors.same' })
  await change(store, 1, { frequency: 'Once', revision: 1 })
  await expect(change(store, 1, { frequency: 'Twice', revision: 1 })).rejects.toThrow(Stale)
})

test('a report is public as it was handed in, with its fingerprint, and the body is told', async () => {
  const store = await castStore()
  const slug = await handIn(store)
  const [kept] = await store.db.select().from(evaluationReports)
  expect(kept).toMatchObject({ slug: 'the-first-year', text: report.text, digest: digestOf(report.text) })
  expect(digestOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  const [told] = await store.db.select().from(activity).where(eq(activity.verb, 'evaluationReport.published'))
  expect(told?.facts).toMatchObject({ slug, digest: digestOf(report.text) })
  const letters = await store.db.select().from(outbox).where(eq(outbox.template, 'evaluation-report-published'))
  expect(letters.length).toBeGreaterThan(3)
  expect(await handIn(store)).toBe('the-first-year-2')
  for (const name of ['ines', 'luis', 'mara'] as const)
    await expect(handIn(store, {}, name)).rejects.toThrow('errors.forbidden')
  await expect(handIn(store, { text: ' \n' })).rejects.toMatchObject({ fields: { text: 'evaluation.errors.noText' } })
  await expect(handIn(store, { responseDueOn: '2026-11-18' })).rejects.toMatchObject({
    fields: { responseDueOn: 'evaluation.errors.dueInPast' },
  })
  await expect(handIn(store, { text: 'ñ'.repeat(250_001) })).rejects.toMatchObject({
    fields: { text: 'evaluation.errors.tooLarge' },
  })
})

test('the coalition answers once, with sources, and the page says whether it was in time', async () => {
  const store = await castStore()
  const slug = await handIn(store)
  expect((await findReport(store.db, slug, now)).state).toBe('due')
  expect((await findReport(store.db, slug, later(40))).state).toBe('late')
  await expect(respond(store, slug, 'We read that it is 58 % lower.')).rejects.toMatchObject({
    fields: { text: { key: 'citations.missing' } },
  })
  for (const name of ['nora', 'mara', 'daniel'] as const)
    await expect(respond(store, slug, 'We thank the institute.', name)).rejects.toThrow('errors.forbidden')
  await respond(store, slug, 'We thank the institute.', 'luis', later(40))
  expect(await findReport(store.db, slug, later(40))).toMatchObject({
    state: 'answered-late',
    response: { text: 'We thank the institute.' },
    text: report.text,
  })
  await expect(respond(store, slug, 'Once more, with feeling.')).rejects.toThrow('evaluation.errors.answered')
  expect((await listReports(store.db, later(40))).map(({ state }) => state)).toEqual(['answered-late'])
})

test('who must answer is reminded once for each mark, and not after the answer', async () => {
  const store = await castStore()
  const slug = await handIn(store)
  const remind = (day: string) =>
    store.write((tx) => remindOfResponses(tx, systemActor('remind-of-responses'), day, now))
  const told = async () =>
    (await store.db.select().from(outbox).where(eq(outbox.template, 'evaluation-response-due'))).map(
      ({ personId }) => personId,
    )
  expect(await remind('2026-12-03')).toBe(0)
  expect(await remind('2026-12-04')).toBe(1)
  expect(await remind('2026-12-05')).toBe(0)
  const first = await told()
  expect(first).toEqual(expect.arrayContaining(['luis', 'ines']))
  expect(new Set(first).size).toBe(first.length)
  expect(await remind('2026-12-15')).toBe(1)
  expect(await remind('2026-12-19')).toBe(1)
  expect(await remind('2026-12-20')).toBe(0)
  expect(await told()).toHaveLength(first.length * 3)
  const second = await handIn(store, { title: 'The second year' })
  await respond(store, slug, 'We thank the institute.')
  await respond(store, second, 'We thank the institute.')
  expect(await remind('2026-12-19')).toBe(0)
  const nora = await actorNamed(store.db, 'nora')
  await expect(store.write((tx) => remindOfResponses(tx, nora, '2026-12-19', now))).rejects.toThrow('errors.forbidden')
})

test('what waits for a response is ready for the coalition’s agenda, and puts itself there once it is late', async () => {
  const store = await castStore()
  const slug = await handIn(store)
  const ines = await actorNamed(store.db, 'ines')
  const ready = (bodyId: string, today: string) => readyForAgenda(store.db, ines, { bodyId, since: now, today, now })
  const params = { day: { day: '2026-12-18' } }
  expect(await ready('pcg', '2026-12-18')).toEqual([
    { title: 'The first year', note: { key: 'evaluation.agenda.due', params } },
  ])
  expect(await ready('pcg', '2026-12-19')).toEqual([
    {
      title: 'The first year',
      note: { key: 'evaluation.agenda.late', params },
      ownItem: { key: 'evaluation.agenda.item' },
    },
  ])
  expect(await ready('owg', '2026-12-19')).toEqual([])
  await respond(store, slug, 'We thank the institute.')
  expect(await ready('pcg', '2026-12-19')).toEqual([])
})
