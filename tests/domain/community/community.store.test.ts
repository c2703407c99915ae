import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { submissions } from '#db/schema/community'
import { outbox } from '#db/schema/outbox'
import { type CastName, cast } from '#db/seed/world'
import type { Writer } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now, today } from '#tests/support/store'
import { type Person, visitor } from '~/domain/access/actor'
import { receiveSubmission } from '~/domain/community/intake.server'
import { findReceipt, writeFromReceipt } from '~/domain/community/receipt.server'
import { listSaidDid } from '~/domain/community/said-did.server'
import { type SubmissionInput, submissionStates } from '~/domain/community/submission'
import { countSubmissions, findSubmission, listAlike, listSubmissions } from '~/domain/community/submissions.server'
import { declineSubmission, joinSubmission, routeSubmission, writeToSubmitter } from '~/domain/community/triage.server'
import { Conflict, Invalid, NotFound } from '~/domain/errors'
import { answerMatter } from '~/domain/matters/answer.server'
import { findMatter } from '~/domain/matters/matters.server'

const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const sent = (changes: Partial<SubmissionInput> = {}): SubmissionInput => ({
  kind: 'concern',
  text: 'People sleep in the doorway of the old bakery and nobody helps them.',
  area: 'Main Street',
  timeBand: 'night',
  email: null,
  formKey: null,
  ...changes,
})
const routing = {
  title: 'Help at the bakery doorway',
  summary: 'Neighbors ask for outreach near Main Street at night.',
  bodyId: 'clt',
  visibility: 'public' as const,
  reasonCode: null,
}
const answer = {
  answerKind: 'done' as const,
  answer: 'Outreach goes there twice a week since Monday.',
  plannedOn: null,
}

async function world() {
  const store = await castStore()
  const as = (name: CastName) => actorNamed(store.db, name)
  const receive = (changes: Partial<SubmissionInput> = {}, at = now) =>
    store.write((tx) => receiveSubmission(tx, sent(changes), 'en', at))
  const idOf = async (code: string) => {
    const { receivedAt, text } = await findReceipt(store.db, code)
    const rows = await store.db.select().from(submissions).where(eq(submissions.text, text))
    return rows.find((row) => row.receivedAt.getTime() === receivedAt.getTime())?.id ?? ''
  }
  const by = async <T>(name: CastName, work: (tx: Writer, actor: Person) => Promise<T>) => {
    const actor = await as(name)
    return store.write((tx) => work(tx, actor))
  }
  const onId = async <T>(code: string, work: (tx: Writer, id: string) => Promise<T>) => {
    const id = await idOf(code)
    return store.write((tx) => work(tx, id))
  }
  return { store, db: store.db, as, by, onId, receive, idOf, daniel: await as('daniel') }
}

test('for everybody but liaison and project manager there are no submissions', { timeout: 60_000 }, async () => {
  const { store, db, as, receive, idOf } = await world()
  const id = await idOf((await receive()).code)
  for (const name of Object.keys(cast).filter((one) => one !== 'vera') as CastName[]) {
    const actor = await as(name)
    const may = name === 'ines' || name === 'daniel'
    expect(await listSubmissions(db, actor, {}), name).toHaveLength(may ? 1 : 0)
    const outcomes = await Promise.allSettled([
      countSubmissions(db, actor),
      findSubmission(db, actor, id),
      listAlike(db, actor, { id, kind: 'concern', text: '', area: '', receivedAt: now }),
    ])
    for (const one of outcomes) {
      expect(one.status, name).toBe(may ? 'fulfilled' : 'rejected')
      if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(NotFound)
    }
    if (may) continue
    await expect(store.write((tx) => routeSubmission(tx, actor, id, routing, now))).rejects.toBeInstanceOf(NotFound)
    await expect(
      store.write((tx) => declineSubmission(tx, actor, id, 'a reason that is long enough', now)),
    ).rejects.toBeInstanceOf(NotFound)
    await expect(store.write((tx) => writeToSubmitter(tx, actor, id, 'hello', now))).rejects.toBeInstanceOf(NotFound)
    await expect(store.write((tx) => joinSubmission(tx, actor, id, 'M-2026-001', now))).rejects.toBeInstanceOf(NotFound)
  }
  expect(await listSubmissions(db, visitor, {})).toEqual([])
})

test('no query gives a person the address or the hash of the code', async () => {
  const { db, as, receive, idOf } = await world()
  const { code } = await receive({ email: 'neighbor@example.org' })
  const id = await idOf(code)
  for (const name of ['daniel', 'ines'] as const) {
    const actor = await as(name)
    const seen = JSON.stringify([await listSubmissions(db, actor, {}), await findSubmission(db, actor, id)])
    expect(seen).not.toContain('neighbor@example.org')
    expect(seen).not.toContain(code)
    const [row] = await db.select().from(submissions)
    expect(seen).not.toContain(row?.codeHash)
    expect((await findSubmission(db, actor, id)).wantsNotice).toBe(true)
  }
})

test('the whole way: received, routed in the liaison’s words, answered, read with the code', async () => {
  const { store, db, by, receive, idOf, daniel } = await world()
  const { code } = await receive({ email: 'neighbor@example.org' })
  const id = await idOf(code)
  expect(await findReceipt(db, code)).toMatchObject({
    state: 'new',
    bodyName: null,
    readBy: '2026-11-20',
    answerBy: '2026-12-09',
    messages: [],
  })
  const { number } = await store.write((tx) => routeSubmission(tx, daniel, id, routing, later(1)))
  expect(await findReceipt(db, code)).toMatchObject({
    state: 'with-body',
    bodyName: 'Community Leadership Team',
    matterNumber: number,
  })
  const matter = await findMatter(db, visitor, number)
  expect(matter).toMatchObject({
    dueOn: '2026-12-09',
    title: routing.title,
    summary: routing.summary,
    origins: [{ kind: 'concern' }],
  })
  expect(JSON.stringify(matter)).not.toContain('sleep in the doorway')
  await by('bea', (tx, actor) => answerMatter(tx, actor, number, answer, later(5)))
  expect(await findReceipt(db, code)).toMatchObject({ state: 'answered', answerKind: 'done', answer: answer.answer })
  const letters = await db.select().from(outbox).where(eq(outbox.to, 'neighbor@example.org'))
  expect(letters.map((letter) => [letter.template, letter.props]).sort()).toEqual([
    ['submission-answered', { none: '' }],
    ['submission-received', { kind: 'concern' }],
  ])
})

test('the answer reaches the sender also where the matter is not public, and its number does not', async () => {
  const { db, as, by, onId, receive, daniel } = await world()
  const { code } = await receive()
  const kept = { ...routing, bodyId: 'owg', visibility: 'body' as const, reasonCode: 'safety' as const }
  const { number } = await onId(code, (tx, id) => routeSubmission(tx, daniel, id, kept, now))
  await expect(findMatter(db, await as('helen'), number)).rejects.toBeInstanceOf(NotFound)
  expect((await findMatter(db, daniel, number)).number).toBe(number)
  await by('grace', (tx, actor) => answerMatter(tx, actor, number, answer, now))
  expect(await findReceipt(db, code)).toMatchObject({ state: 'answered', answer: answer.answer, matterNumber: null })
  expect((await listSaidDid(db, { page: 1 })).entries).toEqual([])
})

test('words that repeat the whole of what was sent are not published', async () => {
  const { store, receive, idOf, daniel } = await world()
  const id = await idOf((await receive()).code)
  const copied = { ...routing, summary: `A neighbor writes: ${sent().text}` }
  await expect(store.write((tx) => routeSubmission(tx, daniel, id, copied, now))).rejects.toBeInstanceOf(Invalid)
})

test('a submission is routed, joined or declined once', async () => {
  const { store, db, receive, idOf, daniel } = await world()
  const first = await idOf((await receive()).code)
  const { number } = await store.write((tx) => routeSubmission(tx, daniel, first, routing, now))
  const again: ((tx: Writer) => Promise<unknown>)[] = [
    (tx) => routeSubmission(tx, daniel, first, routing, now),
    (tx) => joinSubmission(tx, daniel, first, number, now),
    (tx) => declineSubmission(tx, daniel, first, 'a reason that is long enough', now),
  ]
  for (const one of again) await expect(store.write(one)).rejects.toBeInstanceOf(Conflict)
  const second = await idOf(
    (await receive({ text: 'Again people in the doorway of the bakery, every night.' }, later(1))).code,
  )
  await store.write((tx) => joinSubmission(tx, daniel, second, number, now))
  expect((await findMatter(db, visitor, number)).origins).toHaveLength(2)
  const third = await idOf((await receive({ text: 'A third word about that doorway, please.' }, later(2))).code)
  await store.write((tx) => answerMatter(tx, daniel, number, answer, later(3)))
  await expect(store.write((tx) => joinSubmission(tx, daniel, third, number, now))).rejects.toBeInstanceOf(Conflict)
  await expect(store.write((tx) => joinSubmission(tx, daniel, third, 'M-2020-001', now))).rejects.toBeInstanceOf(
    Invalid,
  )
})

test('a declined sender reads why', async () => {
  const { db, onId, receive, daniel } = await world()
  const { code } = await receive({ email: 'neighbor@example.org' })
  await onId(code, (tx, id) =>
    declineSubmission(tx, daniel, id, 'It names a private person; write again without.', now),
  )
  expect(await findReceipt(db, code)).toMatchObject({
    state: 'declined',
    declineReason: 'It names a private person; write again without.',
  })
  const letters = await db.select().from(outbox).where(eq(outbox.template, 'submission-answered'))
  expect(letters).toHaveLength(1)
})

test('both sides write, and the list says who waits', async () => {
  const { store, db, receive, idOf, daniel } = await world()
  const { code } = await receive({ email: 'neighbor@example.org' })
  const id = await idOf(code)
  const wroteBack = async () => (await listSubmissions(db, daniel, { state: 'new' }))[0]?.wroteBack
  expect(await wroteBack()).toBe(false)
  await store.write((tx) => writeToSubmitter(tx, daniel, id, 'Which side of the street?', later(1)))
  expect(await wroteBack()).toBe(false)
  await store.write((tx) => writeFromReceipt(tx, code, 'The north side.', later(2)))
  expect(await wroteBack()).toBe(true)
  expect((await findReceipt(db, code)).messages.map((message) => [message.sender, message.text])).toEqual([
    ['programme', 'Which side of the street?'],
    ['submitter', 'The north side.'],
  ])
  expect((await findSubmission(db, daniel, id)).messages.map((message) => message.senderName)).toEqual([
    'Daniel Osei',
    null,
  ])
  await expect(store.write((tx) => writeFromReceipt(tx, 'AAAA-BBBB-CCCC', 'hello', now))).rejects.toBeInstanceOf(
    Invalid,
  )
  expect(await db.select().from(outbox).where(eq(outbox.template, 'submission-answered'))).toHaveLength(1)
})

test('the list is by state with the day that is owed, the longest waiting first', async () => {
  const { db, onId, receive, idOf, daniel } = await world()
  const old = await receive({ text: 'The oldest of them all, still unread.' }, later(-9))
  await receive({ text: 'A newer one that came after it.' })
  const routed = await receive({ text: 'One that is with a body by now.' }, later(-3))
  await onId(routed.code, (tx, id) => routeSubmission(tx, daniel, id, routing, now))
  const fresh = await listSubmissions(db, daniel, { state: 'new' })
  expect(fresh.map((row) => row.text.slice(0, 7))).toEqual(['The old', 'A newer'])
  expect(fresh[0]).toMatchObject({ id: await idOf(old.code), dueOn: '2026-11-11', state: 'new' })
  expect(fresh[0]?.dueOn.localeCompare(today)).toBe(-1)
  const [withBody] = await listSubmissions(db, daniel, { state: 'with-body' })
  expect(withBody).toMatchObject({ dueOn: '2026-12-04', bodyName: 'Community Leadership Team' })
  expect(await countSubmissions(db, daniel)).toEqual({ new: 2, 'with-body': 1, answered: 0, declined: 0 })
  for (const state of submissionStates) {
    expect(await listSubmissions(db, daniel, { state })).toHaveLength((await countSubmissions(db, daniel))[state])
  }
})

test('what may be the same is suggested with the words that it shares', async () => {
  const { db, receive, idOf, daniel } = await world()
  const one = await idOf((await receive()).code)
  await receive({ text: 'The doorway of that bakery again, people without help.' }, later(-10))
  await receive({ text: 'The doorway of that bakery, people without any help.' }, later(-300))
  await receive({ kind: 'feedback', text: 'The doorway of the bakery and the people who sleep there.' }, later(-1))
  await receive({ text: 'Loud music from the harbor at weekends.' }, later(-1))
  const alike = await listAlike(db, daniel, await findSubmission(db, daniel, one))
  expect(alike).toHaveLength(1)
  expect(alike[0]?.shared).toEqual(expect.arrayContaining(['bakery', 'doorway']))
})

test('you said, we did: public words, days taken, and the middle of all', async () => {
  const { store, db, onId, receive, daniel } = await world()
  expect(await listSaidDid(db, { page: 1 })).toMatchObject({
    entries: [],
    answered: 0,
    medianDays: null,
    inTimeShare: null,
    pages: 1,
  })
  for (const [text, days] of [
    ['First words that were sent to us.', 3],
    ['Second words that were sent to us.', 40],
    ['Third words that were sent to us.', 7],
  ] as const) {
    const { code } = await receive({ text })
    const { number } = await onId(code, (tx, id) =>
      routeSubmission(tx, daniel, id, { ...routing, title: `Matter of ${days}` }, now),
    )
    await store.write((tx) => answerMatter(tx, daniel, number, answer, later(days)))
  }
  const ledger = await listSaidDid(db, { page: 1 })
  expect(ledger.entries.map((entry) => [entry.title, entry.days, entry.voices])).toEqual([
    ['Matter of 40', 40, 1],
    ['Matter of 7', 7, 1],
    ['Matter of 3', 3, 1],
  ])
  expect(ledger).toMatchObject({ answered: 3, medianDays: 7, inTimeShare: 2 / 3 })
  expect(JSON.stringify(ledger)).not.toContain('words that were sent')
  expect((await listSaidDid(db, { page: 99 })).page).toBe(1)
})

test('twenty posts of one form at the same moment are one submission', async () => {
  const { store, db } = await world()
  const receipts = await Promise.all(
    Array.from({ length: 20 }, () =>
      store.write((tx) => receiveSubmission(tx, sent({ formKey: 'k'.repeat(32) }), 'en', now)),
    ),
  )
  expect(new Set(receipts.map((receipt) => receipt.code)).size).toBe(1)
  expect(await db.select().from(submissions)).toHaveLength(1)
})
