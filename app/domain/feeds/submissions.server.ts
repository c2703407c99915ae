import { and, asc, desc, eq, inArray, isNull, lte, type SQL } from 'drizzle-orm'
import { feedCounts, feedSubmissions, feeds } from '#db/schema/feeds'
import { measures } from '#db/schema/measures'
import { organisations } from '#db/schema/organisations'
import { people } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'
import { type Actor, isProjectManager, isSteward, type Person } from '../access/actor'
import { everyRow, noRow, type VisibleTo } from '../access/clauses.server'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Invalid, NotFound } from '../errors'
import { personName } from '../people/names'
import { addDays } from '../time'
import { readCountsOf, readEarlierCounts, readLatestCounts } from './counts.server'
import { maySupplyFeed } from './policy'
import type { FeedCounts } from './template'
import { type Unusual, unusualIn } from './unusual'

/** Feeds whose counts exist for this actor: the store's half of `maySupplyFeed`. That they are promised, everybody reads. */
export const visibleTo = ((actor: Actor): SQL => {
  if (isProjectManager(actor)) return everyRow
  return isSteward(actor) ? inArray(feeds.organisationId, actor.stewardOf) : noRow
}) satisfies VisibleTo

/** A feed as those who supply it find it. Throws NotFound for everybody else. */
export async function findFeed(db: Reader, actor: Actor, id: string) {
  const [row] = await db
    .select({ feed: feeds, measure: measures, organisation: { name: organisations.name, slug: organisations.slug } })
    .from(feeds)
    .innerJoin(measures, eq(measures.id, feeds.measureId))
    .innerJoin(organisations, eq(organisations.id, feeds.organisationId))
    .where(and(eq(feeds.id, id), visibleTo(actor)))
  if (!row) throw new NotFound()
  return { ...row.feed, measure: row.measure, organisation: row.organisation }
}
export type SuppliedFeed = Awaited<ReturnType<typeof findFeed>>

/** Feeds that the actor supplies: those that are waited for, the longest due first, and the latest that came. */
export async function listOwnFeeds(db: Reader, actor: Actor) {
  const rows = await db
    .select({
      id: feeds.id,
      period: feeds.period,
      dueOn: feeds.dueOn,
      suppliedAt: feeds.suppliedAt,
      organisationId: feeds.organisationId,
      measure: measures.name,
      organisation: organisations.name,
    })
    .from(feeds)
    .innerJoin(measures, eq(measures.id, feeds.measureId))
    .innerJoin(organisations, eq(organisations.id, feeds.organisationId))
    .where(visibleTo(actor))
    .orderBy(asc(feeds.dueOn), asc(organisations.name), asc(measures.name), asc(feeds.id))
  return {
    waiting: rows.filter(({ suppliedAt }) => suppliedAt === null),
    came: rows.filter(({ suppliedAt }) => suppliedAt !== null).reverse(),
  }
}

/** Feeds of the actor's own organisations that are late or due within two weeks, the longest due first. */
export async function listFeedsToSend(db: Reader, actor: Person, today: string) {
  if (!isSteward(actor)) return []
  return db
    .select({
      id: feeds.id,
      period: feeds.period,
      dueOn: feeds.dueOn,
      measure: measures.name,
      organisation: organisations.name,
    })
    .from(feeds)
    .innerJoin(measures, eq(measures.id, feeds.measureId))
    .innerJoin(organisations, eq(organisations.id, feeds.organisationId))
    .where(
      and(
        inArray(feeds.organisationId, actor.stewardOf),
        isNull(feeds.suppliedAt),
        lte(feeds.dueOn, addDays(today, 14)),
      ),
    )
    .orderBy(asc(feeds.dueOn), asc(organisations.name), asc(measures.name), asc(feeds.id))
}

/** Who sent counts when, and why again; the latest first. Empty for everybody but those who supply the feed. */
export async function listSubmissions(db: Reader, actor: Actor, feed: SuppliedFeed) {
  const rows = await db
    .select({ submission: feedSubmissions, name: people.name, displayName: people.displayName })
    .from(feedSubmissions)
    .innerJoin(people, eq(people.id, feedSubmissions.submittedBy))
    .innerJoin(feeds, eq(feeds.id, feedSubmissions.feedId))
    .where(and(eq(feedSubmissions.feedId, feed.id), visibleTo(actor)))
    .orderBy(desc(feedSubmissions.version), asc(feedSubmissions.id))
  return rows.map(({ submission, name, displayName }) => ({ ...submission, by: personName({ name, displayName }) }))
}

/** The counts that stand, and what is unusual in them; null before any came. */
export async function findStandingCounts(
  db: Reader,
  actor: Actor,
  feed: SuppliedFeed,
): Promise<{ counts: FeedCounts; measureVersion: number; unusual: Unusual[]; periods: number } | null> {
  const may = maySupplyFeed(actor, feed)
  const permit = ensure(actor, 'feedCounts.read', may)
  const [latest] = await readLatestCounts(db, permit, [feed.id])
  if (!latest) return null
  const earlier = await readEarlierCounts(db, permit, feed)
  const { counts, measureVersion } = latest
  return {
    counts,
    measureVersion,
    unusual: unusualIn(
      counts,
      earlier.map((one) => one.counts),
    ),
    periods: earlier.length,
  }
}

export type Submission = { counts: FeedCounts; way: 'file' | 'grid'; reason: string }

/**
 * Keeps counts that came for a feed: the first keeps the promise, each further one corrects it and says why. Earlier
 * submissions stay. Throws Invalid for a correction without a reason, and for counts that change nothing.
 */
export async function supplyCounts(
  tx: Writer,
  actor: Person,
  feedId: string,
  { counts, way, reason }: Submission,
  now: Date,
): Promise<void> {
  const feed = await findFeed(tx, actor, feedId)
  const may = maySupplyFeed(actor, feed)
  const [last] = await listSubmissions(tx, actor, feed)
  const permit = last ? ensure(actor, 'feedCounts.corrected', may) : ensure(actor, 'feedCounts.supplied', may)
  if (last) {
    if (reason.length < 10) throw new Invalid({ reason: 'feeds.errors.reason' })
    const before = await readCountsOf(tx, permit, last.id)
    if (last.measureVersion === feed.measure.version && before && sameCounts(before, counts))
      throw new Invalid({}, 'feeds.errors.same')
  }
  const version = (last?.version ?? 0) + 1
  const [submission] = await tx
    .insert(feedSubmissions)
    .values({
      feedId: feed.id,
      version,
      measureVersion: feed.measure.version,
      reason: last ? reason : '',
      way,
      submittedAt: now,
      submittedBy: actor.personId,
    })
    .returning()
  if (!submission) throw new Error('A submission was not written.')
  await tx.insert(feedCounts).values({ submissionId: submission.id, content: counts })
  await tx
    .update(feeds)
    .set({ suppliedAt: now })
    .where(and(eq(feeds.id, feed.id), isNull(feeds.suppliedAt)))
  const facts = {
    measure: feed.measure.slug,
    organisation: feed.organisation.slug,
    period: feed.period,
    version,
  }
  await record(tx, permit, { subject: { kind: 'feed', id: feed.id }, visibility: 'public', facts }, now)
}

function sameCounts(one: FeedCounts, other: FeedCounts): boolean {
  const cells = Object.keys(one.cells)
  return (
    cells.length === Object.keys(other.cells).length && cells.every((cell) => one.cells[cell] === other.cells[cell])
  )
}
