// What is mailed while the marked things go their ways: editions for members and residents, a proposal that opens, a
// meeting that is cancelled, a matter that moves. No letter, its calendar part included, holds a word that its reader may not read.
import { and, eq, isNotNull, isNull, like } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { matters } from '#db/schema/matters'
import { meetings } from '#db/schema/meetings'
import { outbox } from '#db/schema/outbox'
import { proposals } from '#db/schema/proposals'
import type { Store } from '#db/store'
import { actorNamed } from '#tests/support/actors'
import { hours } from '#tests/support/happenings'
import { markEverything } from '#tests/support/marks/everything'
import { type Audience, audienceOf, type Marked, wordsIn } from '#tests/support/marks/mark'
import { readerAt, reads } from '#tests/support/marks/readers'
import { source } from '#tests/support/meetings'
import { senderOver } from '#tests/support/outbox'
import { type Received, startRelay } from '#tests/support/relay'
import { serverOver } from '#tests/support/server'
import { castStore, now, today } from '#tests/support/store'
import { compileIssue } from '~/across/editions.server'
import { systemActor, visitor } from '~/domain/access/actor'
import { releaseIssue } from '~/domain/editions/release.server'
import { askForSubscription, confirmSubscription } from '~/domain/editions/subscriptions.server'
import { moveMatter } from '~/domain/matters/movement.server'
import { cancelMeeting } from '~/domain/meetings/publication.server'
import { openProposal } from '~/domain/proposals/procedure.server'

const resident = 'neighbor@home.example'

async function subscribed(store: Store) {
  const wish = { frequency: 'weekly', locale: 'en' } as const
  await store.write((tx) =>
    askForSubscription(tx, visitor, { email: resident, audience: 'residents', ...wish }, hours(-30)),
  )
  const [letter] = await store.db.select().from(outbox).where(eq(outbox.to, resident))
  await store.write((tx) => confirmSubscription(tx, visitor, letter?.props.token as string, wish, hours(-29)))
  await store.write((tx) => tx.delete(outbox))
}

async function releaseBoth(store: Store) {
  const ines = await actorNamed(store.db, 'ines')
  for (const audience of ['members', 'residents'] as const) {
    const plan = { audience, frequency: 'weekly' as const, from: hours(-400), to: now }
    const issue = await store.write((tx) => compileIssue(tx, systemActor('test'), plan, now))
    await store.write((tx) => releaseIssue(tx, ines, issue.id, today, now))
  }
}

/** Everything with a mark that somebody can move is moved by the project manager. */
async function moveEverything(store: Store) {
  const ines = await actorNamed(store.db, 'ines')
  const marked = 'Meeting zq%'
  const coming = await store.db
    .select()
    .from(meetings)
    .where(and(like(meetings.title, marked), isNotNull(meetings.publishedAt), isNull(meetings.openedAt)))
  for (const { id } of coming)
    await store.write((tx) => cancelMeeting(tx, ines, id, 'The room is flooded.', source, now))
  const drafts = await store.db.select().from(proposals).where(isNull(proposals.openedAt))
  for (const { number } of drafts) await store.write((tx) => openProposal(tx, ines, number, now))
  const open = await store.db.select().from(matters).where(isNull(matters.mergedIntoId))
  for (const { number } of open)
    await store.write((tx) => moveMatter(tx, ines, number, { toBodyId: 'pcg', reason: 'It needs a decision.' }, now))
  return { cancelled: coming.length, opened: drafts.length, moved: open.length }
}

/** A draft that was opened is for whom its visibility says; a matter that was handed on belongs to its new body's room. */
function afterwards({ what, seenBy }: Marked): Audience {
  if (seenBy.kind === 'leads') return audienceOf(seenBy.within, seenBy.bodyId)
  return seenBy.kind === 'room' && what.startsWith('matter of') ? { kind: 'room', bodyId: 'pcg' } : seenBy
}

const partsOf = ({ mail }: Received): string =>
  [
    mail.subject,
    mail.text,
    mail.html || '',
    ...mail.attachments.map((part) => part.content.toString('utf8').replace(/\r?\n[ \t]/g, '')),
  ].join('\n')

/** Marks of a text that its reader may not read. */
function leaking(text: string, email: string, marks: Marked[]): string[] {
  const words = new Set(wordsIn(text))
  return marks.filter((mark) => words.has(mark.word) && !reads(readerAt(email), mark.seenBy)).map((mark) => mark.what)
}

test('no letter holds a word that its reader may not read', { timeout: 300_000 }, async () => {
  const store = await castStore()
  const relay = await startRelay()
  const sender = senderOver(store, { SMTP_URL: relay.url })
  const marks = await markEverything(store)
  await subscribed(store)
  await releaseBoth(store)
  await sender.turn(now)
  const editions = relay.received.splice(0)
  expect(editions.map((one) => one.to[0])).toContain(resident)
  const moved = await moveEverything(store)
  expect(
    Object.values(moved).every((count) => count > 0),
    JSON.stringify(moved),
  ).toBe(true)
  await sender.turn(now)
  const letters = relay.received.splice(0)
  expect(letters.length).toBeGreaterThan(moved.cancelled)
  sender.mailer.close()
  await relay.close()

  const found: string[] = []
  let words = 0
  const look = (text: string, email: string, of: string, known: Marked[]) => {
    words += wordsIn(text).length
    found.push(...leaking(text, email, known).map((what) => `${email} reads ${what} in ${of}`))
  }
  for (const one of editions) look(partsOf(one), one.to[0] ?? '', one.mail.subject ?? '', marks)
  const opened = marks.map((mark) => ({ ...mark, seenBy: afterwards(mark) }))
  for (const one of letters) look(partsOf(one), one.to[0] ?? '', one.mail.subject ?? '', opened)
  const browser = serverOver(store).visitor()
  for (const { to, mail } of editions) {
    const [, copy] = /\/editions\/copy\/([\w-]+)/.exec(mail.text ?? '') ?? []
    if (!copy) continue
    const page = await browser.get(`/editions/copy/${copy}`)
    expect(page.status).toBe(200)
    look(await page.text(), to[0] ?? '', 'the web copy', opened)
  }
  console.info(`leak matrix: ${editions.length + letters.length} letters, ${words} marked words in them`)
  expect([...new Set(found)]).toEqual([])
  expect(words).toBeGreaterThan(100)
})
