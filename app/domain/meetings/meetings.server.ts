import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, lt, not, or, type SQL } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { charters } from '#db/schema/charters'
import { meetings } from '#db/schema/meetings'
import type { Reader } from '#db/store'
import { type Actor, isProjectManager } from '../access/actor'
import type { VisibleTo } from '../access/clauses.server'
import { visibleIn } from '../access/visibility.server'
import { NotFound } from '../errors'
import { pageSizes, pagesOf } from '../paging'
import { instantOf } from '../time'

/** Meetings that exist for the actor: a draft for who leads the body's meetings alone, a published one by its visibility. */
export const visibleTo = ((actor: Actor): SQL => {
  const published = isNotNull(meetings.publishedAt)
  const led = actor.kind === 'person' ? [...new Set(actor.offices.map((held) => held.bodyId))] : []
  const shown = led.length > 0 ? or(published, inArray(meetings.bodyId, led)) : published
  return and(visibleIn(actor, meetings), isProjectManager(actor) ? undefined : shown) as SQL
}) satisfies VisibleTo

const body = { id: bodies.id, slug: bodies.slug, name: bodies.name, kind: bodies.kind }
const charter = {
  noticeDays: charters.noticeDays,
  amendmentDays: charters.amendmentDays,
  quorumShare: charters.quorumShare,
  requiredSectors: charters.requiredSectors,
}

/** A meeting with its body and the charter that holds for it. Throws NotFound. */
export async function findMeeting(db: Reader, actor: Actor, id: string) {
  const [row] = await db
    .select({ meeting: meetings, body, charter })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .innerJoin(charters, eq(charters.id, meetings.charterId))
    .where(and(eq(meetings.id, id), visibleTo(actor)))
  if (!row) throw new NotFound()
  return { ...row.meeting, body: row.body, charter: row.charter }
}
export type Meeting = Awaited<ReturnType<typeof findMeeting>>

const listed = {
  id: meetings.id,
  title: meetings.title,
  bodyId: meetings.bodyId,
  bodyName: bodies.name,
  bodySlug: bodies.slug,
  startsAt: meetings.startsAt,
  durationMinutes: meetings.durationMinutes,
  place: meetings.place,
  visibility: meetings.visibility,
  reasonCode: meetings.reasonCode,
  publishedAt: meetings.publishedAt,
  lockedAt: meetings.lockedAt,
  openedAt: meetings.openedAt,
  closedAt: meetings.closedAt,
  circulatedAt: meetings.circulatedAt,
  approvedAt: meetings.approvedAt,
  cancelledAt: meetings.cancelledAt,
}
const select = (db: Reader) => db.select(listed).from(meetings).innerJoin(bodies, eq(bodies.id, meetings.bodyId))
export type ListedMeeting = Awaited<ReturnType<typeof select>>[number]

/** What began this long ago and was not closed still counts as upcoming. */
const graceMs = 6 * 3_600_000
const isUpcoming = (at: Date): SQL =>
  and(
    gte(meetings.startsAt, new Date(at.getTime() - graceMs)),
    isNull(meetings.closedAt),
    isNull(meetings.cancelledAt),
  ) as SQL

/** The next meetings after `from`, soonest first; drafts among them for who may see them (`publishedAt` is null). */
export async function listUpcomingMeetings(
  db: Reader,
  actor: Actor,
  from: Date,
  limit: number,
): Promise<ListedMeeting[]> {
  return select(db)
    .where(and(visibleTo(actor), isUpcoming(from)))
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(limit)
}

const meetingsPerPage = pageSizes.meetings
export type MeetingFilter = {
  bodyId?: string
  /** A calendar year, in `zone` (UTC where none is given). */
  year?: number
  zone?: string
  /** Only what is not upcoming at this instant: the archive. */
  pastAt?: Date
  /** From 1. */
  page: number
}

/** Meetings, latest first, a page at a time: `{ meetings, count, pages }`. */
export async function listMeetings(db: Reader, actor: Actor, filter: MeetingFilter) {
  const { bodyId, year, zone = 'UTC', pastAt, page } = filter
  const where = and(
    visibleTo(actor),
    bodyId ? eq(meetings.bodyId, bodyId) : undefined,
    year ? gte(meetings.startsAt, instantOf(`${year}-01-01T00:00`, zone)) : undefined,
    year ? lt(meetings.startsAt, instantOf(`${year + 1}-01-01T00:00`, zone)) : undefined,
    pastAt ? not(isUpcoming(pastAt)) : undefined,
  )
  const [total] = await db.select({ n: count() }).from(meetings).where(where)
  const rows = await select(db)
    .where(where)
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(meetingsPerPage)
    .offset((Math.max(1, page) - 1) * meetingsPerPage)
  const n = Number(total?.n ?? 0)
  return { meetings: rows, count: n, pages: pagesOf('meetings', n) }
}

/** Published meetings that start in [from, to), soonest first; cancelled ones are left out. */
export async function listMeetingsBetween(db: Reader, actor: Actor, from: Date, to: Date): Promise<ListedMeeting[]> {
  return select(db)
    .where(
      and(
        visibleTo(actor),
        isNotNull(meetings.publishedAt),
        isNull(meetings.cancelledAt),
        gte(meetings.startsAt, from),
        lt(meetings.startsAt, to),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
}

/** Meetings whose minutes were approved in [from, to), in the order of approval. */
export async function listMinutesApprovedBetween(
  db: Reader,
  actor: Actor,
  from: Date,
  to: Date,
): Promise<ListedMeeting[]> {
  return select(db)
    .where(and(visibleTo(actor), gte(meetings.approvedAt, from), lt(meetings.approvedAt, to)))
    .orderBy(asc(meetings.approvedAt), asc(meetings.id))
}

/** What the archive can be narrowed by: bodies with meetings, and the instant of the first one. */
export async function findArchiveBounds(db: Reader, actor: Actor) {
  const held = await db
    .selectDistinct({ id: bodies.id, name: bodies.name, position: bodies.position })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .where(visibleTo(actor))
    .orderBy(asc(bodies.position), asc(bodies.id))
  const [first] = await db
    .select({ startsAt: meetings.startsAt })
    .from(meetings)
    .where(visibleTo(actor))
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(1)
  return { bodies: held, firstAt: first?.startsAt ?? null }
}

/** The body's last meeting before an instant that has minutes written or circulated, for "approve the last minutes". */
export async function findLastHeld(
  db: Reader,
  actor: Actor,
  bodyId: string,
  before: Date,
): Promise<ListedMeeting | null> {
  const [row] = await select(db)
    .where(
      and(visibleTo(actor), eq(meetings.bodyId, bodyId), isNotNull(meetings.closedAt), lt(meetings.startsAt, before)),
    )
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(1)
  return row ?? null
}
