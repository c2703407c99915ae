import type { DecisionRule } from '#db/schema/words'
import { type Quorum, quorumOf } from '../../bodies/quorum'
import { type Counts, countsOf, type OutcomeFacts, type OutcomeWord } from './count'
import { type ExplanationPart, explanationOf } from './explanation'

export type Outcome = {
  outcome: OutcomeWord
  explanation: ExplanationPart[]
  counts: Counts
  quorum: Quorum
  /** Votes in favour that the rule asked for; null where the rule counts no votes. */
  votesNeeded: number | null
}

/**
 * What came of a proposal under its charter's rule. The only place that decides it.
 *
 * Before any rule comes the quorum, by share of organisations and by required sector; an answer of any kind but
 * `recused` is presence. Without a quorum there is no decision: `inquorate`, never `not-adopted`. This holds for
 * consensus too: everyone may have answered while a required sector holds no seat.
 *
 * - **consensus**: every organisation holding a seat has answered, with no objection and no "not yet". Standing aside
 *   does not prevent it; silence does.
 * - **consent**: no objection. The specification names "not yet" as an obstacle to consensus and not to consent, so it
 *   does not stop the body here. It is an answer (it counts to the quorum) and not an agreement: the explanation shows
 *   it, and in the agreement ledger nothing is in force for that organisation until it agrees. An organisation that
 *   wants the body to stop has the word for it, "object". This is the sociocratic "no paramount objection": not
 *   against, rather than for.
 * - **majority, two-thirds, four-fifths**: of those casting a vote. Agree and agree with conditions are for; object and
 *   not yet are against; standing aside and silence are no vote, as an abstention is none: a majority is "more than
 *   half of the votes cast, ignoring blanks", a two-thirds vote is "two-thirds of the votes cast, ignoring blanks which
 *   should never be counted" (Robert's Rules of Order Revised, 1915, § 48). Exactly half is lost; exactly two thirds
 *   or four fifths carries; where nobody votes, nothing carries.
 *
 * A recused organisation is treated in all of this as though it held no seat.
 *
 * @throws RangeError where the quorum share is not a number from 0 to 1.
 */
export function outcomeOf(facts: OutcomeFacts): Outcome {
  const { rule, seats, positions } = facts
  const counts = countsOf(seats, positions)
  const answered = [...positions.keys()]
  const quorum = quorumOf({
    seats,
    presentOrganisationIds: answered,
    recusedIds: answered.filter((id) => positions.get(id) === 'recused'),
    quorumShare: facts.quorumShare,
    requiredSectors: facts.requiredSectors,
  })
  const votesNeeded = votesNeededOf(rule, counts.inFavour + counts.against)
  const outcome = quorum.isQuorate ? (carries(rule, counts, votesNeeded) ? 'adopted' : 'not-adopted') : 'inquorate'
  return {
    outcome,
    explanation: explanationOf({ facts, outcome, counts, quorum, votesNeeded }),
    counts,
    quorum,
    votesNeeded,
  }
}

function carries(rule: DecisionRule, counts: Counts, votesNeeded: number | null): boolean {
  if (rule === 'consensus') return counts.unanswered === 0 && counts.object === 0 && counts.notYet === 0
  if (rule === 'consent') return counts.object === 0
  return votesNeeded !== null && counts.inFavour >= votesNeeded
}

/** Votes in favour that carry, of so many cast: at least 1, so that no votes never carry. */
function votesNeededOf(rule: DecisionRule, cast: number): number | null {
  switch (rule) {
    case 'majority':
      return Math.floor(cast / 2) + 1
    case 'two-thirds':
      return Math.max(1, Math.ceil((2 * cast) / 3))
    case 'four-fifths':
      return Math.max(1, Math.ceil((4 * cast) / 5))
    default:
      return null
  }
}
