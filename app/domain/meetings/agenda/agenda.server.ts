import { and, asc, count, eq, inArray, isNotNull, isNull, max, not, type SQL, sql } from 'drizzle-orm'
import { matters } from '#db/schema/matters'
import { agendaItems, minutes } from '#db/schema/meetings'
import { people } from '#db/schema/people'
import { proposals } from '#db/schema/proposals'
import { type Visibility, visibilities } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../../access/actor'
import { ensure } from '../../access/permit'
import { maySee } from '../../access/visibility'
import { visibleIn } from '../../access/visibility.server'
import { record } from '../../activity/record.server'
import { Conflict, Invalid, NotFound } from '../../errors'
import { happeningOf } from '../happening'
import { type AgendaItemPlan, isClosed } from '../input'
import { type HiddenItems, isNarrower, narrower } from '../meeting'
import { findMeeting, type Meeting } from '../meetings.server'
import { mayChangeItem, mayPlaceItem, maySeeMinutes } from '../policy'

/** A closed item says nothing but its length, so whoever sees the meeting may know of it. */
const readable = (actor: Actor, { bodyId }: { bodyId: string }): Visibility[] =>
  visibilities.filter((visibility) => visibility === 'closed' || maySee(actor, { visibility, bodyId }))

/** Items as far as the actor may read them. */
const itemVisibleTo = (actor: Actor, meeting: { bodyId: string }): SQL =>
  inArray(agendaItems.visibility, readable(actor, meeting))

/** No command lets a closed item say anything; should one ever hold words, they are not read. */
const wordless = (item: typeof agendaItems.$inferSelect) =>
  isClosed(item) ? { ...item, title: '', presenter: '', paper: '' } : item

const standing = (meeting: Meeting) => and(eq(agendaItems.meetingId, meeting.id), isNull(agendaItems.removedAt))

/**
 * The agenda of a meeting that was found for this actor, with its minutes where the actor may read them, and how many
 * items are withheld for which reason. Numbers of linked matters and proposals only where the actor may see those.
 */
export async function listAgenda(db: Reader, actor: Actor, meeting: Meeting) {
  const readsMinutes = maySeeMinutes(actor, meeting)
  const items = await db
    .select({
      item: agendaItems,
      placedByName: sql<string>`coalesce(${people.displayName}, ${people.name})`,
      matterNumber: matters.number,
      proposalNumber: proposals.number,
      written: { text: minutes.text, matters: minutes.matters, version: minutes.version, writtenAt: minutes.writtenAt },
    })
    .from(agendaItems)
    .innerJoin(people, eq(people.id, agendaItems.placedBy))
    .leftJoin(matters, and(eq(matters.id, agendaItems.matterId), visibleIn(actor, matters)))
    .leftJoin(
      proposals,
      and(eq(proposals.id, agendaItems.proposalId), isNotNull(proposals.openedAt), visibleIn(actor, proposals)),
    )
    .leftJoin(minutes, and(eq(minutes.agendaItemId, agendaItems.id), readsMinutes ? undefined : sql`1 = 0`))
    .where(and(standing(meeting), itemVisibleTo(actor, meeting)))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
  return {
    items: items.map(({ item, ...rest }) => ({ ...wordless(item), ...rest })),
    hidden: await countHidden(db, actor, meeting),
  }
}
/** How many items the actor may not read, by reason; nothing is asked where they may read everything. */
async function countHidden(db: Reader, actor: Actor, meeting: Meeting): Promise<HiddenItems> {
  if (readable(actor, meeting).length === visibilities.length) return []
  const rows = await db
    .select({ reasonCode: agendaItems.reasonCode, count: count() })
    .from(agendaItems)
    .where(and(standing(meeting), not(itemVisibleTo(actor, meeting))))
    .groupBy(agendaItems.reasonCode)
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
export type AgendaItem = Awaited<ReturnType<typeof listAgenda>>['items'][number]

/** Items that were taken off again, with who said why: they stay on record for who leads the meeting and who placed them. */
export async function listRemovedItems(db: Reader, actor: Actor, meeting: Meeting) {
  return db
    .select({
      id: agendaItems.id,
      title: agendaItems.title,
      removedAt: agendaItems.removedAt,
      reason: agendaItems.removalReason,
    })
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, meeting.id), isNotNull(agendaItems.removedAt), itemVisibleTo(actor, meeting)))
    .orderBy(asc(agendaItems.removedAt), asc(agendaItems.id))
}

/** One standing item of a meeting with the meeting itself. Throws NotFound. */
export async function findAgendaItem(db: Reader, actor: Actor, meetingId: string, itemId: string) {
  const meeting = await findMeeting(db, actor, meetingId)
  const [item] = await db
    .select()
    .from(agendaItems)
    .where(and(eq(agendaItems.id, itemId), standing(meeting), itemVisibleTo(actor, meeting)))
  if (!item) throw new NotFound()
  return { meeting, item: wordless(item) }
}

/** What the item may be seen as: never wider than its meeting, and never withheld without a reason code. */
function fittedTo(meeting: Meeting, plan: AgendaItemPlan): AgendaItemPlan {
  const visibility = narrower(meeting.visibility, plan.visibility)
  if (isNarrower(visibility, meeting.visibility) && !plan.reasonCode)
    throw new Invalid({ reasonCode: 'meetings.errors.reasonRequired' })
  const reasonCode = visibility === 'public' ? null : (plan.reasonCode ?? meeting.reasonCode)
  return { ...plan, visibility, reasonCode }
}

const happeningWith = (
  _actor: Actor,
  meeting: Meeting,
  item: { id: string; title: string; visibility: AgendaItemPlan['visibility'] },
) => {
  const happening = happeningOf(meeting)
  return {
    ...happening,
    visibility: narrower(happening.visibility, item.visibility),
    facts: { ...happening.facts, itemId: item.id, item: item.title },
  }
}

/** Puts an item at the end of the agenda. After the lock it is marked late. */
export async function placeItem(
  tx: Writer,
  actor: Actor,
  meetingId: string,
  plan: AgendaItemPlan,
  now: Date,
): Promise<string> {
  const meeting = await findMeeting(tx, actor, meetingId)
  const permit = ensure(actor, 'agendaItem.placed', mayPlaceItem(actor, meeting, now), 'meetings.errors.agendaLocked')
  const [last] = await tx
    .select({ position: max(agendaItems.position) })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
  const [item] = await tx
    .insert(agendaItems)
    .values({
      ...fittedTo(meeting, plan),
      meetingId,
      position: Number(last?.position ?? 0) + 1,
      placedBy: personIdOf(actor) as string,
      placedAt: now,
      isLate: meeting.lockedAt !== null && now >= meeting.lockedAt,
    })
    .returning()
  if (!item) throw new Error('No agenda item was written')
  await record(tx, permit, happeningWith(actor, meeting, item), now)
  return item.id
}

export async function changeItem(
  tx: Writer,
  actor: Actor,
  meetingId: string,
  itemId: string,
  plan: AgendaItemPlan,
  now: Date,
): Promise<void> {
  const { meeting, item } = await findAgendaItem(tx, actor, meetingId, itemId)
  const permit = ensure(
    actor,
    'agendaItem.changed',
    mayChangeItem(actor, meeting, item, now),
    'meetings.errors.agendaLocked',
  )
  if (isClosed(item) !== isClosed(plan)) await ensureUnminuted(tx, itemId)
  await tx.update(agendaItems).set(fittedTo(meeting, plan)).where(eq(agendaItems.id, itemId))
  await record(tx, permit, happeningWith(actor, meeting, { ...plan, id: itemId }), now)
}

/** Takes an item off; it stays on record with the reason. One that has minutes stays. */
export async function removeItem(
  tx: Writer,
  actor: Actor,
  meetingId: string,
  itemId: string,
  reason: string,
  now: Date,
): Promise<void> {
  const { meeting, item } = await findAgendaItem(tx, actor, meetingId, itemId)
  const permit = ensure(
    actor,
    'agendaItem.removed',
    mayChangeItem(actor, meeting, item, now),
    'meetings.errors.agendaLocked',
  )
  await ensureUnminuted(tx, itemId)
  await tx.update(agendaItems).set({ removedAt: now, removalReason: reason }).where(eq(agendaItems.id, itemId))
  await record(tx, permit, happeningWith(actor, meeting, item), now)
}

async function ensureUnminuted(db: Reader, itemId: string): Promise<void> {
  const [written] = await db.select({ version: minutes.version }).from(minutes).where(eq(minutes.agendaItemId, itemId))
  if (written) throw new Conflict('meetings.errors.hasMinutes')
}
