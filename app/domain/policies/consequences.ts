// What would change if an organisation withdrew: from one policy, or from everything with its seats. Pure.
import type { Sector } from '#db/schema/words'
import { type Quorum, quorumOf, type SeatHolder } from '../bodies/quorum'

/** What a body's charter asks for, and who has a voice on it. */
export type BodyTerms = { quorumShare: number; requiredSectors: readonly Sector[]; voices: readonly SeatHolder[] }

/** A policy in one place, with the organisations for which it is in force there. */
export type Standing = { policyId: string; place: string | null; bodyId: string; agreeing: readonly string[] }

export type Support = Pick<Quorum, 'present' | 'needed' | 'counted' | 'isQuorate' | 'missingSectors'>

/** What a policy loses in one place. */
export type Loss = {
  policyId: string
  place: string | null
  /** Organisations for which it is in force, before and after. */
  agreeingBefore: number
  agreeingAfter: number
  /** Nobody is left for whom it is in force: it holds nowhere in the place any more. */
  endsThere: boolean
  /** Sectors that the charter requires, of which an organisation agreed and then none would. */
  sectorsLost: Sector[]
  /** Those that agree were as many as the charter's quorum, and would not be any more. */
  quorumLost: boolean
  /** Those that agree among the voices of the policy's body, before and after; null where they are not for the reader. */
  support: { before: Support; after: Support } | null
}

/** What a body loses when an organisation leaves its seats. */
export type BodyLoss = {
  bodyId: string
  before: Support
  after: Support
  /** Required sectors that would hold no seat any more. */
  sectorsLost: Sector[]
}

const supportOf = (terms: BodyTerms, agreeing: readonly string[]): Support => {
  const { present, needed, counted, isQuorate, missingSectors } = quorumOf({
    seats: terms.voices,
    presentOrganisationIds: agreeing,
    recusedIds: [],
    quorumShare: terms.quorumShare,
    requiredSectors: terms.requiredSectors,
  })
  return { present, needed, counted, isQuorate, missingSectors }
}

const newlyMissing = (before: Support, after: Support): Sector[] =>
  after.missingSectors.filter((sector) => !before.missingSectors.includes(sector))

const without = (terms: BodyTerms, organisationId: string): BodyTerms => ({
  ...terms,
  voices: terms.voices.filter((seat) => seat.organisationId !== organisationId),
})

/**
 * What each policy would lose in each place where it is in force for the organisation. `leavesSeats`: its voices go with
 * it, so the quorum is counted without it; otherwise it keeps its seat and no longer agrees. `terms` by body id.
 */
export function lossesOf(
  organisationId: string,
  standings: readonly Standing[],
  terms: ReadonlyMap<string, BodyTerms>,
  leavesSeats: boolean,
): Loss[] {
  return standings
    .filter((standing) => standing.agreeing.includes(organisationId))
    .map(({ policyId, place, bodyId, agreeing }) => {
      const left = agreeing.filter((id) => id !== organisationId)
      const own = terms.get(bodyId)
      const before = own && supportOf(own, agreeing)
      const after = own && supportOf(leavesSeats ? without(own, organisationId) : own, left)
      return {
        ...{ policyId, place },
        agreeingBefore: agreeing.length,
        agreeingAfter: left.length,
        endsThere: left.length === 0,
        sectorsLost: before && after ? newlyMissing(before, after) : [],
        quorumLost: Boolean(before && after && before.present >= before.needed && after.present < after.needed),
        support: before && after ? { before, after } : null,
      }
    })
}

/** What the quorum of each body would be without the organisation, were all others there; of bodies on which it has a voice. */
export function bodyLossesOf(organisationId: string, terms: ReadonlyMap<string, BodyTerms>): BodyLoss[] {
  const everybody = (own: BodyTerms) =>
    supportOf(
      own,
      own.voices.map((seat) => seat.organisationId),
    )
  return [...terms]
    .filter(([, own]) => own.voices.some((seat) => seat.organisationId === organisationId))
    .map(([bodyId, own]) => {
      const before = everybody(own)
      const after = everybody(without(own, organisationId))
      return { bodyId, before, after, sectorsLost: newlyMissing(before, after) }
    })
}

/** True where something would no longer be as the charter asks, or would end. */
export const isGrave = (loss: Pick<Loss, 'endsThere' | 'quorumLost' | 'sectorsLost'>): boolean =>
  loss.endsThere || loss.quorumLost || loss.sectorsLost.length > 0
