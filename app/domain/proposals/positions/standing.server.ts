import type { Sector } from '#db/schema/words'
import type { Reader } from '#db/store'
import type { Actor } from '../../access/actor'
import { listVoicedSeats } from '../../seats/delegates.server'
import { dayOf } from '../../time'
import { type Outcome, outcomeOf } from '../decisions/outcome'
import { maySeePositions, whyNoPosition } from '../policy'
import type { Proposal } from '../proposals.server'
import { listEveryPosition, listPositions, type ShownPosition } from './positions.server'
import { currentPositions, stancesOf } from './stance'

export type Standing = {
  /** One row for each organisation with a voice, by name. */
  rows: {
    organisationId: string
    organisationName: string
    sector: Sector
    hasAnswered: boolean
    /** Null where it has not answered, or what it said is hidden from this actor. */
    position: ShownPosition | null
  }[]
  /** True where positions are hidden from this actor; their own organisation's is not. */
  hidden: boolean
  /** Every position that the actor may read, newest first. */
  history: ShownPosition[]
  /** What the rule would make of it now. Null unless the proposal is open or waits for its outcome, or while hidden. */
  projected: Outcome | null
}

/** The day whose seats count: that of closing, once it has come. */
export const countingDay = (proposal: Proposal, zone: string, now: Date): string =>
  dayOf(now < proposal.closesAt ? now : proposal.closesAt, zone)

/** How a proposal stands, as far as the actor may know. */
export async function findStanding(
  db: Reader,
  actor: Actor,
  proposal: Proposal,
  zone: string,
  now: Date,
): Promise<Standing> {
  const seats = await listVoicedSeats(db, proposal.bodyId, countingDay(proposal, zone, now))
  const { shown, answered } = await listPositions(db, actor, proposal, now)
  const current = currentPositions(shown)
  const hidden = !maySeePositions(actor, proposal, now)
  const counts = !hidden && (proposal.state === 'open' || proposal.state === 'closing')
  return {
    rows: seats.map(({ organisationId, organisationName, sector }) => ({
      organisationId,
      organisationName,
      sector,
      hasAnswered: answered.includes(organisationId),
      position: current.get(organisationId) ?? null,
    })),
    hidden,
    history: [...shown].reverse(),
    projected: counts ? outcomeOf({ ...proposal.charter, seats, positions: stancesOf(shown) }) : null,
  }
}

/** An organisation that this person speaks for on the body, and why they cannot give its position now, if so. */
export type Mandate = {
  organisationId: string
  organisationName: string
  current: ShownPosition | null
  why: string | null
}

/** What this person could say on the proposal, one entry an organisation; empty for those without a voice. */
export function mandatesOf(actor: Actor, proposal: Proposal, standing: Pick<Standing, 'rows'>, now: Date): Mandate[] {
  if (actor.kind !== 'person') return []
  const spoken = actor.seats.filter((seat) => seat.bodyId === proposal.bodyId && seat.role !== 'observer')
  return standing.rows
    .filter((row) => spoken.some((seat) => seat.organisationId === row.organisationId))
    .map(({ organisationId, organisationName, position }) => ({
      organisationId,
      organisationName,
      current: position,
      why: whyNoPosition(actor, proposal, organisationId, now),
    }))
}

/** What came of a proposal whose time has run out, counted from all positions. For those who write the outcome. */
export async function findOutcome(db: Reader, proposal: Proposal, zone: string): Promise<Outcome> {
  const seats = await listVoicedSeats(db, proposal.bodyId, dayOf(proposal.closesAt, zone))
  return outcomeOf({ ...proposal.charter, seats, positions: stancesOf(await listEveryPosition(db, proposal.id)) })
}
