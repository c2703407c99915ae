import { z } from 'zod'
import { offices, seatRoles } from '#db/schema/words'
import { calendarDay, choice, optionalDay, recordId, tick } from '../input'
import { revisionField } from '../revision'

/** Terms: they begin on a day, and end on one or not yet. */
const inOrder = (term: { startsOn: string; endsOn: string | null }) =>
  term.endsOn === null || term.endsOn >= term.startsOn
const backwards = { path: ['endsOn'], message: 'seats.term.backwards' }

export const SeatInput = z
  .object({ organisationId: recordId(), observes: tick(), startsOn: calendarDay(), endsOn: optionalDay() })
  .refine(inOrder, backwards)
export type SeatInput = z.output<typeof SeatInput>

export const HolderInput = z
  .object({
    personId: recordId(),
    role: choice(seatRoles),
    startsOn: calendarDay(),
    endsOn: optionalDay(),
    revision: revisionField(),
  })
  .refine(inOrder, backwards)
export type HolderInput = z.output<typeof HolderInput>

export const OfficeInput = z
  .object({ personId: recordId(), office: choice(offices), startsOn: calendarDay(), endsOn: optionalDay() })
  .refine(inOrder, backwards)
export type OfficeInput = z.output<typeof OfficeInput>

/** When something ends: a seat, a holder's term, an office. Empty means that it has no end. */
export const TermInput = z.object({ endsOn: optionalDay(), revision: revisionField() })
export type TermInput = z.output<typeof TermInput>

/** True where a term covers the day, or begins later. */
export const isOpenOn = (term: { endsOn: string | null }, day: string): boolean =>
  term.endsOn === null || term.endsOn >= day
