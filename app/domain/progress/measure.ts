import { z } from 'zod'
import { optionalId, optionalText, requiredText } from '../input'

export const MeasureInput = z.object({
  name: requiredText(120),
  definition: requiredText(2000),
  unit: requiredText(40),
  /** What a programme of this size can and cannot show with it. */
  caveat: optionalText(2000),
  organisationId: optionalId(),
})
export type MeasureInput = z.output<typeof MeasureInput>
