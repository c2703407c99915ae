import { z } from 'zod'
import { siteRoles } from '#db/schema/words'
import { calendarDay, choice, optionalDay, optionalText } from '../input'

/** A site role given to somebody, from a day and perhaps to one. */
export const RoleInput = z
  .object({ role: choice(siteRoles), startsOn: calendarDay(), endsOn: optionalDay() })
  .refine((term) => term.endsOn === null || term.endsOn >= term.startsOn, {
    path: ['endsOn'],
    message: 'seats.term.backwards',
  })
export type RoleInput = z.output<typeof RoleInput>

export const RoleTermInput = z.object({ endsOn: optionalDay() })
export type RoleTermInput = z.output<typeof RoleTermInput>

/** The filter of the list of people; anything unknown is no filter. */
export const PeopleFilter = z.object({
  q: optionalText(120).catch(''),
  state: z.enum(['here', 'left']).catch('here'),
})
export type PeopleFilter = z.output<typeof PeopleFilter>
