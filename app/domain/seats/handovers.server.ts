// A delegate hands over to an alternate: for a period, or for good. What follows from it is decided in voice.ts.
import { and, asc, desc, eq, gte } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { bodies } from '#db/schema/bodies'
import { people } from '#db/schema/people'
import { seatHandovers, seats } from '#db/schema/seats'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { maySee } from '../access/visibility'
import { record } from '../activity/record.server'
import { Conflict, Invalid, NotFound } from '../errors'
import { enqueue } from '../outbox/enqueue.server'
import { personName } from '../people/names'
import { ensureRevision } from '../revision'
import { addDays } from '../time'
import { type Delegate, listDelegates } from './delegates.server'
import { type HandoverInput, handoverState, overlaps } from './handover'
import { placeHolder } from './holders.server'
import { mayBackdateHandover, mayHandOver } from './policy'
import { touchSeat } from './seating.server'

const alternate = alias(people, 'alternate')
const delegate = alias(people, 'delegate')

/** The handovers of a seat, newest first, for those who may know the body's people. */
export async function listHandovers(db: Reader, actor: Actor, seatId: string) {
  const rows = await db
    .select({ handover: seatHandovers, alternate, delegate, body: { id: bodies.id, visibility: bodies.visibility } })
    .from(seatHandovers)
    .innerJoin(seats, eq(seats.id, seatHandovers.seatId))
    .innerJoin(bodies, eq(bodies.id, seats.bodyId))
    .innerJoin(delegate, eq(delegate.id, seatHandovers.delegateId))
    .leftJoin(alternate, eq(alternate.id, seatHandovers.alternateId))
    .where(eq(seatHandovers.seatId, seatId))
    .orderBy(desc(seatHandovers.startsOn), desc(seatHandovers.recordedAt), desc(seatHandovers.id))
  const isMember = actor.kind === 'person' && actor.isMember
  return rows
    .filter((row) => isMember && maySee(actor, { visibility: row.body.visibility, bodyId: row.body.id }))
    .filter(({ handover }) => handover.endsOn >= handover.startsOn)
    .map(({ handover, alternate: to, delegate: from }) => ({
      id: handover.id,
      delegateName: personName(from),
      alternateName: to ? personName(to) : null,
      startsOn: handover.startsOn,
      endsOn: handover.endsOn,
      reason: handover.reason,
    }))
}

async function findSeatOf(tx: Writer, seatId: string) {
  const [found] = await tx
    .select({
      seat: seats,
      body: { name: bodies.name, slug: bodies.slug, visibility: bodies.visibility, endedAt: bodies.endedAt },
    })
    .from(seats)
    .innerJoin(bodies, eq(bodies.id, seats.bodyId))
    .where(eq(seats.id, seatId))
  if (!found || found.body.endedAt) throw new NotFound()
  return found
}

/**
 * Hands a seat over. For good, the alternate is its delegate from the day on; for a period, the alternate acts while it
 * lasts. Throws Conflict for a seat without a delegate on the first day, Invalid for somebody who is no alternate, for a
 * period that another one overlaps, and for a day gone by unless the clerk or who keeps the site writes it down.
 */
export async function handOver(
  tx: Writer,
  actor: Actor,
  seatId: string,
  input: HandoverInput,
  today: string,
  now: Date,
): Promise<void> {
  const { seat, body } = await findSeatOf(tx, seatId)
  const permit = ensure(actor, 'seat.handedOver', mayHandOver(actor, seat))
  ensureRevision(seat, input)
  if (input.startsOn < today && !mayBackdateHandover(actor, seat))
    throw new Invalid({ startsOn: 'seats.handover.past' })
  const onSeat = (await listDelegates(tx, seat.bodyId, input.startsOn)).filter(
    (one) => one.organisationId === seat.organisationId,
  )
  const from = onSeat.find((one) => one.role === 'delegate')
  if (!from) throw new Conflict('seats.handover.vacant')
  const alternates = onSeat.filter((one) => one.role === 'alternate')
  if (alternates.length === 0) throw new Conflict('seats.handover.noAlternate')
  const to = alternates.find((one) => one.personId === input.alternateId)
  if (input.alternateId && !to) throw new Invalid({ alternateId: 'seats.handover.notAlternate' })
  await touchSeat(tx, seatId)
  const facts = {
    bodyName: body.name,
    bodySlug: body.slug,
    organisationId: seat.organisationId,
    personId: from.personId,
  }
  const happening = { subject: { kind: 'seat' as const, id: seatId }, bodyId: seat.bodyId, visibility: body.visibility }
  if (input.extent === 'good' && to) {
    const term = { personId: to.personId, role: 'delegate' as const, startsOn: input.startsOn, endsOn: null }
    await placeHolder(tx, ensure(actor, 'seatHolder.appointed', mayHandOver(actor, seat)), seatId, term, now)
    await record(tx, permit, { ...happening, facts: { ...facts, alternateId: to.personId, forGood: true } }, now)
    return tell(tx, seat.id, body.name, from, [to], { startsOn: input.startsOn, endsOn: null }, now)
  }
  const period = { startsOn: input.startsOn, endsOn: input.endsOn as string }
  const others = await tx.select().from(seatHandovers).where(eq(seatHandovers.seatId, seatId))
  if (others.some((one) => one.delegateId === from.personId && one.endsOn >= one.startsOn && overlaps(one, period)))
    throw new Invalid({ startsOn: 'seats.handover.overlaps' })
  await tx.insert(seatHandovers).values({
    seatId,
    delegateId: from.personId,
    alternateId: to?.personId ?? null,
    ...period,
    reason: input.reason,
    recordedAt: now,
    recordedBy: personIdOf(actor) as string,
  })
  await record(tx, permit, { ...happening, facts: { ...facts, alternateId: to?.personId ?? null, ...period } }, now)
  await tell(tx, seat.id, body.name, from, to ? [to] : alternates, period, now)
}

async function tell(
  tx: Writer,
  seatId: string,
  body: string,
  from: Delegate,
  alternates: Delegate[],
  period: { startsOn: string; endsOn: string | null },
  now: Date,
): Promise<void> {
  for (const person of alternates) {
    await enqueue(
      tx,
      person,
      {
        template: 'seat-handed-over',
        props: { body, organisation: from.organisationName, from: from.name, ...period },
      },
      `seat-handed-over ${seatId} ${period.startsOn} ${now.toISOString()} ${person.personId}`,
      now,
    )
  }
}

/** A handover that has not ended, with its seat; for those who may take it back. Throws NotFound. */
export async function findHandover(db: Reader, actor: Actor, seatId: string, handoverId: string, today: string) {
  const [found] = await db
    .select({ handover: seatHandovers, seat: seats })
    .from(seatHandovers)
    .innerJoin(seats, eq(seats.id, seatHandovers.seatId))
    .where(and(eq(seatHandovers.id, handoverId), eq(seatHandovers.seatId, seatId), gte(seatHandovers.endsOn, today)))
    .orderBy(asc(seatHandovers.id))
  if (!found || !mayHandOver(actor, found.seat)) throw new NotFound()
  return found
}

/** Takes a handover back: the delegate acts again at once. Its days so far stay on record. */
export async function endHandover(
  tx: Writer,
  actor: Actor,
  seatId: string,
  handoverId: string,
  today: string,
  now: Date,
): Promise<void> {
  const { handover, seat } = await findHandover(tx, actor, seatId, handoverId, today)
  const { body } = await findSeatOf(tx, seatId)
  const permit = ensure(actor, 'handover.ended', mayHandOver(actor, seat))
  const begun = handoverState(handover, today) === 'now'
  const endsOn = addDays(begun ? today : handover.startsOn, -1)
  await tx.update(seatHandovers).set({ endsOn }).where(eq(seatHandovers.id, handoverId))
  await touchSeat(tx, seatId)
  const facts = { bodyName: body.name, bodySlug: body.slug, organisationId: seat.organisationId, endsOn }
  await record(
    tx,
    permit,
    { subject: { kind: 'seat', id: seatId }, bodyId: seat.bodyId, visibility: body.visibility, facts },
    now,
  )
}
