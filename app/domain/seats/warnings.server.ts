import { and, asc, eq, gte, inArray, isNull, or } from 'drizzle-orm'
import { bodies, bodyOffices } from '#db/schema/bodies'
import { organisations } from '#db/schema/organisations'
import { memberships, people } from '#db/schema/people'
import { seatHolders, seats } from '#db/schema/seats'
import type { Reader, Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { enqueue } from '../outbox/enqueue.server'
import type { Recipient } from '../outbox/letter'
import { holdsOn } from '../people/actor.server'
import { personName } from '../people/names'
import { listManagers, recipientColumns, recipientOf } from '../people/recipients.server'
import { listReminded, markReminded } from '../reminders/sent.server'
import { mayManageSeats } from './policy'
import { type TermWarning, warningsOfOffice, warningsOfSeat } from './warnings'

export type PlacedWarning = TermWarning & {
  bodyId: string
  bodyName: string
  bodySlug: string
  seatId: string | null
  organisationId: string | null
  organisationName: string | null
  name: string | null
}

/** Everything that ends soon or stands empty on the standing bodies; for those who keep the site, and for the clock. */
export async function listTermWarnings(db: Reader, actor: Actor, today: string): Promise<PlacedWarning[]> {
  if (actor.kind !== 'system' && !mayManageSeats(actor)) return []
  const body = { bodyId: bodies.id, bodyName: bodies.name, bodySlug: bodies.slug }
  const seated = await db
    .select({ seat: seats, ...body, organisationId: organisations.id, organisationName: organisations.name })
    .from(seats)
    .innerJoin(bodies, eq(bodies.id, seats.bodyId))
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(and(isNull(bodies.endedAt), holdsOn(seats, today)))
    .orderBy(asc(bodies.position), asc(organisations.name), asc(seats.id))
  const held = await db
    .select({ holder: seatHolders, name: people.name, displayName: people.displayName })
    .from(seatHolders)
    .innerJoin(people, eq(people.id, seatHolders.personId))
    .innerJoin(seats, eq(seats.id, seatHolders.seatId))
    .where(or(isNull(seats.endsOn), gte(seats.endsOn, today)))
    .orderBy(asc(seatHolders.startsOn), asc(seatHolders.id))
  const offices = await db
    .select({ office: bodyOffices, ...body, name: people.name, displayName: people.displayName })
    .from(bodyOffices)
    .innerJoin(bodies, eq(bodies.id, bodyOffices.bodyId))
    .innerJoin(people, eq(people.id, bodyOffices.personId))
    .where(and(isNull(bodies.endedAt), isNull(people.endedAt), holdsOn(bodyOffices, today)))
    .orderBy(asc(bodies.position), asc(bodyOffices.id))
  const bySeat = new Map<string, (typeof held)[number][]>()
  for (const row of held) bySeat.set(row.holder.seatId, [...(bySeat.get(row.holder.seatId) ?? []), row])
  const ofSeats = seated.flatMap(({ seat, ...place }) => {
    const own = bySeat.get(seat.id) ?? []
    const nameOf = (personId: string | null) => {
      const row = own.find((one) => one.holder.personId === personId)
      return row ? personName(row) : null
    }
    return warningsOfSeat({ ...seat, holders: own.map((row) => row.holder) }, today).map((warning) => ({
      ...warning,
      ...place,
      seatId: seat.id,
      name: nameOf(warning.personId),
    }))
  })
  const ofOffices = offices.flatMap(({ office, name, displayName, ...place }) =>
    warningsOfOffice(office, today).map((warning) => ({
      ...warning,
      ...place,
      seatId: null,
      organisationId: null,
      organisationName: null,
      name: personName({ name, displayName }),
    })),
  )
  return [...ofSeats, ...ofOffices]
}

/**
 * Mails each warning of the day once, whatever the number of runs and servers: to the person whose term ends, to the
 * contacts of the seat's organisation (where it named none, to those who hold the seat), and to the project manager.
 */
export async function warnOfTerms(tx: Writer, actor: Actor, today: string, now: Date): Promise<number> {
  const permit = ensure(actor, 'term.warned', actor.kind === 'system')
  const warnings = await listTermWarnings(tx, actor, today)
  const sent = await listReminded(
    tx,
    warnings.map(({ key }) => `term ${key}`),
  )
  let given = 0
  for (const warning of warnings) {
    const { kind, bodyId, bodyName, bodySlug, seatId, organisationName, on, days } = warning
    const subject = seatId ? { kind: 'seat' as const, id: seatId } : { kind: 'body' as const, id: bodyId }
    const key = `term ${warning.key}`
    if (sent.has(key) || !(await markReminded(tx, key, subject, now))) continue
    given++
    const facts = { kind, bodyName, bodySlug, organisationId: warning.organisationId, on, within: warning.within }
    await record(tx, permit, { subject, bodyId, visibility: 'body', facts }, now)
    for (const person of await listToWarn(tx, warning, today)) {
      await enqueue(
        tx,
        person,
        {
          template: 'term-warning',
          props: { kind, body: bodyName, slug: bodySlug, organisation: organisationName, name: warning.name, on, days },
        },
        `term-warning ${warning.key} ${person.personId}`,
        now,
      )
    }
  }
  return given
}

async function listToWarn(
  tx: Writer,
  { personId, seatId, organisationId }: PlacedWarning,
  today: string,
): Promise<Recipient[]> {
  const managers = (await listManagers(tx, today)).map(({ personId: id }) => ({ id }))
  const contacts = organisationId
    ? await tx
        .select({ id: memberships.personId })
        .from(memberships)
        .where(
          and(
            eq(memberships.organisationId, organisationId),
            eq(memberships.role, 'contact'),
            holdsOn(memberships, today),
          ),
        )
    : []
  const holders =
    seatId && contacts.length === 0
      ? await tx
          .select({ id: seatHolders.personId })
          .from(seatHolders)
          .where(and(eq(seatHolders.seatId, seatId), holdsOn(seatHolders, today)))
      : []
  const ids = [...new Set([...managers, ...contacts, ...holders].map((row) => row.id).concat(personId ?? []))]
  const rows = await tx
    .select(recipientColumns)
    .from(people)
    .where(and(inArray(people.id, ids), isNull(people.endedAt)))
    .orderBy(asc(people.name), asc(people.id))
  return rows.map(recipientOf)
}
