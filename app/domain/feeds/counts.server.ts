// True counts that organisations sent. Each function asks for a Permit; nothing that publishes imports this file.
import { and, asc, desc, eq, inArray, lt } from 'drizzle-orm'
import { feedCounts, feedSubmissions, feeds } from '#db/schema/feeds'
import { organisations } from '#db/schema/organisations'
import type { Reader } from '#db/store'
import type { Permit } from '../access/permit'
import type { FeedCounts } from './template'

type Reading = Permit<'feedCounts.read'> | Permit<'feedCounts.supplied'> | Permit<'feedCounts.corrected'>
/** Verbs under which a table is put together from what came. */
export type Building = Permit<'releaseTable.added'> | Permit<'releaseTable.rebuilt'> | Permit<'rawTables.read'>

export type Supplied = {
  feedId: string
  organisationId: string
  period: string
  submissionId: string
  version: number
  measureVersion: number
  counts: FeedCounts
}

/** The latest counts of each of these feeds that has any, the earliest period first. */
export async function readLatestCounts(
  db: Reader,
  _permit: Reading | Building,
  feedIds: readonly string[],
): Promise<Supplied[]> {
  if (feedIds.length === 0) return []
  const rows = await db
    .select({ submission: feedSubmissions, feed: feeds, content: feedCounts.content })
    .from(feedSubmissions)
    .innerJoin(feedCounts, eq(feedCounts.submissionId, feedSubmissions.id))
    .innerJoin(feeds, eq(feeds.id, feedSubmissions.feedId))
    .where(inArray(feedSubmissions.feedId, [...feedIds]))
    .orderBy(asc(feeds.period), asc(feeds.id), asc(feedSubmissions.version))
  const latest = new Map(rows.map((row) => [row.feed.id, row]))
  return [...latest.values()].map(suppliedOf)
}

type Row = { submission: typeof feedSubmissions.$inferSelect; feed: typeof feeds.$inferSelect; content: unknown }
const suppliedOf = ({ submission, feed, content }: Row): Supplied => ({
  feedId: feed.id,
  organisationId: feed.organisationId,
  period: feed.period,
  submissionId: submission.id,
  version: submission.version,
  measureVersion: submission.measureVersion,
  counts: content as FeedCounts,
})

/** The very counts that went into a table, with the names of the organisations that sent them. */
export async function readCountsUsed(
  db: Reader,
  _permit: Building,
  used: readonly { feedId: string; version: number }[],
): Promise<(Supplied & { organisation: string })[]> {
  if (used.length === 0) return []
  const rows = await db
    .select({ submission: feedSubmissions, feed: feeds, content: feedCounts.content, organisation: organisations.name })
    .from(feedSubmissions)
    .innerJoin(feedCounts, eq(feedCounts.submissionId, feedSubmissions.id))
    .innerJoin(feeds, eq(feeds.id, feedSubmissions.feedId))
    .innerJoin(organisations, eq(organisations.id, feeds.organisationId))
    .where(inArray(feedSubmissions.feedId, [...new Set(used.map(({ feedId }) => feedId))]))
    .orderBy(asc(feeds.period), asc(feeds.id), asc(feedSubmissions.version))
  const wanted = new Set(used.map(({ feedId, version }) => `${feedId} ${version}`))
  return rows
    .filter(({ submission }) => wanted.has(`${submission.feedId} ${submission.version}`))
    .map(({ organisation, ...row }) => ({ ...suppliedOf(row), organisation }))
}

/** The counts of one submission. */
export async function readCountsOf(db: Reader, _permit: Reading, submissionId: string): Promise<FeedCounts | null> {
  const [row] = await db.select().from(feedCounts).where(eq(feedCounts.submissionId, submissionId))
  return row ? (row.content as FeedCounts) : null
}

/** The latest counts of the same organisation and measure for earlier periods of the same length, the latest first. */
export async function readEarlierCounts(
  db: Reader,
  permit: Reading,
  feed: { measureId: string; organisationId: string; period: string },
): Promise<Supplied[]> {
  const rows = await db
    .select({ id: feeds.id, period: feeds.period })
    .from(feeds)
    .where(
      and(
        eq(feeds.measureId, feed.measureId),
        eq(feeds.organisationId, feed.organisationId),
        lt(feeds.period, feed.period),
      ),
    )
    .orderBy(desc(feeds.period), asc(feeds.id))
    .limit(40)
  const alike = rows.filter(({ period }) => period.length === feed.period.length && period[5] !== 'H').slice(0, 12)
  return (
    await readLatestCounts(
      db,
      permit,
      alike.map(({ id }) => id),
    )
  ).reverse()
}
