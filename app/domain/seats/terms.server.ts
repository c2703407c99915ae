import { and, asc, eq, gt, isNull, or } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { organisations } from '#db/schema/organisations'
import { people } from '#db/schema/people'
import { seatHolders, seats } from '#db/schema/seats'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { maySee } from '../access/visibility'
import type { Holder } from '../bodies/body'
import { NotFound } from '../errors'
import { mayInvite } from '../invitations/policy'
import { holderOf } from './seats.server'

export type SeatTerm = {
  seatId: string
  organisationName: string
  holder: Holder
  seatEndsOn: string | null
}

/** Everybody who ever held, or will hold, a seat of the body, newest first: the history that a handover keeps. */
export async function listSeatTerms(db: Reader, actor: Actor, bodyId: string): Promise<SeatTerm[]> {
  const [body] = await db.select().from(bodies).where(eq(bodies.id, bodyId))
  if (!body || !maySee(actor, { visibility: body.visibility, bodyId })) return []
  const rows = await db
    .select({ seat: seats, organisationName: organisations.name, holder: seatHolders, person: people })
    .from(seatHolders)
    .innerJoin(seats, eq(seats.id, seatHolders.seatId))
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .innerJoin(people, eq(people.id, seatHolders.personId))
    .where(eq(seats.bodyId, bodyId))
    .orderBy(asc(organisations.name), asc(seatHolders.startsOn), asc(seatHolders.id))
  return rows.reverse().map((row) => ({
    seatId: row.seat.id,
    organisationName: row.organisationName,
    holder: holderOf(actor, row),
    seatEndsOn: row.seat.endsOn,
  }))
}

/** One term on a seat of the body, for those who may end it. Throws NotFound. */
export async function findHolder(db: Reader, actor: Actor, bodyId: string, holderId: string) {
  const term = (await listSeatTerms(db, actor, bodyId)).find((one) => one.holder.holderId === holderId)
  if (!term) throw new NotFound()
  return term
}

/** Seats that a person can be invited or appointed to: all that have not ended; none for those who may not invite. */
export async function listOpenSeats(db: Reader, actor: Actor, today: string) {
  if (!mayInvite(actor)) return []
  return db
    .select({
      seatId: seats.id,
      organisationId: seats.organisationId,
      organisationName: organisations.name,
      bodyName: bodies.name,
      observes: seats.observes,
    })
    .from(seats)
    .innerJoin(bodies, eq(bodies.id, seats.bodyId))
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(and(isNull(bodies.endedAt), or(isNull(seats.endsOn), gt(seats.endsOn, today))))
    .orderBy(asc(bodies.position), asc(organisations.name), asc(seats.id))
}
