import { and, asc, count, desc, eq, inArray, isNotNull, isNull, not, or, type SQL, sql } from 'drizzle-orm'
import { inList, isSet } from '#db/dialect'
import { bodies } from '#db/schema/bodies'
import { actions, meetings } from '#db/schema/meetings'
import { organisations } from '#db/schema/organisations'
import { people } from '#db/schema/people'
import type { Visibility } from '#db/schema/words'
import { fact, type Slot, type Slots, shapes, statement } from '#db/statement'
import type { Reader } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import type { VisibleTo } from '../access/clauses.server'
import { visibleIn } from '../access/visibility.server'
import { NotFound } from '../errors'
import { pageSizes, pagesOf } from '../paging'
import { hasOwnerOn } from './action-owners.server'
import { narrower } from './meeting'
import { isActionOfMembers, isInside } from './policy'

/** Members see an action as soon as it is written; the public sees it when the minutes that it stands in are approved. */
export const actionsVisibleTo = ((actor: Actor | Slot<Actor>): SQL => {
  const approved = or(isNull(actions.meetingId), isInApprovedMinutes)
  return and(visibleIn(actor, actions), or(isSet(fact(actor, isInside)), approved)) as SQL
}) satisfies VisibleTo

const isInApprovedMinutes = sql`exists (select 1 from ${meetings} where ${meetings.id} = ${actions.meetingId} and ${meetings.approvedAt} is not null)`

const listed = {
  id: actions.id,
  title: actions.title,
  bodyId: actions.bodyId,
  bodyName: bodies.name,
  bodySlug: bodies.slug,
  organisationId: actions.organisationId,
  organisationName: organisations.name,
  ownerId: actions.ownerId,
  ownerName: sql<string | null>`coalesce(${people.displayName}, ${people.name})`,
  meetingId: actions.meetingId,
  meetingTitle: meetings.title,
  minutesApprovedAt: meetings.approvedAt,
  agendaItemId: actions.agendaItemId,
  dueOn: actions.dueOn,
  visibility: actions.visibility,
  createdAt: actions.createdAt,
  doneAt: actions.doneAt,
  doneNote: actions.doneNote,
}
const select = (db: Reader) =>
  db
    .select(listed)
    .from(actions)
    .innerJoin(bodies, eq(bodies.id, actions.bodyId))
    .innerJoin(organisations, eq(organisations.id, actions.organisationId))
    .leftJoin(meetings, eq(meetings.id, actions.meetingId))
    .leftJoin(people, eq(people.id, actions.ownerId))
export type ListedAction = Awaited<ReturnType<typeof select>>[number]

/** Who has an action in hand is for members to know, and for that person. */
const readBy = (actor: Actor, rows: ListedAction[]): ListedAction[] =>
  rows.map((row) =>
    isInside(actor) || (row.ownerId !== null && row.ownerId === personIdOf(actor))
      ? row
      : { ...row, ownerId: null, ownerName: null },
  )

/** How far the record of an action reaches: as far as the action itself does at the moment. */
export const actionVisibility = (action: ListedAction): Visibility =>
  isActionOfMembers(action) ? narrower('members', action.visibility) : action.visibility

export type ActionFilter = { bodyId?: string; organisationIds?: string[] }
const filtered = ({ bodyId, organisationIds }: ActionFilter) =>
  and(
    bodyId ? eq(actions.bodyId, bodyId) : undefined,
    organisationIds ? inArray(actions.organisationId, organisationIds) : undefined,
  )

const undone = shapes((shape: string) =>
  statement((db, p: Slots<{ actor: Actor; bodyId: string; organisationIds: readonly string[] }>) =>
    select(db)
      .where(
        and(
          actionsVisibleTo(p.actor),
          isNull(actions.doneAt),
          shape.includes('body') ? eq(actions.bodyId, p.bodyId) : undefined,
          shape.includes('organisations') ? inList(actions.organisationId, p.organisationIds) : undefined,
        ),
      )
      .orderBy(asc(actions.dueOn), asc(actions.id)),
  ),
)

/** Actions that are not done, the most pressing first. */
export async function listOpenActions(db: Reader, actor: Actor, filter: ActionFilter): Promise<ListedAction[]> {
  const { bodyId, organisationIds } = filter
  const of = undone([bodyId && 'body', organisationIds && 'organisations'].join(' '))
  const rows = await of(db, { actor, bodyId: bodyId ?? '', organisationIds: organisationIds ?? [] })
  return readBy(actor, rows)
}

/**
 * Open actions that somebody has to finish: those in their own hands, and those of their organisations that are in nobody
 * else's.
 */
export async function listOwedActions(db: Reader, actor: Actor, today: string): Promise<ListedAction[]> {
  if (actor.kind !== 'person') return []
  const speaksFor = actor.seats.filter((seat) => seat.role !== 'observer').map((seat) => seat.organisationId)
  const own = [...new Set([...actor.organisationIds, ...speaksFor])]
  if (own.length === 0) return []
  const rows = await select(db)
    .where(
      and(
        actionsVisibleTo(actor),
        isNull(actions.doneAt),
        inArray(actions.organisationId, own),
        or(isNull(actions.ownerId), eq(actions.ownerId, actor.personId), not(hasOwnerOn(db, today))),
      ),
    )
    .orderBy(asc(actions.dueOn), asc(actions.id))
  return readBy(actor, rows)
}

const actionsPerPage = pageSizes.actions

/** Open or done actions a page (from 1) at a time: `{ actions, count, pages }`. */
export async function listActions(db: Reader, actor: Actor, filter: ActionFilter & { done: boolean; page: number }) {
  const where = and(
    actionsVisibleTo(actor),
    filter.done ? isNotNull(actions.doneAt) : isNull(actions.doneAt),
    filtered(filter),
  )
  const [total] = await db
    .select({ n: count() })
    .from(actions)
    .leftJoin(meetings, eq(meetings.id, actions.meetingId))
    .where(where)
  const rows = await select(db)
    .where(where)
    .orderBy(filter.done ? desc(actions.dueOn) : asc(actions.dueOn), asc(actions.id))
    .limit(actionsPerPage)
    .offset((Math.max(1, filter.page) - 1) * actionsPerPage)
  const n = Number(total?.n ?? 0)
  return { actions: readBy(actor, rows), count: n, pages: pagesOf('actions', n) }
}

export async function listActionsOfMeeting(db: Reader, actor: Actor, meetingId: string): Promise<ListedAction[]> {
  const rows = await select(db)
    .where(and(actionsVisibleTo(actor), eq(actions.meetingId, meetingId)))
    .orderBy(asc(actions.dueOn), asc(actions.id))
  return readBy(actor, rows)
}

/** Throws NotFound. */
export async function findAction(db: Reader, actor: Actor, id: string): Promise<ListedAction> {
  const [row] = readBy(actor, await select(db).where(and(actionsVisibleTo(actor), eq(actions.id, id))))
  if (!row) throw new NotFound()
  return row
}
