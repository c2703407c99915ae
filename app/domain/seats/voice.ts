import type { SeatRole } from '#db/schema/words'

/** Somebody who holds a seat on the day; who has left the coalition holds none. */
export type VoiceHolder = { personId: string; role: SeatRole }
/** A time in which a delegate is away; no `alternateId` leaves it to any alternate. Both days are included. */
export type Absence = { delegateId: string; alternateId: string | null; startsOn: string; endsOn: string }

/**
 * Who acts for the seat on the day: gives its position and stands for it at a quorum. The only place that decides it.
 *
 * - An observing seat has no voice.
 * - The delegate acts, unless away on the day.
 * - While the delegate is away, the alternate acts whom the handover names; any alternate where it names nobody, or
 *   somebody who is no alternate any more. Of several handovers over one day the last in the list counts.
 * - Where the delegate's place is vacant, any alternate acts.
 * - A seat whose delegate is away without any alternate keeps its voice: the delegate's. Nobody is silenced by a trip.
 *
 * A handover binds the delegate who gave it, and not who follows.
 */
export function voicesOf(
  seat: { observes: boolean },
  holders: readonly VoiceHolder[],
  absences: readonly Absence[],
  day: string,
): string[] {
  if (seat.observes) return []
  const delegate = holders.find((holder) => holder.role === 'delegate')
  const alternates = [...new Set(holders.filter(({ role }) => role === 'alternate').map(({ personId }) => personId))]
  if (!delegate) return alternates
  const away = absences.filter(
    (one) => one.delegateId === delegate.personId && one.startsOn <= day && day <= one.endsOn,
  )
  const absence = away.at(-1)
  if (!absence || alternates.length === 0) return [delegate.personId]
  return absence.alternateId !== null && alternates.includes(absence.alternateId) ? [absence.alternateId] : alternates
}
