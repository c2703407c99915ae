import { z } from 'zod'
import type { seatHandovers } from '#db/schema/seats'
import { calendarDay, choice, optionalDay, optionalId, requiredText } from '../input'
import { revisionField } from '../revision'

export type Handover = typeof seatHandovers.$inferSelect
export const handoverExtents = ['period', 'good'] as const
const most = 300

/**
 * A delegate hands over: for a period, to one alternate or to any; or for good, to one who then is the delegate. The
 * reason is read by the body.
 */
export const HandoverInput = z
  .object({
    extent: choice(handoverExtents),
    alternateId: optionalId(),
    startsOn: calendarDay(),
    endsOn: optionalDay(),
    reason: requiredText(most),
    revision: revisionField(),
  })
  .superRefine((input, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (input.extent === 'good') {
      if (!input.alternateId) refuse('alternateId', 'seats.handover.whoForGood')
      return
    }
    if (input.endsOn === null) refuse('endsOn', 'seats.handover.until')
    else if (input.endsOn < input.startsOn) refuse('endsOn', 'seats.term.backwards')
  })
export type HandoverInput = z.output<typeof HandoverInput>

export type HandoverState = 'ahead' | 'now' | 'over'
export const handoverState = (one: { startsOn: string; endsOn: string }, today: string): HandoverState =>
  one.endsOn < today ? 'over' : one.startsOn > today ? 'ahead' : 'now'

export const overlaps = (a: { startsOn: string; endsOn: string }, b: { startsOn: string; endsOn: string }): boolean =>
  a.startsOn <= b.endsOn && b.startsOn <= a.endsOn
