import { eq } from 'drizzle-orm'
import { attendance, meetingReplies, meetings } from '#db/schema/meetings'
import { people } from '#db/schema/people'
import type { Attendance, rsvps } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { type Quorum, quorumOf } from '../bodies/quorum'
import { Invalid, type Problem } from '../errors'
import { listDelegates, listVoicedSeats } from '../seats/delegates.server'
import { dayOf } from '../time'
import { happeningOf } from './happening'
import type { AttendanceEntry } from './input'
import { findMeeting, type Meeting } from './meetings.server'
import { mayCloseMeeting, mayOpenMeeting, mayReply, maySeeAttendance, mayTakeAttendance } from './policy'

export async function openMeeting(tx: Writer, actor: Actor, id: string, now: Date): Promise<void> {
  const meeting = await findMeeting(tx, actor, id)
  const permit = ensure(actor, 'meeting.opened', mayOpenMeeting(actor, meeting, now))
  await tx.update(meetings).set({ openedAt: now }).where(eq(meetings.id, id))
  await record(tx, permit, happeningOf(meeting), now)
}

export async function closeMeeting(tx: Writer, actor: Actor, id: string, now: Date): Promise<void> {
  const meeting = await findMeeting(tx, actor, id)
  const permit = ensure(actor, 'meeting.closed', mayCloseMeeting(actor, meeting, now))
  await tx.update(meetings).set({ closedAt: now }).where(eq(meetings.id, id))
  await record(tx, permit, happeningOf(meeting), now)
}

export type AttendanceLine = {
  organisationId: string
  organisationName: string
  /** Null until it was taken. */
  status: Attendance | null
  represented: string
}

/**
 * Who is there by organisation, one row for each that has a voice on the body on the meeting's day, and the quorum that
 * follows from the meeting's charter. Null where the actor may not see it. `zone` is the site's.
 */
export async function findAttendance(
  db: Reader,
  actor: Actor,
  meeting: Meeting,
  zone: string,
): Promise<{ lines: AttendanceLine[]; quorum: Quorum; isTaken: boolean } | null> {
  if (!maySeeAttendance(actor, meeting)) return null
  const seats = await listVoicedSeats(db, meeting.bodyId, dayOf(meeting.startsAt, zone))
  const taken = await db.select().from(attendance).where(eq(attendance.meetingId, meeting.id))
  const byOrganisation = new Map(taken.map((row) => [row.organisationId, row]))
  const lines = seats.map(({ organisationId, organisationName }) => {
    const row = byOrganisation.get(organisationId)
    return { organisationId, organisationName, status: row?.status ?? null, represented: row?.represented ?? '' }
  })
  const here = lines.filter(({ status }) => status === 'present' || status === 'remote')
  const quorum = quorumOf({
    seats,
    presentOrganisationIds: here.map((line) => line.organisationId),
    recusedIds: [],
    quorumShare: meeting.charter.quorumShare,
    requiredSectors: meeting.charter.requiredSectors,
  })
  return { lines, quorum, isTaken: taken.length > 0 }
}

/** Who acts for each organisation on the meeting's day, to offer as its representative. */
export async function listRepresentatives(db: Reader, meeting: Meeting, zone: string): Promise<Map<string, string>> {
  const delegates = await listDelegates(db, meeting.bodyId, dayOf(meeting.startsAt, zone))
  return new Map(delegates.filter((one) => one.acts).map((one) => [one.organisationId, one.name]))
}

/** Takes the attendance of all organisations at once; one that is left open is taken off. Throws Invalid for a stranger. */
export async function takeAttendance(
  tx: Writer,
  actor: Actor,
  id: string,
  entries: AttendanceEntry[],
  zone: string,
  now: Date,
): Promise<void> {
  const meeting = await findMeeting(tx, actor, id)
  const permit = ensure(actor, 'attendance.taken', mayTakeAttendance(actor, meeting, now))
  const seats = await listVoicedSeats(tx, meeting.bodyId, dayOf(meeting.startsAt, zone))
  const seated = new Set(seats.map((seat) => seat.organisationId))
  if (entries.some((entry) => !seated.has(entry.organisationId))) throw new Invalid({}, 'meetings.errors.notSeated')
  await checkSpeakers(tx, meeting, entries, zone)
  await tx.delete(attendance).where(eq(attendance.meetingId, id))
  for (const { organisationId, status, represented } of entries) {
    if (status === '') continue
    await tx.insert(attendance).values({
      meetingId: id,
      organisationId,
      status,
      represented,
      takenAt: now,
      takenBy: personIdOf(actor) as string,
    })
  }
  await record(tx, permit, { ...happeningOf(meeting), visibility: 'body' }, now)
}

/**
 * An organisation is not there through somebody who does not act for it that day: an alternate whose delegate has not
 * handed over, or an observer. Whoever holds no seat at all is the clerk's to judge. Throws Invalid at the name.
 */
async function checkSpeakers(tx: Writer, meeting: Meeting, entries: AttendanceEntry[], zone: string): Promise<void> {
  const holders = await listDelegates(tx, meeting.bodyId, dayOf(meeting.startsAt, zone))
  const nameOf = (name: string) => name.trim().toLowerCase()
  const problems: Record<string, Problem> = {}
  for (const { organisationId, status, represented } of entries) {
    if (status !== 'present' && status !== 'remote') continue
    const named = holders.filter(
      (one) => one.organisationId === organisationId && nameOf(one.name) === nameOf(represented),
    )
    if (named.length > 0 && !named.some((one) => one.acts))
      problems[`represented.${organisationId}`] = {
        key: 'meetings.errors.notTheVoice',
        params: { name: represented.trim() },
      }
  }
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
}

export type Reply = (typeof rsvps)[number]

/** Whether the actor will come; a later reply replaces the earlier. */
export async function giveReply(tx: Writer, actor: Actor, id: string, reply: Reply, now: Date): Promise<void> {
  const meeting = await findMeeting(tx, actor, id)
  const permit = ensure(actor, 'meetingReply.given', mayReply(actor, meeting, now))
  const row = { meetingId: id, personId: personIdOf(actor) as string, reply, repliedAt: now }
  await tx
    .insert(meetingReplies)
    .values(row)
    .onConflictDoUpdate({ target: [meetingReplies.meetingId, meetingReplies.personId], set: { reply, repliedAt: now } })
  await record(tx, permit, { ...happeningOf(meeting), visibility: 'body' }, now)
}

/** Replies with names, for the body; nobody else learns who comes. */
export async function listReplies(db: Reader, actor: Actor, meeting: Meeting) {
  if (!maySeeAttendance(actor, meeting)) return []
  return db
    .select({
      personId: meetingReplies.personId,
      name: people.name,
      displayName: people.displayName,
      reply: meetingReplies.reply,
    })
    .from(meetingReplies)
    .innerJoin(people, eq(people.id, meetingReplies.personId))
    .where(eq(meetingReplies.meetingId, meeting.id))
    .orderBy(people.name, people.id)
}
