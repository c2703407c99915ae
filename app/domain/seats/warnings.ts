// When a seat, a term or an office is about to end, or a delegate's place stands empty. All in days of the site.
import type { Office, SeatRole } from '#db/schema/words'
import { expiryOf } from '../bodies/body'
import { addDays, daysBetween } from '../time'

export type Term = { id: string; startsOn: string; endsOn: string | null }
export type SeatTerms = Term & {
  observes: boolean
  holders: (Term & { personId: string; role: SeatRole })[]
}
export type WarningKind = 'seat' | 'vacancy' | 'vacant' | 'alternate' | 'observer' | Office
/**
 * `on` is the last day of what ends; of a vacant seat the first day without a delegate. `within` is the threshold that
 * was passed, 0 for what has happened. `key` is the same as long as nothing changed, so that each is given once.
 */
export type TermWarning = {
  key: string
  kind: WarningKind
  on: string
  days: number
  within: number
  personId: string | null
}

const covers = (term: Pick<Term, 'startsOn' | 'endsOn'>, day: string): boolean =>
  term.startsOn <= day && (term.endsOn === null || term.endsOn >= day)

/** The first day from today on which the seat has no delegate; null where none is in sight, or the seat has no voice. */
export function vacantFrom(seat: SeatTerms, today: string): string | null {
  if (seat.observes || (seat.endsOn !== null && seat.endsOn < today)) return null
  const delegates = seat.holders.filter((holder) => holder.role === 'delegate')
  let day = seat.startsOn > today ? seat.startsOn : today
  for (let one = delegates.find((term) => covers(term, day)); one; one = delegates.find((term) => covers(term, day))) {
    if (one.endsOn === null) return null
    day = addDays(one.endsOn, 1)
  }
  return seat.endsOn !== null && day > seat.endsOn ? null : day
}

function warningOf(kind: WarningKind, id: string, on: string, personId: string | null, today: string): TermWarning[] {
  const expiry = expiryOf(on, today)
  if (!expiry) return []
  const { days, within } = expiry
  return [{ key: `${kind} ${id} ${on} ${within}`, kind, on, days, within, personId }]
}

/** What is to be said of a seat today. The end of a delegate's term counts where nobody follows. */
export function warningsOfSeat(seat: SeatTerms, today: string): TermWarning[] {
  if (!covers(seat, today)) return []
  const ends = seat.endsOn === null ? [] : warningOf('seat', seat.id, seat.endsOn, null, today)
  const vacant = vacantFrom(seat, today)
  const delegates = seat.holders.filter((holder) => holder.role === 'delegate')
  const empty = (): TermWarning[] => {
    if (vacant === null) return []
    const lastDay = addDays(vacant, -1)
    if (vacant > today) {
      const last = delegates.find((holder) => holder.endsOn === lastDay)
      return warningOf('vacancy', last?.id ?? seat.id, lastDay, last?.personId ?? null, today)
    }
    const before = delegates.map((holder) => holder.endsOn ?? '').filter((day) => day !== '' && day < today)
    const since = before.length > 0 ? addDays(before.sort().at(-1) as string, 1) : seat.startsOn
    const days = daysBetween(since, today)
    return [{ key: `vacant ${seat.id} ${since} 0`, kind: 'vacant', on: since, days, within: 0, personId: null }]
  }
  const others = seat.holders
    .filter((holder) => holder.role !== 'delegate' && holder.endsOn !== null && holder.endsOn !== seat.endsOn)
    .filter((holder) => covers(holder, today))
    .flatMap(({ id, role, endsOn, personId }) =>
      warningOf(role === 'observer' ? 'observer' : 'alternate', id, endsOn as string, personId, today),
    )
  return [...ends, ...empty(), ...others]
}

export const warningsOfOffice = (office: Term & { office: Office; personId: string }, today: string): TermWarning[] =>
  office.endsOn === null || !covers(office, today)
    ? []
    : warningOf(office.office, office.id, office.endsOn, office.personId, today)
