// A person's private calendar: the meetings of their bodies at a secret address, which their calendar program reads
// without signing in. What it shows is decided again each time it is read, so that leaving or losing a seat ends it.
import { and, asc, eq, gte, inArray, isNotNull } from 'drizzle-orm'
import { ICalCalendarMethod } from 'ical-generator'
import { bodies } from '#db/schema/bodies'
import { meetings } from '#db/schema/meetings'
import { calendarFeeds } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'
import { bodyIdsOf, isProjectManager, type Person } from '../../access/actor'
import { ensure } from '../../access/permit'
import { hashToken, randomToken } from '../../access/token.server'
import { record } from '../../activity/record.server'
import { NotFound } from '../../errors'
import { findActor } from '../../people/actor.server'
import { tellPersonOfSecurity } from '../../people/sign-in/security-notice.server'
import { visibleTo } from '../meetings.server'
import { addMeetings, type CalendarSource, newCalendar, stamped } from './calendar.server'

/** How far back the calendar goes: a quarter, so that a phone still shows when the last meetings were. */
const pastMs = 92 * 86_400_000
/** How often a calendar program should look. */
const refreshSeconds = 3600

/** Since when the person has a calendar address; null where they have none. */
export async function findCalendarFeed(db: Reader, actor: Person): Promise<Date | null> {
  const [feed] = await db.select().from(calendarFeeds).where(eq(calendarFeeds.personId, actor.personId))
  return feed?.createdAt ?? null
}

/** Makes a new address and returns its secret, which is kept nowhere; a former address ends. The person is told. */
export async function makeCalendarFeed(tx: Writer, actor: Person, now: Date): Promise<string> {
  const permit = ensure(actor, 'calendarFeed.made', true)
  const token = randomToken()
  const made = { tokenHash: hashToken(token), createdAt: now }
  await tx
    .insert(calendarFeeds)
    .values({ personId: actor.personId, ...made })
    .onConflictDoUpdate({ target: calendarFeeds.personId, set: made })
  await record(tx, permit, { subject: { kind: 'person', id: actor.personId }, visibility: 'closed' }, now)
  await tellPersonOfSecurity(tx, actor.personId, 'calendar-feed-made', now)
  return token
}

/** Ends the person's calendar address. Throws NotFound where there is none. */
export async function endCalendarFeed(tx: Writer, actor: Person, now: Date): Promise<void> {
  const permit = ensure(actor, 'calendarFeed.ended', true)
  const ended = await tx.delete(calendarFeeds).where(eq(calendarFeeds.personId, actor.personId)).returning()
  if (ended.length === 0) throw new NotFound()
  await record(tx, permit, { subject: { kind: 'person', id: actor.personId }, visibility: 'closed' }, now)
}

/**
 * The iCalendar text behind an address: published and cancelled meetings of the bodies that its person sits on or serves
 * today, the project manager's of all bodies. Throws NotFound for an address that is none, or of somebody who left.
 */
export async function readCalendarFeed(
  db: Reader,
  token: string,
  name: string,
  source: CalendarSource,
  today: string,
  now: Date,
): Promise<string> {
  const [feed] = await db
    .select()
    .from(calendarFeeds)
    .where(eq(calendarFeeds.tokenHash, hashToken(token)))
  const actor = feed ? await findActor(db, feed.personId, today) : null
  if (!actor) throw new NotFound()
  const calendar = newCalendar(ICalCalendarMethod.PUBLISH).name(name).ttl(refreshSeconds)
  addMeetings(calendar, await listFed(db, actor, now), source)
  return stamped(calendar, now)
}

async function listFed(db: Reader, actor: Person, now: Date) {
  const ofTheirs = isProjectManager(actor) ? undefined : inArray(meetings.bodyId, bodyIdsOf(actor))
  const rows = await db
    .select({ meeting: meetings, bodyName: bodies.name })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .where(
      and(
        visibleTo(actor),
        ofTheirs,
        isNotNull(meetings.publishedAt),
        gte(meetings.startsAt, new Date(now.getTime() - pastMs)),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
  return rows.map(({ meeting, bodyName }) => ({ ...meeting, bodyName, isCancelled: meeting.cancelledAt !== null }))
}
