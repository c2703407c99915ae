// Who should be at the table and is not, as numbers. Every figure's definition stands on the page (members.gaps.define).
import { type Sector, type Stance, sectors } from '#db/schema/words'

/** A seat with a voice on the day, and whether a delegate holds it. */
export type GapSeat = { bodyId: string; sector: Sector; hasDelegate: boolean }
/** An organisation that was in the room or joined from elsewhere. */
export type GapPresence = { meetingId: string; organisationId: string; sector: Sector }

export type SectorGap = {
  sector: Sector
  isRequired: boolean
  /** Seats with a voice that the sector's organisations hold. */
  seats: number
  /** Those of them for which there is a delegate. */
  filled: number
  /** Organisations of the sector that came, by meeting id. */
  present: Record<string, number>
}

/** Sector by sector: the required ones in the charter's order, then the others that hold a seat. */
export function sectorGapsOf(
  required: readonly Sector[],
  seats: readonly Omit<GapSeat, 'bodyId'>[],
  meetingIds: readonly string[],
  came: readonly GapPresence[],
): SectorGap[] {
  const asked = [...new Set(required)]
  const others = sectors.filter((sector) => !asked.includes(sector) && seats.some((seat) => seat.sector === sector))
  const present = (meetingId: string, sector: Sector) =>
    new Set(came.filter((row) => row.meetingId === meetingId && row.sector === sector).map((row) => row.organisationId))
      .size
  return [...asked, ...others].map((sector) => {
    const own = seats.filter((seat) => seat.sector === sector)
    return {
      sector,
      isRequired: asked.includes(sector),
      seats: own.length,
      filled: own.filter((seat) => seat.hasDelegate).length,
      present: Object.fromEntries(meetingIds.map((id) => [id, present(id, sector)])),
    }
  })
}

/**
 * What an organisation of people with lived experience said on a decision's proposal, and whether it held a seat with a
 * voice when that closed: without one its word stands on record and counts for nothing.
 */
export type LivedAnswer = {
  proposalId: string
  organisationId: string
  ordinal: number
  stance: Stance
  heldSeat: boolean
}
export type CountedDecision = { proposalId: string; bodyId: string; name: string }
export type Coverage = { bodyId: string; name: string; decisions: number; covered: number }

/** By body, in the order given: in how many decisions' counts somebody with lived experience took part. */
export function coverageOf(decisions: readonly CountedDecision[], answers: readonly LivedAnswer[]): Coverage[] {
  const last = new Map<string, LivedAnswer>()
  for (const answer of answers) {
    const key = `${answer.proposalId} ${answer.organisationId}`
    if ((last.get(key)?.ordinal ?? 0) < answer.ordinal) last.set(key, answer)
  }
  const covered = new Set(
    [...last.values()].filter((one) => one.heldSeat && one.stance !== 'recused').map((one) => one.proposalId),
  )
  const byBody = new Map<string, Coverage>()
  for (const { bodyId, name, proposalId } of decisions) {
    const row = byBody.get(bodyId) ?? { bodyId, name, decisions: 0, covered: 0 }
    byBody.set(bodyId, {
      ...row,
      decisions: row.decisions + 1,
      covered: row.covered + (covered.has(proposalId) ? 1 : 0),
    })
  }
  return [...byBody.values()]
}
