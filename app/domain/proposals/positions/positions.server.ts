import { asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { organisations } from '#db/schema/organisations'
import { people } from '#db/schema/people'
import { positions } from '#db/schema/proposals'
import { type Slots, statement } from '#db/statement'
import type { Reader, Writer } from '#db/store'
import type { Actor, Person } from '../../access/actor'
import { ensure } from '../../access/permit'
import { record } from '../../activity/record.server'
import { Conflict, Forbidden, Invalid } from '../../errors'
import { personName } from '../../people/names'
import { ensureRevision } from '../../revision'
import { listDelegates, listVoicedSeats, type SeatFact } from '../../seats/delegates.server'
import { findZone } from '../../site/settings.server'
import { dayOf } from '../../time'
import { mailRecordedPosition } from '../letters.server'
import { mayRecordPosition, maySeePositionOf, whyNoPosition, whyNotOpen } from '../policy'
import type { PositionInput, RecordedPositionInput } from '../proposal'
import { findProposal, type Proposal } from '../proposals.server'
import { currentPositions } from './stance'

export type Position = typeof positions.$inferSelect & { organisationName: string }
/** Without people for those who are no members: an organisation has spoken. */
export type ShownPosition = Position & { givenByName: string | null; recordedByName: string | null }

// An alias is made alike for both databases.
const giver = alias(people, 'giver')
const recorder = alias(people, 'recorder')

const positionsOf = statement((db, { proposalId }: Slots<{ proposalId: string }>) =>
  db
    .select({ position: positions, organisationName: organisations.name, giver, recorder })
    .from(positions)
    .innerJoin(organisations, eq(organisations.id, positions.organisationId))
    .innerJoin(recorder, eq(recorder.id, positions.recordedBy))
    .leftJoin(giver, eq(giver.id, positions.givenBy))
    .where(eq(positions.proposalId, proposalId))
    .orderBy(asc(positions.givenAt), asc(positions.ordinal), asc(positions.id)),
)

/** Every position, hidden or not, in order. For counting alone: what leaves the server comes from `listPositions`. */
export async function listEveryPosition(db: Reader, proposalId: string): Promise<Position[]> {
  const rows = await positionsOf(db, { proposalId })
  return rows.map(({ position, organisationName }) => ({ ...position, organisationName }))
}

/** The positions that this actor may read, in order, and the organisations that have answered at all. */
export async function listPositions(
  db: Reader,
  actor: Actor,
  proposal: Proposal,
  now: Date,
): Promise<{ shown: ShownPosition[]; answered: string[] }> {
  const rows = await positionsOf(db, { proposalId: proposal.id })
  const isMember = actor.kind === 'person' && actor.isMember
  const nameOf = (person: typeof people.$inferSelect | null) => (isMember && person ? personName(person) : null)
  const shown = rows
    .filter(({ position }) => maySeePositionOf(actor, proposal, position.organisationId, now))
    .map((row) => ({
      ...row.position,
      ...(isMember ? {} : { givenBy: null, recordedBy: '' }),
      organisationName: row.organisationName,
      givenByName: nameOf(row.giver),
      recordedByName: nameOf(row.recorder),
    }))
  return { shown, answered: [...new Set(rows.map(({ position }) => position.organisationId))] }
}

type Scene = {
  proposal: Proposal
  today: string
  seats: SeatFact[]
  current: Map<string, Position>
}

async function sceneOf(tx: Writer, actor: Actor, number: string, now: Date): Promise<Scene> {
  const proposal = await findProposal(tx, actor, number, now)
  const today = dayOf(now, await findZone(tx))
  const seats = await listVoicedSeats(tx, proposal.bodyId, today)
  return { proposal, today, seats, current: currentPositions(await listEveryPosition(tx, proposal.id)) }
}

/**
 * An organisation says where it stands, through whoever acts for its seat; until closing it may say something else.
 * Throws Conflict where the proposal takes no positions now, and Stale where somebody else has spoken for the organisation
 * since the form was made: of two alternates who act on one day the second learns what the first said. The same words by
 * the same person twice are one position.
 */
export async function givePosition(
  tx: Writer,
  actor: Actor,
  number: string,
  input: PositionInput,
  now: Date,
): Promise<Position> {
  const { proposal, seats, current } = await sceneOf(tx, actor, number, now)
  const seat = seats.find((one) => one.organisationId === input.organisationId)
  const last = current.get(input.organisationId)
  const why = whyNoPosition(actor, proposal, input.organisationId, now)
  if (why !== null && why === whyNotOpen(proposal, now)) throw new Conflict(why)
  // A seat without a voice has nobody who acts for it, whatever its holder is called.
  if (!seat && (why === null || why === 'proposals.errors.handedOver')) throw new Forbidden('proposals.errors.observer')
  const permit = ensure(actor, 'position.given', why === null, why ?? undefined)
  const said = { ...input, channel: 'portal' as const, givenBy: (actor as Person).personId }
  if (last && isSame(last, said)) return last
  ensureRevision({ revision: last?.ordinal ?? 0 }, input)
  const position = await append(tx, proposal, said, said.givenBy, last, now)
  await record(tx, permit, happening(proposal, seat as SeatFact), now)
  return { ...position, organisationName: (seat as SeatFact).organisationName }
}

/**
 * Writes down what who acts for the organisation said in the room or by telephone. It says who wrote it; the delegate is told
 * and can give another position.
 */
export async function recordPosition(
  tx: Writer,
  actor: Actor,
  number: string,
  input: RecordedPositionInput,
  now: Date,
): Promise<Position> {
  const { proposal, today, seats, current } = await sceneOf(tx, actor, number, now)
  const seat = seats.find((one) => one.organisationId === input.organisationId)
  const closed = whyNotOpen(proposal, now)
  const mayOtherwise = mayRecordPosition(actor, asOpen(proposal, now), { holdsSeat: true }, now)
  const permit = ensure(actor, 'position.recorded', mayOtherwise)
  if (closed) throw new Conflict(closed)
  if (!seat) throw new Invalid({ organisationId: 'errors.choose' })
  const delegates = await listDelegates(tx, proposal.bodyId, today)
  const speaker = delegates.find(
    (one) => one.personId === input.givenBy && one.organisationId === input.organisationId && one.role !== 'observer',
  )
  if (!speaker) throw new Invalid({ givenBy: 'proposals.errors.givenByRequired' })
  if (!speaker.acts) throw new Invalid({ givenBy: 'proposals.errors.notTheVoice' })
  const last = current.get(input.organisationId)
  if (last && isSame(last, input)) return last
  const recordedBy = (permit.actor as Person).personId
  const position = await append(tx, proposal, input, recordedBy, last, now)
  await record(tx, permit, happening(proposal, seat), now)
  const told = { ...position, organisationName: seat.organisationName }
  await mailRecordedPosition(tx, proposal, { ...told, recordedByName: (actor as Person).name }, today, now)
  return told
}

/** The proposal as though it were open: what a policy then says is about the person alone. */
const asOpen = (proposal: Proposal, now: Date): Proposal => ({
  ...proposal,
  opensAt: now,
  closesAt: new Date(8.64e15),
  openedAt: now,
  closedAt: null,
  withdrawnAt: null,
  decidedAt: null,
})

type Said = Pick<Position, 'organisationId' | 'stance' | 'reason' | 'channel' | 'givenBy'>

const isSame = (last: Position, said: Said): boolean =>
  last.stance === said.stance &&
  last.reason === said.reason &&
  last.channel === said.channel &&
  last.givenBy === said.givenBy

async function append(
  tx: Writer,
  proposal: Proposal,
  { organisationId, stance, reason, channel, givenBy }: Said,
  recordedBy: string,
  last: Position | undefined,
  now: Date,
) {
  const [row] = await tx
    .insert(positions)
    .values({
      proposalId: proposal.id,
      organisationId,
      ordinal: (last?.ordinal ?? 0) + 1,
      stance,
      reason,
      channel,
      givenBy,
      recordedBy,
      givenAt: now,
    })
    .onConflictDoNothing()
    .returning()
  if (!row) throw new Conflict('errors.conflict')
  return row
}

/** That an organisation has answered; what it said is nowhere but in its position, which may be hidden. */
const happening = (proposal: Proposal, seat: SeatFact) => ({
  subject: { kind: 'proposal' as const, id: proposal.id },
  bodyId: proposal.bodyId,
  visibility: proposal.visibility,
  facts: { number: proposal.number, organisationId: seat.organisationId, organisation: seat.organisationName },
})
