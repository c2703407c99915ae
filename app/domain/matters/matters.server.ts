import {
  type AnyColumn,
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  not,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { bodies } from '#db/schema/bodies'
import { submissions } from '#db/schema/community'
import { matterSubscriptions, matters } from '#db/schema/matters'
import { people } from '#db/schema/people'
import { site } from '#db/schema/site'
import { type Slots, statement } from '#db/statement'
import type { Reader } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { Conflict, NotFound } from '../errors'
import { dayOf } from '../time'
import { considered, shown, stated } from './columns.server'
import type { MatterState } from './matter'
import { visibleTo } from './visibility.server'

export type MatterFilters = {
  number?: string
  bodyId?: string
  /** `unanswered` is everything that still waits, whoever has it. */
  state?: MatterState | 'unanswered'
  /** Without an answer past its day, or without an acknowledgement past that day: the site's day. */
  overdueOn?: string
  /** Answered from `from` and before `to`. */
  answered?: { from: Date; to: Date }
  limit?: number
  offset?: number
}

const overdue = (today: string): SQL | undefined =>
  and(
    isNull(matters.answeredAt),
    or(lt(matters.dueOn, today), and(isNull(matters.acknowledgedAt), lt(matters.acknowledgeBy, today))),
  )

function where(
  db: Reader,
  actor: Actor,
  { number, bodyId, state, overdueOn, answered }: MatterFilters,
): SQL | undefined {
  const unanswered = isNull(matters.answeredAt)
  const byState: Record<MatterState | 'unanswered', SQL | undefined> = {
    unanswered,
    open: and(unanswered, isNull(matters.bodyId)),
    'with-body': and(unanswered, isNotNull(matters.bodyId), not(considered(db))),
    waiting: and(unanswered, isNotNull(matters.bodyId), considered(db)),
    answered: and(isNotNull(matters.answeredAt), isNull(matters.archivedAt)),
    archived: isNotNull(matters.archivedAt),
  }
  return and(
    visibleTo(actor),
    isNull(matters.mergedIntoId),
    overdueOn ? overdue(overdueOn) : undefined,
    number ? eq(matters.number, number) : undefined,
    bodyId ? eq(matters.bodyId, bodyId) : undefined,
    state ? byState[state] : undefined,
    answered ? and(gte(matters.answeredAt, answered.from), lt(matters.answeredAt, answered.to)) : undefined,
  )
}

/** Matters that the actor may see, at most `limit` (100); what was merged into another is left out. A state that waits is in the order of its days, else newest first. */
export async function listMatters(db: Reader, actor: Actor, filters: MatterFilters) {
  const rows = await db
    .select(shown(db))
    .from(matters)
    .leftJoin(bodies, eq(bodies.id, matters.bodyId))
    .where(where(db, actor, filters))
    .orderBy(isWaiting(filters) ? asc(matters.dueOn) : desc(matters.openedAt), asc(matters.id))
    .limit(filters.limit ?? 100)
    .offset(filters.offset ?? 0)
  return rows.map(stated)
}
const isWaiting = ({ state, overdueOn }: MatterFilters) =>
  overdueOn !== undefined || (state !== undefined && state !== 'answered' && state !== 'archived')
export type MatterRow = Awaited<ReturnType<typeof listMatters>>[number]

const waiting = statement((db, { actor }: Slots<{ actor: Actor }>) =>
  db
    .select({ n: count() })
    .from(matters)
    .where(and(visibleTo(actor), isNull(matters.mergedIntoId), isNull(matters.answeredAt))),
)

/** Those that nobody has answered yet. */
export async function countUnanswered(db: Reader, actor: Actor): Promise<number> {
  const [row] = await waiting(db, { actor })
  return Number(row?.n ?? 0)
}

export async function countMatters(db: Reader, actor: Actor, filters: MatterFilters): Promise<number> {
  return Number(await db.$count(matters, where(db, actor, filters)))
}

const opener = alias(people, 'opener')
const answerer = alias(people, 'answerer')
const acknowledger = alias(people, 'acknowledger')
const asking = alias(bodies, 'asking')
const nameOf = (person: { name: AnyColumn; displayName: AnyColumn }) =>
  sql<string | null>`coalesce(${person.displayName}, ${person.name})`

/**
 * The matter of a number (M-2026-014), with who opened and answered it, what it came from and whether the actor follows
 * it. The number of a matter that was merged finds the one that it was merged into, under that one's own number. Throws
 * NotFound.
 */
export async function findMatter(db: Reader, actor: Actor, number: string) {
  const matter = await findSeenMatter(db, actor, number)
  if (!matter) throw new NotFound()
  return matter
}
export type Matter = Awaited<ReturnType<typeof findMatter>>

/** The same, and null for what does not exist or is not for this actor. */
export async function findSeenMatter(db: Reader, actor: Actor, number: string) {
  const named = db
    .select({ id: sql<string>`coalesce(${matters.mergedIntoId}, ${matters.id})` })
    .from(matters)
    .where(and(eq(matters.number, number), visibleTo(actor)))
  const followed = db
    .select({ id: matterSubscriptions.id })
    .from(matterSubscriptions)
    .where(and(eq(matterSubscriptions.matterId, matters.id), eq(matterSubscriptions.personId, personIdOf(actor) ?? '')))
  const [row] = await db
    .select({
      ...shown(db),
      revision: matters.revision,
      openedByName: nameOf(opener),
      answeredByName: nameOf(answerer),
      acknowledgedByName: nameOf(acknowledger),
      openedForName: asking.name,
      openedForSlug: asking.slug,
      isFollowed: sql<number>`case when ${exists(followed)} then 1 else 0 end`.mapWith((one) => Number(one) === 1),
    })
    .from(matters)
    .leftJoin(bodies, eq(bodies.id, matters.bodyId))
    .leftJoin(opener, eq(opener.id, matters.openedBy))
    .leftJoin(answerer, eq(answerer.id, matters.answeredBy))
    .leftJoin(acknowledger, eq(acknowledger.id, matters.acknowledgedBy))
    .leftJoin(asking, eq(asking.id, matters.openedForBodyId))
    .where(and(inArray(matters.id, named), visibleTo(actor)))
  if (!row) return null
  const origins = await db
    .select({ kind: submissions.kind, receivedAt: submissions.receivedAt, zone: site.timeZone })
    .from(submissions)
    .innerJoin(site, eq(site.id, 'site'))
    .where(eq(submissions.matterId, row.id))
    .orderBy(asc(submissions.receivedAt), asc(submissions.id))
  return {
    ...stated(row),
    /** Kind and day alone: what was sent, and the minute at which it was, stay with the liaison. */
    origins: origins.map(({ kind, receivedAt, zone }) => ({ kind, receivedOn: dayOf(receivedAt, zone) })),
  }
}

/** The matter of a number for who changes it. Throws NotFound, and Conflict where it was merged into another. */
export async function findStandingMatter(db: Reader, actor: Actor, number: string): Promise<Matter> {
  const matter = await findMatter(db, actor, number)
  if (matter.number !== number) throw new Conflict('matters.errors.merged', { number: matter.number })
  return matter
}
