// Who should be at the table and is not: required sectors against filled seats against attendance.
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { attendance, meetings } from '#db/schema/meetings'
import { organisations } from '#db/schema/organisations'
import { people } from '#db/schema/people'
import { decisions, positions, proposals } from '#db/schema/proposals'
import { seatHolders, seats } from '#db/schema/seats'
import type { Reader } from '#db/store'
import type { Person } from '../access/actor'
import { visibleIn } from '../access/visibility.server'
import { listBodies, listChartersInForce } from '../bodies/body.server'
import { NotFound } from '../errors'
import { holdsOn } from '../people/actor.server'
import { dayOf } from '../time'
import {
  type CountedDecision,
  type Coverage,
  coverageOf,
  type GapSeat,
  type LivedAnswer,
  type SectorGap,
  sectorGapsOf,
} from './gaps'
import { maySeeSeats } from './policy'

export type BodyGaps = {
  bodyId: string
  slug: string
  name: string
  /** The last three closed meetings, the latest first. */
  meetings: { id: string; startsAt: Date }[]
  sectors: SectorGap[]
}

/**
 * Sector by sector, for each standing body whose seats the actor may see. Throws NotFound for somebody who is no member.
 * The same few queries whatever the number of rows.
 */
export async function listGaps(db: Reader, actor: Person, today: string): Promise<BodyGaps[]> {
  if (!actor.isMember) throw new NotFound()
  const standing = (await listBodies(db, actor)).filter((body) => maySeeSeats(actor, body))
  const charters = await listChartersInForce(db, today)
  const seated = await listVoices(db, today)
  const held = await listLastMeetings(db, actor)
  const came = await listPresence(
    db,
    held.map((meeting) => meeting.id),
  )
  return standing.map((body) => {
    const meetingsOf = held.filter((meeting) => meeting.bodyId === body.id)
    return {
      bodyId: body.id,
      slug: body.slug,
      name: body.name,
      meetings: meetingsOf.map(({ id, startsAt }) => ({ id, startsAt })),
      sectors: sectorGapsOf(
        charters.get(body.id)?.requiredSectors ?? [],
        seated.filter((seat) => seat.bodyId === body.id),
        meetingsOf.map((meeting) => meeting.id),
        came,
      ),
    }
  })
}

/** Each seat with a voice on the day, and whether a delegate holds it. */
async function listVoices(db: Reader, today: string): Promise<GapSeat[]> {
  const rows = await db
    .select({ seatId: seats.id, bodyId: seats.bodyId, sector: organisations.sector, personId: people.id })
    .from(seats)
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .leftJoin(
      seatHolders,
      and(eq(seatHolders.seatId, seats.id), eq(seatHolders.role, 'delegate'), holdsOn(seatHolders, today)),
    )
    .leftJoin(people, and(eq(people.id, seatHolders.personId), isNull(people.endedAt)))
    .where(and(eq(seats.observes, false), holdsOn(seats, today)))
    .orderBy(asc(seats.id))
  const bySeat = new Map<string, GapSeat>()
  for (const { seatId, bodyId, sector, personId } of rows) {
    const hasDelegate = personId !== null || (bySeat.get(seatId)?.hasDelegate ?? false)
    bySeat.set(seatId, { bodyId, sector, hasDelegate })
  }
  return [...bySeat.values()]
}

/** The last three closed meetings of every body that the actor may see, latest first. */
async function listLastMeetings(db: Reader, actor: Person) {
  const ranked = db
    .select({
      id: meetings.id,
      bodyId: meetings.bodyId,
      startsAt: meetings.startsAt,
      place:
        sql<number>`row_number() over (partition by ${meetings.bodyId} order by ${meetings.startsAt} desc, ${meetings.id})`.as(
          'place_in_body',
        ),
    })
    .from(meetings)
    .where(and(isNotNull(meetings.closedAt), isNull(meetings.cancelledAt), visibleIn(actor, meetings)))
    .as('ranked')
  return db
    .select({ id: ranked.id, bodyId: ranked.bodyId, startsAt: ranked.startsAt })
    .from(ranked)
    .where(lte(ranked.place, 3))
    .orderBy(desc(ranked.startsAt), asc(ranked.id))
}

/** Organisations that were in the room or joined from elsewhere, with their sector. */
async function listPresence(db: Reader, meetingIds: string[]) {
  if (meetingIds.length === 0) return []
  return db
    .select({
      meetingId: attendance.meetingId,
      organisationId: attendance.organisationId,
      sector: organisations.sector,
    })
    .from(attendance)
    .innerJoin(organisations, eq(organisations.id, attendance.organisationId))
    .where(and(inArray(attendance.meetingId, meetingIds), inArray(attendance.status, ['present', 'remote'])))
}

/**
 * Of the decisions since `since` that the actor may see, in how many an organisation of people with lived experience took
 * part in the count; by body, bodies without decisions left out. One query; `zone` says on which day a proposal closed.
 */
export async function listLivedExperienceCoverage(
  db: Reader,
  actor: Person,
  since: Date,
  zone: string,
): Promise<Coverage[]> {
  if (!actor.isMember) throw new NotFound()
  const rows = await db
    .select({
      proposalId: decisions.proposalId,
      bodyId: bodies.id,
      name: bodies.name,
      closesAt: proposals.closesAt,
      organisationId: organisations.id,
      ordinal: positions.ordinal,
      stance: positions.stance,
      seat: { startsOn: seats.startsOn, endsOn: seats.endsOn },
    })
    .from(decisions)
    .innerJoin(proposals, eq(proposals.id, decisions.proposalId))
    .innerJoin(bodies, eq(bodies.id, decisions.bodyId))
    .leftJoin(positions, eq(positions.proposalId, proposals.id))
    .leftJoin(
      organisations,
      and(eq(organisations.id, positions.organisationId), eq(organisations.sector, 'lived-experience')),
    )
    .leftJoin(
      seats,
      and(eq(seats.bodyId, decisions.bodyId), eq(seats.organisationId, organisations.id), eq(seats.observes, false)),
    )
    .where(and(gte(decisions.decidedAt, since), visibleIn(actor, proposals)))
    .orderBy(asc(bodies.position), asc(decisions.id))
  const taken = new Map<string, CountedDecision>()
  const answers = new Map<string, LivedAnswer>()
  for (const { proposalId, bodyId, name, closesAt, organisationId, ordinal, stance, seat } of rows) {
    taken.set(proposalId, { proposalId, bodyId, name })
    if (!organisationId || ordinal === null || !stance) continue
    const key = `${proposalId} ${organisationId} ${ordinal}`
    const day = dayOf(closesAt, zone)
    const held = seat !== null && seat.startsOn <= day && (seat.endsOn === null || seat.endsOn >= day)
    const heldSeat = held || (answers.get(key)?.heldSeat ?? false)
    answers.set(key, { proposalId, organisationId, ordinal, stance, heldSeat })
  }
  return coverageOf([...taken.values()], [...answers.values()])
}

const yearMs = 365 * 86_400_000

/** Everything that the gap view shows, for its page and its file alike. */
export async function findGapFacts(db: Reader, actor: Person, today: string, zone: string, now: Date) {
  return {
    bodies: await listGaps(db, actor, today),
    coverage: await listLivedExperienceCoverage(db, actor, new Date(now.getTime() - yearMs), zone),
  }
}
