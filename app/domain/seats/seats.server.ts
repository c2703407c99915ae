import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { signatories } from '#db/schema/agreement'
import { bodies } from '#db/schema/bodies'
import { organisations } from '#db/schema/organisations'
import { people } from '#db/schema/people'
import { seatHandovers, seatHolders, seats } from '#db/schema/seats'
import type { Visibility } from '#db/schema/words'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { maySee } from '../access/visibility'
import { earlierEnd, expiryOf, type Holder, type SeatRow } from '../bodies/body'
import { NotFound } from '../errors'
import { holdsOn } from '../people/actor.server'
import { personName } from '../people/names'
import { maySeeSeats } from './policy'
import { voicesOf } from './voice'

const columns = {
  seatId: seats.id,
  bodyId: seats.bodyId,
  organisationId: seats.organisationId,
  organisationSlug: organisations.slug,
  organisationName: organisations.name,
  sector: organisations.sector,
  observes: seats.observes,
  revision: seats.revision,
  startsOn: seats.startsOn,
  endsOn: seats.endsOn,
}
type SeatFields = Omit<
  SeatRow,
  | 'holdersShown'
  | 'delegate'
  | 'alternates'
  | 'observers'
  | 'awayUntil'
  | 'voices'
  | 'isVacant'
  | 'expiry'
  | 'withdrawnOn'
>

/**
 * The seats of a body on the day, by organisation. Which organisations sit is public unless the body's room is its own;
 * who holds the seats is known to those who may see the body; addresses to members; telephones where shown.
 */
export async function listSeats(db: Reader, actor: Actor, bodyId: string, today: string): Promise<SeatRow[]> {
  const [body] = await db.select().from(bodies).where(eq(bodies.id, bodyId))
  if (!body || !maySeeSeats(actor, body)) return []
  const rows = await db
    .select(columns)
    .from(seats)
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(and(eq(seats.bodyId, bodyId), holdsOn(seats, today)))
    .orderBy(asc(organisations.name), asc(seats.id))
  return withHolders(db, actor, rows, () => body, today)
}

/** One seat of a body, also one that has ended or not begun. Throws NotFound. */
export async function findSeat(db: Reader, actor: Actor, seatId: string, today: string): Promise<SeatRow> {
  const [row] = await db
    .select({ seat: columns, body: { id: bodies.id, visibility: bodies.visibility } })
    .from(seats)
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .innerJoin(bodies, eq(bodies.id, seats.bodyId))
    .where(eq(seats.id, seatId))
  if (!row || !maySeeSeats(actor, row.body)) throw new NotFound()
  const [seat] = await withHolders(db, actor, [row.seat], () => row.body, today)
  return seat as SeatRow
}

export type OrganisationSeat = SeatRow & { bodySlug: string; bodyName: string }

/** The seats that an organisation holds on the day, by body. */
export async function listSeatsOfOrganisation(
  db: Reader,
  actor: Actor,
  organisationId: string,
  today: string,
): Promise<OrganisationSeat[]> {
  const rows = await db
    .select({
      seat: columns,
      body: { id: bodies.id, slug: bodies.slug, name: bodies.name, visibility: bodies.visibility },
    })
    .from(seats)
    .innerJoin(organisations, eq(organisations.id, seats.organisationId))
    .innerJoin(bodies, eq(bodies.id, seats.bodyId))
    .where(and(eq(seats.organisationId, organisationId), isNull(bodies.endedAt), holdsOn(seats, today)))
    .orderBy(asc(bodies.position), asc(seats.id))
  const seen = rows.filter((row) => maySeeSeats(actor, row.body))
  const bodyOf = new Map(seen.map((row) => [row.body.id, row.body]))
  const full = await withHolders(
    db,
    actor,
    seen.map((row) => row.seat),
    (id) => bodyOf.get(id) as (typeof rows)[number]['body'],
    today,
  )
  return full.map((seat) => ({
    ...seat,
    bodySlug: bodyOf.get(seat.bodyId)?.slug ?? '',
    bodyName: bodyOf.get(seat.bodyId)?.name ?? '',
  }))
}

export type HolderRow = { holder: typeof seatHolders.$inferSelect; person: typeof people.$inferSelect }

export function holderOf(actor: Actor, { holder, person }: HolderRow): Holder {
  const isMember = actor.kind === 'person' && actor.isMember
  return {
    holderId: holder.id,
    personId: person.id,
    name: personName(person),
    title: person.title,
    role: holder.role,
    startsOn: holder.startsOn,
    endsOn: holder.endsOn,
    email: isMember ? person.email : null,
    phone: isMember && person.phoneShown ? person.phone : null,
  }
}

type BodyOf = (bodyId: string) => { id: string; visibility: Visibility }

async function withHolders(
  db: Reader,
  actor: Actor,
  rows: SeatFields[],
  bodyOf: BodyOf,
  today: string,
): Promise<SeatRow[]> {
  if (rows.length === 0) return []
  const isMember = actor.kind === 'person' && actor.isMember
  const held: HolderRow[] = await db
    .select({ holder: seatHolders, person: people })
    .from(seatHolders)
    .innerJoin(people, eq(people.id, seatHolders.personId))
    .where(
      and(
        inArray(
          seatHolders.seatId,
          rows.map((row) => row.seatId),
        ),
        holdsOn(seatHolders, today),
        isNull(people.endedAt),
      ),
    )
    .orderBy(asc(seatHolders.startsOn), asc(seatHolders.id))
  const absences = await db
    .select()
    .from(seatHandovers)
    .where(
      and(
        inArray(
          seatHandovers.seatId,
          rows.map((row) => row.seatId),
        ),
        holdsOn(seatHandovers, today),
      ),
    )
    .orderBy(asc(seatHandovers.recordedAt), asc(seatHandovers.id))
  const withdrawals = await db
    .select({ organisationId: signatories.organisationId, withdrawnOn: signatories.withdrawnOn })
    .from(signatories)
    .where(
      inArray(
        signatories.organisationId,
        rows.map((row) => row.organisationId),
      ),
    )
  return rows.map((row) => {
    const holdersShown = maySee(actor, { visibility: bodyOf(row.bodyId).visibility, bodyId: row.bodyId })
    const holders = held.filter((one) => one.holder.seatId === row.seatId).map((one) => holderOf(actor, one))
    const delegate = holders.find((one) => one.role === 'delegate') ?? null
    const away = absences.filter((one) => one.seatId === row.seatId && one.delegateId === delegate?.personId).at(-1)
    const own = withdrawals.filter((one) => one.organisationId === row.organisationId)
    return {
      ...row,
      holdersShown,
      delegate: holdersShown ? delegate : null,
      alternates: holdersShown ? holders.filter((one) => one.role === 'alternate') : [],
      observers: holdersShown ? holders.filter((one) => one.role === 'observer') : [],
      awayUntil: holdersShown && isMember ? (away?.endsOn ?? null) : null,
      voices: holdersShown && isMember ? voicesOf(row, holders, away ? [away] : [], today) : [],
      isVacant: !row.observes && delegate === null,
      expiry: expiryOf(earlierEnd(row.endsOn, holdersShown ? (delegate?.endsOn ?? null) : null), today),
      withdrawnOn: withdrawalOf(own, today),
    }
  })
}

/** The day on which the last of an organisation's signatures was taken back; null where one still holds, or none was made. */
function withdrawalOf(signatures: { withdrawnOn: string | null }[], today: string): string | null {
  const days = signatures.map((one) => one.withdrawnOn).filter((day) => day !== null)
  if (days.length < signatures.length || days.some((day) => day > today)) return null
  return days.sort().at(-1) ?? null
}
