import type { DecisionRule, outcomes, Sector, Stance } from '#db/schema/words'
import type { SeatHolder } from '../../bodies/quorum'
import { isAgainst, isInFavour } from '../positions/stance'

export type OutcomeFacts = {
  rule: DecisionRule
  /** Every organisation that holds a seat at closing, with its sector. */
  seats: readonly SeatHolder[]
  /** The current position of each organisation that gave one; one of an organisation without a seat is ignored. */
  positions: ReadonlyMap<string, Stance>
  quorumShare: number
  requiredSectors: readonly Sector[]
}

/** Organisations, each counted once. counted = seats − recused = answered + unanswered. */
export type Counts = {
  seats: number
  counted: number
  answered: number
  unanswered: number
  recused: number
  agree: number
  agreeWithConditions: number
  standAside: number
  notYet: number
  object: number
  /** agree + agreeWithConditions */
  inFavour: number
  /** object + notYet */
  against: number
}

export type OutcomeWord = (typeof outcomes)[number]

/** Counts what was said, one voice per organisation. */
export function countsOf(seats: readonly SeatHolder[], positions: ReadonlyMap<string, Stance>): Counts {
  const holders = new Set(seats.map((seat) => seat.organisationId))
  const given: Record<Stance, number> = {
    agree: 0,
    'agree-with-conditions': 0,
    'stand-aside': 0,
    'not-yet': 0,
    object: 0,
    recused: 0,
  }
  let inFavour = 0
  let against = 0
  let unanswered = 0
  for (const id of holders) {
    const stance = positions.get(id)
    if (!stance) {
      unanswered++
      continue
    }
    given[stance]++
    if (isInFavour(stance)) inFavour++
    if (isAgainst(stance)) against++
  }
  const counted = holders.size - given.recused
  return {
    seats: holders.size,
    counted,
    answered: counted - unanswered,
    unanswered,
    recused: given.recused,
    agree: given.agree,
    agreeWithConditions: given['agree-with-conditions'],
    standAside: given['stand-aside'],
    notYet: given['not-yet'],
    object: given.object,
    inFavour,
    against,
  }
}
