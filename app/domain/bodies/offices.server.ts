// Chair and clerk. A body has one chair; it may have several clerks.
import { and, eq, gte, isNull, or } from 'drizzle-orm'
import { bodies, bodyOffices } from '#db/schema/bodies'
import { people } from '#db/schema/people'
import type { Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Invalid, NotFound } from '../errors'
import { mayManageSeats } from '../seats/policy'
import type { OfficeInput, TermInput } from '../seats/seating'
import { addDays } from '../time'
import { findBodyById } from './body.server'

/** Gives an office. A new chair ends the former one's term on the day before. */
export async function appointOfficer(
  tx: Writer,
  actor: Actor,
  bodyId: string,
  input: OfficeInput,
  now: Date,
): Promise<void> {
  const body = await findBodyById(tx, actor, bodyId)
  const permit = ensure(actor, 'office.given', mayManageSeats(actor))
  const [person] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, input.personId), isNull(people.endedAt)))
  if (!person) throw new Invalid({ personId: 'errors.choose' })
  const open = and(
    eq(bodyOffices.bodyId, bodyId),
    eq(bodyOffices.office, input.office),
    or(isNull(bodyOffices.endsOn), gte(bodyOffices.endsOn, input.startsOn)),
  )
  const [same] = await tx
    .select({ id: bodyOffices.id })
    .from(bodyOffices)
    .where(and(open, eq(bodyOffices.personId, input.personId)))
  if (same) throw new Invalid({ personId: 'bodies.office.alreadyHolds' })
  if (input.office === 'chair')
    await tx
      .update(bodyOffices)
      .set({ endsOn: addDays(input.startsOn, -1) })
      .where(open)
  await tx
    .insert(bodyOffices)
    .values({ bodyId, personId: input.personId, office: input.office, startsOn: input.startsOn, endsOn: input.endsOn })
  const named = { bodyName: body.name, bodySlug: body.slug }
  const facts = { ...named, personId: input.personId, office: input.office, startsOn: input.startsOn }
  await record(tx, permit, { subject: { kind: 'body', id: bodyId }, bodyId, visibility: body.visibility, facts }, now)
}

/** Sets or clears the last day of an office. Throws Invalid for a day before it began. */
export async function endOffice(
  tx: Writer,
  actor: Actor,
  officeId: string,
  input: TermInput,
  now: Date,
): Promise<void> {
  const [found] = await tx
    .select({ office: bodyOffices, bodyName: bodies.name, bodySlug: bodies.slug, visibility: bodies.visibility })
    .from(bodyOffices)
    .innerJoin(bodies, eq(bodies.id, bodyOffices.bodyId))
    .where(eq(bodyOffices.id, officeId))
  if (!found) throw new NotFound()
  const permit = ensure(actor, 'office.ended', mayManageSeats(actor))
  if (input.endsOn !== null && input.endsOn < found.office.startsOn)
    throw new Invalid({ endsOn: 'seats.term.backwards' })
  await tx.update(bodyOffices).set({ endsOn: input.endsOn }).where(eq(bodyOffices.id, officeId))
  const facts = {
    personId: found.office.personId,
    office: found.office.office,
    bodyName: found.bodyName,
    bodySlug: found.bodySlug,
    endsOn: input.endsOn,
  }
  await record(
    tx,
    permit,
    {
      subject: { kind: 'body', id: found.office.bodyId },
      bodyId: found.office.bodyId,
      visibility: found.visibility,
      facts,
    },
    now,
  )
}
