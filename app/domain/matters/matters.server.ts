import { and, asc, desc, eq, exists, gt, inArray, isNotNull, isNull, lte, not, or, type SQL } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { submissions } from '#db/schema/community'
import { matters } from '#db/schema/matters'
import { meetings } from '#db/schema/meetings'
import { people } from '#db/schema/people'
import type { Reader } from '#db/store'
import { type Actor, hasSiteRole } from '../access/actor'
import { visibleIn } from '../access/visibility.server'
import { NotFound } from '../errors'
import { findSite } from '../site/settings.server'
import { dayOf } from '../time'
import { type MatterState, type MatterVisibility, matterState } from './matter'

/**
 * The clause every query of matters starts from. The liaison also sees those that came from a submission or that they
 * opened themselves, whatever their visibility: the words are the liaison's own.
 */
export function visibleTo(db: Reader, actor: Actor): SQL {
  const seen = visibleIn(actor, matters)
  if (actor.kind !== 'person' || !hasSiteRole(actor, 'community-liaison')) return seen
  const own = or(exists(origins(db)), eq(matters.openedBy, actor.personId))
  return or(seen, and(not(eq(matters.visibility, 'closed')), own)) as SQL
}

const origins = (db: Reader) =>
  db.select({ id: submissions.id }).from(submissions).where(eq(submissions.matterId, matters.id))

/** True where the body that has the matter has closed a meeting since it came to it. */
const considered = (db: Reader): SQL =>
  exists(
    db
      .select({ id: meetings.id })
      .from(meetings)
      .where(
        and(
          eq(meetings.bodyId, matters.bodyId),
          gt(meetings.closedAt, matters.arrivedAt),
          isNull(meetings.cancelledAt),
        ),
      ),
  )

export type MatterFilters = {
  number?: string
  bodyId?: string
  /** `unanswered` is everything that still waits, whoever has it. */
  state?: MatterState | 'unanswered'
  /** Answered after `from` and by `to`. */
  answered?: { from: Date; to: Date }
  limit?: number
  offset?: number
}

function where(db: Reader, actor: Actor, { number, bodyId, state, answered }: MatterFilters): SQL | undefined {
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
    visibleTo(db, actor),
    number ? eq(matters.number, number) : undefined,
    bodyId ? eq(matters.bodyId, bodyId) : undefined,
    state ? byState[state] : undefined,
    answered ? and(gt(matters.answeredAt, answered.from), lte(matters.answeredAt, answered.to)) : undefined,
  )
}

const shown = {
  id: matters.id,
  number: matters.number,
  title: matters.title,
  summary: matters.summary,
  bodyId: matters.bodyId,
  bodyName: bodies.name,
  bodySlug: bodies.slug,
  arrivedAt: matters.arrivedAt,
  visibility: matters.visibility,
  reasonCode: matters.reasonCode,
  openedAt: matters.openedAt,
  dueOn: matters.dueOn,
  answerKind: matters.answerKind,
  answer: matters.answer,
  plannedOn: matters.plannedOn,
  answeredAt: matters.answeredAt,
  archivedAt: matters.archivedAt,
}

/** Matters that the actor may see, at most `limit` (100). A state that waits is in the order of its days, else newest first. */
export async function listMatters(db: Reader, actor: Actor, filters: MatterFilters) {
  const rows = await db
    .select(shown)
    .from(matters)
    .leftJoin(bodies, eq(bodies.id, matters.bodyId))
    .where(where(db, actor, filters))
    .orderBy(isWaiting(filters.state) ? asc(matters.dueOn) : desc(matters.openedAt), asc(matters.id))
    .limit(filters.limit ?? 100)
    .offset(filters.offset ?? 0)
  return withStates(db, rows)
}
const isWaiting = (state: MatterFilters['state']) => state !== undefined && state !== 'answered' && state !== 'archived'
export type MatterRow = Awaited<ReturnType<typeof listMatters>>[number]

export async function countMatters(db: Reader, actor: Actor, filters: MatterFilters): Promise<number> {
  return Number(await db.$count(matters, where(db, actor, filters)))
}

/** The matter of a number (M-2026-014), with who opened and answered it and what it came from. Throws NotFound. */
export async function findMatter(db: Reader, actor: Actor, number: string) {
  const [row] = await db
    .select({ ...shown, openedBy: matters.openedBy, answeredBy: matters.answeredBy })
    .from(matters)
    .leftJoin(bodies, eq(bodies.id, matters.bodyId))
    .where(and(eq(matters.number, number), visibleTo(db, actor)))
  const [found] = row ? await withStates(db, [row]) : []
  if (!found) throw new NotFound()
  const { openedBy, answeredBy, ...matter } = found
  const from = await db
    .select({ kind: submissions.kind, receivedAt: submissions.receivedAt })
    .from(submissions)
    .where(eq(submissions.matterId, matter.id))
    .orderBy(asc(submissions.receivedAt), asc(submissions.id))
  const zone = from.length > 0 ? ((await findSite(db))?.timeZone ?? 'UTC') : 'UTC'
  const authors = await db
    .select({ id: people.id, name: people.name, displayName: people.displayName })
    .from(people)
    .where(inArray(people.id, answeredBy ? [openedBy, answeredBy] : [openedBy]))
  const nameOf = (id: string | null) => {
    const author = authors.find((person) => person.id === id)
    return author ? (author.displayName ?? author.name) : null
  }
  return {
    ...matter,
    openedByName: nameOf(openedBy),
    answeredByName: nameOf(answeredBy),
    /** Kind and day alone: what was sent, and the minute at which it was, stay with the liaison. */
    origins: from.map(({ kind, receivedAt }) => ({ kind, receivedOn: dayOf(receivedAt, zone) })),
  }
}
export type Matter = Awaited<ReturnType<typeof findMatter>>

type Shown = {
  id: string
  bodyId: string | null
  visibility: 'public' | 'members' | 'body' | 'closed'
  answeredAt: Date | null
  archivedAt: Date | null
}

/** Adds the derived state; `visibility` is narrowed to what a query can have found. */
async function withStates<R extends Shown>(db: Reader, rows: R[]) {
  const waiting = rows.filter((row) => row.bodyId !== null && !row.answeredAt).map((row) => row.id)
  const found =
    waiting.length === 0
      ? []
      : await db
          .select({ id: matters.id })
          .from(matters)
          .where(and(inArray(matters.id, waiting), considered(db)))
  const ids = new Set(found.map((row) => row.id))
  return rows.map((row) => ({
    ...row,
    visibility: row.visibility as MatterVisibility,
    state: matterState({ ...row, considered: ids.has(row.id) }),
  }))
}
