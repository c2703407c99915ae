import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import { agendaItems, meetings } from '#db/schema/meetings'
import type { Reader, Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure, type Permit } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Invalid } from '../errors'
import { enqueue } from '../outbox/enqueue.server'
import { listBodyPeople } from '../seats/delegates.server'
import { dayOf } from '../time'
import { appendOverdue } from './agenda/appending.server'
import type { ReadyLines } from './agenda/ready'
import type { CalendarSource } from './calendar/calendar.server'
import { type CalendarMethod, invitationOf } from './calendar/invitation.server'
import { happeningOf } from './happening'
import type { MeetingPlan } from './input'
import { isShortNotice, lockOf } from './meeting'
import { findMeeting, type Meeting } from './meetings.server'
import { mayCancelMeeting, mayChangeMeeting, mayPublishAgenda } from './policy'

/** How many people the agenda would be mailed to; 0 for those who do not publish it. */
export const countInvited = async (db: Reader, actor: Actor, meeting: Meeting, today: string, now: Date) =>
  mayPublishAgenda(actor, meeting, now) ? (await listBodyPeople(db, meeting.bodyId, today)).length : 0

/**
 * Publishes the agenda and mails it to everybody of the body with an invitation. Late against the notice period it is short
 * notice. Of what is ready, overdue matters and due reviews that are not on the agenda yet put themselves there.
 */
export async function publishMeeting(
  tx: Writer,
  actor: Actor,
  id: string,
  source: CalendarSource,
  ready: ReadyLines,
  now: Date,
): Promise<void> {
  const meeting = await findMeeting(tx, actor, id)
  const permit = ensure(actor, 'agenda.published', mayPublishAgenda(actor, meeting, now))
  if (meeting.startsAt <= now) throw new Conflict('meetings.errors.past')
  const overdue = await appendOverdue(tx, actor, meeting, ready, now)
  const titles = await listMailedTitles(tx, id)
  if (titles.length === 0) throw new Conflict('meetings.errors.noItems')
  const { noticeDays } = meeting.charter
  const lock = lockOf(meeting.startsAt, noticeDays, source.zone)
  const shortNotice = isShortNotice(now, meeting.startsAt, noticeDays, source.zone)
  const published = { ...meeting, publishedAt: now, lockedAt: shortNotice ? now : lock }
  await tx.update(meetings).set({ publishedAt: now, lockedAt: published.lockedAt }).where(eq(meetings.id, id))
  const happening = happeningOf(published)
  await record(tx, permit, { ...happening, facts: { ...happening.facts, shortNotice, overdue } }, now)
  await mailEverybody(tx, permit, published, 'REQUEST', source, { name: 'agenda-published', items: titles }, now)
}

/** Titles that everybody of the body may read: what is closed says nothing. */
async function listMailedTitles(db: Reader, meetingId: string): Promise<string[]> {
  const rows = await db
    .select({ title: agendaItems.title })
    .from(agendaItems)
    .where(
      and(eq(agendaItems.meetingId, meetingId), isNull(agendaItems.removedAt), ne(agendaItems.visibility, 'closed')),
    )
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
  return rows.map((row) => row.title)
}

/**
 * Changes title, time, place or visibility. Once published, a change that attendees must know of raises SEQUENCE and is
 * mailed with an updated invitation, and the lock follows the new start.
 */
export async function changeMeeting(
  tx: Writer,
  actor: Actor,
  id: string,
  plan: MeetingPlan,
  source: CalendarSource,
  now: Date,
): Promise<void> {
  const meeting = await findMeeting(tx, actor, id)
  const permit = ensure(actor, 'meeting.changed', mayChangeMeeting(actor, meeting, now))
  if (plan.startsAt <= now) throw new Invalid({ date: 'meetings.errors.past' })
  const tells = meeting.publishedAt !== null && isNews(meeting, plan)
  const changed: Meeting = { ...meeting, ...plan, calendarSequence: meeting.calendarSequence + (tells ? 1 : 0) }
  if (meeting.publishedAt) {
    const lock = lockOf(plan.startsAt, meeting.charter.noticeDays, source.zone)
    changed.lockedAt = lock > meeting.publishedAt ? lock : meeting.publishedAt
  }
  await tx
    .update(meetings)
    .set({ ...plan, lockedAt: changed.lockedAt, calendarSequence: changed.calendarSequence })
    .where(eq(meetings.id, id))
  await record(tx, permit, happeningOf(changed), now)
  if (tells) await mailEverybody(tx, permit, changed, 'REQUEST', source, { name: 'meeting-changed' }, now)
}

const isNews = (meeting: Meeting, plan: MeetingPlan): boolean =>
  meeting.startsAt.getTime() !== plan.startsAt.getTime() ||
  (['title', 'durationMinutes', 'place', 'link', 'dialIn'] as const).some((field) => meeting[field] !== plan[field])

/** Cancels a meeting that has not opened. If it was published, everybody of the body is told why, and calendars drop it. */
export async function cancelMeeting(
  tx: Writer,
  actor: Actor,
  id: string,
  reason: string,
  source: CalendarSource,
  now: Date,
): Promise<void> {
  const meeting = await findMeeting(tx, actor, id)
  const permit = ensure(actor, 'meeting.cancelled', mayCancelMeeting(actor, meeting, now))
  const cancelled = { ...meeting, calendarSequence: meeting.calendarSequence + 1 }
  await tx
    .update(meetings)
    .set({ cancelledAt: now, cancellationReason: reason, calendarSequence: cancelled.calendarSequence })
    .where(eq(meetings.id, id))
  await record(tx, permit, happeningOf(cancelled), now)
  if (!meeting.publishedAt) return
  await mailEverybody(tx, permit, cancelled, 'CANCEL', source, { name: 'meeting-cancelled', reason }, now)
}

type News =
  | { name: 'agenda-published'; items: string[] }
  | { name: 'meeting-changed' }
  | { name: 'meeting-cancelled'; reason: string }

/** One letter each, with the invitation made out to its recipient. The permit says that something was allowed to happen. */
async function mailEverybody(
  tx: Writer,
  _permit: Permit,
  meeting: Meeting,
  method: CalendarMethod,
  source: CalendarSource,
  news: News,
  now: Date,
): Promise<void> {
  const asCalendar = { ...meeting, bodyName: meeting.body.name }
  const told = {
    meetingId: meeting.id,
    title: meeting.title,
    body: meeting.body.name,
    startsAt: meeting.startsAt.toISOString(),
  }
  for (const person of await listBodyPeople(tx, meeting.bodyId, dayOf(now, source.zone))) {
    const calendar = invitationOf(asCalendar, method, person, source, now)
    const { place, link } = meeting
    await enqueue(
      tx,
      person,
      news.name === 'agenda-published'
        ? { template: news.name, props: { ...told, place, link, items: news.items, calendar } }
        : news.name === 'meeting-changed'
          ? { template: news.name, props: { ...told, place, calendar } }
          : { template: news.name, props: { ...told, reason: news.reason, calendar } },
      `${news.name} ${meeting.id} ${meeting.calendarSequence} ${person.personId}`,
      now,
    )
  }
}
