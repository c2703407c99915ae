// Claiming letters with a lease and writing down what became of them. A letter is in one sender's hands at a time; a
// sender that dies loses it when the lease ends, and the next one sends it with the same Message-ID.
import { and, asc, eq, inArray, isNotNull, lt, lte, ne } from 'drizzle-orm'
import { outbox } from '#db/schema/outbox'
import { people } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'
import { nextTry } from './delivery'

export type ClaimedLetter = typeof outbox.$inferSelect

/** True where something is due: a cheap look before a write. Letters whose sender died count. */
export async function isAnythingDue(db: Reader, now: Date): Promise<boolean> {
  const due = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.status, 'pending'), lte(outbox.nextAt, now)))
    .limit(1)
  if (due.length > 0) return true
  const lost = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.status, 'sending'), lt(outbox.leaseUntil, now)))
    .limit(1)
  return lost.length > 0
}

/** Takes up to `limit` due letters, oldest first, until `leaseMs` from now. Nobody else gets them meanwhile. */
export async function claimLetters(tx: Writer, limit: number, leaseMs: number, now: Date): Promise<ClaimedLetter[]> {
  await tx
    .update(outbox)
    .set({ status: 'pending', leaseUntil: null })
    .where(and(eq(outbox.status, 'sending'), lt(outbox.leaseUntil, now)))
  const due = tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.status, 'pending'), lte(outbox.nextAt, now)))
    .orderBy(asc(outbox.nextAt), asc(outbox.createdAt), asc(outbox.id))
    .limit(limit)
  const claimed = await tx
    .update(outbox)
    .set({ status: 'sending', leaseUntil: new Date(now.getTime() + leaseMs) })
    .where(and(eq(outbox.status, 'pending'), inArray(outbox.id, due)))
    .returning()
  return claimed.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id.localeCompare(b.id))
}

/** Of the people whom letters are addressed to, those who have left. */
export async function listLeavers(db: Reader, personIds: string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, personIds), isNotNull(people.endedAt)))
  return new Set(rows.map((row) => row.id))
}

/** Written whoever holds the letter now: it has arrived. What it held is emptied, for it may open something. */
export async function markSent(tx: Writer, letter: ClaimedLetter, now: Date): Promise<void> {
  await tx
    .update(outbox)
    .set({ status: 'sent', sentAt: now, leaseUntil: null, props: {}, lastError: '', attempts: letter.attempts + 1 })
    .where(and(eq(outbox.id, letter.id), ne(outbox.status, 'sent')))
}

// The rest is written only by the sender whose lease still stands.
const stillLeased = (letter: ClaimedLetter) =>
  and(eq(outbox.id, letter.id), eq(outbox.status, 'sending'), eq(outbox.leaseUntil, letter.leaseUntil as Date))

/** Tried in vain: again later, or given up after the last try. */
export async function markLater(tx: Writer, letter: ClaimedLetter, reason: string, now: Date): Promise<void> {
  const attempts = letter.attempts + 1
  const nextAt = nextTry(attempts, now)
  const next = nextAt ? { status: 'pending' as const, nextAt } : { status: 'failed' as const, props: {} }
  await tx
    .update(outbox)
    .set({ ...next, attempts, leaseUntil: null, lastError: reason })
    .where(stillLeased(letter))
}

/** Refused for good. */
export async function markRefused(tx: Writer, letter: ClaimedLetter, reason: string): Promise<void> {
  await tx
    .update(outbox)
    .set({ status: 'failed', attempts: letter.attempts + 1, leaseUntil: null, lastError: reason, props: {} })
    .where(stillLeased(letter))
}

/** Not to be sent any more: the person left or unsubscribed, or what it told of is over. */
export async function cancelLetter(tx: Writer, letter: ClaimedLetter, reason: string): Promise<void> {
  await tx
    .update(outbox)
    .set({ status: 'cancelled', leaseUntil: null, lastError: reason, props: {} })
    .where(stillLeased(letter))
}

/** Given back untried, for `nextAt`. */
export async function putBack(tx: Writer, letter: ClaimedLetter, nextAt: Date): Promise<void> {
  await tx.update(outbox).set({ status: 'pending', leaseUntil: null, nextAt }).where(stillLeased(letter))
}
