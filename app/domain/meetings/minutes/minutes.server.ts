import { and, asc, desc, eq, gt, isNotNull, or, sql } from 'drizzle-orm'
import { agendaItems, amendments, attendance, errata, meetings, minutes, minutesRevisions } from '#db/schema/meetings'
import { people } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../../access/actor'
import { ensure } from '../../access/permit'
import { record } from '../../activity/record.server'
import { Conflict, Invalid } from '../../errors'
import { ensureCited } from '../../firewall/citations.server'
import { enqueue } from '../../outbox/enqueue.server'
import { listBodyPeople } from '../../seats/delegates.server'
import { addDays } from '../../time'
import { findAgendaItem } from '../agenda/agenda.server'
import { happeningOf } from '../happening'
import { isClosed } from '../input'
import { findMeeting, type Meeting } from '../meetings.server'
import {
  isAmendmentOpen,
  mayApproveMinutes,
  mayAskAmendment,
  mayCirculateMinutes,
  mayCorrectMinutes,
  maySeeMinutes,
  maySeeWorkingPapers,
  mayWriteMinutes,
} from '../policy'
import { findUncited, noteErratumCitations, noteMinutesCitations } from './cited.server'

/** `text` for an ordinary item; `matters`, their number alone, for a closed one. */
export type MinutesEntry = { version: number } & ({ text: string } | { matters: number })

const writer = sql<string>`coalesce(${people.displayName}, ${people.name})`

/**
 * Writes the minutes of one item, kept as a revision. `version` is the one that the writer started from (0 for none):
 * where somebody wrote in between, Invalid says so on `text` and nothing is overwritten.
 */
export async function writeMinutes(
  tx: Writer,
  actor: Actor,
  meetingId: string,
  itemId: string,
  entry: MinutesEntry,
  now: Date,
): Promise<void> {
  const { meeting, item } = await findAgendaItem(tx, actor, meetingId, itemId)
  const permit = ensure(actor, 'minutes.written', mayWriteMinutes(actor, meeting, now))
  const closed = isClosed(item)
  if (closed !== 'matters' in entry) throw new Invalid({ text: 'meetings.errors.closedMinutes' })
  const version = entry.version + 1
  const content = 'matters' in entry ? { text: '', matters: entry.matters } : { text: entry.text, matters: null }
  const written = { ...content, version, writtenAt: now, writtenBy: personIdOf(actor) as string }
  const rows =
    entry.version === 0
      ? await tx
          .insert(minutes)
          .values({ agendaItemId: itemId, ...written })
          .onConflictDoNothing()
          .returning()
      : await tx
          .update(minutes)
          .set(written)
          .where(and(eq(minutes.agendaItemId, itemId), eq(minutes.version, entry.version)))
          .returning()
  if (rows.length === 0) throw new Invalid({ [closed ? 'matters' : 'text']: 'meetings.errors.stale' })
  const { matters: _matters, ...revision } = written
  await tx.insert(minutesRevisions).values({ agendaItemId: itemId, ...revision })
  const happening = happeningOf(meeting)
  await record(tx, permit, { ...happening, visibility: 'body', facts: { ...happening.facts, itemId, version } }, now)
}

/** Earlier texts of one item's minutes, newest first, for the body. */
export async function listRevisions(db: Reader, actor: Actor, meeting: Meeting, itemId: string) {
  if (!maySeeWorkingPapers(actor, meeting)) return []
  return db
    .select({
      version: minutesRevisions.version,
      text: minutesRevisions.text,
      writtenAt: minutesRevisions.writtenAt,
      writtenBy: writer,
    })
    .from(minutesRevisions)
    .innerJoin(people, eq(people.id, minutesRevisions.writtenBy))
    .where(eq(minutesRevisions.agendaItemId, itemId))
    .orderBy(desc(minutesRevisions.version))
}

/** The text as it stands, or null where nothing is written or the actor may not read it. */
export async function findMinutes(db: Reader, actor: Actor, meeting: Meeting, itemId: string) {
  if (!maySeeMinutes(actor, meeting)) return null
  const [row] = await db
    .select({
      text: minutes.text,
      matters: minutes.matters,
      version: minutes.version,
      writtenAt: minutes.writtenAt,
      writtenBy: writer,
    })
    .from(minutes)
    .innerJoin(people, eq(people.id, minutes.writtenBy))
    .where(eq(minutes.agendaItemId, itemId))
  return row ?? null
}

/**
 * Circulates the minutes to everybody of the body and opens the amendment window of the charter's length. Throws Conflict
 * without attendance, without a text, or where a percentage stands without its source.
 */
export async function circulateMinutes(tx: Writer, actor: Actor, id: string, today: string, now: Date): Promise<void> {
  const meeting = await findMeeting(tx, actor, id)
  const permit = ensure(actor, 'minutes.circulated', mayCirculateMinutes(actor, meeting, now))
  const [taken] = await tx
    .select({ id: attendance.organisationId })
    .from(attendance)
    .where(eq(attendance.meetingId, id))
    .limit(1)
  if (!taken) throw new Conflict('meetings.errors.noAttendance')
  const [written] = await tx
    .select({ id: minutes.agendaItemId })
    .from(minutes)
    .innerJoin(agendaItems, eq(agendaItems.id, minutes.agendaItemId))
    .where(and(eq(agendaItems.meetingId, id), or(gt(sql`length(${minutes.text})`, 0), isNotNull(minutes.matters))))
    .limit(1)
  if (!written) throw new Conflict('meetings.errors.noMinutes')
  const uncited = await findUncited(tx, id)
  if (uncited) throw new Conflict(uncited.key, uncited.params)
  const amendBy = addDays(today, meeting.charter.amendmentDays)
  await tx.update(meetings).set({ circulatedAt: now, amendBy }).where(eq(meetings.id, id))
  const happening = happeningOf(meeting)
  const visibility = meeting.visibility === 'public' ? 'members' : meeting.visibility
  await record(tx, permit, { ...happening, visibility, facts: { ...happening.facts, amendBy } }, now)
  const props = { meetingId: id, title: meeting.title, body: meeting.body.name, amendBy }
  for (const person of await listBodyPeople(tx, meeting.bodyId, today)) {
    const key = `minutes-circulated ${id} ${person.personId}`
    await enqueue(tx, person, { template: 'minutes-circulated', props }, key, now)
  }
}

/** Approves circulated minutes, which then stand. While amendments may still be asked for, `note` must say how the body approved. */
export async function approveMinutes(
  tx: Writer,
  actor: Actor,
  id: string,
  note: string,
  today: string,
  now: Date,
): Promise<void> {
  const meeting = await findMeeting(tx, actor, id)
  const permit = ensure(
    actor,
    'minutes.approved',
    mayApproveMinutes(actor, meeting, today, now),
    'meetings.errors.approval',
  )
  const isEarly = isAmendmentOpen(meeting, today)
  if (isEarly && !note) throw new Invalid({ note: 'meetings.errors.approvalNote' })
  const uncited = await findUncited(tx, id)
  if (uncited) throw new Invalid({}, uncited)
  await tx
    .update(meetings)
    .set({ approvedAt: now, approvedBy: personIdOf(actor), approvalNote: note || null })
    .where(eq(meetings.id, id))
  await noteMinutesCitations(tx, meeting, now)
  const happening = happeningOf(meeting)
  await record(tx, permit, { ...happening, facts: { ...happening.facts, beforeAmendmentDay: isEarly } }, now)
}

/** Asks for a change of circulated minutes. */
export async function askAmendment(
  tx: Writer,
  actor: Actor,
  id: string,
  text: string,
  today: string,
  now: Date,
): Promise<void> {
  const meeting = await findMeeting(tx, actor, id)
  const permit = ensure(
    actor,
    'amendment.asked',
    mayAskAmendment(actor, meeting, today, now),
    'meetings.errors.amendmentClosed',
  )
  await tx.insert(amendments).values({ meetingId: id, text, askedAt: now, askedBy: personIdOf(actor) as string })
  await record(tx, permit, { ...happeningOf(meeting), visibility: 'body' }, now)
}

export async function listAmendments(db: Reader, actor: Actor, meeting: Meeting) {
  if (!maySeeWorkingPapers(actor, meeting)) return []
  return db
    .select({ id: amendments.id, text: amendments.text, askedAt: amendments.askedAt, askedBy: writer })
    .from(amendments)
    .innerJoin(people, eq(people.id, amendments.askedBy))
    .where(eq(amendments.meetingId, meeting.id))
    .orderBy(asc(amendments.askedAt), asc(amendments.id))
}

/** Corrects approved minutes by a dated erratum; the approved text stays as it is. */
export async function addErratum(tx: Writer, actor: Actor, id: string, text: string, now: Date): Promise<void> {
  const meeting = await findMeeting(tx, actor, id)
  const permit = ensure(actor, 'erratum.entered', mayCorrectMinutes(actor, meeting, now))
  await ensureCited(tx, { text })
  await tx.insert(errata).values({ meetingId: id, text, enteredAt: now, enteredBy: personIdOf(actor) as string })
  await noteErratumCitations(tx, meeting, text, now)
  await record(tx, permit, happeningOf(meeting), now)
}

/** Errata are part of approved minutes: whoever sees those sees them. */
export async function listErrata(db: Reader, actor: Actor, meeting: Meeting) {
  if (!maySeeMinutes(actor, meeting)) return []
  return db
    .select({ id: errata.id, text: errata.text, enteredAt: errata.enteredAt })
    .from(errata)
    .where(eq(errata.meetingId, meeting.id))
    .orderBy(asc(errata.enteredAt), asc(errata.id))
}
