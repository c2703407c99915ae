import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { activity } from '#db/schema/activity'
import { commentSummaries, proposalComments } from '#db/schema/proposal-comments'
import { decisions } from '#db/schema/proposals'
import type { Leaning } from '#db/schema/words'
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { castStore, now } from '#tests/support/store'
import { visitor } from '~/domain/access/actor'
import { Conflict, Forbidden, Invalid, NotFound } from '~/domain/errors'
import type { ModerationInput } from '~/domain/proposals/comments/comment'
import {
  listComments,
  listWaitingComments,
  moderateComment,
  receiveComment,
} from '~/domain/proposals/comments/comments.server'
import { findCommentSummary, publishCommentSummary } from '~/domain/proposals/comments/summary.server'
import { publishOutcome } from '~/domain/proposals/decisions/closing.server'
import { withdrawProposal } from '~/domain/proposals/procedure.server'
import { findProposal } from '~/domain/proposals/proposals.server'
import { allAgree, answered, closing, later, opened } from '../scene'

/** Comments until 10:00, an hour after the tests' moment; the proposal closes at 12:00. */
const asked = { commentsCloseAt: '2026-11-18T10:00' }
const windowEnd = later(60)

let sent = 0
const comment = (store: Store, number: string, text: string, leaning: Leaning = 'for', at = now, formKey?: string) => {
  const key = formKey ?? `form-${++sent}`.padEnd(32, '-')
  return store.write((tx) => receiveComment(tx, number, { leaning, text, formKey: key }, 'en', at))
}
const rows = (store: Store) => store.db.select().from(proposalComments).orderBy(proposalComments.ordinal)
const moderate = async (store: Store, number: string, name: CastName, ordinal: number, input: ModerationInput) => {
  const actor = await actorNamed(store.db, name)
  const id = (await rows(store)).find((row) => row.ordinal === ordinal)?.id ?? ''
  return store.write((tx) => moderateComment(tx, actor, number, id, input, later(5)))
}
const summarise = async (store: Store, number: string, name: CastName, at = windowEnd) => {
  const actor = await actorNamed(store.db, name)
  return store.write((tx) => publishCommentSummary(tx, actor, number, { text: 'One for, one against.' }, at))
}
const show = (text: string): ModerationInput => ({ moderation: 'show', text })

test('anybody comments while the window is open; nothing of who wrote it is kept, and nobody reads it yet', async () => {
  const store = await castStore()
  const number = await opened(store, asked)
  await comment(store, number, 'A person waited an hour on our corner.')
  const [row] = await rows(store)
  expect(row).toMatchObject({ ordinal: 1, leaning: 'for', moderatedAt: null, moderatedBy: null, withheldFor: null })
  const [heard] = await store.db.select().from(activity).where(eq(activity.verb, 'proposalComment.received'))
  expect(heard).toMatchObject({ actorKind: 'visitor', actorId: null, visibility: 'body' })
  expect(JSON.stringify(heard)).not.toContain('waited an hour')
  const proposal = await findProposal(store.db, visitor, number, now)
  expect(await listComments(store.db, proposal)).toEqual([])
  const waiting = async (name: CastName) =>
    (await listWaitingComments(store.db, await actorNamed(store.db, name), proposal)).length
  expect([await waiting('ines'), await waiting('daniel')]).toEqual([1, 1])
  for (const name of ['tom', 'grace', 'mara', 'ruth', 'noor'] as const) expect(await waiting(name)).toBe(0)
  expect(await listWaitingComments(store.db, visitor, proposal)).toEqual([])
})

test('the window opens with the proposal and closes to the millisecond, and there is none unless it was asked for', async () => {
  const store = await castStore()
  const number = await opened(store, { ...asked, opensAt: '2026-11-18T09:30' })
  await expect(comment(store, number, 'Too early', 'for', later(29))).rejects.toThrow(NotFound)
  await comment(store, number, 'In time', 'for', later(30))
  await comment(store, number, 'Just in time', 'for', new Date(windowEnd.getTime() - 1))
  await expect(comment(store, number, 'Late', 'for', windowEnd)).rejects.toMatchObject({
    reason: 'proposals.errors.commentsClosed',
  })
  const unasked = await opened(store)
  await expect(comment(store, unasked, 'Unasked')).rejects.toThrow(Conflict)
  const grace = await actorNamed(store.db, 'grace')
  await store.write((tx) => withdrawProposal(tx, grace, number, { reason: 'Not ripe' }, later(40)))
  await expect(comment(store, number, 'After it ended', 'for', later(41))).rejects.toThrow(Conflict)
  expect(await rows(store)).toHaveLength(2)
})

test('a proposal that is not public takes no comment and is not there for who would give one', async () => {
  const store = await castStore()
  for (const visibility of ['members', 'body']) {
    const number = await opened(store, { visibility, reasonCode: 'negotiation' })
    await expect(comment(store, number, 'Let me in')).rejects.toThrow(NotFound)
    await expect(opened(store, { ...asked, visibility, reasonCode: 'negotiation' })).rejects.toThrow()
  }
  expect(await rows(store)).toEqual([])
})

test('the same form sent 20 times at once is one comment, and 20 forms are 20 in order', async () => {
  const store = await castStore()
  const number = await opened(store, asked)
  const key = 'same'.padEnd(32, '-')
  await Promise.all(Array.from({ length: 20 }, () => comment(store, number, 'Once', 'for', now, key)))
  expect(await rows(store)).toHaveLength(1)
  await Promise.all(Array.from({ length: 20 }, (_, i) => comment(store, number, `Comment ${i}`)))
  expect((await rows(store)).map((row) => row.ordinal)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1))
}, 60_000)

test('a name is taken out and erased, and a moderator can change nothing else', async () => {
  const store = await castStore()
  const number = await opened(store, asked)
  const words = 'Officer Dale Quint sent him away twice. That is why I am against it.'
  await comment(store, number, words, 'against')
  const taken = words.replace('Dale Quint', '[…]')
  for (const changed of [`${words} Really.`, words.replace('against', 'for'), '[…] I am for it.', ''])
    await expect(moderate(store, number, 'ines', 1, show(changed))).rejects.toThrow(Invalid)
  for (const name of ['grace', 'tom', 'mara', 'ruth'] as const)
    await expect(moderate(store, number, name, 1, show(taken))).rejects.toThrow(NotFound)
  await moderate(store, number, 'daniel', 1, show(taken))
  expect(await rows(store)).toMatchObject([{ text: taken, redactions: 1, moderatedBy: 'daniel' }])
  const everything = JSON.stringify([await rows(store), await store.db.select().from(activity)])
  expect(everything).not.toContain('Quint')
  const shown = await listComments(store.db, await findProposal(store.db, visitor, number, now))
  expect(shown).toMatchObject([{ text: taken, leaning: 'against' }])
  expect(JSON.stringify(shown)).not.toContain('daniel')
})

test('what is kept back leaves no words, says why, and is final', async () => {
  const store = await castStore()
  const number = await opened(store, asked)
  await comment(store, number, 'Everybody knows which family this is about.', 'against')
  await moderate(store, number, 'ines', 1, { moderation: 'names-somebody', text: 'ignored' })
  expect(await rows(store)).toMatchObject([{ text: '', withheldFor: 'names-somebody' }])
  await expect(moderate(store, number, 'ines', 1, show(''))).rejects.toThrow(Conflict)
})

test('one that was shown can lose a name that was seen later', async () => {
  const store = await castStore()
  const number = await opened(store, asked)
  await comment(store, number, 'Ask Rosa at the corner shop.')
  await moderate(store, number, 'ines', 1, show('Ask Rosa at the corner shop.'))
  await moderate(store, number, 'ines', 1, show('Ask […] at the corner shop.'))
  expect(await rows(store)).toMatchObject([{ text: 'Ask […] at the corner shop.', redactions: 1 }])
})

test('the summary waits for the window and for every comment, is written once, and by who takes no side', async () => {
  const store = await castStore()
  const number = await opened(store, asked)
  await comment(store, number, 'For it', 'for')
  await comment(store, number, 'Against it', 'against')
  await comment(store, number, 'Buy cheap watches', 'other')
  await comment(store, number, 'You know who I mean', 'against')
  await expect(summarise(store, number, 'ines', later(59))).rejects.toMatchObject({
    reason: 'proposals.errors.commentsStillOpen',
  })
  await moderate(store, number, 'ines', 1, show('For it'))
  await moderate(store, number, 'ines', 2, show('Against it'))
  await moderate(store, number, 'ines', 3, { moderation: 'off-topic', text: '' })
  await expect(summarise(store, number, 'ines')).rejects.toMatchObject({
    reason: 'proposals.errors.commentsWaiting',
    params: { n: 1 },
  })
  await moderate(store, number, 'ines', 4, { moderation: 'abusive', text: '' })
  for (const name of ['grace', 'tom', 'daniel', 'ruth'] as const)
    await expect(summarise(store, number, name)).rejects.toThrow(Forbidden)
  await summarise(store, number, 'ines')
  await expect(summarise(store, number, 'ines')).rejects.toThrow(Conflict)
  const proposal = await findProposal(store.db, visitor, number, windowEnd)
  expect((await findCommentSummary(store.db, proposal))?.tally).toEqual({
    for: 1,
    against: 2,
    other: 0,
    withheld: { 'off-topic': 1, abusive: 1 },
  })
})

test('two summaries in parallel are one', async () => {
  const store = await castStore()
  const number = await opened(store, asked)
  await comment(store, number, 'For it')
  await moderate(store, number, 'ines', 1, show('For it'))
  const answers = await Promise.allSettled([summarise(store, number, 'ines'), summarise(store, number, 'ines')])
  expect(answers.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await store.db.select().from(commentSummaries)).toHaveLength(1)
})

test('no outcome is stated while the public waits for the summary; one that drew no comment needs none', async () => {
  const store = await castStore()
  const ines = await actorNamed(store.db, 'ines')
  const statement = { statement: 'Adopted.', effectiveOn: '2026-11-20', reviewOn: null }
  const publish = (number: string) => store.write((tx) => publishOutcome(tx, ines, number, statement, closing))
  const number = await opened(store, asked)
  await answered(store, number, allAgree)
  await comment(store, number, 'Never looked at')
  await expect(publish(number)).rejects.toMatchObject({ reason: 'proposals.errors.summaryFirst' })
  await moderate(store, number, 'ines', 1, show('Never looked at'))
  await expect(publish(number)).rejects.toMatchObject({ reason: 'proposals.errors.summaryFirst' })
  expect(await store.db.select().from(decisions)).toEqual([])
  await summarise(store, number, 'ines', closing)
  expect((await publish(number)).outcome).toBe('adopted')
  const silent = await opened(store, asked)
  await answered(store, silent, allAgree)
  expect((await publish(silent)).outcome).toBe('adopted')
})
