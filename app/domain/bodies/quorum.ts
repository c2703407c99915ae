import type { Sector } from '#db/schema/words'

/** An organisation's seat on a body. A null sector is an organisation whose sector is not on record: it stands for none. */
export type SeatHolder = { organisationId: string; sector: Sector | null }

export type QuorumFacts = {
  /** Every organisation that holds a seat on the day. An organisation named twice has one voice. */
  seats: readonly SeatHolder[]
  /** Those in the room, or those who answered. Organisations that hold no seat count for nothing. */
  presentOrganisationIds: Iterable<string>
  recusedIds: Iterable<string>
  /** 0 to 1. Give thirds as `2 / 3`: the literal 0.667 of 12 organisations asks for 9, not 8. */
  quorumShare: number
  requiredSectors: readonly Sector[]
}

export type Quorum = {
  isQuorate: boolean
  /** How many organisations make the quorum, at least 1. */
  needed: number
  present: number
  /** The base: organisations holding a seat, without the recused. */
  counted: number
  /** present ÷ counted; 0 where nobody is counted. */
  share: number
  /** Required sectors without an organisation present, in the charter's order. */
  missingSectors: Sector[]
}

/** Multiplying a decimal share can land a hair above a whole number: 0.55 × 20 is 11.000000000000002. */
const roundingSlack = 1e-9

/**
 * Is there a quorum, by share of organisations and by sector? One rule for meetings and for proposals.
 *
 * - The share is of organisations, not of people, and is met at exactly the share ("at least half", not "more than").
 * - Presence counts, not voting: "The quorum refers to the number present, not to the number voting"
 *   (Robert's Rules of Order Revised, 1915, § 64).
 * - A recused organisation leaves both base and count, as though it held no seat, also for its sector: where the only
 *   seat of a required sector is recused, that sector is missing. The charter asks for its voice, and a declared
 *   interest must not become a way to decide without it. (Yolo County Code, Title 2, Chapter 2, Ord. 1309 of 2003, is a
 *   published rule of the kind: who abstains on a conflict of interest "shall not be counted in determining the
 *   existence of a quorum or a majority vote". It keeps them in the base; our specification takes them out of it.)
 * - A required sector that holds no seat cannot be present, and nobody is never a quorum.
 *
 * @throws RangeError where the share is not a number from 0 to 1.
 */
export function quorumOf(facts: QuorumFacts): Quorum {
  const { quorumShare } = facts
  if (!(quorumShare >= 0 && quorumShare <= 1)) throw new RangeError(`A quorum share is from 0 to 1, not ${quorumShare}`)
  const recused = new Set(facts.recusedIds)
  const here = new Set(facts.presentOrganisationIds)
  const counted = new Set<string>()
  const present = new Set<string>()
  const sectorsPresent = new Set<Sector>()
  for (const { organisationId, sector } of facts.seats) {
    if (recused.has(organisationId)) continue
    counted.add(organisationId)
    if (!here.has(organisationId)) continue
    present.add(organisationId)
    if (sector) sectorsPresent.add(sector)
  }
  const needed = Math.max(1, Math.ceil(quorumShare * counted.size - roundingSlack))
  const missingSectors = [...new Set(facts.requiredSectors)].filter((sector) => !sectorsPresent.has(sector))
  return {
    isQuorate: present.size >= needed && missingSectors.length === 0,
    needed,
    present: present.size,
    counted: counted.size,
    share: counted.size === 0 ? 0 : present.size / counted.size,
    missingSectors,
  }
}
