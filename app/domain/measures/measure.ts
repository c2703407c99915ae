// A measure: what is counted, by which groups, and in which version of its definition. Pure.
import { z } from 'zod'
import { type Dimension, dimensions, headlineGoals, measureKinds, statistics } from '#db/schema/words'
import { choice, listOf, optionalId, optionalText, requiredText } from '../input'

/** More sides than this make a template that nobody fills in, and cells that count one person each. */
export const mostDimensions = 3

const definition = {
  definition: requiredText(2000),
  unit: requiredText(40),
  numerator: optionalText(500),
  denominator: optionalText(500),
  dimensions: listOf(choice(dimensions)).pipe(
    z.array(z.enum(dimensions)).max(mostDimensions, 'measures.errors.manyDimensions'),
  ),
  /** What a programme of this size can and cannot show with it. */
  caveat: optionalText(2000),
}

export const MeasureInput = z.object({
  name: requiredText(120),
  ...definition,
  statistic: choice(statistics),
  kind: choice(measureKinds),
  goal: choice(headlineGoals),
  organisationId: optionalId(),
})
export type MeasureInput = z.output<typeof MeasureInput>

/** A new version of a definition, and why. Name, kind and what it is called stay: another thing is another measure. */
export const DefinitionInput = z.object({
  ...definition,
  goal: choice(headlineGoals),
  organisationId: optionalId(),
  reason: optionalText(1000),
})
export type DefinitionInput = z.output<typeof DefinitionInput>

export type Definition = {
  definition: string
  unit: string
  numerator: string
  denominator: string
  dimensions: Dimension[]
  caveat: string
}

/** What makes numbers of two versions differ in meaning. A new caveat, goal or owner does not. */
export function isOtherDefinition(one: Definition, other: Definition): boolean {
  const { definition, unit, numerator, denominator } = one
  return (
    definition !== other.definition ||
    unit !== other.unit ||
    numerator !== other.numerator ||
    denominator !== other.denominator ||
    one.dimensions.join() !== other.dimensions.join()
  )
}
