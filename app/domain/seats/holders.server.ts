// Who speaks for an organisation on a body. A handover keeps the history: the former delegate's term gets its last day.
import { and, eq, gte, isNull, ne, or } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { organisations } from '#db/schema/organisations'
import { memberships, people } from '#db/schema/people'
import { seatHolders, seats } from '#db/schema/seats'
import type { Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure, type Permit } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Invalid, NotFound } from '../errors'
import { ensureRevision } from '../revision'
import { addDays } from '../time'
import { mayManageSeats } from './policy'
import { type HolderInput, isOpenOn, type TermInput } from './seating'
import { touchSeat } from './seating.server'

type Holder = typeof seatHolders.$inferSelect

/** Appoints somebody who has an account to a seat, in place of the former delegate where the role is delegate. */
export async function appointHolder(
  tx: Writer,
  actor: Actor,
  seatId: string,
  input: HolderInput,
  now: Date,
): Promise<void> {
  const permit = ensure(actor, 'seatHolder.appointed', mayManageSeats(actor))
  const [person] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, input.personId), isNull(people.endedAt)))
  if (!person) throw new Invalid({ personId: 'errors.choose' })
  const placed = await placeHolder(tx, permit, seatId, input, now)
  if (!placed) throw new Invalid({ personId: 'seats.one.alreadyHolds' })
}

/**
 * Writes a term on a seat, for commands that have a permit of their own. Of the seat's delegates only one speaks: the
 * former one's term ends on the day before. Returns false, and changes nothing, where the person has this role already.
 * Throws Conflict where the seat has ended by then, Invalid for a voice on an observing seat.
 */
export async function placeHolder(
  tx: Writer,
  permit: Permit<'seatHolder.appointed'>,
  seatId: string,
  input: HolderInput,
  now: Date,
): Promise<boolean> {
  const [found] = await tx
    .select({ seat: seats, bodyName: bodies.name, bodySlug: bodies.slug, visibility: bodies.visibility })
    .from(seats)
    .innerJoin(bodies, eq(bodies.id, seats.bodyId))
    .where(eq(seats.id, seatId))
  if (!found) throw new NotFound()
  const { seat } = found
  ensureRevision(seat, input)
  if (!isOpenOn(seat, input.startsOn)) throw new Conflict('seats.one.ended')
  if (seat.observes && input.role !== 'observer') throw new Invalid({ role: 'seats.one.observersOnly' })
  const startsOn = input.startsOn < seat.startsOn ? seat.startsOn : input.startsOn
  const later = or(isNull(seatHolders.endsOn), gte(seatHolders.endsOn, startsOn))
  const [same] = await tx
    .select({ id: seatHolders.id })
    .from(seatHolders)
    .where(
      and(
        eq(seatHolders.seatId, seatId),
        eq(seatHolders.personId, input.personId),
        eq(seatHolders.role, input.role),
        later,
      ),
    )
  if (same) return false
  const dayBefore = addDays(startsOn, -1)
  if (input.role === 'delegate') {
    await tx
      .update(seatHolders)
      .set({ endsOn: dayBefore })
      .where(
        and(
          eq(seatHolders.seatId, seatId),
          eq(seatHolders.role, 'delegate'),
          ne(seatHolders.personId, input.personId),
          later,
        ),
      )
  }
  // One person has one role on a seat: an alternate who becomes the delegate is no longer the alternate.
  await tx
    .update(seatHolders)
    .set({ endsOn: dayBefore })
    .where(
      and(
        eq(seatHolders.seatId, seatId),
        eq(seatHolders.personId, input.personId),
        ne(seatHolders.role, input.role),
        later,
      ),
    )
  const endsOn = input.endsOn ?? seat.endsOn
  await touchSeat(tx, seatId)
  await tx.insert(seatHolders).values({ seatId, personId: input.personId, role: input.role, startsOn, endsOn })
  await joinOrganisation(tx, input.personId, seat.organisationId, startsOn)
  const facts = {
    personId: input.personId,
    role: input.role,
    bodyName: found.bodyName,
    bodySlug: found.bodySlug,
    organisationId: seat.organisationId,
    startsOn,
  }
  await record(
    tx,
    permit,
    { subject: { kind: 'seat', id: seatId }, bodyId: seat.bodyId, visibility: found.visibility, facts },
    now,
  )
  return true
}

/** Makes the person one of the organisation's people from the day on, where they are not yet. */
async function joinOrganisation(tx: Writer, personId: string, organisationId: string, startsOn: string): Promise<void> {
  const [known] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.personId, personId),
        eq(memberships.organisationId, organisationId),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, startsOn)),
      ),
    )
  if (!known) await tx.insert(memberships).values({ personId, organisationId, startsOn })
}

/** The same for an invitation to join without a seat. */
export async function placeMember(
  tx: Writer,
  permit: Permit<'membership.started'>,
  personId: string,
  organisationId: string,
  startsOn: string,
  now: Date,
): Promise<void> {
  const [organisation] = await tx
    .select({ name: organisations.name, slug: organisations.slug })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  if (!organisation) throw new NotFound()
  await joinOrganisation(tx, personId, organisationId, startsOn)
  const facts = { ...organisation, personId, startsOn }
  await record(tx, permit, { subject: { kind: 'organisation', id: organisationId }, visibility: 'members', facts }, now)
}

/** Sets or clears the last day of somebody's term on a seat. Throws Invalid for a day before it began or after the seat's end. */
export async function endHolder(
  tx: Writer,
  actor: Actor,
  holderId: string,
  input: TermInput,
  now: Date,
): Promise<void> {
  const [found] = await tx
    .select({
      holder: seatHolders,
      seat: seats,
      bodyName: bodies.name,
      bodySlug: bodies.slug,
      visibility: bodies.visibility,
    })
    .from(seatHolders)
    .innerJoin(seats, eq(seats.id, seatHolders.seatId))
    .innerJoin(bodies, eq(bodies.id, seats.bodyId))
    .where(eq(seatHolders.id, holderId))
  if (!found) throw new NotFound()
  const permit = ensure(actor, 'seatHolder.ended', mayManageSeats(actor))
  const { holder, seat } = found
  ensureRevision(seat, input)
  if (input.endsOn !== null && input.endsOn < holder.startsOn) throw new Invalid({ endsOn: 'seats.term.backwards' })
  if (seat.endsOn !== null && (input.endsOn === null || input.endsOn > seat.endsOn))
    throw new Invalid({ endsOn: 'seats.term.beyondSeat' })
  if (holder.role === 'delegate' && (await hasSuccessor(tx, holder, input.endsOn)))
    throw new Invalid({ endsOn: 'seats.term.handedOver' })
  await touchSeat(tx, seat.id)
  await tx.update(seatHolders).set({ endsOn: input.endsOn }).where(eq(seatHolders.id, holderId))
  const facts = {
    personId: holder.personId,
    role: holder.role,
    bodyName: found.bodyName,
    bodySlug: found.bodySlug,
    organisationId: seat.organisationId,
    endsOn: input.endsOn,
  }
  await record(
    tx,
    permit,
    { subject: { kind: 'seat', id: seat.id }, bodyId: seat.bodyId, visibility: found.visibility, facts },
    now,
  )
}

/** Whether another delegate's term begins after this one's start and would overlap with the new end. */
async function hasSuccessor(tx: Writer, holder: Holder, endsOn: string | null): Promise<boolean> {
  const others = await tx
    .select({ startsOn: seatHolders.startsOn, endsOn: seatHolders.endsOn })
    .from(seatHolders)
    .where(
      and(
        eq(seatHolders.seatId, holder.seatId),
        eq(seatHolders.role, 'delegate'),
        ne(seatHolders.id, holder.id),
        gte(seatHolders.startsOn, holder.startsOn),
      ),
    )
  return others.some(
    (other) =>
      (other.endsOn === null || other.endsOn >= other.startsOn) && (endsOn === null || endsOn >= other.startsOn),
  )
}
