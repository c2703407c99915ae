// What each entry of the schedule takes away: rows whole, or what is personal in them. A row that was emptied before is
// not found again, so a second run changes nothing.
import { and, eq, gt, inArray, isNotNull, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { submissionMessages, submissions } from '#db/schema/community'
import { subscriptions } from '#db/schema/editions'
import { feedCounts, feedSubmissions } from '#db/schema/feeds'
import { invitations } from '#db/schema/invitations'
import { jobSlots } from '#db/schema/jobs'
import { matters } from '#db/schema/matters'
import { outbox } from '#db/schema/outbox'
import { addressChanges, passkeyChallenges, sessions, signInLinks, signInSteps } from '#db/schema/people'
import { rawTables, releases, releaseTables } from '#db/schema/releases'
import type { Reader, Writer } from '#db/store'
import { forgottenAddress, forgottenPrefix } from '../editions/forgotten.server'
import { cutoffOf, type RetentionName } from './schedule'

type Table = Parameters<Reader['$count']>[0]
type Purge = {
  name: RetentionName
  table: Table
  /** The rows that have been kept long enough. */
  due(db: Reader, now: Date): SQL | undefined
  /** Takes them away, or what is personal in them; returns them. */
  take(tx: Writer, due: SQL | undefined): Promise<unknown[]>
}

const isOver = (db: Reader, before: Date): SQL | undefined =>
  or(
    lte(submissions.declinedAt, before),
    and(
      isNull(submissions.declinedAt),
      inArray(submissions.matterId, db.select({ id: matters.id }).from(matters).where(lte(matters.answeredAt, before))),
    ),
  )

export const purges: Purge[] = [
  {
    name: 'mail',
    table: outbox,
    due: (_db, now) =>
      and(
        inArray(outbox.status, ['sent', 'failed', 'cancelled']),
        ne(outbox.to, ''),
        or(
          lte(outbox.sentAt, cutoffOf('mail', now)),
          and(isNull(outbox.sentAt), lte(outbox.nextAt, cutoffOf('mail', now))),
        ),
      ),
    take: (tx, due) =>
      tx.update(outbox).set({ to: '', toName: '', props: {}, lastError: '' }).where(due).returning({ id: outbox.id }),
  },
  {
    name: 'signInLinks',
    table: signInLinks,
    due: (_db, now) => lte(signInLinks.expiresAt, cutoffOf('signInLinks', now)),
    take: (tx, due) => tx.delete(signInLinks).where(due).returning({ id: signInLinks.id }),
  },
  {
    name: 'signInLinks',
    table: addressChanges,
    due: (_db, now) => lte(addressChanges.expiresAt, cutoffOf('signInLinks', now)),
    take: (tx, due) => tx.delete(addressChanges).where(due).returning({ id: addressChanges.personId }),
  },
  // What was begun on the way in and never finished goes with the links.
  {
    name: 'signInLinks',
    table: signInSteps,
    due: (_db, now) => lte(signInSteps.expiresAt, cutoffOf('signInLinks', now)),
    take: (tx, due) => tx.delete(signInSteps).where(due).returning({ id: signInSteps.id }),
  },
  {
    name: 'signInLinks',
    table: passkeyChallenges,
    due: (_db, now) => lte(passkeyChallenges.expiresAt, cutoffOf('signInLinks', now)),
    take: (tx, due) => tx.delete(passkeyChallenges).where(due).returning({ id: passkeyChallenges.id }),
  },
  {
    name: 'sessions',
    table: sessions,
    due: (_db, now) => lte(sessions.expiresAt, cutoffOf('sessions', now)),
    take: (tx, due) => tx.delete(sessions).where(due).returning({ id: sessions.id }),
  },
  {
    name: 'invitations',
    table: invitations,
    due: (_db, now) => and(ne(invitations.email, ''), lte(invitations.expiresAt, cutoffOf('invitations', now))),
    take: (tx, due) => tx.update(invitations).set({ email: '', name: '' }).where(due).returning({ id: invitations.id }),
  },
  {
    name: 'noticeRead',
    table: submissions,
    due: (_db, now) =>
      and(isNotNull(submissions.noticeEmail), lte(submissions.answerReadAt, cutoffOf('noticeRead', now))),
    take: (tx, due) => forgetNotice(tx, due),
  },
  {
    name: 'noticeUnread',
    table: submissions,
    due: (db, now) =>
      and(
        isNotNull(submissions.noticeEmail),
        isOver(db, cutoffOf('noticeUnread', now)),
        or(isNull(submissions.answerReadAt), gt(submissions.answerReadAt, cutoffOf('noticeRead', now))),
      ),
    take: (tx, due) => forgetNotice(tx, due),
  },
  {
    name: 'submissions',
    table: submissions,
    due: (db, now) => and(ne(submissions.text, ''), isOver(db, cutoffOf('submissions', now))),
    take: (tx, due) => tx.update(submissions).set({ text: '', area: '' }).where(due).returning({ id: submissions.id }),
  },
  {
    name: 'submissions',
    table: submissionMessages,
    due: (db, now) =>
      inArray(
        submissionMessages.submissionId,
        db
          .select({ id: submissions.id })
          .from(submissions)
          .where(isOver(db, cutoffOf('submissions', now))),
      ),
    take: (tx, due) => tx.delete(submissionMessages).where(due).returning({ id: submissionMessages.id }),
  },
  {
    name: 'unconfirmed',
    table: subscriptions,
    due: (_db, now) =>
      and(
        isNull(subscriptions.confirmedAt),
        isNull(subscriptions.personId),
        lte(subscriptions.askedAt, cutoffOf('unconfirmed', now)),
      ),
    take: (tx, due) => tx.delete(subscriptions).where(due).returning({ id: subscriptions.id }),
  },
  {
    name: 'unsubscribed',
    table: subscriptions,
    // Whoever has just asked for it again is left their address until the link in the mail has closed.
    due: (_db, now) =>
      and(
        isNull(subscriptions.personId),
        isNotNull(subscriptions.confirmedAt),
        lte(subscriptions.endedAt, cutoffOf('unsubscribed', now)),
        or(isNull(subscriptions.confirmTokenHash), lte(subscriptions.askedAt, cutoffOf('unconfirmed', now))),
        sql`substr(${subscriptions.email}, 1, ${forgottenPrefix.length}) <> ${forgottenPrefix}`,
      ),
    take: (tx, due) => forgetSubscribers(tx, due),
  },
  {
    name: 'trueCounts',
    table: rawTables,
    due: (db, now) =>
      inArray(
        rawTables.releaseTableId,
        db
          .select({ id: releaseTables.id })
          .from(releaseTables)
          .innerJoin(releases, eq(releases.id, releaseTables.releaseId))
          .where(lte(releases.publishedAt, cutoffOf('trueCounts', now))),
      ),
    take: (tx, due) => tx.delete(rawTables).where(due).returning({ id: rawTables.releaseTableId }),
  },
  {
    name: 'feedCounts',
    table: feedCounts,
    due: (db, now) =>
      inArray(
        feedCounts.submissionId,
        db
          .select({ id: feedSubmissions.id })
          .from(feedSubmissions)
          .where(lte(feedSubmissions.submittedAt, cutoffOf('feedCounts', now))),
      ),
    take: (tx, due) => tx.delete(feedCounts).where(due).returning({ id: feedCounts.submissionId }),
  },
  {
    name: 'jobs',
    table: jobSlots,
    due: (_db, now) => lte(jobSlots.leaseUntil, cutoffOf('jobs', now)),
    take: (tx, due) => tx.delete(jobSlots).where(due).returning({ id: jobSlots.id }),
  },
]

const forgetNotice = (tx: Writer, due: SQL | undefined) =>
  tx.update(submissions).set({ noticeEmail: null }).where(due).returning({ id: submissions.id })

async function forgetSubscribers(tx: Writer, due: SQL | undefined) {
  const rows = await tx.select({ id: subscriptions.id, email: subscriptions.email }).from(subscriptions).where(due)
  for (const { id, email } of rows) {
    await tx
      .update(subscriptions)
      .set({ email: forgottenAddress(email), confirmTokenHash: null })
      .where(eq(subscriptions.id, id))
  }
  return rows
}
