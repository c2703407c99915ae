import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { meetings } from '#db/schema/meetings'
import type { Reader, Writer } from '#db/store'
import { type Actor, isProjectManager, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { visibleIn } from '../access/visibility.server'
import { record } from '../activity/record.server'
import { listStandingItems } from '../charters/charters.server'
import { Invalid, NotFound } from '../errors'
import { findCharterInForce } from '../seats/delegates.server'
import { dayOf } from '../time'
import { appendItems } from './agenda/appending.server'
import { draftedItems, type ReadyLines } from './agenda/ready'
import type { DraftPlan } from './input'
import { visibleTo } from './meetings.server'
import { mayDraftMeeting } from './policy'

const seen = (actor: Actor) => visibleIn(actor, { visibility: bodies.visibility, bodyId: bodies.id })

/** The bodies whose meetings the actor may draft, in their order. */
export async function listDraftableBodies(db: Reader, actor: Actor) {
  if (actor.kind !== 'person') return []
  const led = isProjectManager(actor)
    ? undefined
    : inArray(
        bodies.id,
        actor.offices.map((held) => held.bodyId),
      )
  return db
    .select({ id: bodies.id, slug: bodies.slug, name: bodies.name, visibility: bodies.visibility })
    .from(bodies)
    .where(and(seen(actor), isNull(bodies.endedAt), led))
    .orderBy(asc(bodies.position), asc(bodies.id))
}

/** What a first draft of the body's next meeting is filled with: its last meeting's length and place. */
export async function findLastPlan(db: Reader, actor: Actor, bodyId: string) {
  const [row] = await db
    .select({
      startsAt: meetings.startsAt,
      durationMinutes: meetings.durationMinutes,
      place: meetings.place,
      link: meetings.link,
      dialIn: meetings.dialIn,
      reasonCode: meetings.reasonCode,
    })
    .from(meetings)
    .where(and(visibleTo(actor), eq(meetings.bodyId, bodyId), isNull(meetings.cancelledAt)))
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(1)
  return row ?? null
}

/**
 * Drafts a meeting of a body from its standing items, each with what is ready for it. The charter in force is kept, so
 * that its notice, amendment window and quorum hold for this meeting whatever is adopted later. `zone` is the site's.
 */
export async function draftMeeting(
  tx: Writer,
  actor: Actor,
  plan: DraftPlan,
  ready: ReadyLines,
  zone: string,
  now: Date,
): Promise<{ id: string }> {
  const [body] = await tx
    .select()
    .from(bodies)
    .where(and(eq(bodies.id, plan.bodyId), isNull(bodies.endedAt), seen(actor)))
  if (!body) throw new NotFound()
  const permit = ensure(actor, 'meeting.drafted', mayDraftMeeting(actor, { bodyId: body.id }))
  if (plan.startsAt <= now) throw new Invalid({ date: 'meetings.errors.past' })
  const charter = await findCharterInForce(tx, body.id, dayOf(now, zone))
  const [meeting] = await tx
    .insert(meetings)
    .values({ ...plan, charterId: charter.id, createdAt: now, createdBy: personIdOf(actor) as string })
    .returning()
  if (!meeting) throw new Error('No meeting was written')
  const items = draftedItems(await listStandingItems(tx, charter), ready, meeting)
  await appendItems(tx, actor, meeting.id, items, 0, now)
  const facts = { items: items.length }
  // A draft is known to who leads the body's meetings alone, so its record is not for everybody's eyes either.
  await record(
    tx,
    permit,
    { subject: { kind: 'meeting', id: meeting.id }, bodyId: body.id, visibility: 'closed', facts },
    now,
  )
  return { id: meeting.id }
}
