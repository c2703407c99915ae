import { count, eq, sql } from 'drizzle-orm'
import { editionCopies, editionIssues, subscriptions } from '#db/schema/editions'
import { outbox } from '#db/schema/outbox'
import { people } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { hashToken, randomToken } from '../access/token.server'
import { record } from '../activity/record.server'
import { Conflict } from '../errors'
import { enqueueMany } from '../outbox/enqueue.server'
import { findIssue, type Issue } from './issues.server'
import { mayHoldIssue, mayReleaseIssue } from './policy'
import { ensureMemberSubscriptions, recipientsOf } from './recipients.server'

/**
 * Exactly who receives the issue: before release those who would, afterwards those for whom a copy was made. Members by
 * name and address; of subscribers the number alone.
 */
export async function listRecipients(db: Reader, issue: Issue, today: string) {
  if (!issue.releasedAt) {
    const recipients = await recipientsOf(db, issue, today)
    const members = recipients
      .filter((one) => one.personId !== null)
      .map(({ name, email, personId }) => ({ personId, name, email }))
    return { total: recipients.length, members }
  }
  const members = await db
    .select({ personId: people.id, name: people.name, email: people.email })
    .from(editionCopies)
    .innerJoin(subscriptions, eq(subscriptions.id, editionCopies.subscriptionId))
    .innerJoin(people, eq(people.id, subscriptions.personId))
    .where(eq(editionCopies.issueId, issue.id))
    .orderBy(people.name, people.id)
  return { total: Number(await db.$count(editionCopies, eq(editionCopies.issueId, issue.id))), members }
}

const letterKey = (issueId: string, subscriptionId: string) => `edition ${issueId} ${subscriptionId}`

/** What became of the issue's letters: `{ sent, waiting, failed, cancelled }`. */
export async function countDeliveries(db: Reader, issue: Issue) {
  const rows = await db
    .select({ status: outbox.status, n: count() })
    .from(editionCopies)
    .innerJoin(
      outbox,
      eq(outbox.dedupeKey, sql`'edition ' || ${editionCopies.issueId} || ' ' || ${editionCopies.subscriptionId}`),
    )
    .where(eq(editionCopies.issueId, issue.id))
    .groupBy(outbox.status)
  const numberOf = (...wanted: string[]) =>
    rows.filter((row) => wanted.includes(row.status)).reduce((sum, row) => sum + Number(row.n), 0)
  return {
    sent: numberOf('sent'),
    waiting: numberOf('pending', 'sending'),
    failed: numberOf('failed'),
    cancelled: numberOf('cancelled'),
  }
}

/**
 * Lets the issue go: one copy and one letter for each recipient, in this transaction. What a copy tells is looked up when
 * it is sent. Releasing a paused issue goes on with the letters that it has. Throws Conflict where it went out before, or
 * a newer issue has taken its place.
 */
export async function releaseIssue(tx: Writer, actor: Actor, id: string, today: string, now: Date): Promise<void> {
  const issue = await findIssue(tx, actor, id)
  const permit = ensure(actor, 'edition.released', mayReleaseIssue(actor))
  if (issue.state === 'sending') throw new Conflict('editions.conflict.released')
  if (issue.state === 'replaced') throw new Conflict('editions.conflict.replaced')
  const first = issue.releasedAt === null
  await tx
    .update(editionIssues)
    .set(first ? { heldAt: null, releasedAt: now, releasedBy: personIdOf(actor) } : { heldAt: null })
    .where(eq(editionIssues.id, id))
  const copies = first ? await makeCopies(tx, issue, today, now) : 0
  const facts = { audience: issue.audience, number: issue.number, copies }
  await record(tx, permit, { subject: { kind: 'edition', id }, visibility: 'members', facts }, now)
}

async function makeCopies(tx: Writer, issue: Issue, today: string, now: Date): Promise<number> {
  if (issue.audience === 'members') await ensureMemberSubscriptions(tx, today, now)
  const copies = (await recipientsOf(tx, issue, today)).map((recipient) => ({
    recipient,
    id: crypto.randomUUID(),
    token: randomToken(),
  }))
  for (let at = 0; at < copies.length; at += 200) {
    const rows = copies.slice(at, at + 200).map(({ recipient, id, token }) => ({
      id,
      issueId: issue.id,
      subscriptionId: recipient.subscriptionId as string,
      tokenHash: hashToken(token),
      createdAt: now,
    }))
    await tx.insert(editionCopies).values(rows)
  }
  const letters = copies.map(({ recipient, id, token }) => ({
    to: recipient,
    letter: { template: 'edition' as const, props: { issueId: issue.id, copyId: id, token } },
    dedupeKey: letterKey(issue.id, recipient.subscriptionId as string),
  }))
  await enqueueMany(tx, letters, now)
  return copies.length
}

/** Pauses an issue that was released: copies that have not been sent wait. Throws Conflict for one that was not. */
export async function holdIssue(tx: Writer, actor: Actor, id: string, now: Date): Promise<void> {
  const issue = await findIssue(tx, actor, id)
  const permit = ensure(actor, 'edition.held', mayHoldIssue(actor))
  if (issue.state !== 'sending') throw new Conflict('editions.conflict.notReleased')
  await tx.update(editionIssues).set({ heldAt: now }).where(eq(editionIssues.id, id))
  await record(
    tx,
    permit,
    { subject: { kind: 'edition', id }, visibility: 'members', facts: { number: issue.number } },
    now,
  )
}
