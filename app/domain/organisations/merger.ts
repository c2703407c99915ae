import { z } from 'zod'
import { choice, recordId } from '../input'

/** What becomes of people and seats: they go over to the other organisation, or end. */
export const fates = ['move', 'end'] as const
export type Fate = (typeof fates)[number]

export const MergerInput = z.object({ intoId: recordId(), people: choice(fates), seats: choice(fates) })
export type MergerInput = z.output<typeof MergerInput>

export type SeatFate = 'moves' | 'ends' | 'ends-because-seated'
/** A seat goes over only where the other organisation has none on the same body: one organisation, one voice. */
export const fateOfSeat = (seat: { bodyId: string }, seatedOn: ReadonlySet<string>, wish: Fate): SeatFate =>
  wish === 'end' ? 'ends' : seatedOn.has(seat.bodyId) ? 'ends-because-seated' : 'moves'
