import type { DecisionRule, Sector } from '#db/schema/words'
import type { Quorum } from '../../bodies/quorum'
import type { Counts, OutcomeFacts, OutcomeWord } from './count'

/** Every sentence an outcome can be explained with. The catalogues in app/i18n hold each of them. */
export const outcomeKeys = [
  'outcome.adopted.consensus',
  'outcome.adopted.consent',
  'outcome.adopted.majority',
  'outcome.adopted.two-thirds',
  'outcome.adopted.four-fifths',
  'outcome.not-adopted.consensus',
  'outcome.not-adopted.consent',
  'outcome.not-adopted.majority',
  'outcome.not-adopted.two-thirds',
  'outcome.not-adopted.four-fifths',
  'outcome.inquorate',
  'outcome.answered',
  'outcome.quorum',
  'outcome.sectors.present',
  'outcome.sectors.silent',
  'outcome.sectors.recused',
  'outcome.sectors.unseated',
  'outcome.votes',
  'outcome.votes.none',
  'outcome.objections',
  'outcome.objections.none',
  'outcome.unanswered',
  'outcome.notYet.blocks',
  'outcome.notYet.open',
  'outcome.notYet.against',
  'outcome.conditions',
  'outcome.standAside',
  'outcome.standAside.noVote',
  'outcome.noAgreement',
  'outcome.recused',
] as const
export type ExplanationKey = (typeof outcomeKeys)[number]
export type OutcomeKey = ExplanationKey | `sector.${Sector}`

/**
 * One sentence as data, kept with the decision so that it reads in each language for ever. `n` selects the plural;
 * `sector` is a sector's code and is named when the sentence is said.
 */
export type ExplanationPart = { key: ExplanationKey; params: Record<string, string | number> }

export type Say = (key: OutcomeKey, params: Record<string, string | number>) => string

/** The explanation in the words of one language. Takes an outcome, or a stored decision with its explanation. */
export function explainOutcome(
  outcome: { explanation: readonly { key: string; params: Record<string, string | number> }[] },
  say: Say,
): string {
  return outcome.explanation
    .map(({ key, params }) => {
      const { sector } = params
      const named = sector === undefined ? params : { ...params, sector: say(`sector.${sector as Sector}`, {}) }
      return say(key as ExplanationKey, named)
    })
    .join(' ')
}

type Computed = {
  facts: OutcomeFacts
  outcome: OutcomeWord
  counts: Counts
  quorum: Quorum
  votesNeeded: number | null
}

/** The result first, then what it rests on, then what else everyone should know. */
export function explanationOf(computed: Computed): ExplanationPart[] {
  const { facts, outcome, counts, quorum } = computed
  const parts: ExplanationPart[] = []
  const say = (key: ExplanationKey, params: ExplanationPart['params'] = {}) => parts.push({ key, params })
  const sayCount = (key: ExplanationKey, n: number) => n > 0 && say(key, { n })

  say(outcome === 'inquorate' ? 'outcome.inquorate' : `outcome.${outcome}.${facts.rule}`)
  say('outcome.answered', { answered: counts.answered, seats: counts.counted, n: counts.counted })
  if (outcome === 'inquorate' || facts.rule !== 'consensus') say('outcome.quorum', { n: quorum.needed })
  for (const sector of quorum.missingSectors) say(`outcome.sectors.${whyMissing(facts, sector)}`, { sector })
  if (facts.requiredSectors.length > 0 && quorum.missingSectors.length === 0) say('outcome.sectors.present')
  if (outcome !== 'inquorate') parts.push(...reckoningOf(computed))
  sayCount('outcome.recused', counts.recused)
  return parts
}

const notYetKeys: Record<DecisionRule, ExplanationKey> = {
  consensus: 'outcome.notYet.blocks',
  consent: 'outcome.notYet.open',
  majority: 'outcome.notYet.against',
  'two-thirds': 'outcome.notYet.against',
  'four-fifths': 'outcome.notYet.against',
}

function reckoningOf({ facts, outcome, counts, votesNeeded }: Computed): ExplanationPart[] {
  const parts: ExplanationPart[] = []
  const sayCount = (key: ExplanationKey, n: number) => {
    if (n > 0) parts.push({ key, params: { n } })
  }
  if (votesNeeded !== null) {
    const { inFavour, against } = counts
    const cast = inFavour + against
    if (cast === 0) parts.push({ key: 'outcome.votes.none', params: {} })
    else parts.push({ key: 'outcome.votes', params: { n: cast, inFavour, against, needed: votesNeeded } })
  } else if (counts.object === 0) parts.push({ key: 'outcome.objections.none', params: {} })
  sayCount('outcome.objections', counts.object)
  sayCount(notYetKeys[facts.rule], counts.notYet)
  if (facts.rule === 'consensus') sayCount('outcome.unanswered', counts.unanswered)
  sayCount('outcome.conditions', counts.agreeWithConditions)
  sayCount(votesNeeded === null ? 'outcome.standAside' : 'outcome.standAside.noVote', counts.standAside)
  if (outcome === 'adopted' && counts.inFavour === 0) parts.push({ key: 'outcome.noAgreement', params: {} })
  return parts
}

function whyMissing({ seats, positions }: OutcomeFacts, sector: Sector): 'unseated' | 'recused' | 'silent' {
  const holders = seats.filter((seat) => seat.sector === sector)
  if (holders.length === 0) return 'unseated'
  return holders.every((seat) => positions.get(seat.organisationId) === 'recused') ? 'recused' : 'silent'
}
