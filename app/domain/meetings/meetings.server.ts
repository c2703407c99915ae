import { and, asc, count, desc, eq, gte, isNotNull, isNull, lt, not, or, type SQL } from 'drizzle-orm'
import { inList, isSet } from '#db/dialect'
import { bodies } from '#db/schema/bodies'
import { charters } from '#db/schema/charters'
import { meetings } from '#db/schema/meetings'
import { fact, type Slot, type Slots, shapes, statement } from '#db/statement'
import type { Reader } from '#db/store'
import { type Actor, isProjectManager } from '../access/actor'
import type { VisibleTo } from '../access/clauses.server'
import { visibleIn } from '../access/visibility.server'
import { NotFound } from '../errors'
import { pageSizes, pagesOf } from '../paging'
import { instantOf } from '../time'

/** Meetings that exist for the actor: a draft for who leads the body's meetings alone, a published one by its visibility. */
export const visibleTo = ((actor: Actor | Slot<Actor>): SQL => {
  const led = fact(actor, (one) => (one.kind === 'person' ? [...new Set(one.offices.map((held) => held.bodyId))] : []))
  const shown = or(isNotNull(meetings.publishedAt), inList(meetings.bodyId, led), isSet(fact(actor, isProjectManager)))
  return and(visibleIn(actor, meetings), shown) as SQL
}) satisfies VisibleTo

const body = { id: bodies.id, slug: bodies.slug, name: bodies.name, kind: bodies.kind }
const charter = {
  noticeDays: charters.noticeDays,
  amendmentDays: charters.amendmentDays,
  quorumShare: charters.quorumShare,
  requiredSectors: charters.requiredSectors,
}

const oneMeeting = statement((db, p: Slots<{ actor: Actor; id: string }>) =>
  db
    .select({ meeting: meetings, body, charter })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .innerJoin(charters, eq(charters.id, meetings.charterId))
    .where(and(eq(meetings.id, p.id), visibleTo(p.actor))),
)

/** A meeting with its body and the charter that holds for it. Throws NotFound. */
export async function findMeeting(db: Reader, actor: Actor, id: string) {
  const [row] = await oneMeeting(db, { actor, id })
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
const isUpcoming = (at: Date | Slot<Date>): SQL =>
  and(
    gte(
      meetings.startsAt,
      fact(at, (moment) => new Date(moment.getTime() - graceMs)),
    ),
    isNull(meetings.closedAt),
    isNull(meetings.cancelledAt),
  ) as SQL

const upcoming = statement((db, p: Slots<{ actor: Actor; from: Date; limit: number }>) =>
  select(db)
    .where(and(visibleTo(p.actor), isUpcoming(p.from)))
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(p.limit),
)

/** The next meetings after `from`, soonest first; drafts among them for who may see them (`publishedAt` is null). */
export async function listUpcomingMeetings(
  db: Reader,
  actor: Actor,
  from: Date,
  limit: number,
): Promise<ListedMeeting[]> {
  return upcoming(db, { actor, from, limit })
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

type Listing = { actor: Actor; bodyId: string; from: Date; to: Date; pastAt: Date }
/** Which filters are given decides the text: "body year past", or some of them. */
const listing = shapes((shape: string) => {
  const has = (filter: 'body' | 'year' | 'past') => shape.includes(filter)
  const where = (p: Slots<Listing>) =>
    and(
      visibleTo(p.actor),
      has('body') ? eq(meetings.bodyId, p.bodyId) : undefined,
      has('year') ? and(gte(meetings.startsAt, p.from), lt(meetings.startsAt, p.to)) : undefined,
      has('past') ? not(isUpcoming(p.pastAt)) : undefined,
    )
  return {
    total: statement((db, p: Slots<Listing>) => db.select({ n: count() }).from(meetings).where(where(p))),
    page: statement((db, p: Slots<Listing & { most: number; start: number }>) =>
      select(db).where(where(p)).orderBy(desc(meetings.startsAt), desc(meetings.id)).limit(p.most).offset(p.start),
    ),
  }
})

/** Meetings, latest first, a page at a time: `{ meetings, count, pages }`. */
export async function listMeetings(db: Reader, actor: Actor, filter: MeetingFilter) {
  const { bodyId, year, zone = 'UTC', pastAt, page } = filter
  const start = (one: number) => instantOf(`${one}-01-01T00:00`, zone)
  const { total: totalOf, page: pageOf } = listing([bodyId && 'body', year && 'year', pastAt && 'past'].join(' '))
  const values = {
    actor,
    bodyId: bodyId ?? '',
    from: start(year || 2000),
    to: start((year || 2000) + 1),
    pastAt: pastAt ?? new Date(0),
  }
  const [total] = await totalOf(db, values)
  const rows = await pageOf(db, {
    ...values,
    most: meetingsPerPage,
    start: (Math.max(1, page) - 1) * meetingsPerPage,
  })
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

const heldBy = statement((db, p: Slots<{ actor: Actor }>) =>
  db
    .selectDistinct({ id: bodies.id, name: bodies.name, position: bodies.position })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .where(visibleTo(p.actor))
    .orderBy(asc(bodies.position), asc(bodies.id)),
)
const firstHeld = statement((db, p: Slots<{ actor: Actor }>) =>
  db
    .select({ startsAt: meetings.startsAt })
    .from(meetings)
    .where(visibleTo(p.actor))
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(1),
)

/** What the archive can be narrowed by: bodies with meetings, and the instant of the first one. */
export async function findArchiveBounds(db: Reader, actor: Actor) {
  const held = await heldBy(db, { actor })
  const [first] = await firstHeld(db, { actor })
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
