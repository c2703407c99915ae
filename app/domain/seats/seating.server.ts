// Seats of organisations on bodies: given, ended. Nothing is deleted; a term that is over has its last day.
import { and, eq, gt, gte, isNull, or, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { organisations } from '#db/schema/organisations'
import { seatHolders, seats } from '#db/schema/seats'
import type { Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import type { Seat } from '../bodies/body'
import { findBodyById } from '../bodies/body.server'
import { Invalid, NotFound } from '../errors'
import { ensureRevision } from '../revision'
import { mayManageSeats } from './policy'
import type { SeatInput, TermInput } from './seating'

/** Seats an organisation on a body. Throws Invalid where it sits there already, or does not exist. */
export async function seatOrganisation(
  tx: Writer,
  actor: Actor,
  bodyId: string,
  input: SeatInput,
  now: Date,
): Promise<Seat> {
  const body = await findBodyById(tx, actor, bodyId)
  const permit = ensure(actor, 'seat.given', mayManageSeats(actor))
  const [organisation] = await tx
    .select()
    .from(organisations)
    .where(and(eq(organisations.id, input.organisationId), isNull(organisations.archivedAt)))
  if (!organisation) throw new Invalid({ organisationId: 'errors.choose' })
  const [held] = await tx
    .select({ id: seats.id })
    .from(seats)
    .where(
      and(
        eq(seats.bodyId, bodyId),
        eq(seats.organisationId, organisation.id),
        or(isNull(seats.endsOn), gte(seats.endsOn, input.startsOn)),
      ),
    )
  if (held) throw new Invalid({ organisationId: 'seats.one.alreadySeated' })
  const [seat] = await tx
    .insert(seats)
    .values({
      bodyId,
      organisationId: organisation.id,
      observes: input.observes,
      startsOn: input.startsOn,
      endsOn: input.endsOn,
      createdAt: now,
    })
    .returning()
  const facts = {
    bodyName: body.name,
    bodySlug: body.slug,
    organisationId: organisation.id,
    organisationName: organisation.name,
    observes: input.observes,
    startsOn: input.startsOn,
  }
  await record(
    tx,
    permit,
    { subject: { kind: 'seat', id: seat?.id as string }, bodyId, visibility: body.visibility, facts },
    now,
  )
  return seat as Seat
}

/** Sets or clears the last day of a seat. Its holders' terms end with it. Throws Invalid for a day before it began. */
export async function endSeat(tx: Writer, actor: Actor, seatId: string, input: TermInput, now: Date): Promise<Seat> {
  const [found] = await tx
    .select({
      seat: seats,
      bodyName: bodies.name,
      bodySlug: bodies.slug,
      visibility: bodies.visibility,
      organisationName: organisations.name,
    })
    .from(seats)
    .innerJoin(bodies, eq(bodies.id, seats.bodyId))
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(eq(seats.id, seatId))
  if (!found) throw new NotFound()
  const permit = ensure(actor, 'seat.ended', mayManageSeats(actor))
  ensureRevision(found.seat, input)
  if (input.endsOn !== null && input.endsOn < found.seat.startsOn) throw new Invalid({ endsOn: 'seats.term.backwards' })
  await touchSeat(tx, seatId)
  const [seat] = await tx.update(seats).set({ endsOn: input.endsOn }).where(eq(seats.id, seatId)).returning()
  if (input.endsOn !== null) {
    await tx
      .update(seatHolders)
      .set({ endsOn: input.endsOn })
      .where(and(eq(seatHolders.seatId, seatId), or(isNull(seatHolders.endsOn), gt(seatHolders.endsOn, input.endsOn))))
  }
  const facts = {
    bodyName: found.bodyName,
    bodySlug: found.bodySlug,
    organisationId: found.seat.organisationId,
    organisationName: found.organisationName,
    endsOn: input.endsOn,
  }
  await record(
    tx,
    permit,
    { subject: { kind: 'seat', id: seatId }, bodyId: found.seat.bodyId, visibility: found.visibility, facts },
    now,
  )
  return seat as Seat
}

/** Notes that a seat, its holders or its handovers changed: whoever has an older page learns of it (domain/revision.ts). */
export async function touchSeat(tx: Writer, seatId: string): Promise<void> {
  await tx
    .update(seats)
    .set({ revision: sql`${seats.revision} + 1` })
    .where(eq(seats.id, seatId))
}
