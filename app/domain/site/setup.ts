// What the three founding bodies are asked when a site is set up. Pure.
import { z } from 'zod'
import { decisionRules } from '#db/schema/words'
import { cadences, monthWeeks, weekdays } from '../bodies/cadence'
import { choice, requiredText, wholeNumber } from '../input'

export const foundingBodies = ['pcg', 'owg', 'clt'] as const
export type FoundingBody = (typeof foundingBodies)[number]
/** How many organisations set-up takes; its form has rows for the first eight. */
export const organisationRows = Array.from({ length: 40 }, (_, at) => String(at + 1))
/** Shares of a quorum, as a choice; thirds stay exact. */
export const quorumShares = {
  half: 1 / 2,
  'three-fifths': 3 / 5,
  'two-thirds': 2 / 3,
  'three-quarters': 3 / 4,
  all: 1,
} as const
export const quorumChoices = ['half', 'three-fifths', 'two-thirds', 'three-quarters', 'all'] as const

export const bodyFields = {
  name: requiredText(120),
  purpose: requiredText(1000),
  visibility: choice(['public', 'members', 'body']),
  rule: choice(decisionRules),
  quorum: choice(quorumChoices),
  cadence: choice(cadences),
  weekday: choice(weekdays),
  monthWeek: choice(monthWeeks),
  time: z.string({ error: 'setup.timeWrong' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'setup.timeWrong'),
  notice: wholeNumber(0, 90),
  amendment: wholeNumber(0, 90),
}
export type BodyField = keyof typeof bodyFields
export type BodyAnswers = { [F in BodyField]: z.output<(typeof bodyFields)[F]> }

/** The three bodies' fields as the form names them: `pcg.name`, `owg.rule` … */
export const bodyShape = Object.fromEntries(
  foundingBodies.flatMap((kind) => Object.entries(bodyFields).map(([field, schema]) => [`${kind}.${field}`, schema])),
) as {
  [N in `${FoundingBody}.${BodyField}`]: N extends `${FoundingBody}.${infer F extends BodyField}`
    ? (typeof bodyFields)[F]
    : never
}
